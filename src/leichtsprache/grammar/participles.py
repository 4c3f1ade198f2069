"""The verb of a participle: *angekommen* → *ankommen*, *liegend* → *liegen*."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from leichtsprache.grammar.paradigms import paradigm, particles
from leichtsprache.resources import table


@lru_cache(maxsize=10_000)
def verb_of_participle(word: str) -> str | None:
    """Return the verb of a participle II without ending; ``None`` if none or more than one has it.

    >>> verb_of_participle("angekommen"), verb_of_participle("gegründet")
    ('ankommen', 'gründen')
    >>> verb_of_participle("gehört") is None  # hören, gehören
    True
    """
    if word in _verbs():
        return _verbs()[word]
    for particle in particles():
        base = _verbs().get(word.removeprefix(particle)) if word.startswith(particle) else None
        found = paradigm(particle + base) if base else None
        if found and found.participle == word:
            return particle + (base or "")
    return None


@lru_cache(maxsize=10_000)
def verb_of_gerund(word: str) -> str | None:
    """Return the verb of a participle I without ending; ``None`` if it is not known.

    >>> verb_of_gerund("liegend"), verb_of_gerund("während")
    ('liegen', 'währen')
    """
    verb = word.removesuffix("d")
    found = paradigm(verb) if word.endswith("nd") else None
    return verb if found and found.gerund == word else None


@cache
def _verbs() -> Mapping[str, str | None]:
    """Return the verb of each participle of a simple verb; ``None`` where two share it."""
    verbs = (row[0] for name in ("agreed", "verbs") for row in table(f"grammar/{name}.tsv").rows)
    found: dict[str, str | None] = {}
    for verb in dict.fromkeys(verbs):
        forms = paradigm(verb)
        if forms and forms.participle:
            found[forms.participle] = None if forms.participle in found else verb
    return found
