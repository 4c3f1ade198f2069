"""No fact is lost or invented: what two versions of a text say, compared.

The guards judge every edit of `leichtsprache.simplify`; they judge a person's or a language
model's version just the same.
"""

from __future__ import annotations

from leichtsprache.document import Document, FactKind, Loss
from leichtsprache.guards.facts import Version
from leichtsprache.guards.losses import losses
from leichtsprache.guards.wordings import unexplained

__all__ = ["FactKind", "Loss", "compare"]


def compare(before: Document | str, after: Document | str) -> tuple[Loss, ...]:
    """Return the facts that ``after`` lost or added.

    Facts are numbers, dates, amounts (a number with its unit), names, negation, modality and
    addresses. A fact may be said twice; negation and modality must be said equally often, but may
    be said in another way: *ist zu zahlen* as *müssen zahlen*, *weder … noch* as twice *nicht*, and
    as the lexicon of easier words says it: *abwesend* as *nicht da*. The numbers of *12.3.2021* and
    *12. März 2021*, and of *drei* and *3*, are the same.

    >>> compare("Der Antrag kostet 12 Euro.", "Der Antrag kostet Geld.")
    (Loss(kind='number', fact='12', change='lost'),)
    >>> compare("Frau Kurz kommt am 3.5.2026.", "Am 3. Mai 2026 kommt Frau Kurz.")
    ()
    """
    old, new = Version.of(before), Version.of(after)
    return unexplained(losses(old, new), old, new)
