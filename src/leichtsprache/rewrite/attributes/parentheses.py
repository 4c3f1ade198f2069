"""What stands in brackets, made into sentences: years of life, abbreviations, examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from leichtsprache.analyze.names import names
from leichtsprache.analyze.verbs import FINITE
from leichtsprache.document import Document, Span
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.attributes.appositions import is_lasting
from leichtsprache.rewrite.cut import clause_around
from leichtsprache.rewrite.marks import closes, enclosed
from leichtsprache.rewrite.noun_phrases import mention
from leichtsprache.rewrite.plan import Rewrite
from leichtsprache.rewrite.surface import Passage, compose

_MONTH = "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
_DATE = rf"(?:(?P<day>\d\d?\.? {_MONTH} )?(?P<year>\d{{4}}))(?P<place> in [^;()]+)?"
_BORN = re.compile(rf"(?:\*|geb\.|geboren)(?: am)? ?{_DATE}")
_DIED = re.compile(rf"(?:†|\+|gest\.|gestorben)(?: am)? ?{_DATE}")
_MAIDEN = re.compile(r"(?:geb\.|geborene?) ([A-ZÄÖÜ][a-zäöüß]+)")
_LIVED = re.compile(r"(\d{4}) ?(?:–|-|bis) ?(\d{4})")
_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,6}[A-ZÄÖÜ]")
_EXAMPLE = re.compile(r"(?:zum Beispiel|z\. ?B\.|beispielsweise|etwa) (?P<things>.+)")
_PARTIES = {
    **{each: each for each in ("CDU", "CSU", "SPD", "FDP", "AfD", "BSW", "ÖVP", "SPÖ", "FPÖ")},
    **dict.fromkeys(("Grüne", "Bündnis 90/Die Grünen", "B90/Grüne", "Die Grünen"), "Die Grünen"),
    **dict.fromkeys(("Linke", "Die Linke", "Linkspartei"), "Die Linke"),
}
#: A life is not longer; what is shorter may be a reign.
_LONGEST_LIFE = 110
_LONGEST_NAME = 5
#: They stand in names: "Ludwig van Beethoven".
_PARTICLES = frozenset(("von", "van", "de", "der", "di", "da", "zu", "alias"))
_SHORTEST_LIFE = 40
_NAME_WORDS = frozenset(("ART", "ADJA", "NN", "NE", "APPR", "APPRART", "KON", "TRUNC", "FM"))
_DENYING = frozenset(("PTKNEG",))


@dataclass(frozen=True, slots=True)
class Bracket:
    """The positions of the two marks of a bracket, the text between, and the phrase before."""

    first: int
    last: int
    inner: str
    before: Phrase | None


def split_parentheses(document: Document) -> Iterator[tuple[Passage, Rewrite]]:
    """Yield the sentences for each bracket whose words make one of their own.

    >>> from leichtsprache.analyze import analyze
    >>> document = analyze()(Document("Wir essen Obst (zum Beispiel Äpfel)."))
    >>> [found.sentences for _, found in split_parentheses(document)]
    [('Wir essen Obst.', 'Das sind zum Beispiel Äpfel.')]
    """
    for block in document.blocks:
        for sentence in (block.kind != "heading" and block.sentences) or ():
            source = Passage(document, sentence)
            for found in _brackets(source):
                made = _split(source, found)
                if made and all(map(closes, made.sentences)):
                    yield source, made


def _brackets(source: Passage) -> Iterator[Bracket]:
    pairs = list(enclosed(source))
    for first, last in pairs:
        is_inner = any(one < first and last < two for one, two in pairs)
        if source.tokens[first].text == "(" and not is_inner and last > first + 1:
            yield Bracket(first, last, source.text(first + 1, last), _phrase_before(source, first))


def _phrase_before(source: Passage, first: int) -> Phrase | None:
    """Return the largest phrase that ends before a bracket, without what stands in it."""
    fitting = [
        replace(each, last=first - 1) for each in source.sentence.phrases or ()
        if each.head < first and each.role != "name"
        and (each.last == first - 1 or each.first < first <= each.last)
    ]  # fmt: skip
    return min(fitting, key=lambda each: each.first, default=None)


def _split(source: Passage, found: Bracket) -> Rewrite | None:
    span = _span(source, found)
    if found.first == 0:
        return _whole(source, found, span)
    if source.tokens[-1].text != ".":
        return None
    makers: tuple[Callable[[Passage, Bracket], tuple[str, ...] | None], ...] = (
        _life, _party, _acronym, _examples, _clause,
    )  # fmt: skip
    for make in makers:
        own = make(source, found)
        if own:
            before, after = source.text(0, found.first), source.text(found.last + 1, source.end)
            is_reworded = make in (_party, _acronym, _life)
            return Rewrite(span, (compose(before, after), *own), is_reworded=is_reworded)
    return None


def _span(source: Passage, found: Bracket) -> Span:
    return Span(source.tokens[found.first].span.start, source.tokens[found.last].span.stop)


def _whole(source: Passage, found: Bracket, span: Span) -> Rewrite | None:
    """Take the brackets from a sentence that stands in them as a whole."""
    is_whole = found.last == len(source.tokens) - 1 and found.inner.endswith((".", "!"))
    has_verb = any(token.tag in FINITE for token in source.tokens)
    return Rewrite(span, (compose(found.inner),)) if is_whole and has_verb else None


def _life(source: Passage, found: Bracket) -> tuple[str, ...] | None:
    """Say when somebody lived, was born, died."""
    person = _person(source, found) or _born(source, found)
    if person is None:
        return _war(source, found)
    lived = _LIVED.fullmatch(found.inner)
    if lived:
        years = int(lived[2]) - int(lived[1])
        is_life = _SHORTEST_LIFE <= years <= _LONGEST_LIFE
        return (compose(person, f"lebte von {lived[1]} bis {lived[2]}"),) if is_life else None
    parts = [part.strip() for part in re.split(";|, (?=†|gest)", found.inner)]
    made = [_dated(person, part) for part in parts]
    return tuple(each for each in made if each) if all(made) else None


def _war(source: Passage, found: Bracket) -> tuple[str, ...] | None:
    """Say how long a war lasted."""
    years, phrase = _LIVED.fullmatch(found.inner), found.before
    if years is None or phrase is None or not source.tokens[phrase.head].text.endswith("krieg"):
        return None
    war = mention(source, phrase, "nom")
    return (compose(war, f"dauerte von {years[1]} bis {years[2]}"),) if war else None


def _dated(person: str, part: str) -> str | None:
    for pattern, finite, end in ((_BORN, "wurde", "geboren"), (_DIED, "starb", "")):
        match = pattern.fullmatch(part)
        if match:
            written = re.sub(r"^(\d+) ", r"\1. ", match["day"] or "")
            day = f"am {written}{match['year']}" if written else match["year"]
            place = match["place"] or ""
            return compose(person, finite, day, place + ("," if "," in place else ""), end)
    maiden = _MAIDEN.fullmatch(part)
    return compose("der Geburtsname von", person, "ist", maiden[1]) if maiden else None


def _person(source: Passage, found: Bracket) -> str | None:
    """Return the name before the bracket if it is a person's first and last name."""
    start = found.first
    while start and source.tokens[start - 1].tag == "NE":
        start -= 1
    words = [token.text for token in source.tokens[start : found.first]]
    if len(words) < 2 or "first" not in names().get(words[0], ""):
        return None
    is_numbered = words[-1].endswith(".")  # "Karl V."
    is_genitive = words[-1].endswith("s") and words[-1] not in names()
    return None if is_numbered or is_genitive else " ".join(words)


def _born(source: Passage, found: Bracket) -> str | None:
    """Return the name at the start of a sentence, if a star says that its bearer was born."""
    named = source.tokens[: found.first]
    is_name = all(each.text[0].isupper() or each.text in _PARTICLES for each in named)
    is_short = 1 < len(named) <= _LONGEST_NAME
    is_person = "*" in found.inner and named[0].tag in ("NE", "NN", "FM")
    return source.text(0, found.first) if is_person and is_name and is_short else None


def _party(source: Passage, found: Bracket) -> tuple[str, ...] | None:
    """Say in which party somebody is: "Anna Berg (CDU)"."""
    person = _person(source, found) if found.inner in _PARTIES else None
    host = clause_around(source.sentence, found.first)
    if person is None or host is None or not is_lasting(source, host):
        return None
    return (compose(person, f"ist in der Partei {_PARTIES[found.inner]}"),)


def _acronym(source: Passage, found: Bracket) -> tuple[str, ...] | None:
    """Introduce an abbreviation that the text uses later; the words before it have its letters."""
    named = _named(source, found) if _ACRONYM.fullmatch(found.inner) else None
    later = source.document.text[source.tokens[found.last].span.stop :]
    if named is None or not re.search(rf"\b{found.inner}\b", later):
        return None
    if found.last + 1 == source.end:
        return (f"Die Abkürzung dafür ist: {found.inner}.",)
    noun = decline(source.tokens, replace(named, kind="NP", preposition=None), "acc")
    is_led = noun is not None and noun.startswith(("den ", "die ", "das "))
    return (f"Die Abkürzung für {noun} ist: {found.inner}.",) if is_led else None


def _named(source: Passage, found: Bracket) -> Phrase | None:
    """Return the phrase before the bracket that the letters abbreviate."""
    tokens = source.tokens
    for each in sorted(source.sentence.phrases or (), key=lambda one: -one.first):
        start = each.first if each.preposition is None else each.preposition + 1
        words = tokens[start : found.first]
        is_before = each.head < found.first <= each.last + 1 or start < found.first
        if not words or not is_before or any(w.tag not in _NAME_WORDS for w in words):
            continue
        own = [w.text for w in words if w.tag not in ("ART", "APPR", "APPRART")]
        if own and _abbreviates(found.inner, own):
            return replace(each, first=start, last=found.first - 1)
    return None


def _abbreviates(letters: str, words: list[str]) -> bool:
    """Whether letters stand for words: the first letters, and others inside compounds."""
    text = " ".join(words).lower()
    if text[0] != letters[0].lower():
        return False
    at = 0
    for letter in letters.lower():
        at = text.find(letter, at) + 1
        if not at:
            return False
    initials = {word[0].lower() for word in words if word[:1].isupper()}
    return initials <= set(letters.lower())


def _examples(source: Passage, found: Bracket) -> tuple[str, ...] | None:
    """Say examples at the end of a sentence: "… Obst (zum Beispiel Äpfel)."."""
    match = _EXAMPLE.fullmatch(found.inner)
    near = (each for each in source.sentence.phrases or () if each.last == found.first - 1)
    phrase = max(near, key=lambda each: each.first, default=None)
    if match is None or phrase is None or found.last + 1 != source.end or _is_denied(source):
        return None
    inner = range(found.first + 1, found.last)
    starts = (n for n in inner if source.text(n, found.last) == match["things"])
    things = source.tokens[next(starts, found.last) : found.last]
    is_list = all(each.tag == "NN" or each.text in ("und", "oder", ",") for each in things)
    is_many = phrase.number == "pl" or source.tokens[phrase.first].tag in ("NN", "ADJA", "APPR")
    is_plain = phrase.case in ("nom", "acc") and bool(things)
    return (compose("das sind zum Beispiel", match["things"]),) if (
        is_list and is_many and is_plain) else None  # fmt: skip


def _is_denied(source: Passage) -> bool:
    return any(
        token.tag in _DENYING or token.text.lower().startswith(("kein", "ohne"))
        for token in source.tokens
    )


def _clause(source: Passage, found: Bracket) -> tuple[str, ...] | None:
    """Say a main clause that fills the bracket, with the noun before it for its pronoun."""
    clause = _filling(source, found)
    phrase = found.before
    if clause is None or phrase is None or clause.finite != found.first + 2:
        return None
    word = source.tokens[found.first + 1]
    noun = mention(source, phrase, "nom") if _stands_for(word.text.lower(), phrase) else None
    if word.tag != "PPER" or noun is None:
        return None
    return (compose(noun, source.text(found.first + 2, found.last)),)


def _stands_for(pronoun: str, phrase: Phrase) -> bool:
    kinds = {each.gender if each.number == "sg" else "pl" for each in phrase.options}
    return {"er": {"m"}, "es": {"n"}}.get(pronoun) == kinds or (
        pronoun == "sie" and kinds in ({"f"}, {"pl"})
    )


def _filling(source: Passage, found: Bracket) -> Clause | None:
    """Return the one clause between the marks, if it says a fact."""
    finites = [n for n in range(found.first, found.last) if source.tokens[n].tag in FINITE]
    clauses = [each for each in source.sentence.clauses or () if each.finite in finites]
    if len(finites) != 1 or len(clauses) != 1 or clauses[0].predicate is None:
        return None
    is_alone = not any(source.tokens[n].text == "," for n in range(found.first, found.last))
    return clauses[0] if is_alone and clauses[0].predicate.mood == "ind" else None
