"""How often verbs are read as treebanks have them: voice, mood, inflection, negation.

The gold is that of `benchmarks._predicate_gold`, which says what counts as what. Figures:

``passive``
    Passives with *werden*: the auxiliary and the participle it belongs to, in one clause.
``subjunctive``
    Finite verbs in Konjunktiv I or II (GSD only; HDT knows none, the examples mark some).
``inflection``
    Finite verbs with all of person, number, tense and mood that the treebank gives.
``negation``
    *nicht* and *kein-* in the clause of the verb they negate.

Each as precision and recall, with the precision of what is certain and its share of all that the
treebank has. A passive and a negation are as certain as clause and predicate, an inflection as its
morphology. ``gold_`` figures stand on the tags and lemmas of the treebank.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from benchmarks._clause_judges import Judgement, Verdict
from benchmarks._predicate_gold import DOUBTFUL, Predicates, Verb, predicates
from benchmarks.analysis import Gold, analyzed, banks, from_gold_tags
from benchmarks.clauses import scores
from leichtsprache.analyze.moods import conjugated
from leichtsprache.analyze.predicates import described
from leichtsprache.document import Clause, Sentence
from leichtsprache.parts import Morph

_WITH_SUBJUNCTIVE = ("gsd_dev",)
Judge = Callable[[Predicates, Sentence], Judgement]


def _is_becoming(sentence: Sentence, position: int) -> bool:
    token = sentence.tokens[position]
    return token.lemma == "werden" or token.text.lower() == "worden"


def _becoming(sentence: Sentence, clause: Clause) -> int | None:
    """Return the *werden* of a passive clause that is not the *werden* of a future."""
    found = [n for n in clause.verbs if _is_becoming(sentence, n)]
    inner = [n for n in found if n != clause.finite]
    return next(iter(inner or found), None)


def _shown(sentence: Sentence, positions: tuple[int, ...]) -> str:
    return " ".join(sentence.tokens[n].text for n in positions)


def judge_passive(gold: Predicates, sentence: Sentence) -> Judgement:
    """Judge the passives with *werden* by auxiliary and participle."""
    verdicts, reached = [], set()
    for clause in sentence.clauses or ():
        said = clause.predicate
        if said is None or said.passive != "werden":
            continue
        auxiliary = _becoming(sentence, clause)
        is_right = auxiliary in gold.passives and gold.passives[auxiliary] in clause.verbs
        reached.add(auxiliary if is_right else None)
        verdicts.append(Verdict(is_right, said.certain, _shown(sentence, clause.verbs)))
    missed = [_shown(sentence, pair) for pair in gold.passives.items() if pair[0] not in reached]
    return Judgement(verdicts, len(gold.passives), missed)


def judge_subjunctive(gold: Predicates, sentence: Sentence) -> Judgement:
    """Judge the finite verbs in the Konjunktiv."""
    expected = {n for n, verb in gold.verbs.items() if verb.mood == "subj"}
    verdicts, reached = [], set()
    for n, token in enumerate(sentence.tokens):
        is_doubtful = n in gold.verbs and gold.verbs[n].mood == DOUBTFUL
        if token.morph and token.morph.mood == "subj" and not is_doubtful:
            reached.add(n)
            verdicts.append(Verdict(n in expected, token.morph.certain, token.text))
    missed = [_shown(sentence, (n,)) for n in sorted(expected - reached)]
    return Judgement(verdicts, len(expected), missed)


def judge_inflection(gold: Predicates, sentence: Sentence) -> Judgement:
    """Judge the inflection of the finite verbs, as far as the gold has it."""
    knows_mood = any(verb.mood == "subj" for verb in gold.verbs.values())
    verdicts, reached = [], set()
    for n, token in enumerate(sentence.tokens):
        if token.morph is None or not (token.tag or "").endswith(("FIN", "IMP")):
            continue
        verb = gold.verbs.get(n)
        is_right = verb is not None and _agrees(verb, token.morph, knows_mood=knows_mood)
        reached.add(n if is_right else -1)
        what = f"{token.text} {_told(token.morph)}, gold {verb and '/'.join(verb)}"
        verdicts.append(Verdict(is_right, token.morph.certain, what))
    missed = [_shown(sentence, (n,)) for n in gold.verbs if n not in reached]
    return Judgement(verdicts, len(gold.verbs), missed)


def _told(morph: Morph) -> str:
    return "/".join(str(each) for each in (morph.person, morph.number, morph.tense, morph.mood))


def _agrees(verb: Verb, morph: Morph, *, knows_mood: bool) -> bool:
    """Whether a reading has all that the gold says; the mood only where that tells moods apart."""
    if verb.mood == "imp" or morph.mood == "imp":
        return verb.mood == morph.mood
    is_open = "subj" in (verb.mood, morph.mood)
    pairs = [(verb.person, str(morph.person)), (verb.number, morph.number)]
    pairs += [(verb.mood, morph.mood)] if knows_mood and verb.mood != DOUBTFUL else []
    pairs += [] if is_open else [(verb.tense, morph.tense)]
    return all(have in ("", ours) for have, ours in pairs)


def judge_negation(gold: Predicates, sentence: Sentence) -> Judgement:
    """Judge *nicht* and *kein-* by the clause they negate; other negating words are not judged."""
    verdicts, reached = [], set()
    for clause in sentence.clauses or ():
        for n in clause.predicate.negation if clause.predicate else ():
            if n not in gold.negations:
                continue
            is_right = bool(gold.negations[n].intersection(clause.verbs))
            reached.add(n if is_right else -1)
            what = f"{_shown(sentence, (n,))} – {_shown(sentence, clause.verbs)}"
            verdicts.append(Verdict(is_right, clause.certain, what))
    missed = [_shown(sentence, (n,)) for n in gold.negations if n not in reached]
    return Judgement(verdicts, len(gold.negations), missed)


JUDGES: dict[str, Judge] = {
    "passive": judge_passive,
    "subjunctive": judge_subjunctive,
    "inflection": judge_inflection,
    "negation": judge_negation,
}


def on_gold_tags(gold: list[Gold]) -> Sentence:
    """Return the sentence with clauses and verbs read on the tags and lemmas of the treebank."""
    sentence = from_gold_tags(gold)
    tokens = conjugated(sentence.tokens, sentence.clauses or ())
    return Sentence(sentence.span, tokens, described(tokens, sentence.clauses or ()))


def _pairs(
    sentences: list[list[Gold]], read: Callable[[list[Gold]], Sentence]
) -> list[tuple[Predicates, Sentence]]:
    return [(predicates(gold), read(gold)) for gold in sentences]


def _figures(pairs: list[tuple[Predicates, Sentence]], bank: str, prefix: str) -> dict[str, float]:
    return {
        f"predicates.{bank}.{prefix}{what}.{name}": value
        for what, judge in JUDGES.items()
        if what != "subjunctive" or bank in _WITH_SUBJUNCTIVE
        for name, value in scores([judge(*pair) for pair in pairs])
    }


def measure(data: Path) -> dict[str, float]:
    """Return the figures of each treebank, from our own tags and from those of the treebank."""
    found: dict[str, float] = {}
    for bank, sentences in banks(data).items():
        kept = list(sentences)
        found |= _figures(_pairs(kept, analyzed), bank, "")
        found |= _figures(_pairs(kept, on_gold_tags), bank, "gold_")
    return found


def main() -> None:
    """Print all figures; ``--gold`` reads the treebank's tags, ``--show NAME`` shows 50 errors."""
    read = on_gold_tags if "--gold" in sys.argv else analyzed
    shown = sys.argv[sys.argv.index("--show") + 1] if "--show" in sys.argv else ""
    for bank, sentences in banks(Path("../shared/data")).items():
        pairs = _pairs(list(sentences), read)
        for name, value in _figures(pairs, bank, "").items():
            print(f"{name:52}{value:8.4f}")
        if shown.startswith(f"predicates.{bank}."):
            _show(pairs, JUDGES[shown.split(".")[2]])


def _show(pairs: list[tuple[Predicates, Sentence]], judge: Judge) -> None:
    """Print 50 sampled disagreements: ``+`` ours, ``!`` ours and certain, ``-`` missed."""
    disagreements = []
    for gold, sentence in pairs:
        verdicts, _, missed = judge(gold, sentence)
        wrong = [f"  {'!' if v.is_certain else '+'} {v.what}" for v in verdicts if not v.is_right]
        if wrong or missed:
            text = " ".join(token.text for token in sentence.tokens)
            disagreements.append([text, *wrong, *(f"  - {each}" for each in missed)])
    sample = Random(0).sample(disagreements, min(50, len(disagreements)))  # noqa: S311
    for lines in sample:
        print("\n".join(lines))


if __name__ == "__main__":
    main()
