"""Who says it, put first: "Nach Angaben der Polizei B" → "Die Polizei sagt: B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from leichtsprache.document import Clause
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.constituents import part_at, phrase_from
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.parts import Phrase
from leichtsprache.resources import table
from leichtsprache.rewrite.adjunct_words import ends_as
from leichtsprache.rewrite.front import new_front
from leichtsprache.rewrite.inquit import is_telling
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Source, compose
from leichtsprache.rewrite.times import time_at

#: With these behind somebody who speaks, something else of what is said begins.
_APART = frozenset(
    ("mit", "bei", "beim", "gegen", "nach", "durch", "wegen", "um", "ab", "bis", "seit", "vor",
     "am", "zwischen", "während", "trotz", "ohne", "zum", "zur")
)  # fmt: skip
_PROPER = frozenset(("NE", "XY", "FM"))


@cache
def _opinions() -> dict[str, tuple[str, str]]:
    """Return the nouns of *nach …*, each with the verb for one who says it and for many."""
    return {noun: (one, many) for noun, one, many in table("rewrite/sources.tsv").rows}


def split_source(source: Source) -> Iterator[Rewrite]:
    """Yield the statement behind its source: *laut X*, *nach Angaben von X*, *wie X mitteilt*."""
    for found in (*_wie(source), *_named(source), *_so(source)):
        yield found
        return


def _statement(source: Source, clause: Clause) -> bool:
    mains = source.mains
    is_asked = source.tokens[-1].text in "?!…"
    return len(mains) == 1 and mains[0] is clause and clause.certain and not is_asked


def _named(source: Source) -> Iterator[Rewrite]:
    """Dissolve *laut X* and *nach Angaben von X* in a main clause."""
    for clause in source.mains[:1]:
        if not _statement(source, clause) or clause.first or clause.finite is None:
            return
        for n in range(clause.first, clause.last + 1):
            found = _opening(source, clause, n)
            if found is None:
                continue
            last, opening = found
            rest = _rest(source, clause, n, last)
            if rest:
                span = clause_span(source, n, last)
                yield Rewrite(span, (f"{opening}: {rest}",), is_reworded=True)


def _opening(source: Source, clause: Clause, first: int) -> tuple[int, str] | None:
    """Return the last token of a source that begins here, and "X sagt"."""
    word = source.tokens[first].text.lower()
    if word == "laut" and source.tokens[first].tag == "APPR":
        phrase = _phrase(source, clause, first)
        return (phrase.last, said) if phrase and (said := _says(source, _inner(phrase))) else None
    if word != "nach" or source.tokens[first + 1].text not in _opinions():
        return None
    verbs = _opinions()[source.tokens[first + 1].text]
    owner = _owner(source, clause, first + 2)
    if owner is None:
        return None
    said = _who(source, owner, verbs)
    return (owner.last, said) if said else None


def _phrase(source: Source, clause: Clause, first: int) -> Phrase | None:
    """Return the phrase that begins at a preposition, if its end is sure."""
    phrase = phrase_from(source.sentence, first)
    if phrase is None or phrase.kind != "PP":
        return None
    if first == clause.start:
        return phrase if phrase.last + 1 == clause.finite else None
    part = part_at(source.sentence, clause, first)
    return phrase if part and part.last == phrase.last and first > (clause.finite or 0) else None


def _owner(source: Source, clause: Clause, first: int) -> Phrase | None:
    """Return who says it: a genitive, or *von* with a phrase."""
    phrase = phrase_from(source.sentence, first)
    is_von = source.tokens[first].text in ("von", "vom")
    if phrase is None or (phrase.kind == "PP") != is_von:
        return None
    if not is_von and phrase.case != "gen" and source.tokens[first].tag not in _PROPER:
        return None
    finite = clause.finite or 0
    is_front = first - 2 == clause.start and phrase.last + 1 == finite
    is_middle = first - 2 > finite and _ends_there(source, clause, first, phrase)
    if source.tokens[first].text == "vom" or not (is_front or is_middle):
        return None
    return _inner(phrase) if is_von else replace(phrase, preposition=None)


def _ends_there(source: Source, clause: Clause, first: int, phrase: Phrase) -> bool:
    """Whether the phrase has a sure end: nothing behind it can be part of it."""
    following = source.tokens[phrase.last + 1].tag if phrase.last + 1 < source.end else "$."
    is_speaker = ends_as(source.tokens[phrase.head].text, "speaker")
    if following in ("APPR", "APPRART") and is_speaker:
        return source.tokens[phrase.last + 1].text.lower() in _APART
    is_sure = following not in ("APPR", "APPRART", "KON", "$,", "$(", "NE", "NN", "CARD", "ART")
    part = part_at(source.sentence, clause, first)
    return is_sure or bool(part and part.last == phrase.last)


def _inner(phrase: Phrase) -> Phrase:
    return replace(phrase, kind="NP", first=phrase.first + 1, preposition=None)


def _says(source: Source, noun: Phrase) -> str | None:
    head = source.tokens[noun.head].text
    if source.tokens[noun.head].tag == "NN" and ends_as(head, "writing"):
        return None if noun.number != "sg" else _in_writing(source, noun)
    if source.tokens[noun.head].tag == "NN" and ends_as(head, "finding"):
        return _who(source, noun, ("zeigt", "zeigen"))
    if source.tokens[noun.head].tag == "NN" and not ends_as(head, "speaker"):
        return None
    return _who(source, noun, ("sagt", "sagen"))


def _in_writing(source: Source, noun: Phrase) -> str | None:
    """Return where it is written: *laut dem Gesetz* → "Im Gesetz steht"."""
    first = source.tokens[noun.first]
    if first.tag not in ("ART", "PPOSAT", "PDAT"):
        return None
    told = decline(source.tokens, noun, "dat")
    return compose(contracted("in", told), "steht").rstrip(".") if told else None


def _who(source: Source, noun: Phrase, verbs: tuple[str, str]) -> str | None:
    """Return who says it, with the verb: "Die Polizei sagt"."""
    tokens = source.tokens[noun.first : noun.last + 1]
    if any(token.tag in ("$,", "$(", "KON", "PPER", "PDS", "PIS", "PRELS") for token in tokens):
        return None
    if all(token.tag in _PROPER for token in tokens):
        name = " ".join(token.text for token in tokens)
        is_owner = noun.case == "gen" and len(tokens) == 1 and name.endswith("s")
        return None if is_owner else f"{name} {verbs[0]}"
    if tokens[0].tag == "NN" and len(tokens) > 1 and all(each.tag == "NE" for each in tokens[1:]):
        is_same = tokens[0].text == tokens[0].lemma  # "laut Sprecher Jan Kurz"
        return f"{source.text(noun.first, noun.last + 1)} {verbs[0]}" if is_same else None
    noun = _many(source, noun)
    if len({each.number for each in noun.options}) != 1:
        return None
    is_bare = tokens[0].tag == "NN" and noun.number == "sg"  # "laut Polizei"
    told = decline(source.tokens, noun, "nom", determiner="der" if is_bare else None)
    return compose(told, verbs[noun.number == "pl"]).rstrip(".") if told else None


def _many(source: Source, noun: Phrase) -> Phrase:
    """Return a noun without article as a plural where it can be one: *Ansicht von Experten*."""
    many = frozenset(each for each in noun.options if each.number == "pl")
    if source.tokens[noun.first].tag not in ("NN", "ADJA") or not many:
        return noun
    return replace(noun, options=many, number="pl")


def _rest(source: Source, clause: Clause, first: int, last: int) -> str | None:
    """Return the statement without its source, subject first where the source was in front."""
    if first > clause.first:
        return compose(source.text(0, first), source.text(last + 1, source.end))
    return new_front(source, clause)


def _wie(source: Source) -> Iterator[Rewrite]:
    """Dissolve "Wie X mitteilt, B" and "B, wie X mitteilt"."""
    for clause in source.dependents:
        if source.tokens[clause.first].text.lower() != "wie" or not _is_telling(source, clause):
            continue
        main = next(iter(source.mains), None)
        opening = _telling(source, clause)
        if main is None or opening is None or not _statement(source, main):
            continue
        rest = _rest_of_wie(source, main, clause)
        if rest:
            yield Rewrite(
                clause_span(source, clause.first, clause.last),
                (f"{opening}: {rest}",),
                is_reworded=True,
            )


def _is_telling(source: Source, clause: Clause) -> bool:
    return clause.finite is not None and clause.certain and is_telling(source, clause)


def _telling(source: Source, clause: Clause) -> str | None:
    """Return the clause with *wie* as a main clause, without its end."""
    if clause.subject is None or source.tokens[clause.subject].text.lower() in ("er", "sie", "es"):
        return None
    own = replace(clause, kind="subordinate", connector=clause.first)
    made = take_apart(source.sentence, own)
    who = phrase_from(source.sentence, clause.first + 1)
    if made is None or who is None or who.head != clause.subject or who.kind != "NP":
        return None
    behind = who.last + 1
    if behind not in clause.verbs and not time_at(source, behind):
        behind = clause.verbs[0] if _is_where(source, behind, clause.verbs[0]) else source.end
    if behind == source.end:
        return None
    rest = source.text(behind, clause.verbs[0])
    said = source.text(who.first, behind)
    return compose(said, made.finite, rest, made.end).rstrip(".")


def _is_where(source: Source, first: int, stop: int) -> bool:
    """Whether one phrase says from where somebody is: "die Polizei in Köln"."""
    phrase = phrase_from(source.sentence, first)
    is_place = source.tokens[first].text in ("in", "im", "aus", "von", "vom")
    return is_place and phrase is not None and phrase.kind == "PP" and phrase.last + 1 == stop


def _rest_of_wie(source: Source, main: Clause, clause: Clause) -> str | None:
    if clause.first == 0:
        if source.tokens[clause.last + 1].tag != "$,":
            return None
        return new_front(source, main) if main.finite == clause.last + 2 else None
    if clause.last + 1 != source.end or source.tokens[clause.first - 1].tag != "$,":
        return None
    return compose(source.text(0, clause.first - 1))


def _so(source: Source) -> Iterator[Rewrite]:
    """Dissolve "B, so die Polizei"."""
    end = source.end
    for n in range(end - 2, 1, -1):
        if source.tokens[n].text != "so" or source.tokens[n - 1].tag != "$,":
            continue
        phrase = phrase_from(source.sentence, n + 1)
        if phrase is None or phrase.last + 1 != end or phrase.kind != "NP":
            return
        is_known = source.tokens[phrase.head].tag == "NE" or ends_as(
            source.tokens[phrase.head].text, "speaker"
        )
        said = _who(source, phrase, ("sagt", "sagen"))
        if said and is_known:
            rest = compose(source.text(0, n - 1))
            yield Rewrite(
                clause_span(source, n, phrase.last), (f"{said}: {rest}",), is_reworded=True
            )
        return
