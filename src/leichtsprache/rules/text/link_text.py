"""The text of a link is to say where it leads."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source

_EMPTY = re.compile(
    r"\W*(?:(?:bitte\s)?(?:hier|klicken|hier\sklicken|klicken\ssie\shier|mehr|mehr\slesen|weiter|"
    r"weiterlesen|mehr\sinfos|mehr\sinformationen|link|dieser\slink|zum\slink|details|dort|"
    r"diese\sseite|zur\sseite)|https?://\S+)\W*",
    re.IGNORECASE,
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for block in document.blocks:
        for mark in block.marks or ():
            text = mark.span.slice(document.text)
            if mark.kind == "link" and _EMPTY.fullmatch(text):
                yield Fault.on(mark.span, text)


RULE = Rule(
    id="link-text",
    title="Link ohne klaren Text",
    message="Der Link heißt „{found}“. Schreiben Sie, was auf der Seite steht.",
    check=_check,
    phase="layout",
    needs="marks",
    sources=(Source("M", "Der Text vom Link sagt, wohin der Link führt"),),
    good=(
        "Lesen Sie den [Antrag für Wohngeld](https://stadt.de/a).",
        "Das [Rathaus](https://stadt.de) hilft.",
        "Lesen Sie hier mehr.",
        "[Mehr Infos zum Wohngeld](https://stadt.de/w)",
        "Es gibt keine Links.",
    ),
    bad=FrozenMap(
        {
            "Klicken Sie [⟦hier⟧](https://stadt.de/a).": None,
            "[⟦Mehr lesen⟧](https://stadt.de/a)": None,
            "Das steht auf [⟦https://stadt.de/a/b⟧](https://stadt.de/a/b).": None,
            "[⟦Weiter⟧](https://stadt.de/a) geht es.": None,
            "Den Antrag finden Sie unter [⟦diese Seite⟧](https://stadt.de/a).": None,
        }
    ),
)
