"""A text about law says that it is not the law itself."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_LAW = re.compile(
    r"\b(?:Paragraf\w*\s\d+|§+\s?\d+|(?:\w+-?[Gg]|G)esetz(?:es|e|en)?\b|"
    r"Verordnung(?:en)?\b|Bescheid(?:e|es|en)?\b|Vertrag(?:s|es)?\b|Widerspruch\w*)"
)
_NOTE = re.compile(
    r"(?:rechtlich|rechts-?verbindlich|Rechts-?Text|im Original|gilt nur|schwere[rn]? Text)"
    r"|nicht (?:das|der|die) (?:Gesetz|Vertrag|Bescheid)"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    found = list(matches(_LAW, document))
    if len(found) >= int(options["words"]) and not _NOTE.search(document.text):
        yield Fault(Span(*found[0].span()), values=FrozenMap({"found": found[0][0]}))


RULE = Rule(
    id="legal-note",
    title="Hinweis zum Recht fehlt",
    message="Der Text handelt von Recht. Schreiben Sie dazu: Nur der schwere Text gilt.",
    check=_check,
    severity="info",
    phase="layout",
    options=FrozenMap({"words": 3}),
    sources=(
        Source("D", "Sagen, dass der leichte Text kein Rechts-Text ist"),
        Source("H", "Sagen, dass der leichte Text kein Rechts-Text ist"),
    ),
    good=(
        "Das Gesetz ist neu.",
        "Das Gesetz ist neu. Im Gesetz stehen Regeln. Das ist nicht das Gesetz. Das Gesetz gilt.",
        "Der Bescheid kommt. Der Vertrag gilt. Das Gesetz hilft. Rechtlich gilt nur der Brief.",
        "Wir feiern ein Fest.",
        "Der Bescheid kommt mit der Post.",
    ),
    bad=FrozenMap(
        {
            "Das ⟦Gesetz⟧ ist neu. Im Gesetz stehen Regeln. Das Gesetz gilt ab Mai.": None,
            "Ein ⟦Bescheid⟧ kommt. Der Bescheid gilt. Schreiben Sie einen Widerspruch.": None,
            "Der ⟦Vertrag⟧ ist lang. Lesen Sie den Vertrag. Ein Gesetz schützt Sie.": None,
            "⟦Paragraf 5⟧ sagt das. Paragraf 6 auch. Das Gesetz ist alt.": None,
            "Das ⟦Wohngeldgesetz⟧ hilft. Das Gesetz ist gut. Der Bescheid kommt.": None,
        }
    ),
)
