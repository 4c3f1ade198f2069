"""Many consonants in a row are hard to read."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, words

_PILE = re.compile("[bcdfghjklmnpqrstvwxzß]{5,}", re.IGNORECASE)
#: Letters that stand for one sound count as one.
_SOUND = re.compile("sch|ch|ck|tz|ph|th|ng|qu", re.IGNORECASE)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for word in words(document):
        sounds = (len(_SOUND.sub("x", pile)) for pile in _PILE.findall(word.text))
        if not word.text.isupper() and max(sounds, default=0) >= int(options["sounds"]):
            yield Fault.on(word.span, word.text)


RULE = Rule(
    id="word-hard-spelling",
    title="Schwere Buchstaben-Folge",
    message="In „{found}“ stehen viele Mit-Laute hintereinander. Das ist schwer zu lesen.",
    check=_check,
    severity="info",
    phase="words",
    options=FrozenMap({"sounds": 5}),
    sources=(Source("D", "Wörter mit schweren Buchstaben-Folgen vermeiden", "digest"),),
    good=(
        "Das ist schwer.",
        "Wir treffen uns im Herbst.",
        "Er springt ins Wasser.",
        "Die BRSTD hilft.",
        "Das ist die Arzt-Praxis.",
    ),
    bad=FrozenMap(
        {
            "Er macht einen ⟦Kopfsprung⟧.": None,
            "Die ⟦Arztpraxis⟧ ist zu.": None,
            "Das ist ein ⟦Rechtsstreit⟧.": None,
            "Wir lernen ⟦Geschichtsschreibung⟧.": None,
            "Das ist ⟦Kunststoff⟧ für die ⟦Geschichtsstunde⟧.": None,
        }
    ),
)
