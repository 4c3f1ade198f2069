"""Participles with their complements before a noun, made into sentences.

"Der im Norden gelegene Park" → "der Park", and "Der Park liegt im Norden."
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.noun_classes import nouns_of
from leichtsprache.analyze.nouns import readings
from leichtsprache.analyze.phrases import determiner_features
from leichtsprache.grammar.conjugation import Form, VerbGroup, conjugate, perfect_auxiliary
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.participles import verb_of_gerund, verb_of_participle
from leichtsprache.parts import Clause, Number, Phrase
from leichtsprache.rewrite.attributes.described import is_plural, is_vague
from leichtsprache.rewrite.attributes.standing import Standing, standing
from leichtsprache.rewrite.cut import clause_around
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

_ENDINGS = ("en", "er", "es", "em", "e")
_COMPLEMENTS = frozenset(
    ("APPR", "APPRART", "ART", "PPOSAT", "PDAT", "ADJA", "NN", "NE", "CARD", "ADV", "ADJD", "PIAT")
)
#: What these did is done: "das beschlossene Gesetz" was passed once.
_EVENTS = frozenset(
    """gründen bauen erbauen errichten eröffnen kaufen verkaufen beschließen veröffentlichen
    entwickeln erfinden entdecken zerstören schreiben malen ernennen wählen verletzen töten
    verhaften festnehmen verurteilen stehlen einreichen ankündigen vorlegen vorstellen verabschieden
    unterzeichnen genehmigen entwerfen gestalten drehen komponieren übernehmen erwerben schließen
    einführen starten herausgeben verfassen abreißen beauftragen erstellen überfallen entlassen
    absagen verschieben""".split()
)
#: A time with these is that of what is to come.
_INTENDED = frozenset(
    ("planen", "vorsehen", "erwarten", "befürchten", "erhoffen", "wünschen", "fordern", "ansetzen",
     "anberaumen", "terminieren", "datieren", "begrenzen", "befristen", "verlängern", "bekannt")
)  # fmt: skip
_STATES = frozenset(("befestigen", "umgeben", "bedecken", "verbinden", "anbringen", "gliedern"))
_LYING = frozenset(("liegen", "bestehen", "befinden"))
_MOMENTS = frozenset(
    ("gestern", "vorgestern", "kürzlich", "neulich", "damals", "einst", "zuletzt", "jüngst")
)
_TIME_WORDS = frozenset(
    ("Krieg", "Weltkrieg", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
     "September", "Oktober", "November", "Dezember", "Montag", "Dienstag", "Mittwoch",
     "Donnerstag", "Freitag", "Samstag", "Sonntag", "Jahr", "Jahre", "Jahren", "Monat", "Woche",
     "Jahrhundert", "Frühjahr", "Sommer", "Herbst", "Winter")
)  # fmt: skip
_NO_MOMENT = frozenset(("seit", "bis", "ab", "während", "immer", "oft", "meist", "häufig"))
_STRESSING = frozenset(
    ("so", "sehr", "besonders", "nur", "nicht", "nie", "kaum", "auch", "sogar", "erst", "schon")
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A participle at ``at`` whose complements begin at ``start``, the phrase and its clause."""

    start: int
    at: int
    phrase: Phrase
    host: Clause


def split_attribute(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentence without each participle and its complements, and its own sentence.

    Nothing is yielded where the verb is not sure.
    """
    for phrase in source.sentence.phrases or ():
        found = _read(source, phrase)
        own = _own(source, found) if found else None
        if found is None or own is None:
            continue
        judgement = standing(source, found.phrase, found.host, None)
        if judgement is not Standing.NEVER:
            remaining = compose(
                source.text(0, found.start), source.text(found.at + 1, len(source.tokens))
            )
            span = clause_span(source, phrase.first, phrase.head)
            is_safe = judgement is Standing.ALONE or _tells_of_one(source, found)
            yield Rewrite(span, (remaining, own), is_safe)


def _read(source: Passage, phrase: Phrase) -> Attribute | None:
    """Return the attribute right behind the determiner of a phrase."""
    tokens = source.tokens
    start = phrase.first if phrase.preposition is None else phrase.preposition + 1
    is_led = phrase.preposition is not None and tokens[phrase.preposition].tag == "APPRART"
    if tokens[start].tag in DETERMINERS:
        start, is_led = start + 1, True
    places = [n for n in range(start + 1, phrase.head) if _verb(source, n)]
    host = clause_around(source.sentence, phrase.head)
    if not is_led or not places or host is None or tokens[phrase.head].tag not in ("NN", "NE"):
        return None
    at = places[-1]
    is_plain = all(token.tag in _COMPLEMENTS for token in tokens[start:at])
    rest = tokens[at + 1 : phrase.head]
    if not is_plain or tokens[start].tag in ("ADJA", "NN") or any(t.tag != "ADJA" for t in rest):
        return None
    words = {token.text.lower() for token in tokens[start:at]}
    whole = _recounted(source, phrase, start) if "CARD" in _tags(source, start, at) else phrase
    return None if words & _STRESSING else Attribute(start, at, whole, host)


def _tags(source: Passage, first: int, stop: int) -> set[str]:
    return {token.tag or "" for token in source.tokens[first:stop]}


def _recounted(source: Passage, phrase: Phrase, start: int) -> Phrase:
    """Return the phrase without a plural that only a number in the attribute gave it."""
    first = source.tokens[start - 1]
    nouns = {each[1:] for each in readings(source.tokens[phrase.head].text)}
    fitting = determiner_features(first.text.lower(), first.tag)
    options = frozenset(
        each for each in fitting
        if (each.gender, each.case, each.number) in nouns and phrase.case in (None, each.case)
    )  # fmt: skip
    return replace(phrase, options=options or phrase.options)


def _tells_of_one(source: Passage, found: Attribute) -> bool:
    """Whether what is said is true of one certain thing: an event, or a place where it lies."""
    first = source.tokens[found.start - 1]
    is_definite = first.tag in ("ART", "APPRART") and not first.text.lower().startswith("ein")
    verb = _verb(source, found.at) or ""
    stem = _stem(source.tokens[found.at].text)
    is_event = not verb_of_gerund(stem) and _is_event(source, found, verb)
    head = source.tokens[found.phrase.head]
    is_known = is_event or verb in _LYING
    return is_definite and is_known and not is_plural(found.phrase) and not is_vague(head)


def _stem(word: str) -> str:
    ending = next((each for each in _ENDINGS if word.endswith(each)), "")
    return word.removesuffix(ending)


def _verb(source: Passage, at: int) -> str | None:
    """Return the verb of an attributive participle."""
    token = source.tokens[at]
    stem = _stem(token.text)
    return (verb_of_gerund(stem) or verb_of_participle(stem)) if token.tag == "ADJA" else None


def _own(source: Passage, found: Attribute) -> str | None:
    number = _number(found.phrase)
    verb = _verb(source, found.at)
    if number is None or verb is None:
        return None
    group = _group(source, found, verb, number)
    noun = replace(found.phrase, kind="NP", first=found.at + 1, preposition=None)
    subject = decline(source.tokens, replace(noun, last=noun.head), "nom", determiner="der")
    if group is None or subject is None:
        return None
    complements = source.text(found.start, found.at)
    return compose(subject, group.finite, complements, group.end)


def _number(phrase: Phrase) -> Number | None:
    numbers = {each.number for each in phrase.options}
    return next(iter(numbers)) if len(numbers) == 1 else None


def _group(source: Passage, found: Attribute, verb: str, number: Number) -> VerbGroup | None:
    """Return the verbs of the sentence: what is going on, what was done, what has come about."""
    is_past = found.host.predicate is not None and found.host.predicate.tense == "past"
    now = Form(3, number, "past" if is_past else "present")
    stem = _stem(source.tokens[found.at].text)
    if verb_of_gerund(stem) or verb == "liegen":
        return conjugate(verb, now)
    if perfect_auxiliary(verb) == "sein":
        return conjugate(verb, Form(3, number, "perfect")) if _is_moment(source, found) else None
    if _is_event(source, found, verb):
        return conjugate(verb, Form(3, number, "past", voice="werden"))
    return conjugate(verb, now._replace(voice="sein")) if verb in _STATES else None


def _is_event(source: Passage, found: Attribute, verb: str) -> bool:
    words = {token.text.lower() for token in source.tokens[found.start : found.at]}
    if words & _NO_MOMENT or perfect_auxiliary(verb) != "haben" or verb in _INTENDED:
        return False
    has_phrase = bool(_tags(source, found.start, found.at) & {"APPR", "APPRART"})
    return (verb in _EVENTS and has_phrase) or _is_moment(source, found)


def _is_moment(source: Passage, found: Attribute) -> bool:
    """Whether the complements say when it happened."""
    tokens = source.tokens[found.start : found.at]
    is_lasting = any(token.text.lower() in _NO_MOMENT for token in tokens)
    return not is_lasting and any(
        token.text in _TIME_WORDS or token.text in nouns_of("time")
        or token.text.lower() in _MOMENTS
        or (token.tag == "CARD" and len(token.text) == 4)
        for token in tokens
    )  # fmt: skip
