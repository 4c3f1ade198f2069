"""Verbs say more than nouns made of verbs."""

import re
from collections.abc import Iterator
from functools import cache

from leichtsprache.document import Document, FrozenMap, Sentence, Span
from leichtsprache.grammar.verbs import infinitive_of
from leichtsprache.resources import table
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rewrite.verbs.light_verbs import find, in_one_verb
from leichtsprache.rewrite.verbs.nominal import done_by, empty_nouns
from leichtsprache.rewrite.verbs.obligation import has_to
from leichtsprache.rewrite.verbs.set_phrases import available, identity
from leichtsprache.rules.contract import Fault, Options, Rule, Source
from leichtsprache.rules.shapes import verbs_of

_ABSTRACT = re.compile(r"\w{3,}(?:ung|heit|keit|ismus|ierung|nahme)(?:s|en)?")
#: Nouns in -ung that name things or everyday matters, not actions.
_CONCRETE = re.compile(
    r"(?:wohn|zeit|rechn|versicher|kleid|regier|verwalt|rent|bild|krank|behinder|gesund|einricht|"
    r"frei|sicher|mehr|gemein|lös|mein|heiz|pack|quitt|ordn|gelegen|festung|leit)(?:ung|heit|keit)",
    re.IGNORECASE,
)


#: So many words away at most is a noun of the same chain.
_CLOSE = 9


#: What is said with a plain verb, by that verb.
_TURNS = {"müssen": has_to, "sein": identity, "es gibt, können": available}


@cache
def _light_verbs() -> dict[str, dict[str, str]]:
    """Return the better verb by noun and verb."""
    found: dict[str, dict[str, str]] = {}
    for noun, verb, better in table("rules/light_verbs.tsv").rows:
        found.setdefault(noun, {})[verb] = better
    return found


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for block in document.blocks:
        for sentence in block.sentences or ():
            source = Passage(document, sentence)
            edits = block.kind != "heading"
            found = tuple(_verbs(source, edits=edits))
            yield from found
            yield from _nouns(source, edits=edits)
            spans = {fault.span for fault in found}
            yield from (each for each in _light(sentence) if each.span not in spans)
            yield from _chain(sentence, int(options["nouns"]))


def _verbs(source: Passage, *, edits: bool) -> Iterator[Fault]:
    """Yield light verbs and *hat … zu tun*, each with its edit where that is sure."""
    for clause in source.sentence.clauses or ():
        faults: dict[int, Fault] = {}
        for found in find(source, clause):
            edit = in_one_verb(source, clause, found) if edits else None
            values = FrozenMap({"better": found.entry.better})
            fault = Fault(source.tokens[found.noun].span, (edit,) if edit else (), values)
            faults[found.noun] = fault if edit else faults.get(found.noun, fault)
        yield from faults.values()
        for better, turn in _TURNS.items():
            if edits and (edit := turn(source, clause)):
                place = verbs_of(source.sentence, clause).fault(source.document, source.sentence)
                yield Fault(place.span, (edit,), FrozenMap({"better": better}))


def _nouns(source: Passage, *, edits: bool) -> Iterator[Fault]:
    """Yield nouns where a verb, or nothing at all, would do."""
    done = (done_by(source, clause) for clause in source.sentence.clauses or ())
    empty = (each for each in empty_nouns(source) if each.edit)
    for found in (*empty, *filter(None, done)):
        tokens = source.tokens[found.first : found.last + 1]
        edit = (found.edit,) if found.edit and edits else ()
        better = found.edit.text if found.edit else "ein Verb"
        span = Span(tokens[0].span.start, tokens[-1].span.stop)
        yield Fault(span, edit, FrozenMap({"better": better}))


def _chain(sentence: Sentence, size: int) -> Iterator[Fault]:
    """Yield the first place where so many abstract nouns stand close together."""
    words = sentence.words
    at = [number for number, word in enumerate(words) if _is_abstract(word.text)]
    for first, last in zip(at, at[size - 1 :], strict=False):
        if last - first <= _CLOSE:
            span = Span(words[first].span.start, words[last].span.stop)
            yield Fault(span, values=FrozenMap({"better": "Verben statt Hauptwörter"}))
            return


def _is_abstract(word: str) -> bool:
    return word[0].isupper() and bool(_ABSTRACT.fullmatch(word)) and not _CONCRETE.search(word)


def _light(sentence: Sentence) -> Iterator[Fault]:
    known = _light_verbs()
    listed = (known.get(each.lemma or "") or known.get(each.text) for each in sentence.tokens)
    nouns = [(each, verbs) for each, verbs in zip(sentence.tokens, listed, strict=True) if verbs]
    if not nouns:
        return
    lemmas = {token.lemma or "" for token in sentence.tokens if (token.tag or "").startswith("V")}
    lemmas |= {
        infinitive_of(sentence, clause, clause.finite)
        for clause in sentence.clauses or ()
        if clause.finite is not None
    }
    for token, verbs in nouns:
        for verb in sorted(lemmas & verbs.keys()):
            yield Fault(token.span, values=FrozenMap({"better": verbs[verb]}))


RULE = Rule(
    id="verbal-style",
    title="Hauptwort statt Verb",
    message="Das können Sie mit einem Verb sagen. Besser: {better}.",
    check=_check,
    severity="info",
    phase="verbs",
    needs="analysis",
    options=FrozenMap({"nouns": 3}),
    sources=(
        Source("N", "Verben statt Hauptwörter"),
        Source("D", "Verben statt Hauptwörter"),
        Source("H", "Verben statt Hauptwörter"),
        Source("Z", "Verben statt Hauptwörter"),
        Source("M", "Verben statt Hauptwörter"),
    ),
    good=(
        "Wir entscheiden morgen.",
        "Die Wohnung ist groß.",
        "Er stellt eine Frage.",
        "Die Regierung und die Verwaltung helfen bei der Bildung.",
        "Sie trifft ihre Freundin.",
    ),
    bad=FrozenMap(
        {
            "Wir treffen morgen eine ⟦Entscheidung⟧.": "Wir entscheiden morgen.",
            "Der Chef nimmt ⟦Einfluss⟧ auf uns.": "Der Chef beeinflusst uns.",
            "Das Amt leistet ⟦Unterstützung⟧.": "Das Amt hilft.",
            "Sie müssen den ⟦Nachweis⟧ erbringen.": None,
            "Die ⟦Prüfung der Erfüllung der Voraussetzung⟧ dauert.": None,
        }
    ),
)
