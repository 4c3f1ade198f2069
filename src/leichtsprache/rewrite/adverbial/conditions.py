"""Conditions (*wenn*, *falls*): as a question, with a colon, or with *vielleicht*."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from leichtsprache.analyze.phrases import number_of
from leichtsprache.grammar.clause_parts import take_apart
from leichtsprache.grammar.clause_view import uncapitalized
from leichtsprache.grammar.conjugation import Form, conjugate
from leichtsprache.parts import Clause
from leichtsprache.rewrite.adverbial.adverbial import Adverbial
from leichtsprache.rewrite.adverbial.order import announces, links, noun_first, object_first, opener
from leichtsprache.rewrite.adverbial.sites import split
from leichtsprache.rewrite.adverbial.temporal import lemmas
from leichtsprache.rewrite.plan import Rewrite, clause_span
from leichtsprache.rewrite.surface import Passage, capitalized, compose

_WORDS = ("wenn", "falls", "sofern")
#: Conditions that are not the only one, or the only one; and what opens the statement then.
_STRESSED = {
    "auch wenn": "auch dann", "selbst wenn": "auch dann", "nur wenn": "nur dann",
    "erst wenn": "erst dann",
}  # fmt: skip
#: "Es ist gut, wenn …": the clause says what is good.
_JUDGED = frozenset(("es", "das", "dies"))
#: With these the clause is no plain condition: "wenn auch", "wenn überhaupt".
_LIMITING = frozenset(("auch", "überhaupt", "nur", "schon", "doch", "bloß", "immer"))
#: With these in the statement it is true in this case only, or in others too.
_NARROWING = frozenset(
    ("nur", "erst", "ausschließlich", "lediglich", "allein", "besonders", "immer", "dann",
     "jedes", "mindestens", "meist", "meistens", "oder", "sogar")
)  # fmt: skip
_THINKING = frozenset(
    ("rechnen", "erwarten", "hoffen", "glauben", "planen", "freuen", "wissen", "sagen", "fürchten",
     "denken", "meinen", "mögen", "lieben", "hassen", "wünschen", "wollen", "sehen", "finden",
     "ankündigen", "drohen", "fordern", "verlangen", "heißen", "bedeuten", "gefallen", "stören",
     "ärgern", "wundern", "merken", "entstehen", "passieren", "geschehen", "kommen",
     "begründen", "hinweisen", "mitteilen", "melden", "prüfen", "beachten", "vermeiden", "hören",
     "vergessen", "verstehen", "angeben", "erklären", "zeigen")
)  # fmt: skip
#: With these the verb in front of "Sie" is no request.
_NEVER_ASKED = frozenset(("haben", "sein", "werden"))
#: "Dann sollten Sie warten."
_ADVISING = frozenset(("sollen", "können", "müssen", "dürfen"))
#: With these a clause that begins with its verb is no condition.
_CONTRASTING = frozenset(
    ("früher", "einst", "damals", "bislang", "bisher", "zunächst", "inzwischen", "mittlerweile",
     "hingegen", "dagegen", "doch")
)  # fmt: skip
_SAYING = frozenset(("sagen", "heißen", "meinen", "fragen", "glauben", "gehen"))
#: Words that stand behind the verb in a condition, and seldom behind that of a request.
_SUBJECTS = frozenset(("PPER", "ART", "NN", "NE", "PIS", "PIAT", "PDAT", "PPOSAT", "PRF", "PDS"))
_SELF = frozenset(("ich", "wir", "mir", "uns"))
#: A shorter condition is easy enough with its comma.
_LONG = 10


def split_condition(source: Passage, form: str) -> Iterator[Rewrite]:
    """Yield the sentences for a condition, in one of three forms.

    ``question`` says "A? Dann B.", ``maybe`` "Vielleicht A. Dann B.", ``keep`` "Wenn A: Dann B.",
    which stays one sentence. A condition may begin with its verb: "Brauchen Sie Hilfe, …".

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Wenn Sie Hilfe brauchen, rufen wir an."))
    >>> next(split_condition(Passage(document, document.sentences[0]), "question")).sentences
    ('Brauchen Sie Hilfe?', 'Dann rufen wir an.')
    """
    if not any(token.text == ":" for token in source.tokens):
        yield from split(source, _WORDS, partial(_conditional, _FORMS[form], "dann"))
        yield from _verb_first(source, form)
        if form == "question":
            for words, then in _STRESSED.items():
                yield from split(source, (words,), partial(_conditional, _question, then))


def _conditional(
    form: Callable[[Adverbial, str], tuple[str, ...] | None], adverb: str, found: Adverbial
) -> tuple[str, ...] | None:
    if not _is_condition(found) or opener(found) or links(found):
        return None
    if adverb == "auch dann" and not _asks_reader(found):
        return None
    then = _then(found, adverb)
    return form(found, then) if then else None


def _is_condition(found: Adverbial) -> bool:
    """Whether the clause names the one condition of what the main clause says."""
    source = found.source
    words = {source.tokens[n].text for n in range(found.clause.start, found.clause.start + 2)}
    is_open = all(_is_open(each) for each in found.parts) and _may_follow(found.main)
    is_plain = found.place == "leading" or _is_only(found)
    return is_open and is_plain and not words & _LIMITING and _has_subject(found.main)


def _asks_reader(found: Adverbial) -> bool:
    """Whether the condition is about the reader or anybody, so that it may be so or not."""
    return found.source.tokens[found.clause.subject or 0].text in ("Sie", "du", "man", "jemand")


def _is_only(found: Adverbial) -> bool:
    """Whether a condition at the end can be said first: nothing narrows it, or comes between."""
    source = found.source
    others = [each for each in source.dependents if each not in found.parts]
    opened = {source.tokens[each.connector or 0].text.lower() for each in others}
    is_only = opened.isdisjoint({*_WORDS, "dass", "ob"}) and len(source.mains) == 1
    said = {source.tokens[n].text.lower() for n in found.before}
    return is_only and not said & _NARROWING and not announces(found)


def _is_open(clause: Clause) -> bool:
    """Whether a clause tells what may be so, now or soon, and nothing unreal: "wenn er käme"."""
    predicate = clause.predicate
    if predicate is None or (predicate.modal, predicate.mood) == ("mögen", "subj2"):
        return True  # "wenn Sie kommen möchten"
    is_now = predicate.tense in (None, "present", "perfect", "future")
    return is_now and predicate.mood in ("ind", None)


def _may_follow(clause: Clause) -> bool:
    """Whether a clause can tell what follows from a condition: "dann sollten Sie …"."""
    predicate = clause.predicate
    is_advice = predicate is not None and predicate.modal in _ADVISING and predicate.tense == "past"
    is_asked = predicate is not None and predicate.mood == "imp"
    return is_advice or is_asked or _is_open(clause)


def _has_subject(main: Clause) -> bool:
    """Whether the main clause has a subject, or asks the reader to do something."""
    predicate = main.predicate
    return main.subject is not None or bool(predicate and predicate.mood == "imp")


def _verb_first(source: Passage, form: str) -> Iterator[Rewrite]:
    """Yield the sentences for a condition that begins with its verb; its words stay in order."""
    mains = source.mains
    if form == "keep" or len(mains) < 2 or mains[0].first != 0 or mains[0].finite != 0:
        return
    condition, main = mains[:2]
    if not _follows(source, condition, main) or not _is_supposed(source, condition, main):
        return
    asked = (
        _supposed(source, condition)
        if _should(source, condition)
        else (source.text(0, condition.last + 1))
    )
    then = compose("dann", source.text(main.finite or 0, source.end))
    maybe = compose("vielleicht", uncapitalized(asked or "", source.tokens[0]))
    told = f"{asked}?" if form == "question" else maybe
    yield Rewrite(clause_span(source, 0, condition.last), (told, then) if asked else ())


def _follows(source: Passage, condition: Clause, main: Clause) -> bool:
    """Whether a clause that begins with its verb, or with *dann* or *so*, comes right behind."""
    comma, finite = condition.last + 1, main.finite
    if finite is None or main.first != comma + 1 or source.tokens[comma].text != ",":
        return False
    between = [token.text for token in source.tokens[main.first : finite]]
    ends = [token.text for token in source.tokens[source.end :]]
    return ends == ["."] and between in ([], ["dann"], ["so"])


def _is_supposed(source: Passage, condition: Clause, main: Clause) -> bool:
    """Whether a clause that begins with its verb is a condition.

    It may be a request as well ("Rufen Sie an, warten Sie nicht."), or what is set against the
    other clause ("War es früher schwer, so ist es heute leicht.").
    """
    at, predicate, verb = condition.subject, condition.predicate, source.tokens[0].lemma
    has_subject = at is not None or source.tokens[1].tag in _SUBJECTS
    if predicate is None or not has_subject or condition.quoted or main.quoted:
        return False
    subject = source.tokens[at].text if at is not None else ""
    may_ask = subject == "Sie" and verb not in _NEVER_ASKED and not predicate.modal
    is_request = predicate.mood == "imp" or (may_ask and not _is_stated(main))
    words = {token.text.lower() for token in source.tokens[: source.end]}
    is_plain = words.isdisjoint(_CONTRASTING) and verb not in _SAYING and subject not in _SELF
    is_open = _should(source, condition) or _is_open(condition)
    return is_open and is_plain and not is_request and _may_follow(main)


def _is_stated(main: Clause) -> bool:
    """Whether a clause can be no request."""
    return bool(main.predicate and (main.predicate.modal or main.predicate.mood == "ind"))


def _should(source: Passage, clause: Clause) -> bool:
    """Whether a condition says *sollte* for what may happen: "Sollten Sie Fragen haben"."""
    return source.tokens[clause.finite or 0].text.lower() in ("sollte", "sollten")


def _supposed(source: Passage, clause: Clause) -> str | None:
    """Return "Haben Sie Fragen" for "Sollten Sie Fragen haben"."""
    order = take_apart(source.sentence, clause, clause.last + 1)
    last = source.tokens[clause.verbs[-1]]
    if order is None or order.middle is None or len(clause.verbs) < 2:
        return None
    number = number_of(source.tokens[clause.finite or 0])
    group = conjugate(last.lemma or "", Form(3, number))
    others = order.end.removesuffix(last.text)
    if group is None or others == order.end:
        return None
    return compose(group.finite, order.middle, others, group.end, order.after).rstrip(".")


def _is_thought(found: Adverbial) -> bool:
    """Whether the condition in the end says what is expected: "Er rechnet damit, wenn …"."""
    return found.place != "leading" and not _THINKING.isdisjoint(lemmas(found, found.main))


def _is_judged(found: Adverbial) -> bool:
    """Whether *es* or *das* in the statement stands for the clause."""
    words = (found.source.tokens[n].text.lower() for n in found.before)
    return found.place != "leading" and not _JUDGED.isdisjoint(words)


def _then(found: Adverbial, adverb: str) -> str | None:
    """Return the statement behind *dann*, if the condition can be said before it."""
    if _is_judged(found) or _is_thought(found) or found.place == "inserted":
        return None
    if found.place == "trailing" and found.is_request:
        return compose(adverb, found.source.inner(found.main.first, found.before.stop))
    return found.main_behind(adverb)


def _question(found: Adverbial, then: str) -> tuple[str, ...] | None:
    halves = (found.clause, found.main)
    own, other = (found.source.tokens[each.subject or 0].text for each in halves)
    noun, other_noun = noun_first(found), object_first(found)
    if (noun is None and other_noun is None) or own in _SELF or (other == "ich" and own != "Sie"):
        return None  # the writer would ask himself
    subject = (found.clause.subject or 0, noun) if noun else None
    asked = found.question(subject or other_noun)
    return (asked, then) if asked else None


def _maybe(found: Adverbial, then: str) -> tuple[str, ...] | None:
    told = found.behind("vielleicht") if noun_first(found) == "" else None
    return (told, then) if told else None


def _keep(found: Adverbial, then: str) -> tuple[str, ...] | None:
    """Return the condition, a colon and the statement, as the last step for a sentence."""
    source = found.source
    is_long = found.is_alone and len(source.sentence.words) >= _LONG
    if not is_long or noun_first(found) != "":
        return None
    connector = source.tokens[found.clause.first].text.lower()
    word = "wenn" if connector == "sofern" else connector
    condition = source.text(found.clause.start, found.last + 1)
    request = _request(found)
    return (f"{capitalized(word)} {condition}: {request or then}",)


def _request(found: Adverbial) -> str | None:
    """Return what the reader is asked to do, which needs no *dann*."""
    subject = found.main.subject
    is_polite = subject is not None and found.source.tokens[subject].text == "Sie"
    predicate = found.main.predicate
    if not (predicate and predicate.mood == "imp") and not (found.is_request and is_polite):
        return None
    if found.place == "leading":
        return compose(found.source.text(found.finite, found.source.end))
    return compose(found.source.text(found.main.first, found.before.stop))


_FORMS = {"question": _question, "maybe": _maybe, "keep": _keep}
