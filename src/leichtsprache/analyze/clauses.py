"""The clauses of a sentence, from STTS tags and word order.

German marks its clauses by order: a subordinate clause runs from its connector to the finite verb
at its end, a main clause has its finite verb in second place. `clauses` reads a sentence by these
two facts alone, corrects tags that contradict them (*unterstützen* is a finite verb at the end of a
relative clause, whatever the tagger thinks), and says of each clause whether the two facts left no
other reading (``certain``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from leichtsprache.analyze.antecedents import likely_antecedent, pronoun_of
from leichtsprache.analyze.clause_marks import is_elliptic, is_quoted, quotations
from leichtsprache.analyze.infinitives import read_infinitives
from leichtsprache.analyze.lemmas import lemma
from leichtsprache.analyze.main_clauses import read_main
from leichtsprache.analyze.openers import RELATIVE_FORMS, opens
from leichtsprache.analyze.skeleton import Skeleton
from leichtsprache.analyze.subordinate import read_subordinate
from leichtsprache.document import Clause, Token

#: What opens the object of a verb.
_CONTENT = frozenset(("dass", "daß", "ob"))


def clauses(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Clause, ...]]:
    """Return the tokens with tags set right, and their clauses by first token.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Die Schule ist zu, weil die Heizung nicht geht."))
    >>> [(each.kind, each.first, each.last) for each in document.sentences[0].clauses]
    [('main', 0, 9), ('subordinate', 5, 9)]
    """
    skeleton = Skeleton(tokens)
    position = 0
    while position < len(tokens):
        is_start = opens(skeleton, position)
        position = read_subordinate(skeleton, position, 0) if is_start else position + 1
    read_main(skeleton)
    read_infinitives(skeleton)
    retagged = (
        token if token.tag == tag else _retagged(token, tag)
        for token, tag in zip(tokens, skeleton.tags, strict=True)
    )
    read = tuple(retagged)
    found = sorted(skeleton.found, key=_order)
    described = list(_inheriting(_described(read, found)))
    whole = sorted(_extended(read, described), key=_order)
    marked = _marked(read, whole)
    return read, tuple(_attached(marked, skeleton))


def _order(clause: Clause) -> tuple[int, int]:
    return clause.first, -clause.last


def _inheriting(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """Give a relative clause that goes on with another the same noun: "die A tun und B tun"."""
    earlier: Clause | None = None
    for clause in clauses:
        is_relative = clause.kind == "relative"
        if is_relative and clause.connector is None and earlier:
            named, is_certain = earlier.antecedent, earlier.antecedent_certain
            yield replace(clause, antecedent=named, antecedent_certain=is_certain)
        else:
            yield clause
            earlier = clause if is_relative else earlier


def _retagged(token: Token, tag: str) -> Token:
    """Return the token with another tag and the lemma that goes with it."""
    return replace(token, tag=tag, lemma=lemma(token.text, tag))


def _described(tokens: tuple[Token, ...], ordered: list[Clause]) -> Iterator[Clause]:
    """Yield the clauses, each relative one with the noun it describes."""
    ending = sorted((each for each in ordered if each.kind != "main"), key=lambda each: each.last)
    blocked = [False] * len(tokens)
    passed = 0
    for clause in ordered:
        while passed < len(ending) and ending[passed].last < clause.first - 2:
            first, last = ending[passed].first, ending[passed].last
            blocked[first : last + 1] = [True] * (last + 1 - first)
            passed += 1
        is_open = clause.kind == "relative" and clause.connector is not None and clause.first > 1
        named = likely_antecedent(tokens, clause, blocked) if is_open else None
        if named is None:
            is_lost = is_open and tokens[pronoun_of(tokens, clause)].text.lower() in RELATIVE_FORMS
            yield replace(clause, certain=clause.certain and not is_lost)
        else:
            yield replace(clause, antecedent=named[0], antecedent_certain=named[1])


def _extended(tokens: tuple[Token, ...], ordered: list[Clause]) -> Iterator[Clause]:
    """Yield the clauses, each with those that follow behind its verb and a comma.

    Such a clause belongs to the one before it, unless it describes a noun farther left; where it
    may as well belong to the clause around them, neither is certain.
    """
    starts: dict[int, Clause] = {}
    for each in reversed(ordered):
        clause = each
        following = starts.get(clause.last + 2) if clause.kind != "main" else None
        if following and _is_behind(tokens, clause, following):
            is_certain = clause.certain and _is_bound(tokens, clause, following)
            last = _with_coordinated(starts, following)
            clause = replace(clause, last=last, certain=is_certain)
        if clause.kind != "main":
            starts[clause.first] = clause
        yield clause


def _is_behind(tokens: tuple[Token, ...], clause: Clause, following: Clause) -> bool:
    """Whether a clause depends on the one before it, and is not joined to it (", sondern …")."""
    is_apart = tokens[clause.last + 1].tag == "$," and tokens[following.first].tag != "KON"
    is_own = following.connector is not None or following.kind == "infinitive"  # no list goes on
    return is_apart and is_own and (following.antecedent or clause.first) >= clause.first


def _with_coordinated(starts: dict[int, Clause], clause: Clause) -> int:
    """Return the end of a clause and of those that *und* joins to it."""
    following = starts.get(clause.last + 1)
    while following and following.connector is None and following.kind == clause.kind:
        clause, following = following, starts.get(following.last + 1)
    return clause.last


def _is_bound(tokens: tuple[Token, ...], clause: Clause, following: Clause) -> bool:
    """Whether a clause behind another surely belongs to it.

    *weil*, *wenn* … may as well give the reason of what stands before both (seldom where that is
    parted from them by a relative clause), and *dass* behind a relative or adverbial clause may say
    what the verb before both is about.
    """
    if following.kind != "subordinate":
        return True
    opener = tokens[following.first if following.connector is None else following.connector]
    is_content = opener.tag != "KOUS" or opener.text in _CONTENT
    if clause.kind == "relative":
        return not is_content
    opener = tokens[clause.first if clause.connector is None else clause.connector]
    return is_content and opener.text.lower() in _CONTENT


def _marked(tokens: tuple[Token, ...], ordered: list[Clause]) -> Iterator[Clause]:
    """Yield the clauses with what is elliptic and what is quoted said of them."""
    quotation = quotations(tokens)
    is_first = True
    for clause in ordered:
        yield replace(
            clause,
            elliptic=is_elliptic(tokens, clause, is_first=is_first),
            quoted=is_quoted(clause, quotation),
        )
        is_first = is_first and clause.kind != "main"


def _attached(ordered: Iterable[Clause], sk: Skeleton) -> Iterator[Clause]:
    """Yield the clauses with the index of the clause each stands in, or next to."""
    around: list[tuple[int, int]] = []  # index and last token of the clauses that are open
    clauses = list(ordered)
    for n, clause in enumerate(clauses):
        while around and around[-1][1] < clause.first:
            around.pop()
        parent = next((index for index, last in reversed(around) if clause.last <= last), None)
        if parent is None:
            parent = n - 1 if n else (1 if len(clauses) > 1 else None)
        around.append((n, clause.last))
        is_plain = sk.is_clean and (sk.is_parted or clause.kind != "main")
        parent = None if clause.kind == "main" else parent
        yield replace(clause, parent=parent, certain=clause.certain and is_plain)
