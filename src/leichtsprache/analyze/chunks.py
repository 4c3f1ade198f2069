"""Noun and prepositional phrases as they stand in the sentence, each with what its words allow.

A phrase begins with a preposition, an article or whatever else may stand before a noun, and ends
with its noun and the name behind it. Between article and noun whole phrases may stand: *die
[im Mai] [von der Stadt] beschlossene Regel*. What belongs together beyond that (genitives,
appositions, coordination) is read by `leichtsprache.analyze.links`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from leichtsprache.analyze import agreement
from leichtsprache.analyze.agreement import ALL, GEN, PL, SG, Declension
from leichtsprache.analyze.government import governed_by, pronoun
from leichtsprache.analyze.lemmas import names
from leichtsprache.document import Token
from leichtsprache.parts import PhraseRole

DETERMINERS = frozenset(("ART", "PDAT", "PIAT", "PPOSAT", "PWAT", "PRELAT"))
PREPOSITIONS = frozenset(("APPR", "APPRART"))
PRONOUNS = frozenset(("PPER", "PRF", "PDS", "PIS", "PPOSS", "PRELS", "PWS"))
NOUNS = frozenset(("NN", "NE"))
_STARTERS = DETERMINERS | PREPOSITIONS | PRONOUNS | NOUNS | {"ADJA", "CARD", "TRUNC", "FM"}
_BEFORE_ADJECTIVE = frozenset(("ADV", "ADJD", "PTKA", "PTKNEG", "PROAV", "PTKZU"))
_INNER = PREPOSITIONS | {"PRF", "PPER", "ART", "PPOSAT", "PDAT", "PIAT", "PROAV", "NN", "NE", "PDS"}
_INNER_START = _INNER | {"ADV", "ADJD"}
_TALL = ("alt", "lang", "hoch", "hoh", "höh", "breit", "groß", "tief", "dick", "schwer", "weit",
         "dauernd", "entfernt", "läng", "tief", "älter", "schnell", "spät", "früh", "teu")  # fmt: skip
_BEFORE_NEW = frozenset(("etwas", "nichts", "viel", "wenig", "allerlei", "mehr"))
#: Nouns that count others: "zehn Millionen Menschen".
_COUNTS = frozenset(
    "Million Millionen Milliarde Milliarden Billion Billionen Tausend Hundert Dutzend".split()
)
_QUOTES = frozenset("„“”\"»«›‹‚‘’'`´")
#: "drei Jahre alt": nouns that measure, whatever adjective follows.
MEASURES = frozenset(
    """Jahr Jahre Jahren Monat Monate Monaten Tag Tage Tagen Woche Wochen Stunde Stunden Minute
    Minuten Meter Metern Kilometer Kilometern Zentimeter Millimeter Prozent Euro Dollar Mark Tonne
    Tonnen Liter Litern Kilo Kilogramm Gramm Grad Hektar Quadratmeter Meilen Franken Pfund DM EUR € % km kg
    Pfennig Cent Yen Rubel Zoll Bit Byte KByte MByte GByte MBit MHz GHz Volt Watt Kilowatt Euros
    Zentner Hertz Megahertz""".split()
)
#: Nouns with a bare noun behind them that says of what, who or when: "ein Glas Wasser".
_QUANTITIES = MEASURES | frozenset(
    """Glas Tasse Tassen Flasche Flaschen Stück Paar Dutzend Million Millionen Milliarde Milliarden
    Anzahl Menge Reihe Art Sorte Kiste Kisten Handvoll Teller Löffel Prise Anfang Mitte Ende Herr
    Herrn Herren Frau Familie Professor Doktor Minister Ministerin Präsident Präsidentin Kanzler
    Bundeskanzler Kanzlerin Bundeskanzlerin König Königin Kaiser Papst Firma Monat Fraktion Typ
    Marke Klasse Schritt Prozentpunkte Portion Packung Sack Becher Bund Haufen Gruppe""".split()
)
_NO_GENITIVE = ("us", "is", "os", "ss", "ys", "ics", "ens", "ors", "iams")
_DATIVE_SINGULAR = agreement.mask_of("* dat sg")
_DATIVE_PLURAL = agreement.mask_of("* dat pl")
_DEEPEST = 3
_LONGEST_INNER = 25


@dataclass(slots=True, eq=False)
class Chunk:
    """A phrase while it is read; ``mask`` is what it can be (`leichtsprache.analyze.agreement`)."""

    first: int
    last: int
    head: int
    mask: int
    preposition: int | None = None
    determiner: int | None = None
    inflected: list[int] = field(default_factory=list)
    role: PhraseRole | None = None
    parent: Chunk | None = None
    clause: int | None = None
    is_inner: bool = False
    is_bare: bool = False
    outer: int = ALL
    wide: int = 0
    is_compared: bool = False
    is_forced: bool = True
    certain: bool = False
    choice: int = 0
    is_group: bool = False

    def narrow(self, mask: int) -> bool:
        """Keep only what ``mask`` allows too, if anything is left then; say whether it was."""
        if self.mask & mask:
            self.mask &= mask
            return True
        return False

    @property
    def leader(self) -> Chunk:
        """The first of the phrases it is coordinated with."""
        chunk = self
        while chunk.role == "conjunct" and chunk.parent is not None:
            chunk = chunk.parent
        return chunk


def is_known_owner(name: str) -> bool:
    """Whether a name is the genitive of a known name or of an abbreviation: *Berlins, IBMs*.

    >>> is_known_owner("Berlins"), is_known_owner("Consors")
    (True, False)
    """
    if name in names() or name.isupper() or not name.endswith("s"):
        return False
    return name[:-1] in names() or name[:-1].isupper()


def is_owner(name: str) -> bool:
    """Whether a name is a genitive by its form: *Berlins*, but not *Paris* or *Siemens*.

    >>> is_owner("Berlins"), is_owner("Hans"), is_owner("Markus")
    (True, False, False)
    """
    if name in names() or name.isupper() or not name.endswith(("s", "'", "’")):
        return False
    return is_known_owner(name) or not name.endswith(_NO_GENITIVE)


def is_measure(word: str) -> bool:
    """Whether the noun is a unit, also as the last part of a compound.

    >>> is_measure("US-Dollar")
    True
    """
    return word.rpartition("-")[2] in MEASURES


def _compromise(outer: int, noun: int) -> int:
    """Return the cases of the article with the number and gender of the noun, as they disagree."""
    numbers = (SG if noun & SG else 0) | (PL if noun & PL else 0)
    return agreement.in_cases(outer) & agreement.genders_of(noun) & numbers


def read_chunks(tokens: Sequence[Token]) -> list[Chunk]:
    """Return the phrases of a sentence by first token, those inside another behind it."""
    reader = _Reader(tokens)
    position = 0
    while position < len(tokens):
        chunk = reader.read(position, 0)
        position = chunk.last + 1 if chunk else position + 1
    return sorted(reader.found, key=lambda chunk: (chunk.first, -chunk.last))


@dataclass(slots=True)
class _Parts:
    """What stands before the head of a phrase."""

    at: int
    preposition: int | None = None
    determiners: list[int] = field(default_factory=list)
    adjectives: list[int] = field(default_factory=list)
    number: int | None = None
    declension: Declension = "strong"
    is_joined: bool = False
    counted: Chunk | None = None


class _Reader:
    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.words = [token.text for token in tokens]
        self.tags = [token.tag or "" for token in tokens]
        self.tags += ["$."] * 4
        self.words += [""] * 4
        self.found: list[Chunk] = []

    def read(self, start: int, depth: int) -> Chunk | None:
        """Return the phrase that begins at ``start``, with its own phrases in ``found``."""
        tags = self.tags
        if tags[start] not in _STARTERS:
            return None
        parts = _Parts(start)
        while tags[parts.at] in PREPOSITIONS and parts.at < start + 3:
            parts.preposition = parts.at
            parts.at += 1
        if parts.at == start + 2 and tags[parts.at] == "CARD" and self.words[start + 1] == "zu":
            parts.preposition = None  # "bis zu zehn Leute"
        mark = len(self.found)
        chunk = self._pronoun(parts) or self._nominal(parts, depth)
        if chunk is None:
            del self.found[mark:]
            return None
        chunk.first = start
        chunk.is_inner = depth > 0
        self.found.append(chunk)
        self._behind(chunk)
        return chunk

    def _pronoun(self, parts: _Parts) -> Chunk | None:
        at = parts.at
        tag = self.tags[at]
        if tag not in PRONOUNS:
            return None
        if self._leads_to_noun(at):
            return None  # "etwas Neues"
        word = self.words[at]
        is_start = at == 0 or self.tags[at - 1][0] == "$"
        mask = pronoun(word.lower() if is_start and word == "Sie" else word, tag)
        return Chunk(at, at, at, mask, parts.preposition, inflected=[at])

    def _leads_to_noun(self, at: int) -> bool:
        if self.tags[at] != "PIS" or self.words[at].lower() not in _BEFORE_NEW:
            return False
        at += 1
        while self.tags[at] == "ADJA":
            at += 1
        return self.tags[at] == "NN"

    def _nominal(self, parts: _Parts, depth: int) -> Chunk | None:
        self._determiners(parts)
        while self._modifier(parts, depth):
            pass
        head = self._head(parts)
        if head is None:
            return None
        determiner = parts.determiners[0] if parts.determiners else None
        chunk = Chunk(head, head, head, ALL, parts.preposition, determiner)
        chunk.inflected = [*parts.determiners, *parts.adjectives]
        if head not in chunk.inflected:
            chunk.inflected.append(head)
        if parts.counted:
            parts.counted.parent = chunk
        self._agree(chunk, parts)
        return chunk

    def _determiners(self, parts: _Parts) -> None:
        at, tags, words = parts.at, self.tags, self.words
        while self._is_determiner(at, parts.determiners):
            parts.determiners.append(at)
            at += 1
        if parts.determiners:
            leading = self._leading(parts.determiners)
            parts.declension = agreement.declension_after(words[leading], tags[leading])
        elif parts.preposition is not None and tags[parts.preposition] == "APPRART":
            parts.declension = "weak"
        parts.at = at

    def _is_determiner(self, at: int, before: list[int]) -> bool:
        tag = self.tags[at]
        if tag in ("ART", "PPOSAT") and before:  # "die meisten der Gäste"
            return len(before) == 1 and self.words[before[0]].lower().startswith(("all", "dies"))
        return tag in DETERMINERS or (tag == "PIS" and bool(before)) or self._leads_to_noun(at)

    def _leading(self, determiners: list[int]) -> int:
        """Return the determiner that decides the declension: *all diese*, *die vielen*."""
        first = determiners[0]
        is_all = self.words[first].lower().startswith("all") and len(determiners) > 1
        return determiners[1] if is_all else first

    def _modifier(self, parts: _Parts, depth: int) -> bool:
        """Read one more word or phrase before the noun; say whether there was one."""
        at, tags = parts.at, self.tags
        tag = tags[at]
        if tag in NOUNS or tag == "$.":
            return self._count_noun(parts)
        if tag == "ADJA":
            parts.adjectives.append(at)
            parts.at += 1
        elif tag == "CARD":
            parts.number = at
            parts.at += 1
            self._measure(parts)
        elif tag == "TRUNC":
            parts.at += 2 if tags[at + 1] in ("KON", "$,") else 1
        elif not self._joined(parts) and not self._quoted(parts):
            return self._adverbs(parts) or self._participial(parts, depth)
        return True

    def _measure(self, parts: _Parts) -> None:
        """Read *drei Jahre* before *alte*."""
        at = parts.at
        is_tall = is_measure(self.words[at]) and self.words[at + 1].lower().startswith(_TALL)
        if is_tall and self.tags[at + 1] == "ADJA" and parts.number is not None:
            inner = Chunk(parts.number, at, at, agreement.noun(self.words[at]) or ALL)
            inner.is_inner, inner.inflected = True, [at]
            self.found.append(inner)
            parts.number = None
            parts.at += 1

    def _count_noun(self, parts: _Parts) -> bool:
        """Read *Millionen* before a noun: it counts as a number."""
        at, tags = parts.at, self.tags
        if self.words[at] not in _COUNTS or tags[at] != "NN":
            return False
        following = at + 1
        while tags[following] == "ADJA":
            following += 1
        if tags[following] != "NN":
            return False
        inner = Chunk(at, at, at, agreement.noun(self.words[at]) or ALL, role="apposition")
        inner.is_inner, inner.is_bare, inner.inflected = True, True, [at]
        self.found.append(inner)
        parts.counted, parts.number = inner, at
        parts.at += 1
        return True

    def _joined(self, parts: _Parts) -> bool:
        """Skip *und* or a comma between adjectives: "große, alte und neue Häuser"."""
        at, tags = parts.at, self.tags
        if not (parts.adjectives or parts.number) or tags[at] not in ("KON", "$,"):
            return False
        if tags[at] == "$," and tags[at - 1] != "ADJA":
            return False
        following = at + 1
        while tags[following] in _BEFORE_ADJECTIVE and following < at + 4:
            following += 1
        kind = "ADJA" if tags[at - 1] == "ADJA" else "CARD"
        if tags[following] != kind or not self._noun_follows(following):
            return False
        parts.at = following
        parts.is_joined = parts.is_joined or tags[at] == "KON"
        return True

    def _noun_follows(self, at: int) -> bool:
        while self.tags[at] in ("ADJA", "CARD", "KON", "$,", "TRUNC") or self.words[at] in _QUOTES:
            at += 1
        return self.tags[at] in NOUNS

    def _quoted(self, parts: _Parts) -> bool:
        at = parts.at
        is_open = parts.determiners or parts.adjectives or parts.preposition is not None
        if not is_open or self.words[at] not in _QUOTES:
            return False
        if self.tags[at + 1] not in ("ADJA", "NN", "NE", "FM"):
            return False
        parts.at += 1
        return True

    def _adverbs(self, parts: _Parts) -> bool:
        """Skip *sehr* before *große*."""
        following = parts.at
        while self.tags[following] in _BEFORE_ADJECTIVE and following < parts.at + 5:
            following += 1
        is_led = following > parts.at and self.tags[following] in ("ADJA", "CARD")
        if is_led:
            parts.at = following
        return is_led

    def _participial(self, parts: _Parts, depth: int) -> bool:
        """Read the phrases between an article and the adjective they belong to."""
        is_open = parts.determiners or parts.preposition is not None
        if not is_open or depth >= _DEEPEST or self.tags[parts.at] not in _INNER_START:
            return False
        if parts.preposition == parts.at - 1 and self.tags[parts.preposition] == "APPR":
            return False  # "mit den" has no article before it
        at, mark, limit = parts.at, len(self.found), parts.at + _LONGEST_INNER
        while self.tags[at] != "ADJA" and at < limit:
            if self.tags[at] in _BEFORE_ADJECTIVE:
                at += 1
                continue
            inner = self.read(at, depth + 1)
            if inner is None:
                break
            at = inner.last + 1
        if self.tags[at] == "ADJA" and self._noun_follows(at):
            parts.adjectives.append(at)
            parts.at = at + 1
            return True
        del self.found[mark:]
        return False

    def _head(self, parts: _Parts) -> int | None:
        at, tag = parts.at, self.tags[parts.at]
        is_led = bool(parts.determiners) or parts.preposition is not None
        if tag in NOUNS or (tag == "FM" and is_led):
            return at
        if tag in ("PDS", "PPOSS") and parts.determiners:
            return at
        if parts.adjectives and parts.adjectives[-1] == at - 1:
            return at - 1 if is_led or self.words[at - 1][0].isupper() else None
        if parts.number == at - 1 and parts.number is not None:
            is_word = self.words[at - 1].isalpha()
            is_partitive = self.words[at] in ("der", "dieser", "ihrer", "seiner", "unserer")
            return at - 1 if is_led or is_word or is_partitive else None
        if parts.determiners and parts.determiners[-1] == at - 1:
            return at - 1 if self.tags[at - 1] not in ("ART", "PRELAT", "PWAT", "PPOSAT") else None
        return None

    def _agree(self, chunk: Chunk, parts: _Parts) -> None:
        """Set the mask of a phrase: what all its words allow."""
        words, tags, head = self.words, self.tags, chunk.head
        outer = self._outer(parts)
        for at in parts.adjectives:
            if at != head or tags[at] == "ADJA":
                chunk.is_forced &= bool(outer & agreement.adjective(words[at], parts.declension))
                outer = outer & agreement.adjective(words[at], parts.declension) or outer
        noun = self._noun(head, parts, outer)
        chunk.mask, chunk.outer = outer & noun or _compromise(outer, noun), outer
        chunk.is_forced &= bool(outer & noun)
        chunk.is_group = parts.is_joined
        self._bare(chunk, parts)

    def _bare(self, chunk: Chunk, parts: _Parts) -> None:
        """A genitive shows in an ending before the noun; the dative in *-e* is no longer said."""
        word = self.words[chunk.head]
        is_open = not parts.adjectives and chunk.outer in (ALL, PL)
        chunk.is_bare = is_open and not any(
            agreement.shows_case(self.words[at]) for at in parts.determiners
        )
        chunk.wide = chunk.mask
        if not chunk.is_bare:
            return
        is_declined = self.tags[chunk.head] == "NN" and agreement.is_adjectival(word)
        if chunk.mask & ~GEN and not is_declined and self.tags[chunk.head] != "NE":
            chunk.mask &= ~GEN
        needs_dative = parts.preposition is not None and "acc" not in governed_by(
            self.words[parts.preposition]
        )
        if word.endswith("e") and chunk.mask & PL and not needs_dative:
            chunk.mask &= ~_DATIVE_SINGULAR

    def _outer(self, parts: _Parts) -> int:
        """Return what the determiners allow, and the article in *im*."""
        mask, words, tags = ALL, self.words, self.tags
        is_contracted = parts.preposition is not None and tags[parts.preposition] == "APPRART"
        if is_contracted:
            mask = agreement.contracted(words[parts.preposition or 0])
            parts.declension = "weak"
        leading = self._leading(parts.determiners) if parts.determiners else 0
        for at in parts.determiners:
            is_article = tags[at] not in ("PIAT", "PIS") or words[at].lower() == "paar"
            if is_contracted or (at > leading and not is_article):
                allowed = agreement.adjective(words[at], parts.declension)
            else:
                allowed = agreement.determiner(words[at], tags[at])
            mask = mask & allowed or mask
        return mask

    def _noun(self, head: int, parts: _Parts, outer: int) -> int:
        word, tag = self.words[head], self.tags[head]
        if tag == "NN":
            chosen = agreement.noun(word, parts.declension, self.tokens[head].lemma)
            known = chosen & outer or agreement.noun(word, parts.declension) or ALL
            if parts.number not in (None, head):
                known = self._counted(known, word, self.words[parts.number or 0])
            if not word.endswith(("n", "s")) and known & outer & ~_DATIVE_PLURAL:
                known &= ~_DATIVE_PLURAL if not is_measure(word) else ALL
            return known
        if tag != "NE":
            return ALL
        last = self._name_end(head)
        if not parts.determiners and not parts.adjectives and parts.declension == "strong":
            return agreement.name(self.words[last])
        plural = PL if word.endswith(("s", "n")) else 0
        return agreement.noun(word) | SG | plural

    def _counted(self, mask: int, word: str, number: str) -> int:
        """A number above one makes a plural, though units do not show it: *zehn Prozent*."""
        if number.lower() in ("1", "ein", "eine", "einen", "einem", "einer") or word == "Uhr":
            return mask
        if mask & PL and not is_measure(word):
            return mask & PL
        return agreement.genders_of(mask) & PL

    def _name_end(self, head: int) -> int:
        """Return the last word of a name: *Ludwig van Beethoven*."""
        last, tags = head, self.tags
        while tags[last + 1] in ("NE", "FM") and not is_known_owner(self.words[last]):
            last += 1
        if "first" in names().get(self.words[head], ""):
            following = last + 1
            while self.words[following] in ("von", "van", "de", "zu", "der", "den", "del", "di"):
                following += 1
            if following > last + 1 and tags[following] == "NE":
                return self._name_end(following)
        return last

    def _behind(self, chunk: Chunk) -> None:
        """Take in what belongs to the head behind it: a name, a number, a postposition."""
        head, tags = chunk.head, self.tags
        if tags[head] in ("NE", "FM"):
            chunk.last = self._name_end(head)
        elif tags[head] == "NN":
            self._behind_noun(chunk)
        following = chunk.last + 1
        if tags[following] == "APPO" and chunk.preposition is None:
            chunk.preposition = following
            chunk.last = following
        elif tags[following] == "APZR" and chunk.preposition is not None:
            chunk.last = following

    def _behind_noun(self, chunk: Chunk) -> None:
        following, tags = chunk.last + 1, self.tags
        if self.words[following] in _QUOTES and tags[following + 1] in ("NE", "FM"):
            return
        is_year = tags[following] == "CARD" and tags[following + 1] not in ("NN", "ADJA", "CARD")
        if is_year or (tags[following] == "CARD" and self.words[following][:2] in ("19", "20")):
            chunk.last = following
        elif tags[following] == "NE" and not self._is_owner(following):
            self._named(chunk, following, "name")
        elif tags[following] == "NN" and (
            self.words[chunk.head] in _QUANTITIES or not agreement.noun(self.words[following])
        ):
            role: PhraseRole = "name" if tags[following + 1] == "NE" else "apposition"
            self._named(chunk, following, role)

    def _is_owner(self, at: int) -> bool:
        """Whether a name is the genitive of a known one: *der Chef Berlins*."""
        word = self.words[at]
        return is_owner(word)

    def _named(self, chunk: Chunk, at: int, role: PhraseRole) -> None:
        """Note the name behind a noun as a phrase of its own."""
        word = self.words[at]
        mask = agreement.noun(word) if self.tags[at] == "NN" else agreement.name("s")
        if is_measure(word):
            mask = agreement.genders_of(mask) & PL
        inner = Chunk(at, at, at, mask or ALL, role=role, parent=chunk, inflected=[at])
        if word.rstrip(".") in ("Dr", "Prof", "Doktor", "Professor") and self.tags[at + 1] == "NE":
            inner.head = at + 1
        inner.is_bare, inner.is_inner = True, True
        if self.tags[at] == "NE":
            inner.last = self._name_end(at)
        elif self.tags[at + 1] == "NE":
            inner.last = self._name_end(at + 1)
        self.found.append(inner)
        chunk.last = inner.last
