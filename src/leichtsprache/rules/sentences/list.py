"""A long enumeration is to be a list."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap, Span
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

# Things, not clauses: up to two small words and a noun.
_FIRST = r"[A-ZÄÖÜ][\w·-]*"
_ITEM = r"(?:[a-zäöüß]+[ ]){0,2}[A-ZÄÖÜ][\w·-]*"
_SERIES = re.compile(
    rf"(?P<colon>:\s)?(?P<items>{_FIRST}(?:,\s{_ITEM}){{2,}},?\s(?:und|oder|sowie)\s{_ITEM})(?P<end>[.!]?)"
)
_SPLIT = re.compile(r",?\s(?:und|oder|sowie)\s|,\s")
_ARTICLE = re.compile(r"(?:de[rnm]|die|das)\s")
# A series that opens clauses is no enumeration of things.
_CLAUSE = re.compile(
    r"\b(?:dass|weil|wenn|ob|als|aber|ist|sind|war|hat|haben|wird|werden|kann|können|muss|müssen|soll|sollen|will|wollen)\b"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for match in matches(_SERIES, document):
        items = _SPLIT.split(match["items"])
        if len(items) < int(options["items"]) or not _is_series(items):
            continue
        span = Span(*match.span("items"))
        edits = (_as_list(match, items),) if match["colon"] and match["end"] else ()
        yield Fault(span, edits, FrozenMap({"size": str(len(items))}))


def _is_series(items: list[str]) -> bool:
    """Say whether the items are things; a single article opens a relative clause instead."""
    articles = sum(bool(_ARTICLE.match(item)) for item in items[1:])
    return not any(map(_CLAUSE.search, items)) and (articles == 0 or articles >= len(items) - 2)


def _as_list(match: re.Match[str], items: list[str]) -> Edit:
    span = Span(match.start("items") - 1, match.end())
    return Edit(span, "".join(f"\n- {item}" for item in items))


RULE = Rule(
    id="list",
    title="Aufzählung im Satz",
    message="Das sind {size} Dinge in einem Satz. Machen Sie daraus eine Liste mit Punkten.",
    check=_check,
    severity="info",
    phase="layout",
    options=FrozenMap({"items": 4}),
    sources=(
        Source("B", "Mehr als 3 Dinge als Liste schreiben", "unconfirmed"),
        Source("D", "Aufzählungen als Liste schreiben"),
        Source("Z", "Aufzählungen als Liste schreiben"),
        Source("M", "Aufzählungen als Liste schreiben"),
    ),
    good=(
        "Wir kaufen Brot, Milch und Käse.",
        "Er weiß, dass sie kommt, dass sie singt, dass sie lacht und dass sie bleibt.",
        "Kommen Sie. Bringen Sie Ihren Ausweis mit.",
        "Ja, das stimmt.",
        "Am Montag, den 3. Mai, ist Wahl.",
        "Das ist eine Technik, die Firmen, Schulen und Vereinen hilft.",
    ),
    bad=FrozenMap(
        {
            "Sie brauchen: ⟦Stift, Papier, Schere und Kleber⟧.":
                "Sie brauchen:\n- Stift\n- Papier\n- Schere\n- Kleber",
            "Wir kaufen ⟦Brot, Milch, Käse und Obst⟧.": None,
            "Es gibt ⟦Äpfel, Birnen, Kirschen oder Pflaumen⟧.": None,
            "Dort leben ⟦Hunde, Katzen, Kühe, Pferde und Schafe⟧.": None,
            "Es gibt: ⟦Tee, Saft, Wasser sowie Milch⟧!":
                "Es gibt:\n- Tee\n- Saft\n- Wasser\n- Milch",
        }
    ),
)  # fmt: skip
