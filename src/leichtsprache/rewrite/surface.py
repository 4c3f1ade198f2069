"""Words back into text: pieces of a sentence, capitals, blanks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leichtsprache.document import Clause, Document, Sentence, Token
from leichtsprache.grammar.clause_view import uncapitalized

_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?])")


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence that is rewritten, and the document it stands in."""

    document: Document
    sentence: Sentence

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    @property
    def mains(self) -> tuple[Clause, ...]:
        """The main clauses of the sentence."""
        return tuple(each for each in self.sentence.clauses or () if each.kind == "main")

    @property
    def dependents(self) -> tuple[Clause, ...]:
        """The clauses of the sentence that depend on another."""
        return tuple(each for each in self.sentence.clauses or () if each.kind != "main")

    def is_dependent(self, position: int) -> bool:
        """Whether a token stands in a clause that depends on another."""
        return any(each.first <= position <= each.last for each in self.dependents)

    @property
    def end(self) -> int:
        """The position of the mark at the end, or the number of tokens where there is none.

        What a sentence in quotation marks ends with (".“") is no part of it; the mark that closes
        its last words is.
        """
        last = stop = len(self.tokens)
        while stop and self.tokens[stop - 1].tag in ("$.", "$("):
            stop -= 1
            last = stop if self.tokens[stop].tag == "$." else last
        return last

    def text(self, first: int, stop: int) -> str:
        """Return the text of the tokens ``first:stop``, as it stands."""
        if first >= stop:
            return ""
        start, end = self.tokens[first].span.start, self.tokens[stop - 1].span.stop
        return self.document.text[start:end]

    def inner(self, first: int, stop: int) -> str:
        """Return the text of the tokens ``first:stop`` as it stands inside a sentence."""
        text = self.text(first, stop)
        return uncapitalized(text, self.tokens[first]) if text and first == 0 else text


def compose(*parts: str) -> str:
    """Return the parts as one sentence: single blanks, a capital, a full stop.

    >>> compose("deshalb", "bleibt", "", "die Schule zu", ", sagt sie")
    'Deshalb bleibt die Schule zu, sagt sie.'
    """
    text = " ".join(part.strip() for part in parts if part.strip())
    text = _BEFORE_MARK.sub("", text).rstrip(" ,")
    return capitalized(text) + ("" if text.endswith((".", "!", "?")) else ".")


def capitalized(text: str) -> str:
    """Return the text with a capital; names like *eBay* and *c't* keep their own writing."""
    word = text.partition(" ")[0].rstrip(",")
    is_word = word.islower() and word.replace("-", "").isalpha()
    return text[:1].upper() + text[1:] if is_word else text
