"""Do the guards see a changed fact, and do they let a right rewriting pass?

Real sentences (newspaper, authorities, health, news) are spoilt in one fact each: a *nicht* taken
out, a modal verb exchanged, a number, a unit or a name put in the place of another. Right
rewritings are those of our own suite (`benchmarks/rewriting`), as written there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks._simplifications import hand
from benchmarks.analysis import treebank
from benchmarks.rewriting_suite import phenomena
from leichtsprache.analyze import analyze
from leichtsprache.document import Document
from leichtsprache.guards import compare

_MODALS = {
    "muss": "kann", "müssen": "können", "kann": "darf", "können": "müssen", "darf": "muss",
    "dürfen": "sollen", "soll": "will", "sollen": "dürfen", "will": "muss", "wollen": "müssen",
}  # fmt: skip
_UNITS = {
    "Euro": "Dollar", "Prozent": "Promille", "Kilometer": "Meter", "Jahre": "Tage",
    "Mark": "Franken", "Stunden": "Minuten", "Monate": "Wochen", "Millionen": "Milliarden",
}  # fmt: skip
_MOST = 150

#: Returns the sentence with one fact changed, or ``None`` where it has none of the kind.
Spoil = Callable[[str], str | None]


def measure(data: Path) -> dict[str, float]:
    """Return the share of changed facts that are seen, by kind, and of rewritings that pass."""
    texts = list(_texts(data))
    passed = [not compare(before, after) for before, after in _rewritings()]
    return {
        **{f"guards.{kind}_seen": _seen(texts, spoil) for kind, spoil in _SPOILS.items()},
        "guards.rewritings_pass": sum(passed) / len(passed),
    }


def _texts(data: Path) -> Iterator[str]:
    for tokens in treebank(data / "treebank" / "de_hdt-partial.conllu"):
        yield re.sub(r" ([.,;:!?])", r"\1", " ".join(token.text for token in tokens))
    yield from (pair.original for pair in hand(data))


def _seen(texts: Iterable[str], spoil: Spoil) -> float:
    seen = [bool(compare(text, spoilt)) for text, spoilt in _spoilt(texts, spoil)]
    return sum(seen) / len(seen)


def _spoilt(texts: Iterable[str], spoil: Spoil) -> Iterator[tuple[str, str]]:
    count = 0
    for text in texts:
        spoilt = spoil(text)
        if spoilt and spoilt != text:
            yield text, spoilt
            count += 1
        if count == _MOST:
            return


def _without_not(text: str) -> str | None:
    found = re.search(r" nicht(?! nur\b| allein\b| zuletzt\b)(?=[ .,])", text)
    return text[: found.start()] + text[found.end() :] if found else None


def _other(words: dict[str, str], before: str = r"\b") -> Spoil:
    """Return what puts another word in the place of the first known one behind ``before``."""
    pattern = re.compile(rf"{before}(?:{'|'.join(words)})\b")

    def spoil(text: str) -> str | None:
        return pattern.sub(lambda match: words[match[0]], text, count=1)

    return spoil


def _other_number(text: str) -> str | None:
    found = re.search(r"(?<![\d.,])\d{2,}(?![\d.,])", text)
    return text[: found.start()] + str(int(found[0]) + 1) + text[found.end() :] if found else None


def _other_name(text: str) -> str | None:
    names = [token for token in analyze()(Document(text)).tokens if token.tag == "NE"]
    if not names:
        return None
    return text[: names[0].span.start] + "Kowalski" + text[names[0].span.stop :]


_SPOILS: dict[str, Spoil] = {
    "negation": _without_not,
    "modality": _other(_MODALS),
    "number": _other_number,
    "amount": _other(_UNITS, r"(?<=\d )"),
    "name": _other_name,
}


def _rewritings() -> Iterator[tuple[str, str]]:
    for phenomenon in phenomena():
        for case in phenomenon.cases:
            if not case.is_trap:
                yield case.before, case.wanted[0]


def main() -> None:
    """Print the figures, and with ``all`` what went unseen and what did not pass."""
    data = Path("../shared/data")
    for name, value in measure(data).items():
        print(f"{name:28}{value:8.4f}")
    if "all" in sys.argv:
        for kind, spoil in _SPOILS.items():
            for text, spoilt in _spoilt(_texts(data), spoil):
                if not compare(text, spoilt):
                    print(f"unseen {kind}: {text}\n  {spoilt}")
        for before, after in _rewritings():
            if losses := compare(before, after):
                print(f"refused: {before}\n  {after}\n  {losses}")


if __name__ == "__main__":
    main()
