"""How the easy version came about: what each rule changed, and what the guards refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from leichtsprache.document import Document, FactKind, Loss, Span, Step
from leichtsprache.report.notes import rule_card

_FACTS: dict[FactKind, str] = {
    "number": "die Zahl", "date": "das Datum", "amount": "die Menge", "name": "der Name",
    "negation": "die Verneinung", "modality": "das Können, Müssen oder Dürfen",
    "url": "die Adresse", "word": "das Wort",
}  # fmt: skip
_FLAWS = {
    "no verb": "Ein neuer Satz hat kein Verb.",
    "no main clause": "Ein neuer Satz ist nur ein Neben-Satz.",
    "verb first": "Ein neuer Satz beginnt mit dem Verb.",
    "two in front": "In einem neuen Satz steht zu viel vor dem Verb.",
    "no subject": "Ein neuer Satz hat kein Subjekt.",
    "two subjects": "Ein neuer Satz hat zwei Subjekte.",
    "unclear": "Ein neuer Satz ist nicht klar gebaut.",
    "doubled word": "Ein Wort steht doppelt.",
    "two numbers": "Zwei Zahlen stehen direkt hintereinander.",
    "small start": "Ein neuer Satz beginnt klein.",
    "no end mark": "Einem neuen Satz fehlt das Zeichen am Ende.",
    "small noun": "Ein Nomen ist klein geschrieben.",
    "open bracket": "Ein Klammer-Paar oder Zitat ist nicht mehr ganz.",
}


def explanation(document: Document) -> str:
    r"""Return the steps of a simplified document, sentence by sentence, as text.

    >>> step = Step("my-rule", Span(0, 6), "Kurz .", "Kurz.")
    >>> print(explanation(Document("Kurz.", source=Document("Kurz ."), steps=(step,))), end="")
    Kurz .
      Regel my-rule:
      → Kurz.
    """
    if not document.steps:
        return "Nichts geändert.\n"
    root = document.root
    ordered = sorted(enumerate(document.steps), key=lambda each: (each[1].span.start, each[0]))
    groups = groupby((step for _, step in ordered), key=lambda step: step.span.start)
    parts = ("".join(_part(root, list(group))) for _, group in groups)
    return "\n".join(parts)


def steps_of(document: Document, spans: Iterable[Span]) -> tuple[Step, ...]:
    """Return the steps that changed, or would have, the sentences at ``spans`` of the original.

    >>> step = Step("my-rule", Span(0, 6), "Kurz .", "Kurz.")
    >>> steps_of(Document("Kurz.", steps=(step,)), [Span(0, 6)]) == (step,)
    True
    """
    places = tuple(spans)
    return tuple(step for step in document.steps if any(map(step.span.overlaps, places)))


def _part(root: Document, steps: list[Step]) -> Iterator[str]:
    """Yield the lines on the sentences that begin at one place."""
    longest = max((step.span for step in steps), key=lambda span: span.stop)
    yield f"{_line(longest.slice(root.text))}\n"
    for step in steps:
        card = rule_card(step.rule)
        title = "" if card.title == card.id else f" ({card.title})"
        yield f"  Regel {card.id}{title}:\n"
        if step.is_made:
            yield f"  → {_line(step.after)}\n"
        else:
            yield f"  nicht gemacht: {_line(step.after)}\n"
            yield from (f"    {reason}\n" for reason in reasons(step))


def reasons(step: Step) -> tuple[str, ...]:
    """Return why the guards refused a step, in words; nothing where they did not.

    >>> reasons(Step("my-rule", Span(0, 1), "", "", (Loss("number", "12", "lost"),)))
    ('Es würde fehlen: die Zahl (12).',)
    """
    return (*map(_loss, step.losses), *(_FLAWS.get(flaw, flaw) for flaw in step.flaws))


def _loss(loss: Loss) -> str:
    verb = "Es würde fehlen" if loss.change == "lost" else "Es käme dazu"
    return f"{verb}: {_FACTS[loss.kind]} ({loss.fact})."


def _line(text: str) -> str:
    return " ".join(text.split())
