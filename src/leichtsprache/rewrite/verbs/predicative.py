"""Adjectives that say what the subject is: "Das ist unmöglich."."""

from __future__ import annotations

from leichtsprache.document import Document
from leichtsprache.parts import Clause, Sentence, Span
from leichtsprache.rewrite.cut import clause_around

#: What may follow an adjective that closes the middle of its clause.
_AFTER = ("$", "VA")
#: With these before it, *nicht* would deny the degree.
_BEFORE = frozenset(("ADV", "ADJD", "KON", "PTKA", "PTKNEG", "KOKOM"))
#: Adverbs of the whole clause, behind which *nicht* denies what follows.
_OF_CLAUSE = frozenset(
    ("leider", "heute", "morgen", "jetzt", "damals", "hier", "dort", "oft", "zurzeit", "derzeit",
     "deshalb", "daher", "dann", "aber", "jedoch", "trotzdem", "dabei", "dafür", "dadurch")
)  # fmt: skip


def is_plain_predicate(document: Document, span: Span) -> bool:
    """Whether a word is all that *sein* says of the subject, in a clause without negation.

    >>> from leichtsprache.analyze import analyze
    >>> document = analyze()(Document("Das ist leider unmöglich. Das ist ganz unmöglich."))
    >>> is_plain_predicate(document, Span(15, 24)), is_plain_predicate(document, Span(39, 48))
    (True, False)
    """
    for sentence in document.sentences:
        if sentence.span.covers(span):
            at = next((n for n, token in enumerate(sentence.tokens) if token.span == span), None)
            return at is not None and _is_plain(sentence, at)
    return False


def _is_plain(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens
    clause = clause_around(sentence, at)
    if clause is None or not 0 < at < len(tokens) - 1 or not _says_what_is(sentence, clause):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    is_free = before.tag not in _BEFORE or before.text.lower() in _OF_CLAUSE
    return is_free and tokens[at].tag == "ADJD" and (after.tag or "").startswith(_AFTER)


def _says_what_is(sentence: Sentence, clause: Clause) -> bool:
    if clause.finite is None or clause.predicate is None or not clause.certain:
        return False
    opening = sentence.tokens[clause.connector].text.lower() if clause.connector else ""
    if opening == "ob":  # "ob das nicht möglich ist" hopes that it is
        return False
    is_copula = sentence.tokens[clause.finite].lemma == "sein" and clause.verbs == (clause.finite,)
    return is_copula and not clause.predicate.negation
