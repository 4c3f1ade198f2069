"""Words are not to be broken at the end of a line."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_BROKEN = re.compile(
    r"(?<![\w-])(?P<head>[A-Za-zÄÖÜäöüß]+(?P<more>-\w+)*)-[ ]*\n[ ]*"
    r"(?!(?:und|oder|bzw|bis|sowie|als|noch)\b)(?P<tail>[a-zäöüß]{2,})(?!\w*[·*])"
)
# Words that often have a hyphen of their own: deutsch-französisch, rot-grün, E-Mail.
_OWN_HYPHEN = re.compile(
    r"(?:.|.*(?:isch|deutsch|lich|rot|grün|schwarz|weiß|blau|gelb|nord|süd|ost|west|sozial|nicht|ex))",
    re.IGNORECASE,
)
_SOFT = re.compile("[\\w-]*[\u00ad\u200b][\\w\u00ad\u200b-]*")


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for match in matches(_BROKEN, document):
        yield Fault.at(match, match["head"] + match["tail"], safe=not _has_own_hyphen(match))
    for match in matches(_SOFT, document):
        yield Fault.at(match, re.sub("[\u00ad\u200b]", "", match[0]), safe=True)


def _has_own_hyphen(match: re.Match[str]) -> bool:
    return bool(match["more"] or _OWN_HYPHEN.fullmatch(match["head"]))


RULE = Rule(
    id="no-hyphenation",
    title="Getrenntes Wort",
    message="Trennen Sie kein Wort am Ende der Zeile. Das ganze Wort gehört in eine Zeile.",
    check=_check,
    phase="characters",
    sources=(
        Source("B", "Keine Wörter am Ende der Zeile trennen"),
        Source("N", "Keine Wörter am Ende der Zeile trennen"),
        Source("D", "Keine Wörter am Ende der Zeile trennen"),
        Source("M", "Keine Wörter am Ende der Zeile trennen"),
    ),
    good=(
        "Das Kranken-Haus ist groß.",
        "Der Haupt-\nund Nebeneingang ist zu.",
        "Die Kranken-\nKasse zahlt.",
        "Das ist gut.\nUnd das auch.",
        "Die Bus-\noder Bahnfahrt kostet Geld.",
    ),
    bad=FrozenMap(
        {
            "Das ⟦Kranken-\nhaus⟧ ist groß.": "Das Krankenhaus ist groß.",
            "Wir ⟦wol-\nlen⟧ helfen.": "Wir wollen helfen.",
            "Die ⟦Regie-\nrung⟧ hilft.": "Die Regierung hilft.",
            "Die ⟦Schul\u00adpflicht⟧ gilt.": "Die Schulpflicht gilt.",
            "Die ⟦E-Mail-\nadresse⟧ fehlt.": "Die E-Mailadresse fehlt.",
        }
    ),
)
