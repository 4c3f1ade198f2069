"""Whether what a relative clause or an attribute says can be said apart from its noun.

What says which ones are meant cannot: *Menschen, die arbeiten, zahlen Steuern* is not true of all
people. Sure is it with names, with one certain thing, and with things that an event brings in.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum

from leichtsprache.analyze.names import names
from leichtsprache.analyze.nouns import readings
from leichtsprache.parts import Clause, Phrase, Token
from leichtsprache.rewrite.surface import Source

#: With these in front the clause says which ones are meant, and is not true of all of them.
_RESTRICTING = frozenset(
    ("alle", "allen", "aller", "jeder", "jede", "jedes", "jeden", "jedem", "kein", "keine",
     "keiner", "keinen", "keinem", "derjenige", "diejenige", "dasjenige", "diejenigen",
     "denjenigen", "derjenigen", "einzige", "einzigen", "erste", "ersten", "letzte", "letzten",
     "nächste", "nächsten", "nur", "solche", "solchen", "solcher", "meisten", "viele", "vielen",
     "wenige", "wenigen", "manche", "manchen", "derselbe", "dieselbe", "dasselbe", "denselben",
     "welche", "sämtliche", "so", "ausschließlich", "lediglich", "außer", "ohne", "weder", "als",
     "wie", "irgendein", "irgendeine", "irgendeinen", "mehr", "weniger", "andere", "anderen",
     "anderer", "andres", "anderes", "beide", "beiden", "selben", "genau", "gerade", "eigentliche")
)  # fmt: skip
#: What these verbs are about need not exist: "Er sucht ein Haus, das leer ist."
_INTENSIONAL = frozenset(
    ("brauchen", "suchen", "wünschen", "planen", "fordern", "benötigen", "verlangen", "erwarten",
     "hoffen", "wollen", "sollen", "müssen", "können", "dürfen", "mögen", "bieten", "ermöglichen",
     "bedürfen", "erfordern", "empfehlen", "vorschlagen", "bevorzugen", "präferieren", "vorziehen",
     "lieben", "hassen", "gelten", "lassen", "fehlen", "vermissen", "versprechen", "setzen",
     "eintreten", "streben", "träumen", "kämpfen", "helfen", "warten", "fragen", "ablehnen",
     "verhindern", "vermeiden", "verbieten", "erlauben", "betreffen", "unterscheiden", "eignen",
     "dienen", "scheinen", "drohen", "heißen", "nennen", "bezeichnen", "definieren", "verstehen",
     "darstellen", "bilden", "handeln", "gehören", "zählen", "vorsehen", "richten", "beantragen",
     "glauben", "denken", "vorstellen", "zweifeln", "leugnen", "wählen", "werben", "anstreben",
     "befürchten", "fürchten", "voraussetzen", "versuchen", "bestehen", "bestimmen", "entsprechen")
)  # fmt: skip
#: They tell no event: what they are about is not marked off by it.
_STATES = frozenset(
    ("sein", "haben", "geben", "leben", "wohnen", "liegen", "stehen", "kennen", "existieren",
     "besitzen", "enthalten", "umfassen", "befinden", "bleiben", "werden", "kommen", "vorkommen",
     "sitzen", "hängen", "wissen", "interessieren", "arbeiten", "gefallen", "zeigen", "sehen",
     "finden", "treffen", "beschäftigen", "verfügen", "beruhen", "basieren", "sprechen", "reichen")
)  # fmt: skip
#: "Der Tag, an dem …": such a noun says little without its clause.
_VAGUE = frozenset(
    ("tag", "stunde", "zeit", "jahr", "monat", "woche", "moment", "augenblick", "land", "ort",
     "stelle", "fall", "art", "weise", "punkt", "grund", "teil", "mensch", "person", "ding",
     "sache", "thema", "frage", "weg", "ziel", "zeitpunkt", "umstand", "tatsache", "phase",
     "bereich", "form", "gebiet", "gegend", "maß", "seite", "situation", "zustand", "prozess",
     "begriff", "wort", "name", "anzahl", "zahl", "menge", "reihe", "gruppe", "eindruck",
     "gefühl", "problem", "möglichkeit", "sinn", "weg", "platz", "raum", "leute", "idee",
     "gedanke", "ansicht", "meinung", "mittel", "methode", "verfahren", "rolle", "wert", "betrag",
     "zeitraum", "ereignis", "unterschied", "aufgabe", "ergebnis", "eigenschaft", "element")
)  # fmt: skip
#: Words of number for certain things.
_COUNTING = frozenset(("mehrere", "mehreren", "einige", "einigen", "verschiedene", "zahlreiche"))
#: What is used in an event: "mit Steinen gebaut, die …".
_TAKING_PART = frozenset(("mit", "aus", "auf", "in", "an", "durch"))
#: They show that the clause only adds something.
_ADDING = frozenset(
    ("übrigens", "auch", "ebenfalls", "heute", "gestern", "damals", "inzwischen", "mittlerweile",
     "bereits", "schon", "derzeit", "zurzeit", "seit", "einst", "später", "zuvor", "jetzt",
     "bisher", "allerdings", "jedoch", "zudem", "außerdem", "ja", "früher", "ursprünglich",
     "bekanntlich")
)  # fmt: skip
_PAST = frozenset(("past", "perfect", "pluperfect"))
#: Clauses with these say what is so.
_FACTUAL = frozenset(("weil", "da", "obwohl", "nachdem", "als", "während", "sodass", "seitdem"))
_SPEAKING_OF_ONE = frozenset(("ich", "er", "wir", "mir", "ihn", "ihm", "uns", "mich"))


#: Superlatives whose stem is not that of the adjective.
_SUPERLATIVE = re.compile(r"(?:größt|best|höchst|nächst|meist|letzt|erst)e[nrsm]?")


class Standing(Enum):
    """Whether a relative clause may stand alone."""

    ALONE = "it only adds something"
    DOUBTFUL = "it may say which ones are meant"
    NEVER = "it says which ones are meant"


def standing(source: Source, phrase: Phrase, host: Clause, clause: Clause | None) -> Standing:
    """Judge whether what is said of a phrase is true of all that its noun means.

    ``host`` is the clause that the phrase stands in, ``clause`` the one that describes it (``None``
    for an attribute).
    """
    own = [source.tokens[n] for n in outer(source, phrase)]
    if is_name(source, phrase) and _supposes(host):
        host = replace(host, predicate=host.predicate and host.predicate._replace(mood="ind"))
    if _is_restricted(source, phrase, host, clause, own):
        return Standing.NEVER
    if is_name(source, phrase):
        return Standing.ALONE
    if is_predicate(source, host, phrase):
        return Standing.ALONE if _is_indefinite(own) else Standing.NEVER
    if is_plural(phrase):
        return _of_several(source, phrase, host)
    if _is_indefinite(own):
        return _of_one(source, phrase, host)
    return _of_a_certain(source, phrase, host, clause) if _is_definite(own) else Standing.DOUBTFUL


def _supposes(host: Clause) -> bool:
    """Whether a main clause says what may be: what its names are is so all the same."""
    predicate = host.predicate
    return host.kind == "main" and predicate is not None and predicate.mood == "subj2"


def _is_restricted(
    source: Source, phrase: Phrase, host: Clause, clause: Clause | None, own: list[Token]
) -> bool:
    """Whether words or the clause around the phrase leave no doubt that not all are meant."""
    tokens = source.tokens
    before = tokens[phrase.first - 1] if phrase.first else None
    if {token.text.lower() for token in own} & _RESTRICTING or _is_selected(own):
        return True
    if before and before.text.lower() in _RESTRICTING:
        return True
    if clause and before and before.tag == "$,":
        return True  # "in der Hofstraße, einer Straße, in der …"
    return not _is_factual(source, host) or _is_cleft(source, host, phrase)


def outer(source: Source, phrase: Phrase) -> list[int]:
    """Return the words up to the noun that belong to no phrase before it, without *in*, *auf* …."""
    inner = [
        each for each in source.sentence.phrases or ()
        if each.first > phrase.first and each.last < phrase.head and each is not phrase
    ]  # fmt: skip
    leads = phrase.preposition is not None and source.tokens[phrase.first].tag == "APPR"
    return [
        n for n in range(phrase.first + leads, phrase.head + 1)
        if not any(each.first <= n <= each.last for each in inner)
    ]  # fmt: skip


def is_name(source: Source, phrase: Phrase) -> bool:
    """Whether a phrase names somebody or something."""
    head, last = source.tokens[phrase.head], source.tokens[phrase.last]
    has_indefinite = _is_indefinite([source.tokens[outer(source, phrase)[0]]])
    if has_indefinite or is_plural(phrase):
        return False
    if head.tag == "NE":
        is_known = "place" in names().get(head.text, "")
        return is_known or phrase.last > phrase.first or not readings(head.text)
    return last.tag == "NE" and last is source.tokens[phrase.head + 1 : phrase.last + 1][-1]


def is_predicate(source: Source, host: Clause, phrase: Phrase) -> bool:
    """Whether a phrase says what the subject of *sein* is."""
    is_copula = source.tokens[host.finite or 0].lemma in ("sein", "werden", "bleiben")
    can_be = any(each.case == "nom" for each in phrase.options)
    is_single = len(host.verbs) == 1 and phrase.kind == "NP"
    return is_copula and is_single and can_be and phrase.first > (host.finite or 0)


def is_plural(phrase: Phrase) -> bool:
    """Whether a phrase may speak of several."""
    return any(each.number == "pl" for each in phrase.options)


def _is_selected(own: list[Token]) -> bool:
    """Whether a superlative says which one is meant."""
    return any(
        _SUPERLATIVE.fullmatch(token.text) or (token.morph and token.morph.degree == "sup")
        for token in own
    )


def _is_indefinite(own: list[Token]) -> bool:
    return own[0].tag == "ART" and own[0].text.lower().startswith("ein")


def _is_definite(own: list[Token]) -> bool:
    return own[0].tag in ("ART", "PDAT", "PPOSAT", "APPRART")


def _is_factual(source: Source, host: Clause) -> bool:
    """Whether a clause says what is so, in the words of the text itself."""
    predicate = host.predicate
    if predicate is None or predicate.mood != "ind" or host.quoted or host.kind == "infinitive":
        return False
    if source.tokens[-1].text in ("?", ":") or host.kind == "relative" or host.finite == 0:
        return False
    if host.kind == "main":
        return True
    return host.connector is not None and source.tokens[host.connector].text.lower() in _FACTUAL


def _is_cleft(source: Source, host: Clause, phrase: Phrase) -> bool:
    """Whether the clause is what is said: "Es war Anna, die …", "Es gibt Leute, die …"."""
    front = source.tokens[host.start]
    lemmas = {source.tokens[n].lemma for n in host.verbs}
    is_alone = host.kind == "main" and host.finite == host.start + 1
    is_led = is_alone and front.text.lower() in ("es", "das", "dies") and "sein" in lemmas
    own = [source.tokens[n] for n in outer(source, phrase)]
    if front.text in ("Das", "Dies") and _is_indefinite(own) and len(own) > 2:
        return False  # "Das ist ein kleines Tier, das im Wald lebt"
    has_es = any(
        source.tokens[n].text.lower() == "es"
        for n in range(host.start, min(host.start + 8, phrase.first + 1))
    )
    return is_led or (has_es and bool(lemmas & {"geben", "sein", "handeln", "gehen"}))


def _lemmas(source: Source, host: Clause) -> set[str]:
    verbs = [source.tokens[n] for n in host.verbs]
    lemmas = {(each.lemma or "").lower() for each in verbs}
    particles = {each.text for each in verbs if each.tag == "PTKVZ"}
    return lemmas | {particle + lemma for particle in particles for lemma in lemmas}


def _brings_in(source: Source, phrase: Phrase, host: Clause) -> bool:
    """Whether the clause says that there is such a thing: no negation, wish or condition."""
    predicate = host.predicate
    if predicate is None or predicate.negation or predicate.modal:
        return False
    if (predicate.tense or "").startswith("future") or _lemmas(source, host) & _INTENSIONAL:
        return False
    words = [source.tokens[n] for n in range(host.first, phrase.first)]
    return not any(
        token.text.lower() in _RESTRICTING - {"als", "wie", "gerade", "so"} or token.tag == "PTKZU"
        for token in words
    )


def _is_event(source: Source, host: Clause, *, is_counted: bool = False) -> bool:
    """Whether a clause tells an event; of things that are counted it may tell so in the present."""
    predicate = host.predicate
    main_verbs = [source.tokens[n] for n in host.verbs if (source.tokens[n].tag or "")[:2] == "VV"]
    tenses = _PAST | {"present"} if is_counted else _PAST
    if predicate is None or predicate.tense not in tenses or not main_verbs:
        return False
    return not _lemmas(source, host) & (_STATES - {"sein", "haben", "werden"})


def is_vague(head: Token) -> bool:
    """Whether a noun says little by itself."""
    return bool({head.text.lower(), (head.lemma or "").lower()} & _VAGUE)


def _of_several(source: Source, phrase: Phrase, host: Clause) -> Standing:
    """Judge a plural: only those that an event brings in are all of them."""
    first = source.tokens[phrase.first]
    own = source.tokens[phrase.first + (phrase.kind == "PP")]
    if "PDAT" in (first.tag, own.tag):
        return Standing.ALONE
    if first.tag in ("ART", "APPRART", "PPOSAT") or own.tag in ("ART", "PPOSAT"):
        return Standing.DOUBTFUL
    is_counted = own.tag == "CARD" or own.text.lower() in _COUNTING
    is_sure = _is_event(source, host, is_counted=is_counted) and _brings_in(source, phrase, host)
    is_in_event = phrase.kind == "NP" or first.text.lower() in _TAKING_PART
    if is_sure and is_in_event and not is_vague(source.tokens[phrase.head]):
        return Standing.ALONE
    return Standing.NEVER


def _of_one(source: Source, phrase: Phrase, host: Clause) -> Standing:
    """Judge *ein …*: sure if it is a certain one, and not any such thing."""
    if not _brings_in(source, phrase, host):
        return Standing.NEVER
    if is_vague(source.tokens[phrase.head]) and not _is_event(source, host):
        return Standing.NEVER
    is_in_front = host.kind == "main" and phrase.first < (host.finite or 0)
    return Standing.NEVER if is_in_front and not _is_event(source, host) else Standing.ALONE


def _of_a_certain(source: Source, phrase: Phrase, host: Clause, clause: Clause | None) -> Standing:
    """Judge *der …*: a certain one, or the kind of thing (*der Hund, der bellt*)."""
    if is_vague(source.tokens[phrase.head]):
        return Standing.DOUBTFUL
    tokens = source.tokens
    first = tokens[phrase.first + (phrase.kind == "PP" and tokens[phrase.first].tag == "APPR")]
    if first.tag in ("PDAT", "PPOSAT"):
        return Standing.ALONE
    both = [each.predicate for each in (host, clause) if each and each.predicate]
    if any(each.tense in _PAST for each in both):
        return Standing.ALONE
    if any(each.modal for each in both):
        return Standing.DOUBTFUL
    start, stop = (clause.first, clause.last + 1) if clause else (phrase.first, phrase.head)
    said = tokens[start:stop]
    adds = any(
        token.text.lower() in _ADDING | _SPEAKING_OF_ONE or token.tag in ("CARD", "NE")
        for token in said
    )
    return Standing.ALONE if adds or _is_of_one(source, host) else Standing.DOUBTFUL


def _is_of_one(source: Source, host: Clause) -> bool:
    """Whether the clause can hardly be said of a kind: "ist müde", "hat einen Hund", "seit Mai"."""
    words = source.tokens[host.first : host.last + 1]
    one = _ADDING | _SPEAKING_OF_ONE
    if any(token.text.lower() in one or token.tag == "NE" for token in words):
        return True
    finite = source.tokens[host.finite or 0]
    following = [token.text.lower() for token in words]
    has_one = any(word in ("ein", "eine", "einen") for word in following)
    return finite.lemma == "sein" or (finite.lemma == "haben" and has_one)
