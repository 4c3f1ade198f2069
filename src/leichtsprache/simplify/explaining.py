"""Explanations put behind the sentences that need them, each once in a document.

They are sentences of our own, looked over once for all; so the guards, which ask what an edit adds,
have no say. They come last, when it is known which words stay, and are simplified like the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from leichtsprache.document import Block, Document, Edit, Span, Step
from leichtsprache.rules.contract import Fault
from leichtsprache.rules.profiles import Setting
from leichtsprache.simplify.memory import analyzed
from leichtsprache.simplify.phases import Phases, settled


class Explaining:
    """What the rules for a whole easy document ask to be explained, and has not been yet."""

    def __init__(self, easy: Document, chosen: Iterable[Setting], phases: Phases) -> None:
        whole = [each for each in chosen if each.rule.scope == "document" and phases.rewords]
        self._phases, self._said = phases, dict[str, str]()
        self._settings = tuple(each for each in whole if each.rule.needs in easy.layers)
        self._missing = {
            fault.values["word"]
            for each in self._settings
            for fault in each.rule.check(easy, each.options)
        }

    def whatever(self, easy: Document) -> tuple[Document, tuple[Step, ...]]:
        """Return a block that is done with its explanations, and the steps."""
        faults = self._faults(easy)
        self._missing -= {fault.values["word"] for _, fault in faults}
        steps = tuple(self._step(easy, rule, fault) for rule, fault in faults)
        places: dict[Span, str] = {}
        for _, fault in faults:
            for edit in map(self._simplified, fault.edits):
                places[edit.span] = places.get(edit.span, "") + edit.text
        edits = [Edit(span, text) for span, text in places.items()]
        return (analyzed(easy.revise(edits)) if edits else easy), steps

    def _faults(self, easy: Document) -> list[tuple[str, Fault]]:
        return [
            (each.rule.id, fault)
            for each in (self._settings if self._missing else ())
            for fault in each.rule.check(easy, each.options)
            if fault.edits and fault.values["word"] in self._missing
        ]

    def _step(self, easy: Document, rule: str, fault: Fault) -> Step:
        """Return the step; its place is the word in the text as it was read."""
        text = self._simplified(fault.edits[0]).text.strip()
        found = fault.span.slice(easy.text)
        return Step(rule, easy.origin(fault.span), found, f"{found}. {text}", (), ())

    def _simplified(self, edit: Edit) -> Edit:
        text = edit.text.strip()
        if text not in self._said:
            alone = analyzed(Document(text, (Block(Span(0, len(text))),)))
            self._said[text] = settled(alone, self._phases)[0].text
        return replace(edit, text=f" {self._said[text]}")
