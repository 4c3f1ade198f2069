"""Whether *von* can be said for a genitive: with which nouns, and in which places."""

from __future__ import annotations

from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.nouns import noun_lemmas
from leichtsprache.parts import Phrase, Token
from leichtsprache.resources import word_class
from leichtsprache.rewrite.cut import clause_around, verbs_of
from leichtsprache.rewrite.nouns.phrases import outermost
from leichtsprache.rewrite.surface import Passage

#: What leads a noun, so that it is no part of a fixed phrase.
LEADING = frozenset(("ART", "PPOSAT", "PDAT", "PIAT"))
#: "das Gesetz zur Stärkung der Kinder" is a title.
_TITLED = ("gesetz", "gesetzes", "verordnung", "richtlinie", "vertrag", "abkommen", "erklärung")
#: Verbs with these often say to whom something is done.
_TO_SOMEBODY = (
    "bei", "zu", "ent", "vor", "nach", "ab", "an", "auf", "unter", "gegenüber", "wider", "ein",
    "ver", "gewähr", "widm", "opfer", "überlass", "überge", "erteil", "erlaub", "ermöglich",
)  # fmt: skip
_BODIES = ("ministerium", "verband")
_YEARS = ("jahr", "jahrhundert", "monat")


def _words(kind: str) -> frozenset[str]:
    return word_class("rewrite/genitive_words.tsv", kind)


def lemmas_of(token: Token) -> set[str]:
    """Return a noun and what it can be a form of, in small letters."""
    found = {each.lower() for each in noun_lemmas(token.text)}
    return found | {token.text.lower(), (token.lemma or "").lower()}


def is_time(token: Token) -> bool:
    """Whether a noun says when: "im Mai dieses Jahres" is no attribute."""
    lemmas = lemmas_of(token)
    is_year = any(each.endswith(_YEARS) for each in lemmas)
    return token.tag != "NE" and (is_year or bool(lemmas & _words("time")))


def takes_von(source: Passage, genitive: Phrase, noun: Phrase) -> bool:
    """Whether *von* behind a noun says what the genitive said.

    It does not in names and fixed phrases ("Tag der Arbeit", "auf Antrag des Vaters"), nor where it
    would tell a source ("die Befreiung von der Stadt") or who acts ("die Wahl vom Minister").
    """
    tokens = source.tokens
    if (
        tokens[noun.head].tag != "NN"
        or genitive.first < noun.head
        or _is_bare(source, genitive, noun)
    ):
        return False
    lemmas = lemmas_of(tokens[noun.head])
    is_house = "haus" in lemmas and bool(lemmas_of(tokens[genitive.head]) & _words("part"))
    is_fixed = bool(lemmas & _words("name")) or any(each.endswith(_BODIES) for each in lemmas)
    is_source = any(each.endswith(tuple(_words("source"))) for each in lemmas)
    is_act = _is_act(lemmas, noun, tokens[genitive.first])
    return not (is_house or is_fixed or is_source or is_act or _is_title(source, noun))


def _is_bare(source: Passage, genitive: Phrase, noun: Phrase) -> bool:
    """Whether no article leads the noun where one should: "auf Antrag des …", "Familie Jakobs"."""
    tokens = source.tokens
    if any(tokens[n].tag in LEADING for n in range(noun.first, noun.head)):
        return False
    before = None if noun.preposition is None else tokens[noun.preposition].tag
    is_name = tokens[genitive.first].tag == "NE" and noun.number != "pl"
    return before == "APPR" or (is_name and before != "APPRART")


def _is_act(lemmas: set[str], noun: Phrase, first: Token) -> bool:
    """Whether the noun names what somebody does: "die Einladung der Gäste", "das Zählen"."""
    is_verb = noun.gender == "n" and any(each.endswith(("en", "ern", "eln")) for each in lemmas)
    is_led = first.tag not in ("ADJA", "CARD", "PIAT")  # "die Einnahme von mehreren Mitteln"
    is_result = any(each.endswith(tuple(_words("result"))) for each in lemmas)
    return not is_result and (is_verb or (is_led and any(each.endswith("ung") for each in lemmas)))


def _is_title(source: Passage, noun: Phrase) -> bool:
    """Whether a law or an institution is named: "das Gesetz zur …", "das Zwölfte Buch des …"."""
    tokens = source.tokens
    at = noun.preposition or 0
    is_law = at > 0 and tokens[at - 1].text.lower().endswith(_TITLED)
    adjectives = (
        tokens[n] for n in range(max(noun.first, 1), noun.head) if tokens[n].tag == "ADJA"
    )
    return is_law or any(each.text[0].isupper() for each in adjectives)


def is_placed(source: Passage, genitive: Phrase) -> bool:
    """Whether *von* could belong to nothing but the noun before it.

    In front of the finite verb all belongs together; behind it *von* could tell who acts or whence
    something comes, and what looks like a genitive could be a dative.
    """
    clause = clause_around(source.sentence, genitive.head)
    if clause is None or clause.finite is None:
        return False
    outer = outermost(source, genitive)
    if clause.kind == "main" and outer.first == clause.start and outer.last < clause.finite:
        return True
    if not clause.verbs or (clause.predicate and clause.predicate.passive):
        return False
    verbs = verbs_of(source, clause)
    is_own = any(verb.endswith(tuple(_words("verb"))) for verb in verbs)
    looks_dative = any(each.gender == "f" and each.number == "sg" for each in genitive.options)
    return not is_own and not (looks_dative and any(map(_may_have_dative, verbs)))


def _may_have_dative(verb: str) -> bool:
    """Whether a verb has a dative, or could: *beimessen* is in no list, but has its prefix."""
    return "dat" in objects_of(verb) or verb.startswith(_TO_SOMEBODY)


def is_before_von(source: Passage, last: int) -> bool:
    """Whether *von* follows the token, so that two would meet."""
    return last + 1 < len(source.tokens) and source.tokens[last + 1].text.lower() in ("von", "vom")
