"""Whether a relative clause says which ones of several are meant, and may be said before the rest.

"Menschen, die arbeiten, zahlen Steuern" says that there are some who work, and of those that they
pay. That holds under *müssen*, *gelten für* and *nur* as well; not where the ones meant are wished
for, brought in or denied, nor where the clause only adds something.
"""

from __future__ import annotations

from leichtsprache.parts import Clause, Phrase
from leichtsprache.rewrite.attributes.described import is_selected, lemmas_of, outer
from leichtsprache.rewrite.attributes.standing_words import (
    ADDING,
    CLASSES,
    INTENSIONAL,
    PAST,
    SCOPING,
    STATES,
    VAGUE,
)
from leichtsprache.rewrite.surface import Passage

#: These may stand before the noun in front of the verb, and stay there.
_FOCUS = frozenset(("nur", "auch", "besonders", "gerade", "selbst", "sogar", "insbesondere", "vor",
                    "allem"))  # fmt: skip
#: What these verbs say holds for whoever it is.
_RULING = frozenset(
    ("gelten", "helfen", "unterstützen", "warnen", "betreffen", "fördern", "beraten", "empfehlen",
     "verbieten", "erlauben", "richten", "schützen", "behandeln", "bestrafen", "eignen", "danken",
     "betreuen", "begleiten", "sprechen", "wenden", "gehören", "pflegen", "zahlen", "müssen",
     "dürfen", "können", "sollen", "unterscheiden", "zählen", "achten", "meiden", "vermeiden")
)  # fmt: skip
#: Behind these stands whoever it is.
_FOR = frozenset(("für", "bei", "gegen", "unter"))
#: Words that speak of the text before, which the new sentence would part from it.
_LINKING = frozenset(
    ("jedoch", "also", "dann", "deshalb", "daher", "darum", "so", "dennoch", "trotzdem", "dort",
     "hier", "da", "allerdings", "hingegen", "dagegen", "sonst", "zwar", "nämlich", "danach",
     "dabei", "somit", "folglich", "weitere", "weiteren", "beide", "beiden", "solche", "solchen",
     "andere", "anderen", "anderer", "wie", "als", "statt", "anders", "aber", "sondern", "ersten",
     "letzten", "einzigen", "eigenen", "übrigen", "restlichen", "meiste")
)  # fmt: skip
#: They only go on with a list.
_MORE = frozenset(("darüber", "außerdem", "zudem"))
#: With these the clause speaks of all of them, or of the kind.
_OF_ALL = frozenset(
    ("alle", "allesamt", "beide", "jeweils", "meist", "meistens", "oft", "häufig", "üblicherweise",
     "normalerweise", "übrigens", "bekanntlich", "ja", "bekannt", "sogenannt", "selten", "vielfach",
     "typischerweise", "jeder", "zumeist", "gewöhnlich", "regel", "nämlich", "allerdings", "jedoch",
     "insgesamt", "sämtlich", "eigentlich", "genannt")
)  # fmt: skip
#: They say what kind of thing it is.
_CLASSING = frozenset(("gehören", "zählen", "heißen", "nennen", "bezeichnen", "stammen"))
_OF_NUMBER = frozenset(
    ("alle", "allen", "viele", "vielen", "einige", "einigen", "manche", "manchen", "meisten")
)
_TELLING = frozenset(("ich", "wir", "uns", "mir", "mich", "Sie", "Ihnen", "es", "man", "sich"))


def says_which(source: Passage, phrase: Phrase, host: Clause, clause: Clause) -> bool:
    """Whether a clause says which ones a plural means, so that "Manche …" can say it first."""
    if not _is_open(source, phrase) or not _is_leading(source, host):
        return False
    if not _is_told(source, phrase, clause):
        return False
    before = [token.text.lower() for token in source.tokens[: phrase.first]]
    is_in_front = phrase.first < (host.finite or 0)
    if is_in_front:
        return set(before) <= _FOCUS and "geben" not in lemmas_of(source, host)
    return _is_ruled(source, phrase, host) and not _points_back(source, phrase)


def _is_open(source: Passage, phrase: Phrase) -> bool:
    """Whether a phrase is a plural that leaves it open which ones are meant."""
    own = [source.tokens[n] for n in outer(source, phrase)]
    numbers = {each.number for each in phrase.options}
    if numbers != {"pl"} or source.tokens[phrase.head].tag != "NN" or is_selected(own[:-1]):
        return False
    words = {token.text.lower() for token in own[:-1]}
    tags = {token.tag for token in own[:-1]}
    if not tags <= {"ART", "PIAT", "PIDAT", "ADJA"} or words & _LINKING:
        return False
    is_class = _is_class(source, phrase)
    is_counted = bool(words & _OF_NUMBER)
    return is_class if "ART" in tags and not is_counted else is_counted or tags <= {"ADJA"}


def _is_class(source: Passage, phrase: Phrase) -> bool:
    """Whether a noun names nobody in particular: *die Menschen, die …*."""
    head = source.tokens[phrase.head]
    return bool({head.text.lower(), (head.lemma or "").lower()} & (VAGUE | CLASSES))


def _is_leading(source: Passage, host: Clause) -> bool:
    """Whether the clause around is the first main clause, and said as a fact or a request."""
    predicate = host.predicate
    moods = {"ind", "imp"} | ({"subj2"} if predicate and predicate.modal else set())
    is_said = predicate is not None and predicate.mood in moods and not host.quoted
    return (
        is_said and host.kind == "main" and host.first == 0 and host.certain
        and source.tokens[-1].text not in ("?", ":")
    )  # fmt: skip


def _is_told(source: Passage, phrase: Phrase, clause: Clause) -> bool:
    """Whether what the clause says is told of some of them, and of nobody named before."""
    said = source.tokens[clause.first : clause.last + 1]
    words = {token.text.lower() for token in said}
    pointing = any(
        (token.tag == "PPER" and token.text not in _TELLING)
        or (token.tag == "PPOSAT" and token.text.lower().startswith("sein"))
        for token in said
    )
    is_definite = any(source.tokens[n].tag == "ART" for n in outer(source, phrase))
    predicate = clause.predicate
    is_event = predicate is None or predicate.tense in PAST
    if pointing or words & _OF_ALL or (is_definite and (is_event or words & ADDING)):
        return False
    return _is_class(source, phrase) or not lemmas_of(source, clause) & _CLASSING


def _is_ruled(source: Passage, phrase: Phrase, host: Clause) -> bool:
    """Whether the verb before the phrase says something of whoever is meant."""
    predicate = host.predicate
    if predicate is None or predicate.negation or phrase.first <= (host.finite or 0):
        return False
    lemmas = lemmas_of(source, host) - {"werden"}
    words = {token.text.lower() for token in source.tokens[: phrase.first]}
    is_subject = host.subject == phrase.head and host.subject_certain
    blocking = STATES if is_subject else INTENSIONAL | STATES
    if lemmas & blocking - _RULING or words & SCOPING - {"nur"}:
        return False
    preposition = source.tokens[phrase.first].text.lower() if phrase.kind == "PP" else ""
    is_general = lemmas & _RULING or predicate.mood == "imp" or preposition in _FOR
    return bool(is_general) or _is_class(source, phrase)


def _points_back(source: Passage, phrase: Phrase) -> bool:
    """Whether something before the phrase speaks of what the text said before."""
    return source.tokens[0].tag in ("KON", "KOUS") or any(
        token.text.lower() in _LINKING
        or token.tag == "PDS"
        or (token.tag == "PROAV" and token.text.lower() not in _MORE)
        or (token.tag == "PPOSAT" and token.text.lower().startswith(("sein", "ihr")))
        or (token.tag == "PPER" and token.text not in _TELLING)
        for token in source.tokens[: phrase.first]
    )
