"""Make a pipeline of your own: a stage is a function, a rule is a value.

python examples/compose_stages.py
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import leichtsprache as ls
from leichtsprache.document import FrozenMap
from leichtsprache.rules.contract import Fault, Options, Source, matches

TEXT = """\
Antrag auf Wohngeld

Den Vordruck bekommen Sie im Bürgerbüro. Füllen Sie den Vordruck aus. Das dauert 20 Min.
"""


def count_addresses(document: ls.Document) -> ls.Document:
    """A stage: note how often the text speaks to its readers."""
    count = len(re.findall(r"\b(?:Sie|Ihnen|Ihr)\b", document.text))
    return replace(document, metadata=FrozenMap({**document.metadata, "addresses": str(count)}))


def find_forms(document: ls.Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    """The check of a rule: yield each fault, with the edit that repairs it."""
    for match in matches(re.compile(r"\bVordruck\b"), document):
        yield Fault.at(match, "Antrag", safe=True)


HOUSE_STYLE = ls.Rule(
    id="house-form",
    title="Vordruck",
    message="In unserem Haus heißt es „{better}“ und nicht „{found}“.",
    check=find_forms,
    sources=(Source("N", "Für die gleiche Sache immer das gleiche Wort", "digest"),),
    good=("Sie bekommen den Antrag im Bürgerbüro.",),
    bad=FrozenMap({"Der ⟦Vordruck⟧ ist neu.": "Der Antrag ist neu."}),
)


def main() -> None:
    """Check with the rules of a profile and our own, and repair what is safe to repair."""
    pipeline = ls.Pipeline(count_addresses, ls.check("din33429", rules=[HOUSE_STYLE]))
    document = pipeline(TEXT)
    print(f"Anreden: {document.metadata['addresses']}")
    for finding in document.findings:
        print(f"{finding.rule}: {finding.message}")

    ours = [finding for finding in document.findings if finding.rule == HOUSE_STYLE.id]
    repaired = document.revise(edit for finding in ours for edit in finding.edits if edit.safe)
    print(repaired.text)


if __name__ == "__main__":
    main()
