"""Negation hidden in a word, or doubled."""

import re
from collections.abc import Iterator
from dataclasses import replace

from leichtsprache.document import Document, Edit, FrozenMap, Span
from leichtsprache.resources import table
from leichtsprache.rewrite.verbs.predicative import is_plain_predicate
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_BETTER = FrozenMap((row[0], row[1]) for row in table("rules/hidden_negations.tsv").rows)
_HIDDEN = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(_BETTER)})(?P<ending>e[nrsm]?|ere?[nrsm]?)?(?![\w-])",
    re.IGNORECASE,
)
#: Adjectives in *un-* and *-los* beyond the list, but for those of everyday life.
_MADE = re.compile(
    r"(?<![\w-])(?!unglaub|unheim|unend|unerm|unmittel|unsäg|unweiger|ungeheu|"
    r"(?:kosten|problem|end|zahl|mühe|naht)los)(?:un(?!ter|ser|i)(?P<core>\w{2,}(?:bar|lich|fähig|sam|haft|würdig))|\w+?unfähig|\w{3,}los)"
    r"(?:e[nrsm]?)?(?![\w-])"
)
_DOUBLE = re.compile(
    r"\b(?:nicht|kein\w*)\s(?:un(?!ter|ser|s\b|d\b|ten|bedingt|gefähr\b|i)\w{3,}|ohne\b)"
)
_OPPOSITES = FrozenMap((row[0], row[1]) for row in table("rules/double_negations.tsv").rows)
_GROUNDS = FrozenMap((row[0], row[1]) for row in table("rules/without_negations.tsv").rows)
#: With these in front or behind *nicht* says more than no: "auch nicht unmöglich", "nicht nur".
_WEAKENED = ("noch", "gar", "auch", "überhaupt", "so", "ob", "aber", "dennoch", "doch")
_PLAIN = "".join(rf"(?<!\b{word} )" for word in _WEAKENED) + r"\bnicht"
_TWICE = re.compile(
    rf"{_PLAIN} (?P<opposite>{'|'.join(_OPPOSITES)})(?P<end>e[nrsm]?)?\b(?!,? sondern)(?! und un)"
)
_WITHOUT = re.compile(rf"(?<!\bauch )(?<!\bgar )\b(?:{'|'.join(_GROUNDS)})\b(?!,? sondern)")
_NEITHER = re.compile(r"\b[Ww]eder\s[^.!?\n]{1,80}?\snoch\b")


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    twice = [*matches(_TWICE, document), *matches(_WITHOUT, document)]
    yield from (Fault.at(match, _positive(match), safe=True) for match in twice)
    spans = [Span(*match.span()) for match in twice]
    others = [*matches(_DOUBLE, document), *matches(_NEITHER, document)]
    others = [each for each in others if not any(map(Span(*each.span()).overlaps, spans))]
    spans += [Span(*match.span()) for match in others]
    yield from (_fault(match, "zwei klare Sätze") for match in others)
    starts = {sentence.span.start for sentence in document.sentences}
    for match in (*matches(_HIDDEN, document), *matches(_MADE, document)):
        span = Span(*match.span())
        is_noun = match[0][0].isupper() and match.start() not in starts  # die Arbeitslosen
        if not is_noun and not any(map(span.overlaps, spans)):
            spans.append(span)
            yield _hidden(document, match)


def _hidden(document: Document, match: re.Match[str]) -> Fault:
    """Return the fault of a word, with its edit where *nicht* can take the place of *un-*."""
    better, span = _better(match), Span(*match.span())
    if not better.startswith("nicht ") or not is_plain_predicate(document, span):
        return _fault(match, better)
    return replace(_fault(match, better), edits=(Edit(span, better, safe=True, reworded=True),))


def _positive(match: re.Match[str]) -> str:
    """Return what holds where its opposite is denied."""
    parts = match.groupdict()
    if opposite := parts.get("opposite"):
        return _OPPOSITES[opposite] + (parts["end"] or "")
    return _GROUNDS[match[0]]


def _better(match: re.Match[str]) -> str:
    parts = match.groupdict()
    if word := parts.get("word"):
        return _BETTER[word.lower()]
    return f"nicht {parts['core']}" if parts["core"] else "ohne …"


def _fault(match: re.Match[str], better: str) -> Fault:
    return Fault(Span(*match.span()), values=FrozenMap({"found": match[0], "better": better}))


RULE = Rule(
    id="negation-hidden",
    title="Versteckte Verneinung",
    message="In „{found}“ steckt ein Nein. Sagen Sie es klar, zum Beispiel: {better}.",
    check=_check,
    severity="info",
    phase="words",
    needs="analysis",
    sources=(
        Source(
            "D", "Verneinung mit un- und -los, doppelt und mit „weder … noch“ vermeiden", "digest"
        ),
    ),
    good=(
        "Das ist nicht möglich.",
        "Das war ein Unfall.",
        "Wir brauchen unbedingt Hilfe.",
        "Das ist kostenlos.",
        "Die Unterschiede sind groß.",
        "Wir helfen den Arbeitslosen.",
    ),
    bad=FrozenMap(
        {
            "Das ist ⟦unmöglich⟧.": "Das ist nicht möglich.",
            "Er ist ⟦arbeitslos⟧.": None,
            "Das ist ⟦nicht unwichtig⟧.": "Das ist wichtig.",
            "Er hat ⟦weder Geld noch⟧ Arbeit.": None,
            "Das ist eine ⟦unzulässige⟧ Frage.": None,
            "Die Krankheit ist ⟦unheilbar⟧.": "Die Krankheit ist nicht heilbar.",
            "Er liegt ⟦bewegungslos⟧ da.": None,
        }
    ),
)
