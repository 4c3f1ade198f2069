"""Say what is, not what is not."""

import re

from leichtsprache.document import FrozenMap
from leichtsprache.resources import table
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import Prefer

_BETTER = FrozenMap((row[0], row[1]) for row in table("rules/positive_words.tsv").rows)
_NEGATED = re.compile(
    rf"(?<!\bnoch )(?<!\bgar )\b(?:{'|'.join(sorted(_BETTER, key=len, reverse=True))})\b"
    r"(?=[.!,;:]|\s(?:und|oder)\b)(?!,?\s(?:aber|sondern)\b)"
)


def _positive(match: re.Match[str], options: Options) -> str | None:  # noqa: ARG001
    return _BETTER[match[0]]


RULE = Rule(
    id="negation-needed",
    title="Verneinung statt klarer Aussage",
    message="„{found}“ ist eine Verneinung. Sagen Sie, was ist, zum Beispiel: {better}.",
    check=Prefer(_NEGATED, _positive, safe=False),
    severity="info",
    phase="words",
    sources=(
        Source("N", "Positive Sprache benutzen"),
        Source("B", "Verneinungen vermeiden"),
        Source("D", "Positiv formulieren. Nötige Verneinungen bleiben"),
        Source("H", "Verneinungen vermeiden"),
        Source("Z", "Verneinungen vermeiden"),
    ),
    good=(
        "Er ist gesund.",
        "Das dürfen Sie nicht.",
        "Das ist nicht gut genug für uns.",
        "Der Weg ist nicht weit, sondern sehr kurz.",
        "Das ist noch nicht offen.",
    ),
    bad=FrozenMap(
        {
            "Er ist ⟦nicht krank⟧.": "Er ist gesund.",
            "Das Amt ist ⟦nicht weit weg⟧.": "Das Amt ist nah.",
            "Das Amt ist heute ⟦nicht geöffnet⟧.": "Das Amt ist heute geschlossen.",
            "Das ist ⟦nicht teuer⟧ und gut.": "Das ist billig und gut.",
            "Das Wasser ist ⟦nicht warm⟧!": "Das Wasser ist kalt!",
        }
    ),
)
