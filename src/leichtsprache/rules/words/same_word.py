"""The same word for the same thing."""

import re
from collections.abc import Iterator
from functools import cache

from leichtsprache.document import Document, FrozenMap
from leichtsprache.resources import table
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches


@cache
def _sets() -> FrozenMap[str, str]:
    return FrozenMap((row[0].lower(), row[1]) for row in table("rules/synonyms.tsv").rows)


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted((row[0] for row in table("rules/synonyms.tsv").rows), key=len)[::-1]
    nouns = [re.escape(word) for word in longest_first if word[0].isupper()]
    others = [f"(?i:{re.escape(word)})" for word in longest_first if word[0].islower()]
    return re.compile(
        rf"(?<![\w·-])(?:(?:{'|'.join(nouns)})(?:s|es|n|en|e)?|{'|'.join(others)})(?![\w·-])"
    )


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    first: dict[str, str] = {}
    for match in matches(_pattern(), document):
        word = _known(match[0])
        meaning = _sets()[word]
        if first.setdefault(meaning, word) != word:
            values = FrozenMap({"found": match[0], "better": first[meaning]})
            fault = Fault.at(match)
            yield Fault(fault.span, values=values)


def _known(form: str) -> str:
    """Return the word of the list that a form belongs to."""
    lower = form.lower()
    endings = ("", "s", "es", "n", "en", "e")
    stems = (lower.removesuffix(ending) for ending in endings)
    return next(stem for stem in stems if stem in _sets())


RULE = Rule(
    id="same-word",
    title="Zwei Wörter für eine Sache",
    message="Weiter oben steht „{better}“, hier „{found}“. Nehmen Sie immer das gleiche Wort.",
    check=_check,
    severity="info",
    phase="words",
    sources=(
        Source("N", "Immer die gleichen Wörter für die gleichen Dinge"),
        Source("B", "Immer die gleichen Wörter für die gleichen Dinge"),
        Source("D", "Gleiche Dinge gleich nennen"),
        Source("H", "Gleiche Dinge gleich nennen"),
        Source("Z", "Gleiche Dinge gleich nennen"),
    ),
    good=(
        "Deshalb kommt der Bus. Deshalb gehen wir.",
        "Der Arzt hilft. Die Ärzte helfen.",
        "Das Handy ist neu. Das Handy ist teuer.",
        "Trotzdem kommt er. Deshalb bleibt sie.",
        "Das Krankenhaus ist nah.",
    ),
    bad=FrozenMap(
        {
            "Deshalb kommt der Bus. ⟦Daher⟧ gehen wir.": None,
            "Das Handy ist neu. Das ⟦Smartphone⟧ ist teuer.": None,
            "Trotzdem kommt er. ⟦Dennoch⟧ bleibt sie.": None,
            "Das Formular ist da. Der ⟦Vordruck⟧ ist lang.": None,
            "Sie finden die Website im Netz. Auf der ⟦Homepage⟧ steht alles.": None,
        }
    ),
)
