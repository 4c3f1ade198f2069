"""Appositions, made into sentences: "X, die Chefin, kommt" → "X kommt. X ist die Chefin."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from leichtsprache.analyze.noun_classes import nouns_of
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.attributes.antecedent import is_near
from leichtsprache.rewrite.attributes.cutting import apart
from leichtsprache.rewrite.attributes.described import is_name, is_plural, outer
from leichtsprache.rewrite.attributes.standing import Standing, standing
from leichtsprache.rewrite.cut import clause_around
from leichtsprache.rewrite.noun_phrases import mention
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, compose

_FORMER = ("früher", "ehemalig", "einstig", "vormalig")
#: What is said in the past of somebody who still has the role: "sagte Anna Berg, die Chefin".
_SAYING = frozenset(
    ("sagen", "erklären", "mitteilen", "betonen", "berichten", "erzählen", "fordern", "warnen",
     "kritisieren", "ankündigen", "begrüßen", "loben", "antworten", "meinen", "bestätigen")
)  # fmt: skip
#: What an apposition is made of up to its comma.
_INNER = frozenset(("ART", "PPOSAT", "ADJA", "NN", "NE", "APPR", "APPRART", "FM", "TRUNC", "XY"))
_OPENING = frozenset(("ART", "PPOSAT", "NN", "NE", "ADJA"))
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Apposition:
    """An apposition up to ``stop``, what it describes, and the clause that both stand in."""

    phrase: Phrase
    stop: int
    described: Phrase
    host: Clause


def split_apposition(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentence without each apposition between commas, and what it says as its own.

    Where it may be one of several things in a list, nothing is yielded.
    """
    for phrase in source.sentence.phrases or ():
        found = _read(source, phrase) if _may_be(source, phrase) else None
        if found:
            span = clause_span(source, phrase.first, found.stop - 1)
            sentences, is_safe = _split(source, found) or ((), True)
            yield Rewrite(span, sentences, is_safe)


def _may_be(source: Passage, phrase: Phrase) -> bool:
    tokens = source.tokens
    is_behind_comma = phrase.first > 1 and tokens[phrase.first - 1].tag == "$,"
    is_noun = phrase.kind == "NP" and tokens[phrase.head].tag in ("NN", "NE")
    opens = tokens[phrase.first].tag in _OPENING and phrase.role in ("apposition", None)
    return is_behind_comma and is_noun and opens and phrase.number == "sg"


def _read(source: Passage, phrase: Phrase) -> Apposition | None:
    """Return the apposition if commas bound it, and one phrase before it alone agrees."""
    tokens, stop = source.tokens, phrase.last + 1
    while stop < source.end and tokens[stop].tag in _INNER:
        stop += 1
    is_closed = stop >= source.end or tokens[stop].tag == "$,"
    if not is_closed or stop - phrase.first > _LONGEST:
        return None
    inner = tokens[phrase.first : stop]
    if not all(token.tag in _INNER for token in inner):
        return None
    described = _described(source, phrase)
    host = clause_around(source.sentence, phrase.first)
    if described is None or host is None or not _goes_on(source, host, stop):
        return None
    if _is_time(source, described):
        return None  # "am Montag, dem 3. Mai"
    return Apposition(phrase, stop, described, host)


def _described(source: Passage, phrase: Phrase) -> Phrase | None:
    """Return what the apposition describes: the one phrase before its comma in the same case."""
    edge = phrase.first - 2
    near = [
        _cut(each, edge) for each in source.sentence.phrases or ()
        if each is not phrase and each.first <= edge and is_near(source, _cut(each, edge), edge)
    ]  # fmt: skip
    wanted = {each.case for each in phrase.options if each.number == "sg"}
    fitting = [each for each in near if _cases(each) & wanted]
    if len(fitting) != 1 or fitting[0].role in ("conjunct", "apposition"):
        return None
    return fitting[0] if fitting[0].last == edge and not is_plural(fitting[0]) else None


def _cut(phrase: Phrase, edge: int) -> Phrase:
    """Return a phrase without the appositions behind ``edge``."""
    number = {phrase.number} if phrase.number else {"sg", "pl"}
    options = frozenset(each for each in phrase.options if each.number in number)
    return replace(phrase, last=min(phrase.last, max(edge, phrase.head)), options=options)


def _cases(phrase: Phrase) -> set[str]:
    return {phrase.case} if phrase.certain and phrase.case else {e.case for e in phrase.options}


def _goes_on(source: Passage, host: Clause, stop: int) -> bool:
    """Whether what follows the second comma shows that no list is going on."""
    if stop >= source.end:
        commas = [token for token in source.tokens[:stop] if token.tag == "$,"]
        return len(commas) == 1 or host.kind == "main"
    return source.tokens[stop + 1].tag not in ("KON", "PRELS", "PRELAT", "KOKOM")


def _split(source: Passage, found: Apposition) -> tuple[tuple[str, ...], bool] | None:
    judgement = standing(source, found.described, found.host, None)
    remaining = apart(source, found.host, found.phrase.first, found.stop - 1)
    if judgement is Standing.NEVER or remaining is None:
        return None
    own = _own(source, found)
    if own is None:
        return None
    words = (found.phrase.first, outer(source, found.described)[0])
    has_articles = all(source.tokens[n].tag == "ART" for n in words)
    is_sure = judgement is Standing.ALONE and (is_name(source, found.described) or has_articles)
    return (remaining, own), is_sure


def _is_time(source: Passage, phrase: Phrase) -> bool:
    token = source.tokens[phrase.head]
    return bool({token.text, token.lemma or ""} & nouns_of("time"))


def _own(source: Passage, found: Apposition) -> str | None:
    subject = mention(source, found.described, "nom")
    if subject is None:
        return None
    former = _former(source, found)
    if former:
        return compose(subject, "war früher", former)
    options = frozenset(each for each in found.phrase.options if each.number == "sg")
    phrase = replace(found.phrase, last=found.stop - 1, options=options)
    role = decline(source.tokens, phrase, "nom")
    return compose(subject, "ist", role) if role and is_lasting(source, found.host) else None


def _former(source: Passage, found: Apposition) -> str | None:
    """Return *Kanzlerin* for *die frühere Kanzlerin*."""
    phrase = found.phrase
    for n in range(phrase.first, phrase.head):
        if source.tokens[n].text.lower().startswith(_FORMER):
            bare = replace(phrase, first=n + 1, last=found.stop - 1)
            return decline(source.tokens, bare, "nom", determiner="")
    return None


def is_lasting(source: Passage, host: Clause) -> bool:
    """Whether what is so in the clause is so now."""
    tense = host.predicate.tense if host.predicate else None
    says = any((source.tokens[n].lemma or "") in _SAYING for n in host.verbs)
    return tense in ("present", "perfect", "future") or (tense == "past" and says)
