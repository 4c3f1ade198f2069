"""Syllables of German words: vowel nuclei, found by rules.

Counts follow the syllables of careful speech, as hyphenation shows them (Na-ti-on, Fa-mi-li-e).
Unlike hyphenation points they know syllables of one letter (A-bend, I-dee). A word is first
respelled as it sounds, by a table of word parts (*team* → *tihm*, *familie* → *famili-e*) and a few
rules; then each vowel or diphthong is a syllable. Written words only: no tagging, no context.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby

from leichtsprache.resources import table

_VOWELS = "aeiouyäöü"
_NUCLEUS = re.compile(rf"aa|ee|oo|ie|[aeo]i|[aäeo]u|[aeou]y|[{_VOWELS}]")

# Parts of compounds that begin with a vowel, where a vowel before them is no diphthong with it.
_JOINTS_I = (
    r"ideen?\||imbiss|impf|import|indust|infekt|informa|informi|ingenieur|inhab|inhalts|initi"
    "|innenm|innenp|innenr|innenst|inspek|installa|instit|instru|integr|intens|interess|interp|interv"
    "|invest"
)
_JOINTS_U = (
    "uhr|umbau|umfrag|umgeb|umland|umlauf|umleg|umleit|ums[aä]tz|umschl|umstell|umwelt|umz[uü]g"
    "|unf[aä]ll|uniform|union|universi|unterf|unterg|unterh|unterk|unterl|unternehm|unterr|unters"
    "|untert|unterw|urlaub|ursach|ursprung|urteil|urkund"
)
_JOINTS_E = (
    "ebene|effek|effiz|eheleu|ehre[nr]|eltern|empf[aäeio]|energ|entf|entg|enth|entl|entn|entsch"
    "|ents[opt]|entw|entz|erb[ei]|erdb|erfahru|erfind|erfolg|erford|ergebn|erhalt|erheb|erhöh|erkenn"
    "|erklär|erkrank|erlaub|erlebn|ermitt|ernt|eröff|ersatz|erstell|erwart|erweit|erwerb|erzäh|erzeug"
    "|erzieh|essen|etat|europ|exam|exem|exper|export|extra"
)
_JOINTS_A = (
    "abend|abf|abg|abk|ablei|absch|abst|abt|abw|adress|agent|akti|akte[nu]|amt|analy|änder|anbiet"
    "|anfrag|angeb|angel|angri|anhä|anla|anschl|ansp|anst|anteil|antr|anw|anz|apfel|apotheke|apparat"
    "|arbeit|archiv|arm[eb]|artik|artist|arznei|arzt|ausf|ausg|ausr|auss|ausst|austr|ausw|autor|auto"
)
_CONSONANTS = "bcdfghjklmnpqrstvwxzß"

# In order. "|" is the border of the word, "-" parts two vowels that are no diphthong.
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"(?<=q)u(?=[{_VOWELS}])", ""),  # Quelle
        (rf"(?<=[{_VOWELS}|])y(?=[{_VOWELS}])", "j"),  # Yoga, loyal
        (r"u(?=ill[aeio])", ""),  # Patrouille, Guillotine
        (r"(?<=[^äa|])eum(?=s?\||s[^t])", "e-um"),  # Museum, Museumsinsel
        # Ferien; but Wien, schien, bedien
        (rf"(?<=[{_CONSONANTS}])(?<![wk])(?<!sch)(?<!\|[bd])(?<!\|bed)(?<!verd)i(?=en\|)", "i-"),
        # Medienhaus, Patient; but Dienst, bedient, Schienbein, Wien
        (rf"(?<=[{_CONSONANTS}])(?<![wk])(?<!sch)(?<![bdf])i(?=en[{_CONSONANTS}])", "i-"),
        (r"(?<=me|tu|in|ra)di(?=en[^ e])", "di-"),
        (rf"(?<=[{_CONSONANTS}])(?<![wkbds])i(?=en[aouäöü])", "i-"),  # Linienumleitung
        (r"(?<=[^kv])(?<!sp)i(?=ell(?!os|an|in))", "i-"),  # speziell; but vielleicht, spielen
        (r"oi(?=d|s[tm]|m)", "o-i"),  # Asteroid, Egoist
        (r"(?<![bcjmp])oi(?=n)", "o-i"),  # Heroin; but Joint
        (r"eell", "e-ell"),  # ideell
        (r"een\|", "e-en"),  # Ideen
        (rf"(?<=[aeo])(?={_JOINTS_I})", "-"),  # Reise|information
        (rf"(?<=[eo])(?={_JOINTS_U})", "-"),  # Reise|unternehmen
        (rf"(?<=[^e]e)(?={_JOINTS_E})", "-"),  # Gemeinde|ebene
        (rf"(?<=[^a]a)(?={_JOINTS_A})", "-"),  # Klima|anlage
    )
)


def count_syllables(word: str) -> int:
    """Return how many syllables ``word`` has when it is read aloud; 0 if it has nothing to read.

    Numbers count as they are spoken, capitals as letters (*ADAC*), unless they are known as a word
    (*NATO*). Separators of compounds change nothing or make the word longer, never shorter.

    >>> [count_syllables(word) for word in ("Abend", "Idee", "beurteilen", "Museum", "ADAC", "21")]
    [2, 2, 4, 3, 4, 4]
    """
    return _remembered(word) if len(word) <= _LONG else _count(word)


_LONG = 64  # nothing that is longer comes twice
_PART = re.compile(r"[^\W\d_]+|\d+(?:[.\u00a0\u202f ]\d{3})*(?!\d)(?:,\d+)?|\d+")
_UNHEARD = re.compile("(?<=[^\\W\\d_])['’]|[\u00ad\u200b-\u200d\u2060\ufeff]")
_BLANKS = re.compile(r"\s+")
_SEPARATORS = re.compile("(?<=[^\\W\\d_])[·‧•‐‑-]+(?=[^\\W\\d_])")


def _count(word: str) -> int:
    word = _UNHEARD.sub("", unicodedata.normalize("NFKC", word))
    meant = _abbreviations().get(_BLANKS.sub("", word))
    if meant:
        return sum(map(nuclei, meant.split()))
    # A separator can stand where no syllable ends (Fami-lie): then the whole word is longer.
    whole = _SEPARATORS.sub("", word)
    return _sum(word) if whole == word else max(_sum(word), _sum(whole))


_remembered = lru_cache(maxsize=1 << 16)(_count)


def _sum(word: str) -> int:
    return sum(map(_part, _PART.findall(word)))


def _part(part: str) -> int:
    if part[0].isdecimal():
        whole, comma, decimals = part.partition(",")
        whole = "".join(filter(str.isdecimal, whole))
        return _number(whole) + (2 + _digits(decimals) if comma else 0)
    return _letters(part) if _is_spelled(part) else max(1, nuclei(part))


def _is_spelled(word: str) -> bool:
    """Say whether the letters are named one by one: ADAC, GmbH, Lkws; but NATO, NICHT."""
    stem = word.removesuffix("s")
    if len(stem) < 2 or not any(map(str.isupper, stem)):
        return False
    if not set(_plain(stem)) & set(_VOWELS):
        return len(stem) <= 6 and stem.isascii()
    return stem.isupper() and len(stem) <= 4 and stem not in _capital_words()


def _letters(word: str) -> int:
    stem = word.removesuffix("s")
    return len(stem) + 2 * stem.lower().count("y")  # Ypsilon


def nuclei(word: str) -> int:
    """Return the number of vowel nuclei of a word without digits and separators.

    >>> nuclei("Familienunternehmen"), nuclei("Teams")
    (8, 1)
    """
    spoken = _parts().sub(_respell, f"|{_plain(word)}|")
    for pattern, replacement in _RULES:
        spoken = pattern.sub(replacement, spoken)
    return len(_NUCLEUS.findall(spoken))


_LIGATURES = str.maketrans({"œ": "ö", "æ": "ä", "ø": "ö", "ı": "i", "ł": "l", "ß": "ss"})
_APART = re.compile("([ei])[\u0301\u0308]")
_MARKS = re.compile("[\u0300-\u0307\u0309-\u036f]")


def _plain(word: str) -> str:
    """Return ``word`` in lower case with umlauts as its only accents; é, ë and ï stand apart."""
    word = word.lower().translate(_LIGATURES)
    if word.isascii():
        return word
    word = _APART.sub(r"-\1", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", _MARKS.sub("", word))


def _respell(match: re.Match[str]) -> str:
    return _respellings()[match.group()]


@cache
def _respellings() -> dict[str, str]:
    """Return what is said for what is written; what ends a word does so before -s, too."""
    rows = table("segment/syllable_respellings.tsv").rows
    plurals = {f"{written[:-1]}s|": spoken for written, spoken, _ in rows if written[-1] == "|"}
    return plurals | {written: spoken for written, spoken, _ in rows}


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(_trie(_respellings()))


def _trie(words: Iterable[str]) -> str:
    """Return a pattern for the longest of ``words``, fast however many there are."""
    branches = [
        re.escape(first) + _trie([word[1:] for word in group])
        for first, group in groupby(sorted(filter(None, words)), key=lambda word: word[0])
    ]
    end = "" in words
    return f"(?:{'|'.join(branches)}){'?' * end}" if branches else ""


@cache
def _capital_words() -> frozenset[str]:
    """Return the words of up to four capitals that are not spelled out."""
    return frozenset(row[0] for row in table("segment/syllable_capitals.tsv").rows)


@cache
def _abbreviations() -> dict[str, str]:
    """Return what is read for abbreviations (without their blanks), units and signs."""
    rows = table("segment/syllable_signs.tsv").rows + table("segment/abbreviations.tsv").rows
    return {_BLANKS.sub("", row[0]): row[1] for row in rows if row[1]}


_BELOW_TWENTY = (1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2)  # null … neunzehn
_LARGE = ((10**9, 4), (10**6, 3), (10**3, 2))  # Milliarde, Million, tausend


def _number(digits: str) -> int:
    """Return the syllables of a whole number as a year or cardinal; long ones digit by digit."""
    if len(digits) > 12 or (len(digits) > 1 and int(digits[0]) == 0):
        return _digits(digits)
    value = int(digits)
    if 1100 <= value < 2000:  # neunzehn|hundert|…
        return _below_hundred(value // 100) + 2 + (value % 100 and _below_hundred(value % 100))
    for size, name in _LARGE:
        if value >= size:
            rest = value % size
            return _number(str(value // size)) + name + (rest and _number(str(rest)))
    return _below_thousand(value)


def _digits(digits: str) -> int:
    return sum(_BELOW_TWENTY[int(digit)] for digit in digits)


def _below_thousand(value: int) -> int:
    hundreds, rest = divmod(value, 100)
    if not hundreds:
        return _below_hundred(rest)
    return _BELOW_TWENTY[hundreds] + 2 + (rest and _below_hundred(rest))


def _below_hundred(value: int) -> int:
    tens, ones = divmod(value, 10)
    if tens < 2:
        return _BELOW_TWENTY[value]
    return 2 + (ones and _BELOW_TWENTY[ones] + 1)  # ein|und|zwanzig
