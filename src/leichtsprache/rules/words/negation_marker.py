"""Only the plainest words are to say no."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_BETTER = {
    "niemals": "nie", "nimmer": "nie", "keineswegs": "nicht", "keinesfalls": "nicht",
    "mitnichten": "nicht", "nirgends": "", "nirgendwo": "", "keinerlei": "", "nichts als": "",
}  # fmt: skip
_SAFE = frozenset({"niemals", "keineswegs"})
_MARKER = re.compile(rf"(?<![\w-])(?:{'|'.join(_BETTER)})(?![\w-])", re.IGNORECASE)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for match in matches(_MARKER, document):
        word = match[0].lower()
        better = _BETTER[word] or None
        if better and match[0][0].isupper():
            better = better.title()
        yield Fault.at(
            match, better, safe=word in _SAFE and (word == "niemals" or match[0].islower())
        )


RULE = Rule(
    id="negation-marker",
    title="Schweres Wort für „nicht“",
    message="„{found}“ ist ein schweres Wort. Sagen Sie zum Beispiel: nicht, kein oder nie.",
    check=_check,
    severity="info",
    phase="words",
    sources=(
        Source("D", "Verneinen nur mit: nicht, nein, kein, nichts, ohne, nie, niemand", "digest"),
        Source("H", "Lieber „nicht“ als „kein“", "unconfirmed"),
        Source("M", "Lieber „nicht“ als „kein“", "unconfirmed"),
    ),
    good=(
        "Das ist nicht gut.",
        "Wir haben kein Geld.",
        "Das mache ich nie.",
        "Niemand kommt ohne Ausweis.",
        "Er sagt nichts.",
    ),
    bad=FrozenMap(
        {
            "Das mache ich ⟦niemals⟧.": "Das mache ich nie.",
            "⟦Niemals⟧ war es so kalt.": "Nie war es so kalt.",
            "Er ist ⟦keineswegs⟧ krank.": "Er ist nicht krank.",
            "Das gibt es ⟦nirgendwo⟧.": None,
            "Er hat ⟦keinerlei⟧ Geld.": None,
        }
    ),
)
