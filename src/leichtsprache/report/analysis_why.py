"""What decided in a sentence, in German, for `leichtsprache analyze --explain`."""

from __future__ import annotations

from collections.abc import Iterator

from leichtsprache.analyze.trace import CaseChoice, Doubt, Step, Trace
from leichtsprache.document import Sentence
from leichtsprache.parts import Phrase
from leichtsprache.report.analysis_words import names, quoted, span

_SOURCES = {
    "word": "Regel für das Wort allein",
    "context": "Regel für die Umgebung",
    "clauses": "Satz-Bau",
}
_REASONS = {
    "front": "Vor dem Verb steht mehr als ein Satz-Glied, oder etwas Unklares.",
    "verb": "Ein Verb im Satz gehört zu keinem Teil-Satz.",
    "sentence": "Der Satz geht nicht glatt in Teil-Sätze auf.",
    "shape": "Verb oder Grenzen lassen auch etwas anderes zu.",
}


def why(sentence: Sentence, trace: Trace) -> Iterator[str]:
    """Yield a line for each thing decided, or one that says that there was nothing to decide."""
    yield "  Warum:"
    lines = [
        *(_step(sentence, each) for each in trace.tags),
        *(_case(sentence, each) for each in trace.cases),
        *(_doubt(sentence, each) for each in trace.doubts),
    ]
    yield from (
        f"    {line}" for line in lines or ["Keine Regel hat etwas geändert, nichts war zu wählen."]
    )


def _step(sentence: Sentence, step: Step) -> str:
    rule = "" if step.source == "clauses" else f" {step.rule}"
    word = quoted(sentence.tokens, (step.token,))
    return f"{step.token + 1} {word}: {step.before} → {step.after} ({_SOURCES[step.source]}{rule})"


def _case(sentence: Sentence, choice: CaseChoice) -> str:
    phrase = (sentence.phrases or ())[choice.phrase]
    words = quoted(sentence.tokens, range(phrase.first, phrase.last + 1))
    said = f"Die Form lässt zu: {names(*choice.by_form)}."
    if not set(choice.left) <= set(choice.by_form):
        said += f" {_place(sentence, phrase)} geht nur: {names(*choice.left)}. Das gilt."
    elif choice.left and choice.left != choice.by_form:
        said += f" {_place(sentence, phrase)} bleibt davon: {names(*choice.left)}."
    if len(choice.left) > 1 and choice.chosen:
        said += f" Vermutet: {names(choice.chosen)}."
    return f"{span(phrase.first, phrase.last)} {words}: {said}"


def _place(sentence: Sentence, phrase: Phrase) -> str:
    """Return the place of a phrase in its sentence, which takes cases away."""
    if phrase.preposition is not None:
        return f"Nach {quoted(sentence.tokens, (phrase.preposition,))}"
    if phrase.role in ("genitive", "apposition", "conjunct"):
        return f"Als {names(phrase.role)}"
    is_subject = any(clause.subject == phrase.head for clause in sentence.clauses or ())
    return "Als Subjekt" if is_subject else "Im Satz"


def _doubt(sentence: Sentence, doubt: Doubt) -> str:
    clause = (sentence.clauses or ())[doubt.clause]
    place = f"{names(clause.kind)} {span(clause.first, clause.last)}"
    return f"{place}: vermutet. {_REASONS[doubt.reason]}"
