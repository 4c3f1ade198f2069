"""What the analysis found in a document, as CoNLL-U.

The ten columns are those of https://universaldependencies.org/format.html. There is no dependency
tree: ``HEAD`` and ``DEPREL`` are empty. Clauses and phrases stand in ``MISC`` as brackets with a
number each, as CorefUD writes its mentions; docs/analysis.md lists the keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from leichtsprache.analyze.stts import UPOS
from leichtsprache.document import Document, Sentence, Token
from leichtsprache.parts import Clause, Morph, Phrase

_GLOBALS = """\
# global.Clause = id-kind-certainty-parent-form
# global.Phrase = id-kind-case-number-gender-certainty-role-parent
# global.Predicate = clause-tense-mood-passive-modal-certainty
"""
_NAMES = {
    "nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "sg": "Sing", "pl": "Plur",
    "m": "Masc", "f": "Fem", "n": "Neut", "present": "Pres", "past": "Past", "ind": "Ind",
    "subj": "Sub", "imp": "Imp", "pos": "Pos", "cmp": "Cmp", "sup": "Sup",
}  # fmt: skip
_FEATURES = ("case", "degree", "gender", "mood", "number", "person", "tense")
_VERB_FORMS = {
    "VFIN": "Fin", "VIMP": "Fin", "VINF": "Inf", "VIZU": "Inf", "VPP": "Part",
}  # fmt: skip

_Notes = defaultdict[int, defaultdict[str, list[str]]]


def analysis_conllu(document: Document) -> str:
    r"""Return the sentences of an analyzed document in CoNLL-U, `""` where there are none.

    >>> from leichtsprache.analyze import analyze
    >>> lines = analysis_conllu(analyze()(Document("Es gilt."))).splitlines()
    >>> lines[-3].split("\t")[:5]
    ['2', 'gilt', 'gelten', 'VERB', 'VVFIN']
    """
    sentences: list[str] = []
    for block in document.blocks:
        for n, sentence in enumerate(block.sentences or ()):
            lines = [
                *(() if n else ("# newpar",)),
                f"# sent_id = {len(sentences) + 1}",
                f"# text = {' '.join(sentence.span.slice(document.text).split())}",
                *_rows(document, sentence),
            ]
            sentences.append("\n".join(lines))
    return _GLOBALS + "\n\n".join(sentences) + "\n\n" if sentences else ""


def _rows(document: Document, sentence: Sentence) -> Iterator[str]:
    notes = _notes(sentence)
    for n, token in enumerate(sentence.tokens):
        after = document.text[token.span.stop : token.span.stop + 1]
        if after and not after.isspace():
            notes[n]["SpaceAfter"].append("No")
        if token.morph:
            notes[n]["Morph"].append(_certainty(certain=token.morph.certain))
        misc = "|".join(f"{key}={_joined(key, notes[n][key])}" for key in sorted(notes[n]))
        upos = UPOS.get(token.tag or "", "X")
        columns = (str(n + 1), token.text, token.lemma, upos, token.tag, _features(token))
        filled = (" ".join((each or "_").split()) or "_" for each in columns)
        yield "\t".join((*filled, "_", "_", "_", misc or "_"))


def _joined(key: str, values: list[str]) -> str:
    return "".join(values) if key in ("Clause", "Phrase") else ",".join(values)


def _features(token: Token) -> str:
    """Return the inflection in the names of Universal Dependencies."""
    morph = token.morph or Morph()
    values = {name.title(): getattr(morph, name) for name in _FEATURES}
    tag = token.tag or ""
    values["VerbForm"] = _VERB_FORMS.get("V" + tag[2:] if tag[:1] == "V" else "")
    pairs = (f"{name}={_NAMES.get(value, value)}" for name, value in values.items() if value)
    return "|".join(sorted(pairs, key=str.lower))


def _notes(sentence: Sentence) -> _Notes:
    """Return what stands in MISC: position → key → values."""
    notes: _Notes = defaultdict(lambda: defaultdict(list))
    clauses, phrases = sentence.clauses or (), sentence.phrases or ()
    clause_names = [f"c{n}" for n in range(1, len(clauses) + 1)]
    phrase_names = [f"p{n}" for n in range(1, len(phrases) + 1)]
    _bracket(notes, "Clause", [(c.first, c.last, _clause(c, n)) for n, c in enumerate(clauses, 1)])
    _bracket(notes, "Phrase", [(p.first, p.last, _phrase(p, n)) for n, p in enumerate(phrases, 1)])
    for name, clause in zip(clause_names, clauses, strict=True):
        for position, key, value in _roles(clause, name):
            notes[position][key].append(value)
    for name, phrase in zip(phrase_names, phrases, strict=True):
        notes[phrase.head]["PhraseHead"].append(name)
        if phrase.preposition is not None:
            notes[phrase.preposition]["Adposition"].append(name)
        cases = sorted({_NAMES[each.case] for each in phrase.options})
        if len(cases) > 1:
            notes[phrase.head]["PhraseCases"].append(f"{name}-{'/'.join(cases)}")
    for position, field in _innermost_fields(clauses).items():
        notes[position]["Field"].append(field)
    return notes


def _bracket(notes: _Notes, key: str, spans: list[tuple[int, int, str]]) -> None:
    """Write opening brackets with all that is said, closing ones with the number alone."""
    for first, last, value in sorted(spans, key=lambda each: (each[0], -each[1])):
        notes[first][key].append(f"({value})" if first == last else f"({value}")
    for first, last, value in sorted(spans, key=lambda each: (each[1], -each[0])):
        if first < last:
            notes[last][key].append(f"{value.partition('-')[0]})")


def _clause(clause: Clause, number: int) -> str:
    forms = ("elliptic" if clause.elliptic else "", "quoted" if clause.quoted else "")
    parent = "" if clause.parent is None else f"c{clause.parent + 1}"
    certainty = _certainty(certain=clause.certain)
    return _dashed(f"c{number}", clause.kind, certainty, parent, "+".join(filter(None, forms)))


def _phrase(phrase: Phrase, number: int) -> str:
    parent = "" if phrase.parent is None else f"p{phrase.parent + 1}"
    features = (_NAMES.get(each or "", "") for each in (phrase.case, phrase.number, phrase.gender))
    certainty = _certainty(certain=phrase.certain)
    return _dashed(f"p{number}", phrase.kind, *features, certainty, phrase.role or "", parent)


def _roles(clause: Clause, name: str) -> Iterator[tuple[int, str, str]]:
    """Yield position, key and value for each token that is something in the clause."""
    if clause.connector is not None:
        yield clause.connector, "Connector", name
    for verb in clause.verbs:
        if verb != clause.finite:
            yield verb, "Verb", name
    if clause.finite is not None:
        yield clause.finite, "Finite", name
    if clause.subject is not None:
        yield clause.subject, "Subject", _dashed(name, _certainty(certain=clause.subject_certain))
    if clause.antecedent is not None:
        certainty = _certainty(certain=clause.antecedent_certain)
        yield clause.antecedent, "Antecedent", _dashed(name, certainty)
    yield from _said(clause, name)


def _said(clause: Clause, name: str) -> Iterator[tuple[int, str, str]]:
    said = clause.predicate
    if said is None:
        return
    anchor = (*clause.verbs, clause.first)[0] if clause.finite is None else clause.finite
    tense = (said.tense or "").replace(" ", "_")
    parts = (tense, said.mood or "", said.passive or "", said.modal or "")
    yield anchor, "Predicate", _dashed(name, *parts, _certainty(certain=said.certain))
    if said.particle is not None:
        yield said.particle, "Particle", name
    for position in said.negation:
        yield position, "Negation", name


def _innermost_fields(clauses: tuple[Clause, ...]) -> dict[int, str]:
    """Return for each token the field it stands in, in the smallest clause around it."""
    found: dict[int, str] = {}
    for clause in sorted(clauses, key=lambda each: each.first - each.last):
        inner = clause.fields._asdict() if clause.fields else {}
        for position in range(clause.first, clause.last + 1):
            found.pop(position, None)
        for field, bounds in inner.items():
            if bounds:
                found.update(dict.fromkeys(range(bounds[0], bounds[1] + 1), field))
    return found


def _certainty(*, certain: bool) -> str:
    return "certain" if certain else "guessed"


def _dashed(*parts: str) -> str:
    return "-".join(parts).rstrip("-")
