"""Gender signs inside words are to become the two words."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches
from leichtsprache.rules.words.pair_forms import is_dative_plural, masculine_plural

_SIGN = r"(?:[*:_·’'](?=in)|/-?(?=in)|\((?=in)|(?<=[a-zäöüß])(?=I))"
_PLURAL = re.compile(
    rf"(?P<before>(?:(?<![\w*:_])[\wÄÖÜäöüß]+\s){{0,2}})(?<![\w*:_-])(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß]){_SIGN}[iI]nnen\)?(?P<more>[-\w*]+)?"
)
_SINGULAR = re.compile(
    r"(?P<article>\b(?:[DdEeKk][a-z]+)[*:_/](?:die|der|r|e|in|das|n)\s)?"
    rf"(?<![\w*:_-])(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß]){_SIGN}[iI]n\)?(?![\w*:_-])"
)
_OTHER = re.compile(
    r"\b[A-Za-zäöüß]{2,}[*_](?:[a-zäöüß]{1,4})\b|\b(?:der|die|das|er|sie|ihm|ihr)(?:\*|_|/)(?:die|der|sie|er|ihr|ihm)\b"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    taken: list[re.Match[str]] = []
    for pattern, make in ((_PLURAL, _plural), (_SINGULAR, _singular), (_OTHER, Fault.at)):
        for match in matches(pattern, document):
            if not any(each.start() < match.end() and match.start() < each.end() for each in taken):
                taken.append(match)
                yield make(match)


def _plural(match: re.Match[str]) -> Fault:
    found = match[0].removeprefix(match["before"])
    span = Fault.at(match).span
    span = type(span)(match.start("stem"), span.stop)
    plural = masculine_plural(match["stem"])
    if plural is None or match["more"]:
        return Fault.on(span, found)
    is_dative = is_dative_plural(match["before"].lower().split())
    if is_dative and plural[-1] not in "ns":
        plural += "n"
    better = f"{plural} und {_feminine(match['stem'])}nen"
    return Fault.on(span, found, better, safe=is_dative is not None)


_ARTICLES = {
    "der*die": ("der", "die"), "die*der": ("der", "die"), "ein*e": ("ein", "eine"),
    "kein*e": ("kein", "keine"),
}  # fmt: skip


def _singular(match: re.Match[str]) -> Fault:
    """Repair a nominative singular; the masculine is the stem where that is a word."""
    stem = match["stem"]
    has_stem = stem.endswith(("er", "ist", "ent", "ant", "or", "el", "ar", "eur"))
    article = re.sub("[:_/]", "*", (match["article"] or "").strip())
    pair = _ARTICLES.get(article.lower())
    if not has_stem or (article and not pair):
        return Fault.at(match)
    if pair is None:
        return Fault.at(match, f"{stem} oder {_feminine(stem)}")
    first, second = pair if article[0].islower() else (pair[0].title(), pair[1])
    return Fault.at(match, f"{first} {stem} oder {second} {_feminine(stem)}", safe=True)


def _feminine(stem: str) -> str:
    return f"{stem}in"


RULE = Rule(
    id="gender-form",
    title="Gender-Zeichen im Wort",
    message="Zeichen mitten im Wort sind schwer zu lesen. Schreiben Sie beide Wörter.",
    check=_check,
    phase="words",
    sources=(
        Source("Z", "Keine Zeichen im Wort, sondern beide Formen"),
        Source("M", "Keine Zeichen im Wort, sondern beide Formen"),
        Source(
            "D",
            "Gender-Zeichen nur mit Erklärung, nie „der*die“. Die männliche Form zuerst",
            "digest",
        ),
        Source("N", "Die männliche Form zuerst liest sich leichter", "unconfirmed"),
        Source("H", "Leicht lesen geht vor Gendern", "unconfirmed"),
    ),
    good=(
        "Alle Bürger und Bürgerinnen kommen.",
        "Die Ärztinnen helfen.",
        "Um 10:30 Uhr ist Schluss.",
        "Im Internet gibt es viel.",
        "Die Seite heißt www.lehrer_innen.de.",
    ),
    bad=FrozenMap(
        {
            "Alle ⟦Bürger*innen⟧ kommen.": "Alle Bürger und Bürgerinnen kommen.",
            "Wir reden mit den ⟦Lehrer:innen⟧.": "Wir reden mit den Lehrern und Lehrerinnen.",
            "Die ⟦StudentInnen⟧ lernen.": "Die Studenten und Studentinnen lernen.",
            "Viele ⟦Ärzt_innen⟧ helfen.": "Viele Ärzte und Ärztinnen helfen.",
            "Unsere ⟦Helfer/-innen⟧ kommen.": "Unsere Helfer und Helferinnen kommen.",
            "⟦Der*die Lehrer*in⟧ hilft.": "Der Lehrer oder die Lehrerin hilft.",
            "Fragen Sie ⟦Schüler*innen⟧.": "Fragen Sie Schüler und Schülerinnen.",
            "Das sind die ⟦Bäuer*innen⟧.": "Das sind die Bauern und Bäuerinnen.",
            "Das ⟦Bürger*innen-Büro⟧ hilft.": None,
        }
    ),
)
