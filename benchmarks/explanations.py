"""Whether the explanations of the glossary are easy by our own rules.

At rest: `simplify` leaves an explanation as it is, but for the hyphens in its words; without
warnings: `check` finds nothing of severity warning and error in it, but for the word explained.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leichtsprache.document import Document
from leichtsprache.resources import resource_path, table
from leichtsprache.rewrite.words.glossary import plain
from leichtsprache.rules import check
from leichtsprache.simplify import simplify

#: These rules speak of the word that is explained, or of its hyphens.
_OF_THE_WORD = frozenset(("jargon-term", "foreign-word", "word-simple", "compound-hyphen"))


def measure(data: Path) -> dict[str, float]:  # noqa: ARG001
    """Return the figures of all explanations."""
    texts = sorted(set(_explanations()))
    easy, looked_at = simplify(), check(ignore=_OF_THE_WORD)
    at_rest = [plain(easy(Document(text)).text) == plain(text) for text in texts]
    quiet = [not any(map(_is_grave, looked_at(Document(text)).findings)) for text in texts]
    return {
        "words.explanations.at_rest": sum(at_rest) / len(texts),
        "words.explanations.without_warning": sum(quiet) / len(texts),
    }


def _explanations() -> Iterator[str]:
    for path in resource_path("glossary").glob("*.tsv"):
        yield from (row[3] for row in table(f"glossary/{path.name}").rows)


def _is_grave(finding: object) -> bool:
    return getattr(finding, "severity", "info") != "info"


def main() -> None:
    """Print the figures."""
    for name, value in measure(Path()).items():
        print(f"{name:36} {value:.4f}")


if __name__ == "__main__":
    main()
