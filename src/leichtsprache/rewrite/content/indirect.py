"""Who says it first, and what is said behind a colon: "Er sagt, sie seien …", "…, sagt er"."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.phrases import nominative_at, number_of
from leichtsprache.grammar.clause_view import uncapitalized, written
from leichtsprache.parts import Clause
from leichtsprache.rewrite.content.complements import can_be_told, is_asked
from leichtsprache.rewrite.content.governing import Governor
from leichtsprache.rewrite.content.reported import in_indicative
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, capitalized, compose

_OPEN, _CLOSE = frozenset('„“"»«'), frozenset('“”"«»')
#: Somebody says or thinks it, and does not only do it with words.
_SPEECH = frozenset(
    ("sagen", "fragen", "rufen", "meinen", "erklären", "antworten", "betonen", "mitteilen",
     "berichten", "erzählen", "schreiben", "ergänzen", "kritisieren", "fordern", "warnen",
     "bestätigen", "loben", "klagen", "versichern", "versprechen", "hinzufügen", "melden",
     "ankündigen", "behaupten", "feststellen", "entgegnen", "erwidern", "flüstern", "schimpfen",
     "bitten", "finden", "glauben")
)  # fmt: skip
#: Behind a name these tell which one it is.
_BELONGING = frozenset(("von", "vom", "für", "aus", "bei", "beim", "zur", "zum"))
_BEHIND = frozenset(("APPR", "APPRART", "ADV", "PTKVZ", "VVPP", "ADJD", "PPER"))


def told_in_comma(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentence with a colon for what is told in the Konjunktiv behind a comma."""
    for said, speech in zip(source.mains[1:], source.mains, strict=False):
        if said.connector is not None or said.predicate is None or said.finite is None:
            continue
        if said.predicate.mood == "subj1" and source.tokens[said.first - 1].tag == "$,":
            text = _behind_speaker(source, speech, said)
            span = clause_span(source, said.finite, said.finite)
            yield Rewrite(span, (text,) if text else (), is_certain=said.certain)


def _behind_speaker(source: Passage, speech: Clause, said: Clause) -> str | None:
    """Return "Er sagt: Der Bus kommt" for "Er sagt, der Bus komme"."""
    ruling = Governor(source, speech)
    is_next = speech.finite is not None and speech.finite < said.first - 1
    if not (speech.certain and said.certain and is_next and ruling.has("dass")):
        return None
    if ruling.is_denied or ruling.is_limited or ruling.mood != "ind" or is_asked(ruling):
        return None
    text = _told(source, said.first, source.end, said)
    if text is None or not can_be_told(ruling, said) or (said.finite or 0) <= said.first:
        return None
    return f"{source.text(0, said.first - 1)}: {text}"


def _told(source: Passage, first: int, stop: int, said: Clause) -> str | None:
    """Return what is said, all of it in the indicative."""
    own = [each for each in source.mains if first <= each.first < stop]
    moods = {each.predicate.mood for each in own if each.predicate}
    sentence = in_indicative(source.sentence, first, stop - 1)
    if sentence is None or moods - {"subj1"} or not all(each.certain for each in own):
        return None
    token = source.tokens[first]
    is_many = number_of(source.tokens[said.finite or 0]) == "pl"
    if token.text.lower().startswith("ihr") or (token.text.lower() == "sie" and is_many):
        return None
    return compose(written(sentence.tokens, first, stop))


def speaker_first(source: Passage) -> Iterator[Rewrite]:
    """Yield the sentence with who speaks in front, for "„…“, sagt er" and "…, sagt er"."""
    mains = source.mains
    speech = mains[-1] if len(mains) > 1 else None
    if speech is None or speech.finite is None or speech.finite != speech.first:
        return
    if source.tokens[speech.first - 1].tag != "$,":
        return
    ruling = Governor(source, speech)
    if (
        ruling.verb not in _SPEECH
        or ruling.mood != "ind"
        or ruling.is_denied
        or "?" in _ends(source)
    ):
        return
    speaker = _speaker(source, speech)
    said = speaker and (_quoted(source, speech) or _unquoted(source, speech, ruling))
    span = clause_span(source, speech.first, speech.last)
    if speaker and said:
        yield Rewrite(span, (f"{speaker}: {said}",), is_certain=speech.certain)


def _ends(source: Passage) -> set[str]:
    return {token.text for token in source.tokens[source.end :]}


def _speaker(source: Passage, speech: Clause) -> str | None:
    """Return who speaks, and the verb: "sagte die Leiterin am Montag" → "Die Leiterin sagte …"."""
    start = speech.first + 1
    last = _speaker_end(source, start)
    if last is None or last >= source.end:
        return None
    behind, own = last + 1, source.tokens[start : last + 1]
    if behind < source.end and source.tokens[behind].text in _BELONGING:
        behind = _attribute_end(source, behind)
    if behind < source.end and source.tokens[behind].tag not in _BEHIND:
        return None
    if any(each.first > speech.first for each in source.dependents):
        return None
    name = source.text(start, behind)
    if any(token.tag in ("$,", "$(") for token in own):
        return None
    verb = uncapitalized(source.tokens[speech.first].text, source.tokens[speech.first])
    return capitalized(f"{name} {verb} {source.text(behind, source.end)}").strip()


def _attribute_end(source: Passage, start: int) -> int:
    """Return the position behind a phrase that belongs to the speaker: "Frau Kurz vom Verein"."""
    phrases = source.sentence.phrases or ()
    stop = start
    while stop == start or source.tokens[stop].text in _BELONGING:
        found = [each.last for each in phrases if each.first == stop and each.kind == "PP"]
        if not found:
            break
        stop = max(found) + 1
    return stop


def _speaker_end(source: Passage, start: int) -> int | None:
    """Return the last token of the phrase behind the verb if it can be the subject."""
    number = number_of(source.tokens[start - 1])
    found = [
        each.last
        for each in source.sentence.phrases or ()
        if each.first == start and each.kind == "NP" and each.role is None
        and any(one.case == "nom" and one.number == number for one in each.options)
    ]  # fmt: skip
    plain = nominative_at(source.tokens, start, source.tokens[start - 1])
    return max(found, default=plain.last if plain else None)


def _quoted(source: Passage, speech: Clause) -> str | None:
    """Return the quotation that fills the sentence before the comma, with its own full stop."""
    tokens, close = source.tokens, speech.first - 2
    if tokens[0].text not in _OPEN or tokens[close].text not in _CLOSE:
        return None
    inner = tokens[1:close]
    if any(token.text in _OPEN | _CLOSE for token in (*inner, *tokens[speech.first :])):
        return None
    text = source.text(0, close)
    return text + ("" if text.endswith((".", "!", "?", "…")) else ".") + tokens[close].text


def _unquoted(source: Passage, speech: Clause, ruling: Governor) -> str | None:
    """Return what is said before the comma, in the indicative."""
    stop = speech.first - 1
    mains = [each for each in source.mains if each.first < stop]
    if len(mains) != 1 or mains[0].first or (mains[0].finite or 0) < 1 or not mains[0].certain:
        return None
    if any(not token.is_word and token.tag != "$," for token in source.tokens[:stop]):
        return None
    if mains[0].predicate and mains[0].predicate.mood == "subj1":
        return _told(source, 0, stop, mains[0]) if can_be_told(ruling, mains[0]) else None
    is_plain = mains[0].predicate is not None and mains[0].predicate.mood == "ind"
    sentence = in_indicative(source.sentence, 0, stop - 1)
    if sentence is None or not is_plain or not can_be_told(ruling, mains[0]):
        return None
    return compose(written(sentence.tokens, 0, stop))
