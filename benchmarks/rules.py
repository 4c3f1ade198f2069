"""Do the rules tell easy text from standard text, and do they leave easy text alone?

A checker that finds faults in good Leichte Sprache is switched off by its users; so the share of
sentences that people wrote in Leichte Sprache and that pass without a warning is the first figure.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from leichtsprache.document import Document, Finding
from leichtsprache.rules import catalogue, check
from leichtsprache.simplify import harmless

_PROFILE = "din33429"
#: A text of fewer words is a line or two; "Die Lage war zu gefährlich." could stand on either side.
_PARAGRAPH = 30
_LOCAL = ("characters", "words", "numbers", "compounds")


def easy_sentences(data: Path) -> Iterator[str]:
    """Yield sentences of Hurraki, a dictionary in Leichte Sprache."""
    lines = (data / "simplification" / "stage_dev.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        yield line.split("\t")[2].replace("\\newline", "\n")


def pairs(data: Path) -> Iterator[tuple[str, str]]:
    """Yield texts in Leichte Sprache with the standard text of the same content."""
    path = data / "simplification" / "leichte_sprache_parallel.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["leicht"], row["standard"]


def rate(document: Document) -> float:
    """Return the findings per 100 sentences."""
    return 100 * len(document.findings) / max(len(document.sentences), 1)


def warnings(documents: Iterable[Document]) -> float:
    """Return the findings per 100 sentences that are more than a hint."""
    checked = list(documents)
    found = sum(has_fault(finding) for each in checked for finding in each.findings)
    return 100 * found / max(sum(len(each.sentences) for each in checked), 1)


def paragraphs(documents: Iterable[Document]) -> list[Document]:
    """Return the documents that are long enough to be judged as a paragraph."""
    return [
        each
        for each in documents
        if sum(len(sentence.words) for sentence in each.sentences) >= _PARAGRAPH
    ]


def auc(low: list[float], high: list[float]) -> float:
    """Return how often a value of ``high`` is above one of ``low``; ties count half."""
    wins = sum((b > a) + (a == b) / 2 for a in low for b in high)
    return wins / (len(low) * len(high))


def has_fault(finding: Finding) -> bool:
    """Say whether a finding is more than a hint."""
    return finding.severity != "info"


def settles(document: Document) -> bool:
    """Say whether the safe repairs of words and signs come to an end in three rounds.

    Each repairs what the one before wrote: an easier word may be easier still, a pair form may hold
    long words.
    """
    local = [
        rule.id
        for rule in catalogue().values()
        if rule.phase in _LOCAL and rule.scope != "document"
    ]
    stage = check(_PROFILE, select=local)
    for _ in range(3):
        checked = stage(document)
        document = checked.revise(edit for each in _repairs(checked) for edit in each.edits)
    return not _repairs(stage(document))


def _repairs(document: Document) -> list[Finding]:
    """Return the findings that can be repaired side by side."""
    return harmless(document, [each for each in document.findings if each.is_safe])


def measure(data: Path) -> dict[str, float]:
    """Return all figures: shares, and how many times more warnings standard texts get."""
    stage = check(_PROFILE)
    alone = [stage(Document(text)) for text in easy_sentences(data)]
    checked = [(stage(Document(easy)), stage(Document(hard))) for easy, hard in pairs(data)]
    easy, hard = zip(*checked, strict=True)
    quiet = sum(not any(map(has_fault, each.findings)) for each in alone)
    return {
        "rules.easy_sentences_without_warning": quiet / len(alone),
        "rules.easy_against_standard_auc": auc([*map(rate, easy)], [*map(rate, hard)]),
        "rules.easy_against_standard_paragraphs_auc": auc(
            [*map(rate, paragraphs(easy))], [*map(rate, paragraphs(hard))]
        ),
        "rules.warnings_standard_to_easy": warnings(hard) / warnings(easy),
        "rules.repairs_settle": sum(map(settles, hard)) / len(hard),
    }


def main() -> None:
    """Print the figures, and which rules find most on each side."""
    data = Path(__file__).parents[2] / "shared" / "data"
    for name, value in measure(data).items():
        print(f"{name:40} {value:.3f}")
    stage = check(_PROFILE)
    for number, side in enumerate(("easy", "standard")):
        documents = [stage(Document(pair[number])) for pair in pairs(data)]
        size = sum(len(each.sentences) for each in documents)
        found = Counter(finding.rule for each in documents for finding in each.findings)
        print(f"\n{side}: findings per 100 sentences")
        for rule, count in found.most_common():
            print(f"  {rule:24} {100 * count / size:.2f}")


if __name__ == "__main__":
    main()
