"""An acronym that not everybody knows is to be introduced."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.resources import table
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches
from leichtsprache.rules.numbers.num_roman import is_numeral

_KNOWN = frozenset(row[0] for row in table("rules/acronyms.tsv").rows)
_ACRONYM = re.compile(
    r"(?<![\w.&/·-])(?:[A-ZÄÖÜ]{2,5}|[A-Z]{1,2}[a-z]{1,3}[A-Z]{1,3})(?![\w&·]|\.\w)"
)
_BEFORE = re.compile(
    r"(?:Abkürzung|abgekürzt|kurz|heißt|heißen|nennt|nennen|genannt)\W+(?:\w+\W+){0,4}$|[(„\"]$"
)
_AFTER = re.compile(
    r"[“\"]?(?:\s\(|\s(?:ist|sind)\s(?:die|eine)\sAbkürzung|\s(?:heißt|bedeutet|steht\sfür|meint)\b|[.:]?\sDas\s(?:heißt|bedeutet|ist))"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    known = _KNOWN | set(str(options["known"]).split())
    seen: set[str] = set()
    for match in matches(_ACRONYM, document):
        word = match[0]
        if word in known or word in seen or is_numeral(word) or _in_capitals(match):
            continue
        seen.add(word)
        if not _is_introduced(match):
            yield Fault.at(match)


def _is_introduced(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 60) : match.start()]
    return bool(_BEFORE.search(before) or _AFTER.match(match.string, match.end()))


def _in_capitals(match: re.Match[str]) -> bool:
    """Say whether the words around are in capitals, too: then it is a shout, not an acronym."""
    beside = re.findall(
        r"[A-ZÄÖÜ]{3,}", match.string[max(0, match.start() - 15) : match.end() + 15]
    )
    return len(set(beside)) > 1


RULE = Rule(
    id="abbr-introduce",
    title="Unbekannte Abkürzung",
    message="Die Abkürzung {found} kennen nicht alle. Schreiben Sie zuerst das ganze Wort.",
    check=_check,
    severity="info",
    phase="characters",
    options=FrozenMap({"known": ""}),
    sources=(
        Source("D", "Eine nicht bekannte Abkürzung ausschreiben und erklären"),
        Source("Z", "Eine Abkürzung beim ersten Mal ausschreiben und erklären"),
    ),
    good=(
        "Die SPD hat gewonnen.",
        "Das ist das Amt für Bildung. Die Abkürzung dafür ist: AFB.",
        "Der Verein heißt kurz: VFX. Der VFX hilft.",
        "Das Kultur-Amt (KLA) hilft.",
        "Die CD ist neu.",
    ),
    bad=FrozenMap(
        {
            "Das ⟦BMAS⟧ hilft.": None,
            "Der ⟦VFX⟧ hilft. Der VFX ist groß.": None,
            "Sie bekommen ⟦ALG⟧.": None,
            "Die ⟦KVB⟧ fährt nicht.": None,
            "Das steht im ⟦BGB⟧.": None,
        }
    ),
)
