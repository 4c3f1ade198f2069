"""Words of the lexicon in a text, each with the easier word in the form that its place asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.words.exchange import easier
from leichtsprache.rewrite.words.lexicon import Entry, index
from leichtsprache.rules.contract import Check, Fault, Options
from leichtsprache.rules.words.terms import is_explained
from leichtsprache.score.words import difficulty

#: A word that is only sometimes replaced, and easier than this, is no fault.
_KNOWN = 0.4


@dataclass(frozen=True)
class Lexical:
    """A check that finds the words of tables of the lexicon, and those that ``listed`` finds.

    What is found in the lexicon only is a hint; what ``listed`` finds, too, has its severity, and
    the repair of the lexicon. Words that the text explains are left alone; a word without a repair
    is told once.
    """

    tables: tuple[str, ...]
    listed: Check

    def __call__(self, document: Document, options: Options) -> Iterator[Fault]:
        """Yield each place."""
        found = list(self._known(document))
        spans = [fault.span for fault in found]
        strict: set[Span] = set()
        for fault in self.listed(document, options):
            same = [span for span in spans if span.overlaps(fault.span)]
            strict.update(same)
            if not same:
                yield fault
        yield from (replace(each, level=None if each.span in strict else "info") for each in found)

    def _known(self, document: Document) -> Iterator[Fault]:
        known, told = index(self.tables), set[str]()
        for block in document.blocks:
            for sentence in block.sentences or ():
                tokens = sentence.tokens
                for each in easier(Passage(document, sentence), known):
                    span = Span(tokens[each.first].span.start, tokens[each.last].span.stop)
                    if is_explained(document.text, span) or _is_known(each.entry):
                        continue
                    edit = None if block.kind == "heading" else each.edit
                    if edit is None and each.entry.word in told:
                        continue
                    told.add(each.entry.word)
                    values = {"found": span.slice(document.text), "better": each.entry.better}
                    yield Fault(span, (edit,) if edit else (), FrozenMap(values))


def _is_known(entry: Entry) -> bool:
    """Whether most people know the word, which has an easier one in some places only."""
    return not entry.is_sure and " " not in entry.word and difficulty(entry.word) < _KNOWN
