"""The pluperfect and the future, said in a tense that everybody uses."""

from __future__ import annotations

from leichtsprache.grammar.conjugation import Form, conjugate, finite
from leichtsprache.parts import Clause, Edit
from leichtsprache.resources import word_class
from leichtsprache.rewrite.patch import Exchange, own_tokens, patch
from leichtsprache.rewrite.surface import Passage

_HELPERS = {"hatte": "haben", "hatten": "haben", "hattest": "haben", "hattet": "haben",
            "war": "sein", "waren": "sein", "warst": "sein", "wart": "sein"}  # fmt: skip
_PAST = frozenset(("past", "pluperfect"))


def words(kind: str) -> frozenset[str]:
    """Return a list of ``rewrite/tense_words.tsv``."""
    return word_class("rewrite/tense_words.tsv", kind)


def without_pluperfect(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit that puts a clause from the pluperfect into the perfect.

    It is safe where another word says that this came first (*vorher*, *nachdem*), a suggestion
    elsewhere; ``None`` where the verbs are not sure.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Sie hatte vorher angerufen."))
    >>> source = Passage(document, document.sentences[0])
    >>> edit = without_pluperfect(source, source.mains[0])
    >>> edit.text, edit.safe
    ('hat', True)
    """
    predicate, at = clause.predicate, clause.finite
    if predicate is None or at is None or not (predicate.certain and clause.certain):
        return None
    token = source.tokens[at]
    helper, morph = _HELPERS.get(token.text.lower()), token.morph
    is_plain = predicate.tense == "pluperfect" and predicate.mood == "ind" and not predicate.modal
    if not is_plain or helper is None or morph is None or not (morph.person and morph.number):
        return None
    word = finite(helper, Form(morph.person, morph.number))
    return (
        patch(source, [Exchange(at, at + 1, word)], safe=_is_earlier(source, clause))
        if word
        else None
    )


def _is_earlier(source: Passage, clause: Clause) -> bool:
    """Whether a word says that the clause came before, and no other clause tells of the past.

    Beside another past the pluperfect is what tells the order.
    """
    others = [each for each in source.sentence.clauses or () if each is not clause]
    if any(each.predicate and each.predicate.tense in _PAST for each in others):
        return False
    own = {source.tokens[n].text.lower() for n in own_tokens(source, clause)}
    return bool(own & (words("earlier") | {"nachdem"}))


def in_present(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit that puts a clause from the future into the present.

    Only with a word that tells of the future, and none that makes it a guess (*wird wohl*).

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Chef wird morgen anrufen."))
    >>> source = Passage(document, document.sentences[0])
    >>> in_present(source, source.mains[0]).text
    'ruft morgen an'
    """
    predicate, at = clause.predicate, clause.finite
    if predicate is None or at is None or not (predicate.certain and clause.certain):
        return None
    if predicate.tense != "future" or predicate.mood != "ind" or not _is_dated(source, clause):
        return None
    morph = source.tokens[at].morph
    rest = [n for n in clause.verbs if n != at]
    if morph is None or not (morph.person and morph.number) or rest[-1] - rest[0] != len(rest) - 1:
        return None
    form = Form(morph.person, morph.number)
    said = _said(source, rest, form)
    if said is None:
        return None
    start, end = said
    if clause.kind == "main":
        return patch(source, [Exchange(at, at + 1, start), Exchange(rest[0], rest[-1] + 1, end)])
    final = f"{end}{start}" if len(rest) == 1 and end else f"{end} {start}".strip()
    return patch(source, [Exchange(clause.verbs[0], clause.verbs[-1] + 1, final)])


def _said(source: Passage, rest: list[int], form: Form) -> tuple[str, str] | None:
    """Return the finite verb and what closes the clause, from the infinitives behind *wird*."""
    last = source.tokens[rest[-1]]
    if not (last.tag or "").endswith("INF") or last.text != last.lemma:
        return None
    if len(rest) == 1:
        group = conjugate(last.text, form)
        return (group.finite, group.particle) if group else None
    before = " ".join(source.tokens[n].text for n in rest[:-1])
    is_modal = last.tag == "VMINF"
    is_passive = last.text == "werden" and source.tokens[rest[-2]].tag == "VVPP"
    is_state = last.text in ("sein", "haben") and source.tokens[rest[-2]].tag in ("ADJD", "VVPP")
    if not (is_modal or is_passive) or is_state or len(rest) > 3:
        return None
    word = finite(last.text, form)
    return (word, before) if word else None


def _is_dated(source: Passage, clause: Clause) -> bool:
    """Whether a word in the clause tells of the future: *morgen*, *in zwei Tagen*."""
    own = own_tokens(source, clause)
    texts = [source.tokens[n].text for n in own]
    lower = [text.lower() for text in texts]
    if set(lower) & words("supposed"):
        return False
    if set(lower) & words("future"):
        return True
    pairs = list(zip(lower, texts[1:], strict=False))
    is_next = any(a in words("next") and b in words("time") for a, b in pairs)
    triples = zip(lower, texts[1:], texts[2:], strict=False)
    is_in = any(
        a == "in" and b.lower() not in ("den", "diesen", "allen", "vielen") and c in words("time")
        and c.endswith("n")
        for a, b, c in triples
    )  # fmt: skip
    return is_next or is_in
