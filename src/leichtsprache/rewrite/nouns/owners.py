"""Names that own what follows: "mit Annas neuem Auto" → "mit dem neuen Auto von Anna"."""

from __future__ import annotations

from dataclasses import replace

from leichtsprache.analyze.government import objects_of
from leichtsprache.analyze.names import names
from leichtsprache.grammar.names import is_title, nominative
from leichtsprache.grammar.noun_phrases import decline
from leichtsprache.grammar.prepositions import contracted
from leichtsprache.parts import Case, Phrase
from leichtsprache.rewrite.cut import clause_around, verbs_of
from leichtsprache.rewrite.nouns.phrases import Replacement, phrases_of, replaced
from leichtsprache.rewrite.nouns.von import is_before_von
from leichtsprache.rewrite.surface import Passage


def nominative_of(name: str) -> str | None:
    """Return a name without its ending, if only the name without it is known.

    >>> nominative_of("Bremens"), nominative_of("Worms")
    ('Bremen', None)
    """
    last = name.rpartition(" ")[2]
    base = nominative(name)
    is_known = base is not None and base.rpartition(" ")[2] in names()
    return base if is_known and (last not in names() or last[-1] in "’'") else None


def with_owner_behind(source: Passage, name: Phrase, owned: Phrase) -> Replacement | None:
    """Return what a name owns with *von* and the name behind it; ``None`` where not sure."""
    head = owned.head
    base = nominative_of(source.text(name.first, name.last + 1)) or _first_name(source, name)
    before = name.first - 1 if owned.preposition == name.first - 1 else None
    is_whole = owned.first in (name.first, before) and (
        owned.preposition is None or before is not None
    )
    if base is None or not is_whole or not _ends_at(source, head):
        return None
    whole = replace(owned, first=name.last + 1, last=head, preposition=None, kind="NP")
    made = {decline(source.tokens, whole, each, None, "der") for each in _cases(source, owned)}
    text = made.pop() if len(made) == 1 else None
    return (text and _said(source, name.first, head, (before, text, base))) or None


def _ends_at(source: Passage, head: int) -> bool:
    """Whether the phrase has a noun here and no second one behind it."""
    following = source.tokens[min(head + 1, len(source.tokens) - 1)].tag
    is_noun = source.tokens[head].tag == "NN"
    return is_noun and following not in ("NE", "NN") and not is_before_von(source, head)


def _said(
    source: Passage, first: int, last: int, parts: tuple[int | None, str, str]
) -> Replacement:
    before, text, base = parts
    if before is None:
        return replaced(source, first, last, f"{text} von {base}")
    text = contracted(source.tokens[before].text, text)
    return replaced(source, before, last, f"{text} von {base}")


def _first_name(source: Passage, name: Phrase) -> str | None:
    """Return *Peter* for *Peters* in front of a noun, which is a surname as well."""
    text = source.text(name.first, name.last + 1)
    is_led = name.first > 0 and source.tokens[name.first - 1].tag in ("NN", "NE")
    is_first = "first" in names().get(text[:-1], "").split() and text.endswith("s")
    return text[:-1] if is_first and not is_led else None


def _cases(source: Passage, phrase: Phrase) -> set[Case]:
    """Return the cases that a phrase may have; a dative needs a verb for it, or two objects."""
    cases = {each.case for each in phrase.options}
    if phrase.certain or not cases & {"nom", "acc"}:
        return cases
    clause = clause_around(source.sentence, phrase.head)
    subject = clause.subject if clause else None
    has_object = any(
        option.case == "acc"
        for each in phrases_of(source)
        if each.role is None and each.kind == "NP" and each is not phrase and each.head != subject
        for option in each.options
    )
    verbs = verbs_of(source, clause) if clause else set()
    takes_dative = has_object or any("dat" in objects_of(verb) for verb in verbs)
    both: set[Case] = {"nom", "acc"} if "nom" in cases else set()
    return both | (cases if takes_dative else cases - {"dat"})


def owned_behind(source: Passage, name: Phrase) -> Phrase | None:
    """Return the noun that a name owns and that the analysis reads apart: *Frau Langs Antrag*.

    In front of the finite verb both must be one phrase, behind a preposition as well.
    """
    last = source.tokens[name.last]
    if last.tag != "NE" or name.role is not None or last.text[-1] != "s":
        return None
    owned = next((each for each in phrases_of(source) if each.first == name.last + 1), None)
    if owned is None or owned.role is not None or owned.kind == "PP":
        return None
    clause = clause_around(source.sentence, name.head)
    is_noun = source.tokens[owned.first].tag in ("ADJA", "NN") and _ends_at(source, owned.head)
    is_front = clause is not None and clause.finite == owned.last + 1 and name.first == clause.start
    return owned if is_noun and (is_front or (name.kind == "PP" and name.certain)) else None


def with_titled_owner_behind(source: Passage, name: Phrase, owned: Phrase) -> Replacement | None:
    """Return "der Antrag von Frau Lang" for *Frau Langs Antrag*; ``None`` where not sure."""
    first = name.first if name.preposition is None else name.preposition + 1
    base = _with_title(source, replace(name, first=first))
    case = _case(source, name, owned)
    if base is None or case is None:
        return None
    readings = frozenset(each._replace(case=case) for each in owned.options)
    whole = replace(owned, last=owned.head, case=case, options=readings)
    text = decline(source.tokens, whole, case, None, "der")
    return (text and _said(source, first, owned.head, (name.preposition, text, base))) or None


def _case(source: Passage, name: Phrase, owned: Phrase) -> Case | None:
    """Return the case of the preposition, or the nominative where no other phrase can have it."""
    if name.kind == "PP":
        return name.case
    others = (each for each in phrases_of(source) if each not in (name, owned))
    free = (each for each in others if each.role is None and each.kind == "NP")
    has_rival = any(option.case == "nom" for each in free for option in each.options)
    return None if has_rival else "nom"


def _with_title(source: Passage, name: Phrase) -> str | None:
    """Return *Herrn Lang* for *Herrn Langs*, *Peter* for *Peters*."""
    if name.first == name.last:
        return nominative_of(source.tokens[name.last].text) or _first_name(source, name)
    title, text = source.tokens[name.first].text, source.text(name.first + 1, name.last + 1)
    kinds = names().get(text[:-1], "").split()
    is_surname = "last" in kinds and "first" not in kinds  # *Peters* may be the whole name
    base = text[:-1] if is_surname else nominative_of(text)
    return f"{'Herrn' if title == 'Herr' else title} {base}" if base and is_title(title) else None
