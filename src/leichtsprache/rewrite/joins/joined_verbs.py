"""Two verbs at the end of one clause (*hat A gebaut und B gekauft*), made into two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.noun_classes import nouns_of
from leichtsprache.analyze.phrases import NounPhrase, nominative_at, phrase_at
from leichtsprache.analyze.verbs import MODALS
from leichtsprache.document import Clause
from leichtsprache.parts import Phrase
from leichtsprache.rewrite.joins.scope import has_condition, holds_when, is_paired, offers
from leichtsprache.rewrite.joins.shared import Shared, light_end, shared
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.reports import is_attributed, is_konjunktiv
from leichtsprache.rewrite.surface import Passage, compose

#: In the first part they may hold for the second as well: how sure, how often, only, paired words.
_WIDE = frozenset(
    ("nur", "kaum", "nie", "niemals", "fast", "beinahe", "selten",
     "vielleicht", "wohl", "angeblich", "vermutlich", "wahrscheinlich", "möglicherweise", "oft",
     "manchmal", "offenbar", "zwar", "nichts", "niemand", "bloß", "allein")
)  # fmt: skip
_DATIVES = frozenset(("mir", "dir", "ihm", "ihr", "uns", "euch", "ihnen", "Ihnen"))
_PARTICIPLES = frozenset(("VVPP", "VAPP", "VMPP"))
_INFINITIVES = frozenset(("VVINF", "VAINF", "VMINF"))
_AUXILIARIES = frozenset(("VAINF", "VAPP", "VMINF", "VMPP"))
_JOINS = frozenset(("und", "oder", "aber", "sondern"))


class _Join(NamedTuple):
    """A clause with two groups of verbs; ``mark`` ends the first part, ``start`` opens the next."""

    clause: Clause
    first: tuple[int, ...]
    second: tuple[int, ...]
    mark: int
    start: int

    @property
    def finite(self) -> int:
        return self.clause.finite or 0


def split_verbs(source: Passage, connectors: Mapping[str, str]) -> Iterator[Rewrite]:
    """Yield the two sentences for the first join of verbs at the end of each main clause."""
    for clause in source.mains:
        join = _first_join(source, clause)
        if join is None:
            continue
        opening = connectors.get(source.tokens[join.start - 1].text.lower())
        if opening is not None and join.start < join.second[0]:
            first = join.start - 1 if source.tokens[join.mark].tag == "$," else join.mark
            span = clause_span(source, first, join.second[-1])
            yield Rewrite(span, _split(source, join, opening) or (), is_certain=clause.certain)


def _first_join(source: Passage, clause: Clause) -> _Join | None:
    """Return the first two groups of verbs, if *und*, *aber* or a comma stands between them."""
    groups = _groups([n for n in clause.verbs if n > (clause.finite or 0)])
    for number, (first, second) in enumerate(pairwise(groups)):
        mark = first[-1] + 1
        mark = _behind_clauses(source, mark)
        start = mark + 1
        if source.tokens[mark].tag == "$," and source.tokens[start].text.lower() in _JOINS:
            start += 1
        if source.tokens[start - 1].tag not in ("KON", "$,"):
            return None
        is_open = source.tokens[start - 1].tag == "$," and number == len(groups) - 2
        # "A tun, B tun": the list goes on
        return None if is_open or start > second[0] else _Join(clause, first, second, mark, start)
    return None


def _groups(verbs: Sequence[int]) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []
    for n in verbs:
        if found and found[-1][-1] == n - 1:
            found[-1] = (*found[-1], n)
        else:
            found.append((n,))
    return found


def _behind_clauses(source: Passage, position: int) -> int:
    """Return the position behind the subordinate clauses that begin here: ", die …, und"."""
    for each in source.dependents:
        if each.first == position + 1 and source.tokens[position].tag == "$,":
            after = each.last + 1
            is_closed = source.tokens[after].tag == "$," and source.tokens[after + 1].tag == "KON"
            return after + 1 if is_closed else after
    return position


def _split(source: Passage, join: _Join, opening: str) -> tuple[str, ...] | None:
    if not join.clause.certain or not _can_part(source, join):
        return None
    common = shared(source, join.clause)
    missing = _missing(source, join)
    if common is None or missing is None:
        return None
    thing = _thing(source, join)
    if thing is None:
        return None
    before = compose(source.text(0, join.mark), missing)
    finite = source.inner(join.finite, join.finite + 1)
    own = _own_subject(source, join)
    start = own.last + 1 if own else join.start
    subject = source.text(own.first, start) if own else common.subject
    stop = light_end(source, start, source.end)
    light, rest = source.text(start, stop), source.text(stop, source.end)
    front = "dann" if has_condition(source, join.clause) else common.front
    said = Shared(subject, front).before(finite, light, f"{thing} {rest}")
    return before, compose(opening, *said)


def _can_part(source: Passage, join: _Join) -> bool:
    """Whether nothing in the first part holds for the second part as well."""
    tokens, finite = source.tokens, join.finite
    is_question = join.clause.start == finite or source.mains[0].start == source.mains[0].finite
    if (
        is_question
        or is_attributed(source)
        or (has_condition(source, join.clause) and not holds_when(source, join.clause))
        or _is_reported(source, finite)
    ):
        return False
    if tokens[join.start - 1].text == "oder" and not offers(source, join.clause):
        return False
    words = [token.text.lower() for token in tokens[join.clause.start : join.mark]]
    is_contrast = tokens[join.start - 1].text == "sondern"
    own = tokens[finite + 1 : join.mark]
    if (
        not _WIDE.isdisjoint(words)
        or is_paired(source, join.clause.start, join.mark)
        or any(token.tag == "PTKZU" for token in own)
    ):
        return False
    has_negation = any(
        token.tag == "PTKNEG" or token.text.lower().startswith("kein") for token in own
    )
    has_shared = any(token.tag != "PRF" and token.text in _DATIVES for token in own)
    return (is_contrast or not has_negation) and not has_shared and not _is_list(source, join)


def _is_reported(source: Passage, position: int) -> bool:
    """Whether a verb reports, or says what would be; *möchte* and *könnte* do not."""
    finite = source.tokens[position]
    is_polite = finite.lemma in MODALS and finite.text.rstrip("n").endswith("te")
    return is_konjunktiv(source, position) and not is_polite


def _is_list(source: Passage, join: _Join) -> bool:
    """Whether *oder* joins what comes: "niesen, husten oder frieren"."""
    inner = source.tokens[join.start : join.clause.last]
    is_comma = source.tokens[join.start - 1].tag == "$,"
    return is_comma and any(token.text.lower() == "oder" for token in inner)


def _missing(source: Passage, join: _Join) -> str | None:
    """Return the verbs that the first part lacks: "geprüft (werden) und bezahlt werden".

    ``None`` where the first part does not stand alone.
    """
    tokens = source.tokens
    groups = _groups([n for n in join.clause.verbs if n > join.finite])
    first, last = join.first, groups[-1]
    is_alike = len(first) == 1 and tokens[first[0]].tag == tokens[last[0]].tag
    is_auxiliary = all(tokens[n].tag in _AUXILIARIES for n in last[1:])  # not "spazieren gehen"
    tail = last[1:] if is_alike and is_auxiliary else ()
    whole = [tokens[n].tag for n in (*first, *tail)]
    if tokens[join.finite].tag == "VMFIN" and whole[-1] not in _INFINITIVES:
        return None
    if tokens[first[-1]].tag == "PTKVZ" or tokens[join.finite].tag not in ("VMFIN", "VAFIN"):
        return None
    is_same = {tokens[first[0]].tag, tokens[join.second[0]].tag} in (
        {"VVPP"}, {"VVINF"}, {"VAINF", "VVINF"}, {"VVPP", "VVINF"}, {"VAINF", "VVPP"}
    )  # fmt: skip
    return " ".join(tokens[n].text for n in tail) if is_same else None


def _thing(source: Passage, join: _Join) -> str | None:
    """Return the object of the first part, if the second needs it; ``None``: that is not sure."""
    if join.clause.predicate is None:
        return None
    governed = objects_of(source.tokens[join.second[0]].lemma or "")
    others = (source.tokens[n].lemma for n in join.clause.verbs if n > join.finite)
    is_done = source.tokens[join.first[0]].tag == "VVPP"  # "werden betreut und beraten"
    is_passive = join.clause.predicate.passive is not None or "werden" in others
    is_passive |= is_done and source.tokens[join.finite].lemma == "werden"
    moving = source.tokens[join.finite].lemma, source.tokens[join.second[-1]].lemma
    is_moved = moving[0] == "sein" or moving[1] == "gehen"  # "spazieren gehen"
    needs_none = is_passive or is_moved or "acc" not in governed
    if is_passive and nominative_at(source.tokens, join.start, source.tokens[join.finite]):
        return "" if _own_subject(source, join) else None
    if _has_subject(source, join, may_be_object=not needs_none):
        return None
    own = _objects(source, join.start, join.second[0])
    if needs_none or (own and not _is_reflexive(source, join)):
        return ""
    if _is_reflexive(source, join):
        first = _objects(source, join.finite + 1, join.first[0])  # "sich die Hände waschen"
        is_sure = any(each.certain and each.case == "acc" for each in own)
        return "" if is_sure and not first else None
    return _shared_object(source, join, governed)


def _own_subject(source: Passage, join: _Join) -> NounPhrase | None:
    """Return the subject of the second part of a passive: "wird A gebaut und B gestrichen"."""
    tokens = source.tokens
    is_passive = join.clause.predicate is not None and join.clause.predicate.passive == "werden"
    found = nominative_at(tokens, join.start, tokens[join.finite]) if is_passive else None
    whole = phrase_at(tokens, join.start)
    if found is None or whole is None or tokens[found.head].tag not in ("NN", "NE"):
        return None
    is_other = tokens[found.head].text in nouns_of("time") | nouns_of("measure")
    return None if is_other or whole.cases & {"dat", "gen"} else found


def _is_reflexive(source: Passage, join: _Join) -> bool:
    """Whether the first part has a reflexive pronoun, which may be the object of both."""
    return any(token.tag == "PRF" for token in source.tokens[join.finite : join.first[0]])


def _shared_object(source: Passage, join: _Join, governed: frozenset[str]) -> str | None:
    has_clause = any(each.first > join.second[-1] for each in source.dependents)
    own = range(join.start, join.second[0])
    has_other = any(
        each.kind == "NP" and each.first in own for each in source.sentence.phrases or ()
    )
    if has_clause or has_other:
        return None
    found = _objects(source, join.finite + 1, join.first[0])
    is_complete = not found and "none" in governed
    return "" if is_complete else _definite_object(source, found)


def _has_subject(source: Passage, join: _Join, *, may_be_object: bool) -> bool:
    """Whether the second part has its own subject: "wurde einer verletzt und einer getötet"."""
    tokens = source.tokens
    tags = [token.tag for token in tokens[join.start : join.start + 2]]
    is_lone = tags[0] in ("PIS", "PDS") or (tags[0] == "CARD" and tags[1] not in ("NN", "ADJA"))
    if is_lone and not may_be_object:
        return True
    own = [
        each for each in source.sentence.phrases or ()
        if each.kind == "NP" and join.start <= each.first < join.second[0]
        and each.role in (None, "conjunct") and tokens[each.head].tag not in ("PPER", "PRF")
        and tokens[each.head].text not in nouns_of("time") | nouns_of("measure")
    ]  # fmt: skip
    cases = [found.cases if found else frozenset() for found in
             (phrase_at(tokens, each.first) for each in own)]  # fmt: skip
    if not may_be_object:
        return any("nom" in each for each in cases)
    return any(each == {"nom"} for each in cases) or (len(own) > 1 and "nom" in cases[0])


def _objects(source: Passage, start: int, stop: int) -> list[Phrase]:
    """Return the noun phrases between two tokens that may be objects, none inside another."""
    return [
        each
        for each in source.sentence.phrases or ()
        if each.kind == "NP" and start <= each.first and each.last < stop
        if each.role in (None, "conjunct") and _may_be_object(source, each)
        if source.tokens[each.head].tag != "PRF"
        if source.tokens[each.head].text
        not in nouns_of("time") | nouns_of("measure")  # "jeden Tag"
    ]


def _may_be_object(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase can be accusative; what is said of one behind *und* may rest on another."""
    own = phrase_at(source.tokens, phrase.first) if phrase.role else None
    return "acc" in (own.cases if own else {each.case for each in phrase.options})


def _definite_object(source: Passage, found: Sequence[Phrase]) -> str | None:
    """Return the one object of the first part as it is said again: "den Antrag"."""
    sure = [each for each in found if each.case == "acc" and each.certain]
    if len(found) != 1 or not sure:
        return None
    (phrase,) = sure
    first = source.tokens[phrase.first]
    is_short = phrase.last - phrase.first < 3
    is_known = first.tag in ("PDAT", "PPOSAT") or first.text.lower() in ("den", "die", "das")
    return source.text(phrase.first, phrase.last + 1) if is_short and is_known else None
