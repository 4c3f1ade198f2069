"""Gender signs inside words are to become the two words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leichtsprache.document import Document, FrozenMap, Sentence, Span, Token
from leichtsprache.grammar.nouns import noun
from leichtsprache.parts import Features
from leichtsprache.rules.contract import Fault, Options, Rule, Source, words
from leichtsprache.rules.words.pair_forms import (
    Articles,
    articles,
    is_dative_plural,
    masculine,
    masculine_plural,
)

_SIGN = r"(?:[*:_·’'](?=in)|/-?(?=in)|\((?=in)|(?<=[a-zäöüß])(?=I))"
_GENDERED = re.compile(
    rf"(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß])(?P<sign>{_SIGN})[iI]n(?P<plural>nen)?\)?(?P<more>[-\w*]+)?"
)
_SHORT = re.compile(r"(?P<one>[A-Za-zäöüß]{2,})[*_:/](?P<other>[a-zäöüß]{1,6})")
_PRONOUNS = FrozenMap({
    frozenset(("er", "sie")): "er oder sie", frozenset(("ihn", "sie")): "ihn oder sie",
    frozenset(("ihm", "ihr")): "ihm oder ihr", frozenset(("sein", "ihr")): "sein oder ihr",
    frozenset(("seine", "ihre")): "seine oder ihre",
})  # fmt: skip
#: What articles and words in their place begin with.
_LEADING = ("de", "ein", "kein", "mein", "dein", "sein", "ihr", "unser", "eu", "jed", "dies", "zu")
#: More adjectives than these stand before no noun with a sign.
_MOST_ADJECTIVES = 2


class _Noun(NamedTuple):
    """A noun with a sign inside, and where it stands in its sentence."""

    at: int
    match: re.Match[str]


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    free = {token.span for token in words(document)}
    for sentence in document.sentences:
        stop = -1
        for at, token in enumerate(sentence.tokens):
            if at > stop and token.span in free:
                last, fault = _found(sentence, at)
                if fault:
                    stop = last
                    yield fault


def _found(sentence: Sentence, at: int) -> tuple[int, Fault | None]:
    """Return the last token of the form that begins here, and its fault."""
    tokens = sentence.tokens
    led = _led(tokens, at)
    if led:
        return led[0], _fault(tokens, at, led[0], led[1])
    match = _gendered(tokens[at])
    if match is None:
        end, better = _pronoun(tokens, at)
        is_short = bool(re.fullmatch(r"[A-Za-zäöüß]{2,}[*_][a-zäöüß]{1,4}", tokens[at].text))
        return end, _fault(tokens, at, end, better) if better or is_short else None
    if match["more"]:
        return at, _fault(tokens, at, at, None)
    if match["plural"]:
        return at, _plural(sentence, _Noun(at, match))
    return at, _bare(tokens, _Noun(at, match))


def _gendered(token: Token) -> re.Match[str] | None:
    """Return the parts of a noun with a sign; with a capital inside it must be a known person."""
    match = _GENDERED.fullmatch(token.text)
    is_plain = match is not None and not match["sign"] and not match["plural"]
    return None if match is None or (is_plain and not masculine(match["stem"])) else match


def _fault(
    tokens: Sequence[Token], first: int, last: int, better: str | None, *, safe: bool = True
) -> Fault:
    span = Span(tokens[first].span.start, tokens[last].span.stop)
    found = "".join(token.text for token in tokens[first : last + 1])
    return Fault.on(span, found, better, safe=safe)


def _plural(sentence: Sentence, found: _Noun) -> Fault:
    """Return both plurals: *Lehrern und Lehrerinnen*."""
    stem = found.match["stem"]
    plural = masculine_plural(stem)
    if plural is None:
        return _fault(sentence.tokens, found.at, found.at, None)
    is_same = plural[-1] in "ns"
    is_dative = False if is_same else is_dative_plural(sentence, found.at)
    better = f"{plural}{'n' if is_dative else ''} und {stem}innen"
    return _fault(sentence.tokens, found.at, found.at, better, safe=is_dative is not None)


def _bare(tokens: Sequence[Token], found: _Noun) -> Fault:
    """Return both words of a noun without an article: *Lehrer oder Lehrerin*."""
    stem = found.match["stem"]
    one = masculine(stem)
    if one is None:
        return _fault(tokens, found.at, found.at, None)
    is_free = found.at == 0 or tokens[found.at - 1].tag == "KOKOM"
    is_same = noun(one, Features("m", "acc", "sg")) == one
    better = f"{one} oder {stem}in"
    return _fault(tokens, found.at, found.at, better, safe=is_free and is_same)


def _led(tokens: Sequence[Token], at: int) -> tuple[int, str | None] | None:
    """Return where a form with articles ends, and its repair: *der Lehrer oder die Lehrerin*."""
    end, lead = _articles(tokens, at)
    if lead is None or not lead.masculine.lower().startswith(_LEADING):
        return None
    between: list[tuple[str, str] | None] = []
    last = end + 1
    while last < len(tokens) and len(between) < _MOST_ADJECTIVES and not _gendered(tokens[last]):
        end, adjective = _adjective(tokens, last, lead)
        between.append(adjective)
        last = end + 1
    match = _gendered(tokens[last]) if last < len(tokens) else None
    if match is None or match["plural"] or match["more"]:
        return None
    one = masculine(match["stem"])
    form = noun(one, Features("m", lead.case, "sg")) if one else None
    if form is None or None in between or (at == 0 and tokens[0].text.startswith("Ihr")):
        return last, None
    adjectives = [each for each in between if each]
    first = " ".join((lead.masculine, *(each[0] for each in adjectives), form))
    feminine = lead.feminine.lower() if at == 0 else lead.feminine
    second = " ".join((feminine, *(each[1] for each in adjectives), match["stem"] + "in"))
    return last, f"{first} oder {second}"


def _articles(tokens: Sequence[Token], at: int) -> tuple[int, Articles | None]:
    """Return both articles of a short form, and its last token: it may be one or three."""
    both = _both(tokens, at)
    return (both[2], articles(both[0], both[1])) if both else (at, None)


def _both(tokens: Sequence[Token], at: int) -> tuple[str, str, int] | None:
    """Return what stands on both sides of a sign, and the last token of it."""
    match = _SHORT.fullmatch(tokens[at].text)
    if match:
        return match["one"], match["other"], at
    signs = tokens[at + 1].text if at + 2 < len(tokens) else ""
    is_close = bool(signs) and tokens[at].span.stop + 1 == tokens[at + 2].span.start
    if signs not in ("*", "/", "_", ":") or not is_close:
        return None
    return tokens[at].text, tokens[at + 2].text, at + 2


def _adjective(
    tokens: Sequence[Token], at: int, lead: Articles
) -> tuple[int, tuple[str, str] | None]:
    """Return both forms of an adjective behind both articles, and its last token."""
    end, both = _articles(tokens, at)
    text = tokens[at].text
    if both:
        return end, (both.masculine, both.feminine) if both.case == lead.case else None
    is_definite = lead.masculine.lower() in ("der", "jeder") and text.endswith("e")
    is_weak = lead.case == "dat" and text.endswith("en")
    return at, (text, text) if is_definite or is_weak else None


def _pronoun(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """Return both pronouns, and the last token of the form: *er oder sie*, *jeder und jede*."""
    both = _both(tokens, at)
    if both is None:
        return at, None
    one, other, end = both
    pair = _PRONOUNS.get(frozenset((one.lower(), other)))
    if one.lower() == "jede" and other == "r":
        following = tokens[end + 1].tag if end + 1 < len(tokens) else None
        is_alone = (following or "$.").startswith(("V", "$"))
        pair = "jeder und jede" if is_alone else None
    return end, pair and (pair.capitalize() if one[0].isupper() else pair)


RULE = Rule(
    id="gender-form",
    title="Gender-Zeichen im Wort",
    message="Zeichen mitten im Wort sind schwer zu lesen. Schreiben Sie beide Wörter.",
    check=_check,
    phase="words",
    needs="analysis",
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
        "Er ist bei LinkedIn.",
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
            "⟦Jede*r⟧ kann kommen.": "Jeder und jede kann kommen.",
            "Fragen Sie ⟦den*die Patient*in⟧.": "Fragen Sie den Patienten oder die Patientin.",
        }
    ),
)
