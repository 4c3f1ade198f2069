"""Tenses that are easier: the perfect for the past, the present for the future."""

from __future__ import annotations

from leichtsprache.analyze.auxiliaries import auxiliary
from leichtsprache.analyze.government import objects_of
from leichtsprache.grammar.conjugation import Form, finite, participle, perfect_auxiliary
from leichtsprache.grammar.paradigms import is_attested, paradigm
from leichtsprache.grammar.verbs import separate
from leichtsprache.parts import Clause, Edit, Morph
from leichtsprache.resources import word_class
from leichtsprache.rewrite.patch import (
    Exchange,
    middle_end,
    own_phrases,
    own_tokens,
    patch,
)
from leichtsprache.rewrite.surface import Passage

#: "Wenn er kam, …" is what happened each time; in the perfect it would have happened before.
_ITERATIVE = frozenset(
    ("wenn", "falls", "sofern", "sooft", "solange", "sobald", "soweit", "seit", "seitdem", "je")
)
#: So many words at most stand between the two parts of the verb.
_LONGEST_BRACKET = 12
#: Verbs of movement: *sein* without an object.
_MOVING = frozenset(
    ("fahren", "fliegen", "ziehen", "treten", "reiten", "klettern", "stürzen", "schwimmen",
     "segeln", "landen", "starten", "rücken", "brechen", "passieren", "folgen", "rollen",
     "stoßen", "biegen", "stürmen", "kehren", "springen", "laufen", "gehen", "schreiten",
     "rennen")
)  # fmt: skip
_SAYING = frozenset(
    ("sagen", "erklären", "betonen", "mitteilen", "teilen", "berichten", "meinen", "behaupten",
     "rufen", "antworten", "fragen", "ergänzen", "versichern", "kritisieren", "warnen",
     "fordern", "schreiben", "erzählen", "fügen", "melden", "erwidern", "versprechen",
     "bestätigen", "räumen", "kündigen")
)  # fmt: skip
#: These are written apart from a participle.
_APART = frozenset(("zustande", "zugrunde", "zunichte", "zutage", "infrage", "instand", "imstande"))
#: With these an accusative may be the way: "Er lief einen Umweg."
_WITH_WAY = (
    "fahren", "fliegen", "laufen", "gehen", "reiten", "schwimmen", "springen", "klettern",
    "rennen", "folgen", "segeln", "passieren", "tanzen",
)  # fmt: skip


def stays(kind: str) -> frozenset[str]:
    """Return the verbs that stay in the past: ``state`` verbs are heavy in the perfect."""
    return word_class("rewrite/past_stays.tsv", kind)


def length(source: Passage) -> int:
    """Return the words of a sentence, without the auxiliaries of the perfect.

    A sentence whose clauses come into the perfect one by one keeps its length so.
    """
    helpers = [
        e for e in source.sentence.clauses or () if e.predicate and e.predicate.tense == "perfect"
    ]
    return len(source.sentence.words) - len(helpers)


def in_perfect(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit that puts a clause from the past into the perfect: *ging* → *ist gegangen*.

    ``None`` where auxiliary, participle or its place are not sure, or the past means more.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Der Mann rief gestern an."))
    >>> source = Passage(document, document.sentences[0])
    >>> in_perfect(source, source.mains[0]).text
    'hat gestern angerufen'
    """
    before = _before(source, clause)
    if before is not None and _is_past(source, before):
        return None  # first that one: then it is seen whether both share the auxiliary
    if not all(_converted(source, each) for each in _partners(source, clause)):
        return None
    return _converted(source, clause)


def _converted(source: Passage, clause: Clause) -> Edit | None:
    """Return the edit for a clause by itself, if it is safe."""
    found = _perfect(source, clause)
    if found is None or clause.finite is None:
        return None
    helper, verb = found
    if clause.kind == "main":
        before = _before(source, clause)
        is_shared = before is not None and _helper(source, before) == helper
        edit = _bracketed(source, clause, "" if is_shared else helper, verb)
        return edit if edit and edit.safe else None
    following = _following(source, clause)
    both = following and _perfect(source, following)
    at = clause.finite
    if not following or not both or both[0] != helper or following.finite is None:
        return patch(source, [Exchange(at, at + 1, f"{verb} {helper}")])
    last = following.finite
    return patch(
        source, [Exchange(at, at + 1, verb), Exchange(last, last + 1, f"{both[1]} {helper}")]
    )


def _following(source: Passage, clause: Clause) -> Clause | None:
    """Return the verb-final clause that *und* joins to this one and that shares its subject."""
    following = clause.last + 1
    return next(
        (
            each
            for each in source.dependents
            if each.first == following and each.elliptic and each.connector is None
            and source.tokens[following].text in ("und", "oder")
        ),
        None,
    )  # fmt: skip


def _is_past(source: Passage, clause: Clause) -> bool:
    """Whether the clause tells of the past in a full verb."""
    token = source.tokens[clause.finite or 0]
    return token.tag == "VVFIN" and bool(clause.predicate and clause.predicate.tense == "past")


def _bracketed(source: Passage, clause: Clause, helper: str, verb: str) -> Edit | None:
    """Return the edit for a main clause: auxiliary in place of the verb, participle at the end."""
    at, end = clause.finite or 0, middle_end(source, clause)
    if end is None or _is_object_shared(source, clause, end):
        return None
    particle = clause.predicate.particle if clause.predicate else None
    last = end if particle is None else particle
    words = sum(token.is_word for token in source.tokens[at + 1 : last + 1])
    closing = Exchange(last + (particle is None), last + 1, verb)
    word = source.tokens[last].text
    if particle is not None and word in _APART:  # "zustande gekommen"
        closing = Exchange(last + 1, last + 1, verb.removeprefix(word))
    if at == last and not helper:
        return patch(source, [Exchange(at, at + 1, verb)])
    is_short = words <= _LONGEST_BRACKET
    return patch(source, [Exchange(at, at + 1, helper), closing], safe=is_short)


def _perfect(source: Passage, clause: Clause) -> tuple[str, str] | None:
    """Return auxiliary and participle for a clause in the past, if all of it is sure."""
    at = clause.finite
    morph = None if at is None else source.tokens[at].morph
    if at is None or morph is None or not _is_plain_past(source, clause, morph):
        return None
    verb = infinitive_of(source, clause)
    form = participle(verb) if verb else None
    if verb is None or form is None or verb in stays("state") or _is_existence(source, clause):
        return None
    helper = _auxiliary(source, clause, verb)
    person, number = morph.person or 3, morph.number or "sg"
    word = finite(helper, Form(person, number)) if helper else None
    return (word, form) if word else None


def _is_plain_past(source: Passage, clause: Clause, morph: Morph) -> bool:
    token, predicate = source.tokens[clause.finite or 0], clause.predicate
    if predicate is None or not (_is_certain(clause, morph) or _is_saying(source, clause, morph)):
        return False
    is_past = (predicate.tense, predicate.mood) == ("past", "ind") and token.tag == "VVFIN"
    others = [n for n in clause.verbs if n not in (clause.finite, predicate.particle)]
    own = own_tokens(source, clause)
    has_zu = any(source.tokens[n].tag in ("PTKZU", "VVIZU") for n in own)
    return is_past and not others and not has_zu and not _is_conditional(source, clause)


def _is_certain(clause: Clause, morph: Morph) -> bool:
    return bool(clause.predicate and clause.predicate.certain and clause.certain and morph.certain)


def _is_saying(source: Passage, clause: Clause, morph: Morph) -> bool:
    """Whether the verb tells who said what stands beside it.

    That is sure at the end of the sentence (", sagte Anna Kurz."), and where all Konjunktiv around
    it is reported speech ("Sie sagte, er sei krank.").
    """
    at = clause.finite or 0
    if source.tokens[at].lemma not in _SAYING or morph.person != 3:
        return False
    commas = any(source.tokens[n].tag == "$," for n in range(at, clause.last))
    if clause.kind == "main" and clause.start == at and at and source.tokens[at - 1].tag == "$,":
        return clause.last + 1 == source.end and not commas
    moods = {each.predicate.mood for each in source.sentence.clauses or () if each.predicate}
    return clause.certain and clause.kind == "main" and "subj1" in moods and "subj2" not in moods


def _is_conditional(source: Passage, clause: Clause) -> bool:
    """Whether a clause of the sentence says what happened each time or if something is."""
    bound = [each for each in source.dependents if each.kind == "subordinate"]
    words = {
        source.tokens[n].text.lower()
        for each in bound
        for n in range(each.first, min(each.first + 2, each.last))
        if source.tokens[n].tag in ("KOUS", "KOKOM", "APPR", "ADV")
    }
    is_first = clause.kind == "main" and clause.finite == clause.start
    is_opening = is_first and clause.start in (0, source.tokens[0].tag == "$(")
    return bool(words & _ITERATIVE) or (is_opening and source.tokens[-1].text != "?")


def _is_existence(source: Passage, clause: Clause) -> bool:
    """Whether the clause is *es gab*, *es ging um*: set phrases that everybody says in the past."""
    own = [source.tokens[n].text.lower() for n in own_tokens(source, clause)]
    return "es" in own and source.tokens[clause.finite or 0].lemma in ("geben", "gehen", "handeln")


def infinitive_of(source: Passage, clause: Clause) -> str | None:
    """Return the only full verb of a clause with its particle, if its form is known to be of it."""
    if clause.finite is None or clause.predicate is None:
        return None
    token, at = source.tokens[clause.finite], clause.predicate.particle
    lemma, form = token.lemma or "", token.text.lower()
    if at is None:
        parts = separate(form, lemma)
        is_whole = parts is not None and (clause.kind != "main" or not parts[1])
        return lemma if is_whole else None
    particle = source.tokens[at].text
    verb = particle + lemma.removeprefix(particle)
    known = paradigm(verb) if is_attested(verb) else None
    parts = separate(particle + form, verb)
    return verb if known and known.prefix == particle and parts and parts[1] else None


def _auxiliary(source: Passage, clause: Clause, verb: str) -> str | None:
    own, at = own_tokens(source, clause), clause.finite or 0
    listed = auxiliary(verb)
    if any(source.tokens[n].tag == "PRF" for n in own):
        is_reciprocal = "acc" not in objects_of(verb) and listed != "haben"
        return None if listed == "sein" or is_reciprocal else "haben"
    if listed != "both":
        return perfect_auxiliary(verb)
    objects = [
        each
        for each in own_phrases(source, clause)
        if each.kind == "NP" and each.head != clause.subject
        and (not each.options or any(option.case == "acc" for option in each.options))
    ]  # fmt: skip
    if not objects:
        is_sure = clause.subject_certain or clause.elliptic
        return "sein" if is_sure and verb.endswith(tuple(_MOVING)) else None
    if verb == "bekommen":
        return "haben"
    is_thing = any(
        each.certain and each.case == "acc" and (clause.kind != "main" or each.first > at)
        for each in objects
    )
    return "haben" if is_thing and clause.subject_certain and not verb.endswith(_WITH_WAY) else None


def _before(source: Passage, clause: Clause) -> Clause | None:
    """Return the clause whose subject this one shares: "Er nahm den Hut *und ging*"."""
    clauses = source.sentence.clauses or ()
    is_open = clause.elliptic and clause.kind == "main" and clause.finite == clause.start
    earlier = [each for each in clauses if each.kind == "main" and each.first < clause.first]
    return earlier[-1] if is_open and earlier else None


def _partners(source: Passage, clause: Clause) -> list[Clause]:
    """Return the clauses behind that share the subject and tell of the past in a full verb."""
    following: list[Clause] = []
    for each in source.sentence.clauses or ():
        if each.kind == "main" and each.first > clause.first:
            if not each.elliptic or each.finite != each.start or each.predicate is None:
                break
            if _is_past(source, each):
                following.append(each)
    return following


def _helper(source: Passage, clause: Clause) -> str | None:
    """Return the auxiliary of a clause in the perfect."""
    predicate = clause.predicate
    is_perfect = predicate is not None and predicate.tense == "perfect" and not predicate.passive
    return source.tokens[clause.finite].text.lower() if is_perfect and clause.finite else None


def _is_object_shared(source: Passage, clause: Clause, end: int) -> bool:
    """Whether the object may stand in the next clause: "Er wusch und trocknete das Auto"."""
    following = end + 1
    is_joined = following < source.end and source.tokens[following].tag == "KON"
    if not is_joined:
        return False
    clauses = source.sentence.clauses or ()
    after = next(
        (each for each in clauses if each.first == following and each.kind == "main"), None
    )
    return end == clause.finite or (after is not None and after.last <= following + 1)
