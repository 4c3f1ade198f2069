"""Footnotes tear the reader away."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

# Superscripts of units (m², km³) are no footnotes.
_NOTE = re.compile(r"(?<=[a-zäöüß.,!?\])“])(?<!\bm)(?<!\b[ckmd]m)[¹²³⁴-⁹⁰]+|\[(?:\d{1,3}|[a-z])\]")


def _removed(match: re.Match[str], options: Options) -> str:  # noqa: ARG001
    return ""


RULE = Rule(
    id="footnote",
    title="Fuß-Note",
    message="Fuß-Noten stören beim Lesen. Erklären Sie das Wort gleich im Text.",
    check=Prefer(_NOTE, _removed, safe=False),
    phase="characters",
    sources=(Source("N", "Keine Fuß-Noten", "unconfirmed"),),
    good=(
        "Die Wohnung hat 50 m².",
        "Der Raum hat 30 km² Platz.",
        "Das Amt hilft Ihnen.",
        "Das Gas heißt CO².",
        "Das steht in Punkt 3.",
    ),
    bad=FrozenMap(
        {
            "Das Gesetz⟦¹⟧ ist neu.": "Das Gesetz ist neu.",
            "Das ist wichtig.⟦[3]⟧": "Das ist wichtig.",
            "Er war Kaiser⟦²³⟧ im Land.": "Er war Kaiser im Land.",
            "Viele Menschen⟦[a]⟧ kommen.": "Viele Menschen kommen.",
            "Die Stadt⟦²⟧ ist groß.": "Die Stadt ist groß.",
        }
    ),
)
