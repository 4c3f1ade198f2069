"""Translating the summaries, offline, with the models of `argostranslate`.

The sentences go straight to CTranslate2: all of a document in one call, as we cut them. Nothing
here reaches the network but `leichtsprache.translate.models.install`, which somebody has to call.
"""

from leichtsprache.translate.stage import Translate, translate

__all__ = ["Translate", "translate"]
