"""The words of the synthetic sentences: nouns, verbs, verb phrases, patterns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import english

ROOT = Path(__file__).parent / "lexicon"
# People and grave matters stand only in patterns of their own, which cannot insult or make light.
APART = frozenset({"group", "grave"})


@dataclass(frozen=True)
class Noun:
    """A noun in both languages; plural "-" marks a mass noun, "*" an English one with "the"."""

    german: str
    gender: str
    plural: str
    english: str
    english_plural: str
    category: str

    @property
    def mass(self) -> bool:
        """Whether it has no plural."""
        return self.plural == "-"

    @property
    def proper(self) -> bool:
        """Whether English always says "the"."""
        return self.english.startswith("*")


@dataclass(frozen=True)
class Verb:
    """A German verb; `aux` is h (haben) or s (sein), `prefix` the separable part."""

    infinitive: str
    third: str
    preterite: str
    participle: str
    aux: str
    prefix: str = ""


@dataclass(frozen=True)
class Frame:
    """A verb phrase in both languages; `subjects` are the kinds of subject that fit."""

    german: tuple[str, ...]
    verb: Verb
    english: str
    subjects: str
    limit: str = ""


def rows(name: str) -> Iterator[str]:
    """Yield the lines of a word list without the comments."""
    for line in (ROOT / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def nouns() -> dict[str, list[Noun]]:
    """Return the nouns by category."""
    found: dict[str, list[Noun]] = defaultdict(list)
    category = ""
    for line in rows("nouns"):
        if line.startswith("["):
            category = line.strip("[]")
            continue
        german, gender, plural, word, *rest = line.split()
        parts = [german, plural, word, rest[0] if rest else english.plural(word)]
        german, plural, word, many = (part.replace("_", " ") for part in parts)
        found[category].append(Noun(german, gender, plural, word, many, category))
    found["drink"] = [noun for noun in found["food"] if noun.german in DRINKS]
    return dict(found)


@cache
def noun(german: str) -> Noun:
    """Return the noun with this German word."""
    return next(n for group in nouns().values() for n in group if n.german == german)


@cache
def everyday() -> list[Noun]:
    """Return the nouns that may stand anywhere."""
    return [n for name, group in nouns().items() if name not in APART for n in group]


DRINKS = frozenset({"Wasser", "Kaffee", "Tee", "Milch", "Alkohol"})
_FILES = frozenset({"Datei", "Programm", "Passwort", "Link", "Benutzername"})
_TRAINING = frozenset({"Ausbildung", "Weiterbildung", "Praktikum", "Schulung", "Therapie"})


def fits(word: Noun, limit: str) -> bool:
    """Whether the noun fits the mark of a frame (you cook no coffee, save no robot)."""
    return {
        "": True,
        "!drink": word.german not in DRINKS,
        "!file": word.german in _FILES,
        "!course": "kurs" in word.german.lower() or word.german in _TRAINING,
        "!problem": word.german in {"Problem", "Aufgabe", "Konflikt"},
    }[limit]


@cache
def verbs() -> dict[str, Verb]:
    """Return the verbs by infinitive."""
    return {line.split()[0]: Verb(*line.split()) for line in rows("verbs") if "_" not in line}


def verb(text: str) -> Verb:
    """Return the verb; "an|melden" is separable."""
    prefix, bar, base = text.rpartition("|")
    core = verbs()[base]
    if not bar:
        return core
    return Verb(base, core.third, core.preterite, prefix + core.participle, core.aux, prefix)


@cache
def frames() -> tuple[Frame, ...]:
    """Return the verb phrases."""
    found = []
    for line in rows("frames"):
        german, english_phrase, rest = (part.strip() for part in line.split(";"))
        *complements, head = german.split()
        subjects, *limit = rest.split()
        mark = limit[0] if limit else ""
        found.append(Frame(tuple(complements), verb(head), english_phrase, subjects, mark))
    return tuple(found)


@cache
def personal() -> tuple[Frame, ...]:
    """Return the verb phrases whose subject can be a person."""
    return tuple(frame for frame in frames() if "P" in frame.subjects)


@cache
def transitive() -> tuple[Frame, ...]:
    """Return the verb phrases that begin with an object."""
    return tuple(f for f in frames() if f.german and f.german[0].endswith(":a}"))


@cache
def patterns() -> tuple[tuple[str, str], ...]:
    """Return the hand-written patterns in both languages."""
    pairs = (line.split("|") for line in rows("templates"))
    return tuple((german, text) for german, text in pairs)
