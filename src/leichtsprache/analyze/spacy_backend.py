"""Tags and lemmas from a spaCy pipeline instead of HanTa: any one whose tags are STTS.

The words stay ours: the pipeline is given them ready, its own tokenizer is not asked. spaCy comes
with ``pip install 'leichtsprache[spacy]'`` and is imported only here. The German pipelines of its
makers (``de_core_news_sm``, ``_md``, ``_lg``, ``de_dep_news_trf``) have STTS tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from leichtsprache.analyze.lemmas import lemma
from leichtsprache.analyze.stts import stts
from leichtsprache.document import Span, Token
from leichtsprache.errors import TaggerError

if TYPE_CHECKING:
    from spacy.language import Language

#: Parts that neither tags nor lemmas come from; loading without them saves most of the time.
_UNUSED = ("parser", "ner", "senter", "textcat")
#: A sentence with a word of each large class, to see what tags a pipeline gives.
_SAMPLE = "Das alte Haus , das wir heute in Rom sehen , ist leider nicht offen .".split()


def spacy_tagger(pipeline: str | Path | Language) -> SpacyTagger:
    """Return the tagger that asks a spaCy pipeline, for `leichtsprache.analyze.analyze`.

    ``pipeline`` is the name of an installed pipeline, the folder of one, or one that is loaded.
    Lemmas that it does not give are made as without it, for the tags that it gives.

    Raises `TaggerError` where spaCy or the pipeline is missing, or its tags are not STTS.

        ls.analyze(spacy_tagger("de_core_news_md"))
    """
    tagger = SpacyTagger(str(pipeline) if isinstance(pipeline, Path) else pipeline)
    tagger(_tokens(_SAMPLE))
    return tagger


@dataclass(frozen=True)
class SpacyTagger:
    """A tagger that asks a spaCy pipeline: the name or folder of one, or one that is loaded.

    With a name it can be pickled at no cost; each process loads the pipeline once.
    """

    pipeline: str | Language

    def __call__(self, tokens: Sequence[Token]) -> tuple[tuple[str, str], ...]:
        """Return lemma and STTS tag for each token of one sentence.

        Raises `TaggerError` for a tag that is not STTS.
        """
        nlp = _loaded(self.pipeline) if isinstance(self.pipeline, str) else self.pipeline
        from spacy.tokens import Doc

        spaces = [one.span.stop < other.span.start for one, other in pairwise(tokens)]
        doc = Doc(nlp.vocab, [token.text for token in tokens], [*spaces, False][: len(tokens)])
        return tuple(_described(each.text, each.tag_, each.lemma_) for each in nlp(doc))


@cache
def _loaded(name: str) -> Language:
    try:
        import spacy
    except ImportError as error:
        raise TaggerError(
            "Das Paket spaCy fehlt. So kommt es dazu: pip install 'leichtsprache[spacy]'"
        ) from error
    try:
        return spacy.load(name, exclude=_UNUSED)
    except OSError as error:
        raise TaggerError(
            f"Das spaCy-Modell {name!r} ist nicht da oder nicht vollständig. Nennen Sie seinen "
            "Ordner, oder holen Sie es, zum Beispiel mit: python -m spacy download de_core_news_sm"
        ) from error
    except (ImportError, LookupError, TypeError, ValueError) as error:
        raise TaggerError(
            f"Das spaCy-Modell {name!r} lässt sich nicht laden: {error} "
            "Passt es zu Ihrem spaCy? Das zeigt: python -m spacy validate"
        ) from error


def _described(word: str, tag: str, given: str) -> tuple[str, str]:
    known = stts(tag)
    if known is None:
        raise TaggerError(
            f"Das spaCy-Modell gibt dem Wort {word!r} die Wort-Art {tag!r}. Gebraucht wird ein "
            "Modell mit den Wort-Arten von STTS, zum Beispiel de_core_news_sm."
        )
    if given and any(map(str.isalnum, word)):
        return given, known
    return lemma(word, known), known


def _tokens(words: Iterable[str]) -> list[Token]:
    """Return words as tokens of a text with a blank between any two."""
    tokens: list[Token] = []
    for word in words:
        start = tokens[-1].span.stop + 1 if tokens else 0
        tokens.append(Token(Span(start, start + len(word)), word))
    return tokens
