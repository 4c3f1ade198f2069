"""The forms of each verb, made only where they are sure.

The forms of simple verbs come from ``ablaut``, for verbs on which a lexicon agrees with it
(``agreed.tsv``, `resources/build/verbs.py`). A table checked by hand (``verbs.tsv``) has what both
get wrong: verbs with *über-, um-, durch-* …, whose prefix is separable in some only, and verbs
whose forms depend on their meaning (*hing, hängte*). All others are put together: *anrufen* is *an*
and *rufen*.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from leichtsprache.analyze.verb_forms import conjugation
from leichtsprache.analyze.verbs import DOUBTFUL
from leichtsprache.resources import table

#: Prefixes that never leave their verb, or of which the table decides.
_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "ver", "zer", *DOUBTFUL)
_OPEN = "?"
_NONE = "-"
#: *zieren* and *gieren*, with *ge-*, are shorter.
_SHORTEST_REGULAR = 8
_COMMON_PREFIXES = ("be", "ent", "er", "ver", "zer")
#: The six forms: first to third person singular, then plural.
Forms = tuple[str | None, ...]
_NO_FORMS: Forms = (None,) * 6


class Paradigm(NamedTuple):
    """The forms of a verb without its particle; ``None`` for each that is not sure.

    ``imperative`` has the forms for *du* and *ihr*. ``participle``, ``gerund`` (participle I) and
    ``zu`` are whole words, or two: *angerufen, anrufend, anzurufen, zu rufen*.
    """

    verb: str
    particle: str
    present: Forms
    preterite: Forms
    subjunctive1: Forms
    subjunctive2: Forms
    imperative: Forms
    participle: str | None
    gerund: str
    zu: str

    @property
    def prefix(self) -> str:
        """The particle as it stands in one word with the verb."""
        return self.particle.replace(" ", "")


class _Entry(NamedTuple):
    """A row of the table checked by hand."""

    verb: str
    particle: str
    present: str
    preterite: str
    participle: str

    @property
    def base(self) -> str:
        return self.verb.removeprefix(self.particle)


@cache
def _checked() -> dict[str, _Entry]:
    return {row[0]: _Entry(*row) for row in table("grammar/verbs.tsv").rows}


@cache
def _agreed() -> frozenset[str]:
    return frozenset(row[0] for row in table("grammar/agreed.tsv").rows)


@cache
def _with_particle() -> frozenset[str]:
    return frozenset(row[0] for row in table("grammar/separable.tsv").rows)


def is_attested(verb: str) -> bool:
    """Whether a verb with a particle is known to exist: not every particle joins every verb.

    >>> is_attested("anrufen"), is_attested("darbetonen")
    (True, False)
    """
    return verb in _with_particle() or verb in _checked()


@cache
def particles() -> tuple[str, ...]:
    """Return the first parts of verbs that always separate, the longest first."""
    found = (row[0] for row in table("grammar/particles.tsv").rows)
    return tuple(sorted(found, key=len, reverse=True))


@lru_cache(maxsize=20_000)
def paradigm(verb: str) -> Paradigm | None:
    """Return the forms of a verb by its infinitive, or ``None`` where they are not sure.

    >>> paradigm("anrufen").particle, paradigm("unterschreiben").participle
    ('an', 'unterschrieben')
    >>> paradigm("umfahren") is None
    True
    """
    entry = _checked().get(verb)
    if entry:
        return None if entry.particle == _OPEN else _from_entry(entry)
    if verb in _agreed():
        return _from_ablaut(verb)
    for particle in particles():
        base = verb.removeprefix(particle)
        if base != verb and (simple := _base(base)):
            return separable(particle, simple)
    return _prefixed(verb) or (_from_ablaut(verb) if _is_regular(verb) else None)


def _prefixed(verb: str) -> Paradigm | None:
    """Return the forms of an unknown verb like *erfrieren*: those of its simple verb."""
    prefix = next((each for each in _COMMON_PREFIXES if verb.startswith(each)), verb)
    base = verb.removeprefix(prefix)
    simple = _from_ablaut(base) if base in _agreed() else None
    if simple is None or simple.particle or simple.participle is None:
        return None
    if not simple.participle.startswith("ge"):
        return None
    participle = prefix + simple.participle.removeprefix("ge")
    return _inseparable(prefix, simple)._replace(participle=participle)


def _is_regular(verb: str) -> bool:
    """Whether an unknown verb can only be weak: *digitalisieren*."""
    is_long = verb.isalpha() and len(verb) >= _SHORTEST_REGULAR
    return is_long and verb.endswith("ieren") and not verb.endswith("frieren")


def _base(verb: str) -> Paradigm | None:
    return paradigm(verb) if len(verb) > 2 else None


def _from_ablaut(verb: str) -> Paradigm | None:
    found = conjugation(verb)
    if found is None:
        return None
    _, _, particle = (found.present[0] or "").partition(" ")

    def bare(forms: Iterable[str | None]) -> Forms:
        return tuple(form and form.partition(" ")[0] for form in forms)

    return Paradigm(
        verb, particle, bare(found.present), bare(found.preterite), bare(found.konjunktiv1),
        bare(found.konjunktiv2), bare(found.imperative), found.past_participle,
        found.present_participle, found.zu_infinitive,
    )  # fmt: skip


def separable(particle: str, base: Paradigm) -> Paradigm:
    """Return the forms of a verb with a particle: *an* and *rufen*, *wieder* and *aufbauen*."""
    zu = base.zu if base.particle else base.zu.replace(" ", "")
    return base._replace(
        verb=particle + base.verb,
        particle=f"{particle} {base.particle}".strip(),
        participle=base.participle and particle + base.participle,
        gerund=particle + base.gerund,
        zu=particle + zu,
    )


def _from_entry(entry: _Entry) -> Paradigm | None:
    """Return the forms of a verb that the table knows, as its simple verb has them, or not."""
    if entry.particle != _NONE:
        base = _base(entry.base)
        if base and _agrees(entry, base):
            whole = separable(entry.particle, base)
        else:
            verb = entry._replace(verb=entry.base, particle=_NONE, participle=_OPEN)
            whole = separable(entry.particle, _from_parts(verb))
        participle = None if entry.participle == _OPEN else entry.participle
        return whole._replace(verb=entry.verb, participle=participle)
    if entry.present:
        return _from_parts(entry)
    prefix = next(each for each in _INSEPARABLE if entry.verb.startswith(each))
    rest = entry.verb.removeprefix(prefix)
    base = _base(rest) or _from_ablaut(rest)  # *überraschen* has no simple verb
    return base and _inseparable(prefix, base)._replace(participle=entry.participle)


def _agrees(entry: _Entry, base: Paradigm) -> bool:
    """Whether the verb has the forms of its simple verb."""
    wanted = (entry.present or base.present[2], entry.preterite or base.preterite[2])
    return wanted == (base.present[2], base.preterite[2])


def _inseparable(prefix: str, base: Paradigm) -> Paradigm:
    def joined(forms: Forms) -> Forms:
        return tuple(form and prefix + form for form in forms)

    verb = prefix + base.verb
    zu = "misszuverstehen" if verb == "missverstehen" else f"zu {verb}"
    return Paradigm(
        verb, "", joined(base.present), joined(base.preterite), joined(base.subjunctive1),
        joined(base.subjunctive2), joined(base.imperative), None, prefix + base.gerund, zu,
    )  # fmt: skip


def _from_parts(entry: _Entry) -> Paradigm:
    """Return the forms that follow from infinitive, present and preterite of the third person."""
    verb, stem = entry.verb, entry.verb.removesuffix("n").removesuffix("e")
    is_known = entry.present != _OPEN
    second = _second(entry.present) if is_known else None
    is_weak = entry.preterite.endswith("te") and entry.present.endswith("t")
    plural = entry.present if is_weak else f"{stem}et" if stem.endswith(("t", "d")) else f"{stem}t"
    preterite = _NO_FORMS if entry.preterite == _OPEN else _past(entry.preterite)
    return Paradigm(
        verb, "",
        (f"{stem}e", second, entry.present if is_known else None, verb, plural, verb),
        preterite,
        (f"{stem}e", f"{stem}est", f"{stem}e", verb, f"{stem}et", verb),
        preterite if is_weak and entry.preterite.startswith(stem) else _NO_FORMS,
        (f"{stem}e" if is_weak else None, plural),
        None if entry.participle == _OPEN else entry.participle, f"{verb}d", f"zu {verb}",
    )  # fmt: skip


def _second(third: str) -> str:
    """Return the second person singular by the third: *wächst, hält, gibt* → *hältst, gibst*."""
    root = third.removesuffix("t")
    if root.endswith(("l", "ch")) and third in ("hält", "flicht", "verflicht"):
        return f"{third}st"
    return root + ("t" if root.endswith(("s", "ß", "x", "z")) else "st")


def _past(third: str) -> Forms:
    """Return the forms of the preterite by the third person: *hielt, sandte, las*."""
    if third.endswith("e"):
        ends = ("", "st", "", "n", "t", "n")
    elif third.endswith(("t", "d", "s", "ß", "z")):
        ends = ("", "est", "", "en", "et", "en")
    else:
        ends = ("", "st", "", "en", "t", "en")
    return tuple(third + end for end in ends)
