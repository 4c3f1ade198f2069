"""A noun said with another: article, adjectives, relative pronoun and verb agree with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import cast

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.nouns import Paradigm, paradigms
from leichtsprache.grammar.nouns import suffix_gender
from leichtsprache.grammar.phrase_forms import NewNoun, Wish, declined
from leichtsprache.grammar.prepositions import contracted, taken_apart
from leichtsprache.grammar.pronouns import relative
from leichtsprache.grammar.verbs import agreeing
from leichtsprache.parts import Features, Gender, Number, Phrase
from leichtsprache.resources import table
from leichtsprache.rewrite.patch import Exchange
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.words.conditions import Place
from leichtsprache.rewrite.words.lexicon import Entry, is_adjectival

#: Words that may stand for a singular noun of this gender.
_POINTING: dict[Gender, re.Pattern[str]] = {
    "m": re.compile(r"\b(?:er|ihn|ihm|sein(?:e[nmrs]?)?|dieser|diesen|diesem|dessen)\b"),
    "f": re.compile(r"\b(?:sie|ihr(?:e[nmrs]?)?|diese|dieser|deren)\b"),
    "n": re.compile(r"\b(?:es|ihm|sein(?:e[nmrs]?)?|dieses|diesem|dessen)\b"),
}
_LEADING = DETERMINERS | {"APPRART"}
_FOLLOWING = re.compile(r"\s*[^.!?\n]*")


def said_with(place: Place, entry: Entry) -> list[Exchange] | None:
    """Return the exchanges that say a noun with the one of the entry; ``None`` where not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Nennen Sie den jeweiligen Wohnort."))
    >>> place = Place(Passage(document, document.sentences[0]), 4, 4)
    >>> said_with(place, Entry("Wohnort", "noun", "Stadt", "-", "", True, "", ""))[0].text
    'die jeweilige Stadt'
    """
    source, phrase = place.source, _own_phrase(place, strict=entry.is_sure)
    wanted = _wanted(entry)
    if phrase is None or wanted is None or _is_part(place):
        return None
    number: Number | None = "sg" if entry.frame == "sg" else "pl" if entry.frame == "pl" else None
    old = {(each.gender, each.number) for each in phrase.options}
    if len({each for _, each in old}) != 1:
        return None
    is_same = number in (None, phrase.number) and (
        phrase.number == "pl" or {each for each, _ in old} == {wanted.gender}
    )
    is_pointed_at = not is_same and (_is_taken_up(place, phrase) or _is_open(place, phrase))
    is_owned = wanted.tail and source.tokens[phrase.first].tag == "NE"  # "Jühndes Menschen im Dorf"
    if is_pointed_at or is_owned or _is_kept(place, phrase, entry):
        return None
    text = declined(source.tokens, phrase, Wish(None, number, noun=wanted))
    others = _agreeing(place, phrase, wanted, number) if text else None
    return None if text is None or others is None else [_placed(source, phrase, text), *others]


def _is_kept(place: Place, phrase: Phrase, entry: Entry) -> bool:
    """Whether the noun is part of a name, or another word would not fit what stands around it."""
    return _is_named(place, phrase) or _is_woman(phrase, entry) or _is_leaning(place, phrase)


def _own_phrase(place: Place, *, strict: bool) -> Phrase | None:
    """Return the phrase of the noun alone, up to the noun, in the case that it is known to have."""
    source = place.source
    found = next((p for p in source.sentence.phrases or () if p.head == place.last), None)
    if found is None or not found.options:
        return None
    last = found.head
    while last < found.last and source.tokens[last + 1].tag in ("NE", "CARD"):
        last += 1
    return replace(found, last=last, options=_readings(place, found, strict=strict))


def _readings(place: Place, phrase: Phrase, *, strict: bool) -> frozenset[Features]:
    """Return the readings that the verb leaves; for a suggestion the best one will do."""
    options = phrase.options
    if _is_bare(place, phrase):  # "bietet Unternehmen Hilfe": one of them would have an article
        options = frozenset(each for each in options if each.number == "pl") or options
    best = frozenset(each for each in options if each.case == phrase.case)
    if not strict:
        return frozenset(each for each in best if each.number == phrase.number) or options
    clause = place.clause
    names = [place.source.tokens[n].lemma or "" for n in clause.verbs] if clause else []
    is_subject = clause is not None and clause.subject == phrase.head and clause.subject_certain
    if phrase.certain or is_subject:
        return best or options
    if phrase.kind == "NP" and names and not any("dat" in objects_of(each) for each in names):
        return frozenset(each for each in options if each.case != "dat") or options
    return options


def _is_bare(place: Place, phrase: Phrase) -> bool:
    """Whether nothing stands before a noun that can be many, nor *als* or *wie*."""
    lead = phrase.preposition if phrase.preposition is not None else phrase.first - 1
    before = place.token(place.first - 1)
    is_first = place.first in (phrase.first, lead + 1)
    return is_first and not (
        before is not None and before.tag in ("KOKOM", "KON", "APPRART", "CARD")
    )


def _is_part(place: Place) -> bool:
    """Whether the noun shares its article with another one, or part of its word: "Vor- und …"."""
    tokens = place.source.tokens
    before, after = place.token(place.first - 1), place.token(place.last + 1)
    if before is not None and before.tag == "KON":
        two = place.token(place.first - 2)
        if two is not None and (two.tag == "TRUNC" or two.text == "-"):
            return True
    if after is not None and after.tag == "NE":
        return True
    is_open = after is not None and after.tag in ("KON", "$,")
    second = place.token(place.last + 2)
    is_led = place.phrase is not None and tokens[place.phrase.first].tag in (
        DETERMINERS | {"APPRART", "ADJA"}
    )
    is_bare = second is not None and second.tag in ("NN", "TRUNC")
    return is_open and is_led and is_bare


def _wanted(entry: Entry) -> NewNoun | None:
    return _new_noun(entry.word, entry.better)


@cache
def _new_noun(word: str, better: str) -> NewNoun | None:
    """Return the new noun with its gender; ``None`` where the lexicon does not tell it."""
    words = better.split()
    head = next((n for n, each in enumerate(words) if each[:1].isupper()), None)
    if head is None:
        return None
    endings = [re.search(r"e[rs]?$", each) for each in words[:head]]
    shown = {"er": "m", "es": "n", "e": "f"}[endings[0][0]] if endings and endings[0] else None
    lemma, gender = _named(words[head], shown)
    if gender is None:
        return None
    stems = tuple(re.sub(r"e[rs]?$", "", each) for each in words[:head])
    tail, dropped = " ".join(words[head + 1 :]), len(word.split()) - 1
    return NewNoun(lemma, gender, stems, tail, dropped)


def _named(word: str, shown: str | None) -> tuple[str, Gender | None]:
    """Return lemma and gender of a noun, whose adjective may have ``shown`` the gender."""
    listed = _genders().get(word)
    found = [each for each in paradigms(word) if _has(each, word)]
    own = [each for each in found if each.gender == (listed or shown)]
    if not found:
        return word, listed or suffix_gender(word)
    exact = [each for each in found if each.lemma == word] or found
    if not own and not any(each.forms("nom", "sg") for each in exact):  # "Kosten", "Leute"
        return exact[0].lemma, exact[0].gender
    chosen = own or exact
    is_one = len({each.gender for each in chosen}) == 1
    return chosen[0].lemma, chosen[0].gender if is_one else None


@cache
def _genders() -> dict[str, Gender]:
    return {noun: cast("Gender", gender) for noun, gender in table("words/genders.tsv").rows}


def _has(known: Paradigm, word: str) -> bool:
    return word in (*known.forms("nom", "sg"), *known.forms("nom", "pl"), known.lemma)


def _is_taken_up(place: Place, phrase: Phrase) -> bool:
    """Whether a pronoun that stands for the noun may follow: it would have to change, too."""
    if phrase.number != "sg":
        return False
    document, sentence = place.source.document, place.source.sentence
    after = place.source.tokens[phrase.head].span.stop
    rest = document.text[after : sentence.span.stop]
    found = _FOLLOWING.match(document.text, sentence.span.stop)
    following = found[0].strip() if found else ""
    following = following[:1].lower() + following[1:]
    pointing = _POINTING[phrase.gender] if phrase.gender else None
    return pointing is not None and bool(pointing.search(rest) or pointing.search(following))


def _is_open(place: Place, phrase: Phrase) -> bool:
    """Whether a relative clause behind the noun may describe it or another one."""
    return any(
        each.kind == "relative" and each.first > phrase.head and each.antecedent != phrase.head
        and not each.antecedent_certain
        for each in place.source.dependents
    )  # fmt: skip


def _is_named(place: Place, phrase: Phrase) -> bool:
    """Whether an adjective with a capital stands before the noun: "die Freie Allianz"."""
    before = place.source.tokens[max(phrase.first, 1) : place.last]
    return any(token.tag == "ADJA" and token.text[:1].isupper() for token in before)


def _is_leaning(place: Place, phrase: Phrase) -> bool:
    """Whether the noun leans on words outside its phrase: an attribute, the article of another."""
    before, after = place.token(phrase.first - 1), place.token(phrase.head + 1)
    if before is None:
        return False
    is_bare = place.source.tokens[phrase.first].tag in ("NN", "ADJA") and phrase.number == "sg"
    is_foreign = "FM" in (before.tag, after.tag if after else None)
    is_shared = (
        before.tag == "KON"
        and is_bare
        and any(
            each.last == phrase.first - 2 and place.source.tokens[each.first].tag in _LEADING
            for each in place.source.sentence.phrases or ()
        )
    )
    return before.tag == "ADJA" or is_foreign or is_shared


def _is_woman(phrase: Phrase, entry: Entry) -> bool:
    """Whether *die Angestellte* would become *der Mitarbeiter*."""
    is_feminine = {(each.gender, each.number) for each in phrase.options} == {("f", "sg")}
    return is_feminine and is_adjectival(entry)


def _agreeing(
    place: Place, phrase: Phrase, wanted: NewNoun, number: Number | None
) -> list[Exchange] | None:
    """Return the exchanges of the relative pronoun and of the verb, if they must change."""
    source = place.source
    is_other = number not in (None, phrase.number)
    made: list[Exchange] = []
    for clause in source.dependents:
        if clause.antecedent != phrase.head or clause.kind != "relative":
            continue
        changed = list(_relative(source, clause.first, wanted, number or phrase.number))
        if None in changed or is_other:
            return None
        made += [each for each in changed if each]
    if not is_other:
        return made
    subject = next((c for c in source.sentence.clauses or () if c.subject == phrase.head), None)
    if subject is None:
        is_object = phrase.certain and phrase.case != "nom"
        return made if is_object else None
    verb = source.tokens[subject.finite] if subject.finite is not None else None
    is_shared = any(each.elliptic for each in source.sentence.clauses or ())
    if verb is None or not subject.subject_certain or phrase.role == "conjunct" or is_shared:
        return None
    form = agreeing(verb.text, verb.lemma or "", (3, phrase.number or "sg"), (3, number or "sg"))
    return [*made, Exchange(subject.finite or 0, (subject.finite or 0) + 1, form)] if form else None


def _relative(
    source: Passage, first: int, wanted: NewNoun, number: Number | None
) -> Iterator[Exchange | None]:
    at = next((n for n in (first, first + 1) if source.tokens[n].tag in ("PRELS", "PRELAT")), None)
    if at is None or number is None:
        yield None
        return
    if number == "pl":
        return
    token = source.tokens[at]
    phrase = next((p for p in source.sentence.phrases or () if p.head == at), None)
    cases = {each.case for each in phrase.options} if phrase else set()
    if phrase is not None and phrase.certain and phrase.case:
        cases = {phrase.case}
    forms = {relative(Features(wanted.gender, case, number)) for case in cases}
    if token.tag == "PRELAT":
        forms = {"deren" if wanted.gender == "f" else "dessen"}
    yield Exchange(at, at + 1, forms.pop()) if len(forms) == 1 else None


def _placed(source: Passage, phrase: Phrase, text: str) -> Exchange:
    """Return the exchange of the phrase, its preposition and article drawn together again."""
    lead = phrase.preposition
    if lead is None or not phrase.first <= lead < phrase.head:
        return Exchange(phrase.first, phrase.last + 1, text)
    parts = taken_apart(source.tokens[lead].text)
    if parts is None:
        return Exchange(lead + 1, phrase.last + 1, text)
    is_start = source.tokens[lead].text[:1].isupper()
    whole = contracted(parts[0], text)
    return Exchange(lead, phrase.last + 1, whole[:1].upper() + whole[1:] if is_start else whole)
