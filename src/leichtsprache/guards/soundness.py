"""Whether new sentences are German sentences at all: what only a slip of an operation breaks.

What the old sentences have already (a heading has no verb) is no flaw of the new ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Literal

from leichtsprache.analyze.verbs import COPULAS
from leichtsprache.document import Clause, Phrase, Sentence

Flaw = Literal[
    "no verb", "no main clause", "verb first", "two in front", "no subject", "two subjects",
    "unclear", "doubled word", "two numbers", "small start", "no end mark", "open bracket",
    "small noun",
]  # fmt: skip

_PAIRS = ("„“", "»«", "()", "[]")
_ENDS = frozenset(".!?:…")
_CLOSING = "“”\"'«»)]’‘"
_NAMING = ("NN", "NE", "TRUNC")
_NOMINAL = frozenset(("ART", "NN", "NE", "PPER", "PDAT", "PPOSAT"))
_COLLISIONS: tuple[Flaw, ...] = ("doubled word", "two numbers")
#: What cannot be told of a sentence that a colon parts.
_PARTED: tuple[Flaw, ...] = ("no subject", "unclear")
_ALONE_IN_FRONT = frozenset(("dann", "trotzdem", "zuerst", "gleichzeitig", "sonst", "zugleich"))


def sound(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Flaw, ...]:
    """Return the flaws of the new sentences that none of the old ones has; all are analyzed.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> old = analyze()(Document("Die Schule ist zu, weil es brennt.")).sentences
    >>> new = analyze()(Document("Es brennt. Deshalb die Schule ist zu.")).sentences
    >>> sound(old, new)
    ('two in front',)
    """
    return (
        *_new_flaws(old, new, _FLAWS),
        *(("open bracket",) if _is_open(new) and not _is_open(old) else ()),
        *(("small noun",) if _small_nouns(old, new) else ()),
    )


def collides(old: Sequence[Sentence], new: Sequence[Sentence]) -> tuple[Flaw, ...]:
    """Return the flaws that a word put in beside another makes: *2025 8 Prozent*.

    >>> collides((), ())
    ()
    """
    return _new_flaws(old, new, {each: _FLAWS[each] for each in _COLLISIONS})


def _new_flaws(
    old: Sequence[Sentence], new: Sequence[Sentence], flaws: dict[Flaw, Callable[[Sentence], bool]]
) -> tuple[Flaw, ...]:
    known = {_form(sentence) for sentence in old}
    changed = [sentence for sentence in new if _form(sentence) not in known]
    return tuple(
        flaw
        for flaw, has in flaws.items()
        if any(has(each) for each in changed if flaw not in _PARTED or not _announces(each))
        and not any(map(has, old))
    )


def _form(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.text for token in sentence.tokens)


def _mains(sentence: Sentence) -> list[Clause]:
    return [each for each in sentence.clauses or () if each.kind == "main"]


def _has_no_verb(sentence: Sentence) -> bool:
    return all(clause.finite is None for clause in sentence.clauses or ())


def _has_no_main_clause(sentence: Sentence) -> bool:
    return bool(sentence.clauses) and not _mains(sentence)


def _begins_with_verb(sentence: Sentence) -> bool:
    """Whether a statement has the verb first, as questions and commands have."""
    first = next(iter(_mains(sentence)), None)
    return (
        first is not None
        and first.first == first.finite == 0
        and sentence.tokens[-1].text == "."
        and (first.predicate is None or first.predicate.mood == "ind")
    )


def _has_two_in_front(sentence: Sentence) -> bool:
    """Whether something stands between a connecting adverb and the verb: *Dann er kommt*."""
    for clause in _mains(sentence):
        if clause.fields and clause.fields.front:
            first, last = clause.fields.front
            opening, after = sentence.tokens[first], sentence.tokens[min(first + 1, last)]
            is_alone = opening.tag == "PROAV" or opening.text.lower() in _ALONE_IN_FRONT
            if is_alone and last > first and after.tag in _NOMINAL:
                return True
    return False


def _has_no_subject(sentence: Sentence) -> bool:
    return any(
        clause.finite is not None and clause.subject is None and not _is_impersonal(clause)
        for clause in sentence.clauses or ()
    )


def _is_impersonal(clause: Clause) -> bool:
    predicate = clause.predicate
    return clause.elliptic or (
        predicate is not None and (predicate.passive is not None or predicate.mood == "imp")
    )


def _has_two_subjects(sentence: Sentence) -> bool:
    return any(_subjects(sentence, clause) > 1 for clause in _mains(sentence))


def _subjects(sentence: Sentence, clause: Clause) -> int:
    verbs = {sentence.tokens[n].lemma for n in clause.verbs}
    if verbs & COPULAS:
        return 0
    inner = [each for each in sentence.clauses or () if each is not clause]
    return sum(
        clause.first <= phrase.first <= clause.last
        and not any(each.first <= phrase.first <= each.last for each in inner)
        and _is_nominative(sentence, phrase)
        for phrase in sentence.phrases or ()
    )


def _is_nominative(sentence: Sentence, phrase: Phrase) -> bool:
    before = sentence.tokens[phrase.first - 1] if phrase.first else None
    is_compared = before is not None and before.tag in ("KOKOM", "KON", "$,", "$(")
    is_plain = phrase.kind == "NP" and phrase.role is None and phrase.certain
    is_pronoun = sentence.tokens[phrase.head].tag == "PPER"
    shows = (phrase.number, phrase.gender) == ("sg", "m") or is_pronoun
    return is_plain and phrase.case == "nom" and shows and not is_compared


def _is_unclear(sentence: Sentence) -> bool:
    mains = _mains(sentence)
    doubtful = [each for each in mains if not each.certain]
    return bool(doubtful) and not (len(mains) == 1 and _is_verb_second(sentence, mains[0]))


def _is_verb_second(sentence: Sentence, clause: Clause) -> bool:
    """Whether a subject is there and one word or phrase before the verb, whatever else is open."""
    if clause.finite is None or clause.subject is None:
        return False
    front = (clause.first, clause.finite - 1)
    is_word = clause.finite == clause.first + 1
    return is_word or any((each.first, each.last) == front for each in sentence.phrases or ())


def _announces(sentence: Sentence) -> bool:
    """Whether a colon parts what the analysis reads as one: *Klar ist: Wer kommt, zahlt*."""
    return any(token.text == ":" for token in sentence.tokens)


def _has_doubled_word(sentence: Sentence) -> bool:
    tokens = sentence.tokens
    pairs = pairwise(tokens)
    return any(one.is_word and one.text.lower() == two.text.lower() for one, two in pairs)


def _has_two_numbers(sentence: Sentence) -> bool:
    """Whether two numbers in digits stand side by side, as if they were one."""
    texts = [token.text for token in sentence.tokens]
    is_phone = False  # its groups begin with 0 or +
    for one, two in pairwise(("", *texts)):
        is_phone = two[:1] in ("0", "+") or (is_phone and two[:1].isdecimal())
        if one.isdecimal() and two[:1].isdecimal() and not is_phone:
            return True
    return False


def _starts_small(sentence: Sentence) -> bool:
    word = next(iter(sentence.words), None)
    return word is not None and word.text.islower() and word.tag not in ("NE", "CARD", "XY", "FM")


def _has_no_end_mark(sentence: Sentence) -> bool:
    text = "".join(token.text for token in sentence.tokens[-3:]).rstrip(_CLOSING)
    return text[-1:] not in _ENDS


def _is_open(sentences: Iterable[Sentence]) -> bool:
    signs = "".join(token.text for each in sentences for token in each.tokens)
    return any(signs.count(pair[0]) != signs.count(pair[1]) for pair in _PAIRS)


def _small_nouns(old: Iterable[Sentence], new: Iterable[Sentence]) -> set[str]:
    """Return the nouns and names that stood first and lost their capital when they moved."""
    written = {token.text for each in old for token in each.tokens}
    nouns = {token.text for each in old for token in each.tokens if token.tag in _NAMING}
    small = {token.text for each in new for token in each.tokens if token.text[:1].islower()}
    return {noun for noun in nouns if noun.lower() in small - written}


_FLAWS: dict[Flaw, Callable[[Sentence], bool]] = {
    "no verb": _has_no_verb,
    "no main clause": _has_no_main_clause,
    "verb first": _begins_with_verb,
    "two in front": _has_two_in_front,
    "no subject": _has_no_subject,
    "two subjects": _has_two_subjects,
    "unclear": _is_unclear,
    "doubled word": _has_doubled_word,
    "two numbers": _has_two_numbers,
    "small start": _starts_small,
    "no end mark": _has_no_end_mark,
}
