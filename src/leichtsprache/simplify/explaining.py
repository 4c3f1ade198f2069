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
    """What the rules for the whole of a document ask to be explained, and has not been yet."""

    def __init__(self, document: Document, chosen: Iterable[Setting], phases: Phases) -> None:
        whole = [each for each in chosen if each.rule.scope == "document" and phases.rewords]
        self._phases, self._said = phases, dict[str, str]()
        self._settings = tuple(each for each in whole if each.rule.needs in document.layers)
        self._words, self._told = {token.text for token in document.tokens}, set[str]()
        self._missing = {
            fault.values["word"]
            for each in self._settings
            for fault in each.rule.check(document, each.options)
        }

    def whatever(self, easy: Document) -> tuple[Document, tuple[Step, ...]]:
        """Return a block that is done with its explanations, and the steps."""
        faults = [
            (each.rule.id, fault)
            for each in self._settings
            for fault in each.rule.check(easy, each.options)
            if fault.edits and self._is_wanted(fault)
        ]
        if not faults:
            return easy, ()
        self._told |= {fault.values["word"] for _, fault in faults}
        steps = tuple(self._step(easy, rule, fault) for rule, fault in faults)
        edits = [self._simplified(edit) for _, fault in faults for edit in fault.edits]
        return analyzed(easy.revise(_joined(edits))), steps

    def _is_wanted(self, fault: Fault) -> bool:
        """Whether nothing explains the word: neither the document as it was read, nor we."""
        word = fault.values["word"]
        is_new = fault.values["found"] not in self._words
        return word not in self._told and (word in self._missing or is_new)

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


def _joined(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits, those of one place as one."""
    places: dict[Span, Edit] = {}
    for edit in edits:
        known = places.get(edit.span)
        places[edit.span] = replace(edit, text=(known.text if known else "") + edit.text)
    return list(places.values())
