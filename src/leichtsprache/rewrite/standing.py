"""Whether what a relative clause says can be said apart from its noun."""

from __future__ import annotations

from enum import Enum

from leichtsprache.analyze.chunk import DETERMINERS
from leichtsprache.analyze.nouns import readings
from leichtsprache.analyze.phrases import NounPhrase
from leichtsprache.document import Clause
from leichtsprache.rewrite.surface import Source

#: With these in front the clause says which ones are meant, and is not true of all of them.
_RESTRICTING = frozenset(
    ("alle", "allen", "jeder", "jede", "jedes", "jeden", "jedem", "kein", "keine", "keiner",
     "keinen", "keinem", "derjenige", "diejenige", "dasjenige", "diejenigen", "einzige", "einzigen",
     "erste", "ersten", "letzte", "letzten", "nächste", "nächsten", "nur", "solche", "solchen",
     "meisten", "viele", "vielen", "wenige", "manche", "einige")
)  # fmt: skip
#: What these verbs are about need not exist: "Er sucht ein Haus, das leer ist."
_INTENSIONAL = frozenset(
    ("brauchen", "suchen", "wünschen", "planen", "fordern", "benötigen", "verlangen", "erwarten",
     "hoffen", "wollen", "sollen", "müssen", "können", "dürfen", "mögen", "bieten", "ermöglichen",
     "bedürfen", "erfordern", "empfehlen", "vorschlagen", "werden", "bevorzugen", "präferieren",
     "vorziehen", "lieben", "hassen", "gelten", "lassen", "fehlen", "vermissen", "versprechen",
     "setzen", "eintreten", "streben", "träumen", "kämpfen")
)  # fmt: skip


#: "Der Tag, an dem …": such a noun says little without its clause.
_VAGUE = frozenset(
    ("tag", "stunde", "zeit", "jahr", "monat", "woche", "moment", "augenblick", "land", "ort",
     "stelle", "fall", "art", "weise", "punkt", "grund", "teil", "mensch", "person", "mann", "ding",
     "sache", "thema", "frage", "weg", "ziel", "zeitpunkt", "umstand", "tatsache", "phase")
)  # fmt: skip


class Standing(Enum):
    """Whether a relative clause may stand alone."""

    ALONE = "it only adds something"
    DOUBTFUL = "it may say which ones are meant"
    NEVER = "it says which ones are meant"


def standing(source: Source, phrase: NounPhrase, main: Clause, clause: Clause) -> Standing:
    """Judge whether what the clause says of the noun is true of all that the noun means."""
    tokens = source.tokens
    inner = {token.text.lower() for token in tokens[phrase.first : phrase.last + 1]}
    before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
    first = tokens[phrase.first]
    is_apposition = phrase.first > 0 and tokens[phrase.first - 1].tag == "$,"
    is_cleft = main.first + 1 == main.finite and tokens[main.first].text in ("Es", "Das")
    is_indefinite = first.tag == "ART" and first.text.lower().startswith("ein")
    namings = {tokens[main.finite or 0].lemma} | (
        set() if is_indefinite else {tokens[clause.finite or 0].lemma}
    )
    names = bool(namings & {"heißen", "nennen", "bezeichnen"})
    is_bound = is_cleft or is_apposition or names or before == "als"
    if is_bound or inner & _RESTRICTING or before in _RESTRICTING:
        return Standing.NEVER
    if first.tag == "NE":
        is_name = phrase.last > phrase.first or not readings(first.text)
        return Standing.ALONE if is_name else Standing.NEVER
    if first.tag not in DETERMINERS or first.tag == "PIAT":
        return Standing.NEVER
    is_vague = tokens[phrase.head].text.lower() in _VAGUE and first.text.lower() != "ein"
    if is_vague or any(each.number == "pl" for each in phrase.features):
        return Standing.DOUBTFUL
    is_generic = is_indefinite and _is_generic(source, phrase, main)
    return Standing.NEVER if is_generic else Standing.ALONE


def _is_generic(source: Source, phrase: NounPhrase, main: Clause) -> bool:
    """Whether *ein …* may mean any such thing and not a certain one."""
    finite = main.finite or 0
    words = [
        token
        for n, token in enumerate(source.tokens[: main.last + 1])
        if n >= main.first and not any(each.first <= n <= each.last for each in source.dependents)
    ]
    is_in_front = phrase.first < finite
    has_negation = any(token.tag == "PTKNEG" for token in words)
    lemmas = {(token.lemma or "").lower() for token in words if (token.tag or "").startswith("V")}
    has_infinitive = any(token.tag in ("PTKZU", "VVIZU") for token in words)
    return is_in_front or has_negation or has_infinitive or bool(lemmas & _INTENSIONAL)
