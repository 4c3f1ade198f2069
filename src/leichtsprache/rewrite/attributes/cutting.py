"""What is left of a sentence when a clause in its middle or at its end is taken out."""

from __future__ import annotations

from collections.abc import Sequence

from leichtsprache.analyze.verbs import FINITE, VERBS
from leichtsprache.parts import Clause, Token
from leichtsprache.rewrite.attributes.antecedent import kinds
from leichtsprache.rewrite.references import POINTING_TAGS
from leichtsprache.rewrite.surface import Passage, compose

#: Behind the comma that closes a clause these go on with the clause around it.
_GOING_ON = VERBS | frozenset(
    ("ADV", "ADJD", "APPR", "APPRART", "PTKNEG", "PRF", "PROAV", "PPER", "PTKA")
)
_NOUN_PHRASES = frozenset(("ART", "PPOSAT", "PDAT", "NN", "NE", "CARD", "PIAT"))
#: "…, je mehr Fehler sie enthält" goes on with whatever is before it.
_COMPARING = frozenset(("je", "desto", "umso", "so", "wie", "als", "also", "sprich", "nämlich"))
#: What personal pronouns may point to.
_MEANT = {
    "er": {"m"}, "ihn": {"m"}, "ihm": {"m", "n"}, "es": {"n"}, "sie": {"f", "pl"},
    "ihr": {"f"}, "ihnen": {"pl"},
}  # fmt: skip
#: They point to the reader or speaker, whatever is taken out.
_OF_SPEAKERS = frozenset(
    ("ich", "wir", "mir", "uns", "mich", "Sie", "Ihnen", "mein", "unser", "Ihr", "Ihre", "Ihren",
     "Ihrem", "unsere", "unseren", "meine", "meinen", "man")
)  # fmt: skip


def apart(
    source: Passage, host: Clause, first: int, last: int, before: str | None = None
) -> str | None:
    """Return the sentence without the tokens ``first`` to ``last`` of ``host``, and their commas.

    ``before`` is said for what stands before them, after what is taken out. The second comma stays
    where another clause begins behind it. ``None`` where it is not sure to what the rest belongs,
    or where a pronoun in it points to a noun that is taken out.
    """
    after = last + 1
    front = source.text(0, first - 1) if before is None else before
    if first < 2 or source.tokens[first - 1].tag != "$,":
        return None
    if after >= source.end:
        return compose(front, source.text(after, source.end))
    if source.tokens[after].tag == "KON":
        return compose(front, source.text(after, source.end))
    loses_noun = before is None and _loses_noun(source, first, last)
    if source.tokens[after].tag != "$," or loses_noun:
        return None
    kept = _comma_stays(source, host, after)
    if kept is None:
        return None
    start = after if kept else after + 1
    return compose(front, source.text(start, source.end))


def _comma_stays(source: Passage, host: Clause, comma: int) -> bool | None:
    """Whether another clause begins behind the comma; ``None``: not sure what does."""
    following = source.tokens[comma + 1]
    if comma + 1 in host.verbs:
        return False
    if following.text.lower() in _COMPARING:
        return None
    if following.tag == "KON":
        return following.text.lower() not in ("und", "oder")
    if following.tag in FINITE:  # "Weil er ein Haus hat, das alt ist, spart er"
        return True if host.kind != "main" else None
    if any(each.first == comma + 1 for each in source.sentence.clauses or ()):
        return True
    return False if _continues(source, host, comma) else None


def _continues(source: Passage, host: Clause, comma: int) -> bool:
    """Whether behind the comma the clause around goes on, and neither a list nor another clause."""
    later = [each for each in source.sentence.clauses or () if each.first > comma]
    rest = [
        n for n in range(comma + 1, host.last + 1)
        if not any(each.first - 1 <= n <= each.last + 1 for each in later)
    ]  # fmt: skip
    if any(source.tokens[n].tag in FINITE and n not in host.verbs for n in rest):
        return False  # "…, je mehr Fehler sie enthält"
    tag = source.tokens[comma + 1].tag
    is_behind_verb = host.kind == "main" and (host.finite or 0) < comma
    is_list = any(source.tokens[n].tag in ("KON", "$,") for n in rest)
    return tag in _GOING_ON or (is_behind_verb and tag in _NOUN_PHRASES and not is_list)


def _loses_noun(source: Passage, first: int, last: int) -> bool:
    """Whether a pronoun behind the clause may point to a noun in it."""
    inside = {
        kind for each in source.sentence.phrases or ()
        if first <= each.first and each.last <= last
        and source.tokens[each.head].tag in ("NN", "NE")
        for kind in kinds(each)
    }  # fmt: skip
    later = source.tokens[last + 1 : source.end]
    return any(
        token.tag in POINTING_TAGS and token.text not in _OF_SPEAKERS and _meant(token) & inside
        for token in later
    )


def _meant(token: Token) -> set[str]:
    """Return what a pronoun may point to: genders in the singular, ``pl``."""
    word = token.text.lower()
    if token.tag == "PPOSAT":
        return {"m", "n"} if word.startswith("sein") else {"f", "pl"}
    return _MEANT.get(word, {"m", "f", "n", "pl"})


def reads_on(source: Passage, parts: Sequence[Clause]) -> bool:
    """Whether what follows the last clause may still belong to it.

    A subordinate clause behind a relative one may depend on either, unless the verb of the clause
    around them follows.
    """
    last = parts[-1]
    clauses = source.sentence.clauses or ()
    ends_in = [
        each for each in clauses
        if last.first < each.first and each.last == last.last and each.kind == "subordinate"
    ]  # fmt: skip
    after = last.last + 2
    is_closed = after < source.end and source.tokens[after].tag in FINITE
    if ends_in and not is_closed and not _is_complement(source, ends_in[0]):
        return True
    following = [each for each in clauses if each.first == after and each.kind != "main"]
    return any(not _is_complement(source, each) for each in following) and not is_closed


def _is_complement(source: Passage, clause: Clause) -> bool:
    """Whether a clause belongs to the verb right before it: *dass*, *ob*, *zu* + infinitive."""
    word = source.tokens[clause.connector if clause.connector is not None else clause.first]
    return word.text.lower() in ("dass", "ob")
