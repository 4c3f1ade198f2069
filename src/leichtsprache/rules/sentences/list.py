"""A long enumeration is to be a list."""

import re
from collections.abc import Iterator

from leichtsprache.document import Block, Document, Edit, FrozenMap, Span
from leichtsprache.rewrite.joins.enumeration import as_list
from leichtsprache.rewrite.plan import clause_span
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

#: In a sentence with more words one thing less makes a list.
_LONG = 12
# Things, not clauses: up to two small words and a noun.
_FIRST = r"[A-ZÄÖÜ][\w·-]*"
_ITEM = r"(?:[a-zäöüß]+[ ]){0,2}[A-ZÄÖÜ][\w·-]*"
_SERIES = re.compile(rf"(?P<items>{_FIRST}(?:,\s{_ITEM}){{2,}},?\s(?:und|oder|sowie)\s{_ITEM})")
_SPLIT = re.compile(r",?\s(?:und|oder|sowie)\s|,\s")
_ARTICLE = re.compile(r"(?:de[rnm]|die|das)\s")
# A series that opens clauses is no enumeration of things.
_CLAUSE = re.compile(
    r"\b(?:dass|weil|wenn|ob|als|aber|ist|sind|war|hat|haben|wird|werden|kann|können|muss|müssen|soll|sollen|will|wollen)\b"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:
    found = [fault for block in document.blocks for fault in _listed(document, block, options)]
    yield from found
    for match in matches(_SERIES, document):
        items = _SPLIT.split(match["items"])
        span = Span(*match.span("items"))
        is_long = len(items) >= int(options["items"]) and _is_series(items)
        if is_long and not any(span.overlaps(each.span) for each in found):
            yield Fault(span, values=FrozenMap({"size": str(len(items))}))


def _listed(document: Document, block: Block, options: Options) -> Iterator[Fault]:
    """Yield the enumerations at the end of sentences, each with its list as the repair."""
    for sentence in block.sentences or () if block.kind == "paragraph" else ():
        source = Passage(document, sentence)
        found = as_list(source)
        least = int(options["items"]) - (len(sentence.words) > _LONG)
        if found is None or len(found[0].things) < least:
            continue
        place, text = found
        rest = document.text[sentence.span.stop : block.span.stop]
        behind = sentence.span.stop + len(rest) - len(rest.lstrip())
        span = Span(sentence.span.start, behind)
        edit = Edit(span, f"{text}\n\n" if rest.strip() else text, safe=True)
        shown = clause_span(source, place.first, place.last)
        yield Fault(shown, (edit,), FrozenMap({"size": str(len(place.things))}))


def _is_series(items: list[str]) -> bool:
    """Say whether the items are things; a single article opens a relative clause instead."""
    articles = sum(bool(_ARTICLE.match(item)) for item in items[1:])
    return not any(map(_CLAUSE.search, items)) and (articles == 0 or articles >= len(items) - 2)


RULE = Rule(
    id="list",
    title="Aufzählung im Satz",
    message="Das sind {size} Dinge in einem Satz. Machen Sie daraus eine Liste mit Punkten.",
    check=_check,
    severity="info",
    phase="layout",
    scope="text",
    needs="analysis",
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
            "Wir kaufen ⟦Brot, Milch, Käse und Obst⟧.":
                "Wir kaufen:\n- Brot\n- Milch\n- Käse\n- Obst",
            "Es gibt ⟦Äpfel, Birnen, Kirschen oder Pflaumen⟧.": None,
            "Dort leben ⟦Hunde, Katzen, Kühe, Pferde und Schafe⟧.":
                "Dort leben:\n- Hunde\n- Katzen\n- Kühe\n- Pferde\n- Schafe",
            "Gibt es ⟦Brot, Milch, Käse und Obst⟧?": None,
            "Es gibt: ⟦Tee, Saft, Wasser sowie Milch⟧!":
                "Es gibt:\n- Tee\n- Saft\n- Wasser\n- Milch",
        }
    ),
)  # fmt: skip
