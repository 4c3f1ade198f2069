"""What the facts of two versions, taken by themselves, have lost and added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leichtsprache.document import FactKind, Loss
from leichtsprache.guards import facts
from leichtsprache.guards.facts import Version
from leichtsprache.guards.modality import modality
from leichtsprache.guards.negation import negation


def losses(old: Version, new: Version) -> tuple[Loss, ...]:
    """Return the facts that the new version lost or added, kind by kind.

    >>> losses(Version.of("Er ist abwesend."), Version.of("Er ist nicht da."))
    (Loss(kind='negation', fact='nicht', change='added'),)
    """
    numbers = tuple(_numbers(old, new))
    return (
        *numbers,
        *(() if numbers else _dates(old, new)),
        *_amounts(old, new),
        *_sets("url", facts.urls(old), facts.urls(new)),
        *_losses("name", facts.unsaid(facts.names(old), new), facts.unsaid(facts.names(new), old)),
        *_losses("negation", *negation(old.sentences, new.sentences)),
        *_losses("modality", *modality(old.sentences, new.sentences)),
    )


_Amounts = dict[str, set[str]]


def _losses(kind: FactKind, lost: Iterable[str], added: Iterable[str]) -> Iterator[Loss]:
    yield from (Loss(kind, fact, "lost") for fact in sorted(lost))
    yield from (Loss(kind, fact, "added") for fact in sorted(added))


def _sets(kind: FactKind, old: set[str], new: set[str]) -> Iterator[Loss]:
    return _losses(kind, old - new, new - old)


def _numbers(old: Version, new: Version) -> Iterator[Loss]:
    """Yield the numbers of one version that the other lacks; *3.10.90* may become 1990."""
    before, after = facts.numbers(old), facts.numbers(new)
    short = facts.years(old) - after
    full = {
        year
        for year in after - before
        for end in short
        if year[:-2] in ("19", "20") and year.endswith(end)
    }
    yield from _sets("number", before - {year[-2:] for year in full}, after - full)


def _dates(old: Version, new: Version) -> Iterator[Loss]:
    """Yield dates of the same numbers that are others; one alone may be *vom 3. bis 5. Mai*."""
    before, after = facts.dates(old), facts.dates(new)
    if before - after and after - before:
        yield from _sets("date", before, after)


def _amounts(old: Version, new: Version) -> Iterator[Loss]:
    """Yield the numbers said in both that have another unit, or no more any."""
    before, after = facts.amounts(old), facts.amounts(new)
    both = facts.numbers(old) & facts.numbers(new)
    lost = _unsaid(before, after, both)
    return _losses("amount", lost, _unsaid(after, before, both & set(before)))


def _unsaid(amounts: _Amounts, others: _Amounts, numbers: set[str]) -> Iterator[str]:
    """Yield amounts that the others have in another unit, or whose unit they do not say at all.

    "von 20 auf 30 Euro" says the unit of both numbers once.
    """
    units = set().union(*others.values())
    for number in numbers & set(amounts):
        for unit in amounts[number] - others.get(number, set()):
            if number in others or unit not in units:
                yield f"{number} {unit}"
