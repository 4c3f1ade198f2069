"""A quotation in hard words needs an explanation, or another wording."""

import re
from collections.abc import Iterator

from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, matches

_QUOTED = re.compile(r"[„“\"»«]([^„“”\"»«\n]{20,400})[“”\"»«]")


def _check(document: Document, options: Options) -> Iterator[Fault]:
    for match in matches(_QUOTED, document):
        words = re.findall(r"\w+", match[1])
        letters = sum(map(len, words)) / len(words) if words else 0
        if len(words) >= int(options["words"]) and letters > float(options["letters"]):
            yield Fault.at(match)


RULE = Rule(
    id="quote-hard",
    title="Schweres Zitat",
    message="Das Zitat ist schwer. Sagen Sie auch in einfachen Worten, was es bedeutet.",
    check=_check,
    severity="info",
    phase="clauses",
    options=FrozenMap({"words": 7, "letters": 6.5}),
    sources=(Source("D", "Keine schweren Zitate ohne Erklärung", "digest"),),
    good=(
        "Sie sagt: „Das ist gut.“",
        "Er sagt: „Ich komme am Montag und am Dienstag zu dir.“",
        "Das Buch heißt „Die Schule“.",
        "Das Fest ist am Montag.",
        "„Wir helfen allen, die zu uns in das Haus kommen“, sagt sie.",
    ),
    bad=FrozenMap(
        {
            "Sie sagt: ⟦„Die fortschreitende Digitalisierung verändert sämtliche Bereiche unserer "
            "Gesellschaft grundlegend.“⟧": None,
            "Im Gesetz steht: ⟦„Jedermann hat das Recht auf unentgeltliche Unterstützung durch die "
            "zuständigen Behörden“⟧.": None,
            "⟦„Kommunale Wohnungsunternehmen verzeichnen gegenwärtig erhebliche Zuwächse bei "
            "Neuvermietungen“⟧, sagt er.": None,
            "Er schreibt: ⟦„Wissenschaftliche Untersuchungen belegen den gesundheitlichen Nutzen "
            "regelmäßiger Bewegung.“⟧": None,
            "Dort steht ⟦„Sämtliche Änderungen bedürfen schriftlicher Zustimmung der zuständigen "
            "Verwaltungsbehörde“⟧.": None,
        }
    ),
)
