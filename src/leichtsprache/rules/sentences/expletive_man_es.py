"""*Man* hides who does something."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Rule, Source
from leichtsprache.rules.shapes import Avoid

RULE = Rule(
    id="expletive-man-es",
    title="Nicht gesagt, wer etwas tut",
    message="„{found}“ sagt nicht, wer etwas tut. Nennen Sie die Person oder das Amt.",
    check=Avoid(
        re.compile(
            r"\b[Mm]an\b|\b[Ee]s\s(?:ist|sind|war|waren)\s(?:\w+\s){0,4}?(?:zu\s\w+en|\w+zu\w+en)\b"
        )
    ),
    severity="info",
    phase="verbs",
    sources=(
        Source("N", "Sagen, wer etwas tut", "unconfirmed"),
        Source("D", "Sagen, wer etwas tut", "unconfirmed"),
        Source("Z", "Sagen, wer etwas tut", "unconfirmed"),
    ),
    good=(
        "Sie müssen einen Antrag stellen.",
        "Es regnet.",
        "Es ist kalt.",
        "Der Mann kommt.",
        "Es gibt Kuchen.",
    ),
    bad=FrozenMap(
        {
            "⟦Man⟧ muss einen Antrag stellen.": None,
            "Das kann ⟦man⟧ im Amt machen.": None,
            "⟦Es ist ein Formular auszufüllen⟧.": None,
            "⟦Es ist ein Helm zu tragen⟧.": None,
            "⟦Es sind Kopien mitzubringen⟧.": None,
        }
    ),
)
