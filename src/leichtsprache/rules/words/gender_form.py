"""Gender signs inside words are to become the two words."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_SIGN = r"(?:[*:_·’'](?=in)|/-?(?=in)|\((?=in)|(?<=[a-zäöüß])(?=I))"
_PLURAL = re.compile(
    rf"(?P<before>(?:(?<![\w*:_])[\wÄÖÜäöüß]+\s){{0,2}})(?<![\w*:_-])(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß]){_SIGN}[iI]nnen\)?(?P<more>[-\w*])?"
)
_SINGULAR = re.compile(
    r"(?P<article>\b(?:[DdEeKk][a-z]+)[*:_/](?:die|r|e|in|das|n)\s)?"
    rf"(?<![\w*:_-])(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß]){_SIGN}[iI]n\)?(?![\w*:_-])"
)
_OTHER = re.compile(
    r"\b[A-Za-zäöüß]{2,}[*_](?:[a-zäöüß]{1,4})\b|\b(?:der|die|das|er|sie|ihm|ihr)(?:\*|_|/)(?:die|der|sie|er|ihr|ihm)\b"
)

# Masculine plurals by the end of the stem before -innen; longer ends first.
_PLURALS = (
    ("ärzt", "ärzte"), ("anwält", "anwälte"), ("köch", "köche"), ("rät", "räte"), ("jüd", "juden"),
    ("französ", "franzosen"), ("bäuer", "bauern"), ("chef", "chefs"), ("freund", "freunde"),
    ("feind", "feinde"), ("wirt", "wirte"), ("nachbar", "nachbarn"), ("kolleg", "kollegen"),
    ("kund", "kunden"), ("expert", "experten"), ("zeug", "zeugen"), ("genoss", "genossen"),
    ("pat", "paten"), ("erb", "erben"), ("türk", "türken"), ("russ", "russen"), ("held", "helden"),
    ("bot", "boten"), ("schwäger", "schwäger"), ("biolog", "biologen"), ("prinz", "prinzen"),
    ("or", "oren"), ("ist", "isten"), ("ent", "enten"), ("ant", "anten"), ("and", "anden"),
    ("at", "aten"), ("og", "ogen"), ("graf", "grafen"), ("it", "iten"), ("graph", "graphen"),
    ("er", "er"), ("el", "el"), ("ar", "are"), ("är", "äre"), ("eur", "eure"), ("ling", "linge"),
)  # fmt: skip
# What tells the case of a plural. With "um zu" and other doubtful words nothing is certain.
_DATIVE = frozenset(
    "den vielen allen diesen unseren meinen ihren euren deinen seinen einigen beiden anderen "
    "mehreren keinen mit von bei nach aus zu seit gegenüber".split()
)
_OTHER_CASE = frozenset(
    "die alle viele diese unsere meine ihre eure deine seine einige beide andere mehrere keine "
    "der aller vieler unserer seiner ihrer für durch gegen ohne".split()
)
_ACCUSATIVE = frozenset({"für", "durch", "gegen", "ohne"})


def masculine_plural(stem: str) -> str | None:
    """Return the masculine plural for the stem before ``-innen``, or ``None`` if unknown.

    >>> masculine_plural("Student"), masculine_plural("Rechtsanwält")
    ('Studenten', 'Rechtsanwälte')
    """
    for end, plural in _PLURALS:
        if stem.lower().endswith(end):
            found = stem[: len(stem) - len(end)] + plural
            return found[0].upper() + found[1:]
    return None


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
    is_dative = _is_dative(match["before"].lower().split())
    if is_dative and plural[-1] not in "ns":
        plural += "n"
    better = f"{plural} und {_feminine(match['stem'])}nen"
    return Fault.on(span, found, better, safe=is_dative is not None)


def _is_dative(before: list[str]) -> bool | None:
    """Say by the two words before a plural whether it is a dative; ``None`` if it is not clear."""
    *rest, last = before or [""]
    if last in _DATIVE or last in _OTHER_CASE:
        return last in _DATIVE
    first = rest[-1] if rest else ""
    if first in _DATIVE:
        return True if last.endswith("en") else None
    if first in _ACCUSATIVE:
        return False if last.endswith("e") else None
    return False if first in _OTHER_CASE and last.endswith(("e", "en", "er")) else None


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
        Source("D", "Gender-Zeichen nur mit Erklärung, nie „der*die“. Die männliche Form zuerst"),
        Source("N", "Die männliche Form zuerst liest sich leichter"),
        Source("H", "Leicht lesen geht vor Gendern"),
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
            "Das ⟦Bürger*innen-⟧Büro hilft.": None,
        }
    ),
)
