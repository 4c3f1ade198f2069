"""Only simple punctuation marks help the reader."""

import re
from collections.abc import Iterator

from leichtsprache.document import Block, Document, Edit, FrozenMap, Span
from leichtsprache.rewrite.marks import split_at_mark
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_MARK = re.compile(r";|…|\.{3,}|(?<=\s)[–—-](?=\s)|[\[\]{}](?!\d)|(?P<or>(?<=\bund)/(?=oder\b))")
#: Where these stand between two statements, a full stop does as well.
_PARTING = frozenset((";", "–", "—", "-"))
_SLASH = re.compile(
    r"(?<![\w/.-])(?![Dd](?:er|ie|as)/)[A-Za-zÄÖÜäöüß]{3,}(?P<slash>\s?/\s?)(?!-|innen\b|in\b)[A-Za-zÄÖÜäöüß]{3,}(?![\w/-])"
)


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    items = {block.span: block for block in document.blocks if block.kind == "item"}
    for match in matches(_MARK, document):
        if match["or"]:
            yield Fault.on(Span(match.start() - 3, match.end() + 4), "/", "oder")
        elif match[0] == ";" and _ends_item(match, items):
            yield Fault.at(match, "", safe=True)
        else:
            edit = _parted(document, match)
            if match[0] == "-" and edit is None:
                continue  # "10 - 12 Uhr"
            yield Fault(
                Span(*match.span()), (edit,) if edit else (), FrozenMap({"found": match[0]})
            )
    for match in matches(_SLASH, document):
        if match[0] != "und/oder":
            yield Fault.on(Span(*match.span("slash")), "/")


def _parted(document: Document, match: re.Match[str]) -> Edit | None:
    """Return the edit that makes two sentences of the one with a semicolon or dash between them."""
    if match[0] not in _PARTING:
        return None
    for sentence in document.sentences:
        if sentence.span.start <= match.start() < sentence.span.stop:
            sentences = split_at_mark(Passage(document, sentence), match.start())
            return Edit(sentence.span, " ".join(sentences), safe=True) if sentences else None
    return None


def _ends_item(match: re.Match[str], items: dict[Span, Block]) -> bool:
    return any(match.end() == span.stop for span in items)


RULE = Rule(
    id="punct-avoid",
    title="Schweres Satzzeichen",
    message="Das Zeichen „{found}“ ist schwer zu verstehen. Machen Sie besser 2 Sätze.",
    check=_check,
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Nur Punkt, Doppelpunkt, Frage-Zeichen, Ausrufe-Zeichen und Komma", "digest"),
    ),
    good=(
        "Das ist gut. Und das ist auch gut.",
        "Das Amt ist Montag–Freitag offen.",
        "Die Kranken-Kasse zahlt.",
        "Die Straße ist 3 km/h langsam.",
        "Die Seite heißt stadt.de/hilfe;jetzt.",
    ),
    bad=FrozenMap(
        {
            "Das Amt ist zu⟦;⟧ kommen Sie morgen.": "Das Amt ist zu. Kommen Sie morgen.",
            "Das dauert ⟦–⟧ wie immer ⟦–⟧ lange.": None,
            "Und dann⟦…⟧ war Stille.": None,
            "Der Brief fehlt⟦ / ⟧der Antrag auch.": None,
            "Schicken Sie Bilder ⟦und/oder⟧ Texte.": "Schicken Sie Bilder oder Texte.",
            "Er sagt: Ich ⟦[⟧der Chef⟦]⟧ komme.": None,
        }
    ),
)
