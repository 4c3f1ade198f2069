"""Conditions (*wenn*, *falls*): as a question, with a colon, or with *vielleicht*."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from leichtsprache.rewrite.adverbial import Adverbial
from leichtsprache.rewrite.order import announces, links, noun_first, opener
from leichtsprache.rewrite.plan import Rewrite
from leichtsprache.rewrite.sites import split
from leichtsprache.rewrite.surface import Source, capitalized, compose
from leichtsprache.rewrite.temporal import is_real, tense

_WORDS = ("wenn", "falls", "sofern")
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
     "ärgern", "wundern", "merken", "entstehen", "passieren", "geschehen", "kommen")
)  # fmt: skip
#: A shorter condition is easy enough with its comma.
_LONG = 10


def split_condition(source: Source, form: str) -> Iterator[Rewrite]:
    """Yield the sentences for a condition, in one of three forms.

    ``question`` says "A? Dann B.", ``maybe`` "Vielleicht A. Dann B.", ``keep`` "Wenn A: Dann B.",
    which stays one sentence.

    >>> from leichtsprache.analyze import analyze
    >>> from leichtsprache.document import Document
    >>> document = analyze()(Document("Wenn Sie Hilfe brauchen, rufen wir an."))
    >>> next(split_condition(Source(document, document.sentences[0]), "question")).sentences
    ('Brauchen Sie Hilfe?', 'Dann rufen wir an.')
    """
    if not any(token.text == ":" for token in source.tokens):
        yield from split(source, _WORDS, partial(_conditional, _FORMS[form]))


def _conditional(
    form: Callable[[Adverbial, str], tuple[str, ...] | None], found: Adverbial
) -> tuple[str, ...] | None:
    if not _is_condition(found) or opener(found) or links(found):
        return None
    then = _then(found)
    return form(found, then) if then else None


def _is_condition(found: Adverbial) -> bool:
    """Whether the clause names the one condition of what the main clause says."""
    source = found.source
    tenses = {tense(each) for each in (found.main, *found.parts)}
    words = {source.tokens[n].text for n in range(found.clause.start, found.clause.start + 2)}
    is_plain = is_real(found) and tenses <= {None, "present", "perfect", "future"}
    others = [each for each in source.dependents if each not in found.parts]
    opened = {source.tokens[each.connector or 0].text.lower() for each in others}
    is_only = opened.isdisjoint({*_WORDS, "dass", "ob"}) and len(source.mains) == 1
    outer = range(found.finite, found.main.last + 1) if found.place == "leading" else found.before
    said = {source.tokens[n].text.lower() for n in outer}
    is_free = not said & _NARROWING and not words & _LIMITING and not announces(found)
    return is_plain and is_only and is_free and _has_subject(found)


def _has_subject(found: Adverbial) -> bool:
    """Whether the main clause has a subject, or asks the reader to do something."""
    predicate = found.main.predicate
    return found.main.subject is not None or bool(predicate and predicate.mood == "imp")


def _is_thought(found: Adverbial) -> bool:
    """Whether the condition in the end says what is expected: "Er rechnet damit, wenn …"."""
    verbs = {found.source.tokens[n].lemma for n in found.main.verbs}
    return found.place != "leading" and not _THINKING.isdisjoint(verbs)


def _is_judged(found: Adverbial) -> bool:
    """Whether *es* or *das* in the statement stands for the clause."""
    words = (found.source.tokens[n].text.lower() for n in found.before)
    return found.place != "leading" and not _JUDGED.isdisjoint(words)


def _then(found: Adverbial) -> str | None:
    """Return the statement behind *dann*, if the condition can be said before it."""
    if (
        noun_first(found) != ""
        or _is_judged(found)
        or _is_thought(found)
        or found.place == "inserted"
    ):
        return None
    if found.place == "trailing" and found.is_request:
        return compose("dann", found.source.inner(found.main.first, found.before.stop))
    return found.main_behind("dann")


def _question(found: Adverbial, then: str) -> tuple[str, ...] | None:
    asked = found.question()
    return (asked, then) if asked else None


def _maybe(found: Adverbial, then: str) -> tuple[str, ...] | None:
    told = found.behind("vielleicht")
    return (told, then) if told else None


def _keep(found: Adverbial, then: str) -> tuple[str, ...] | None:
    """Return the condition, a colon and the statement, as the last step for a sentence."""
    source = found.source
    if not found.is_alone or len(source.sentence.words) < _LONG:
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
