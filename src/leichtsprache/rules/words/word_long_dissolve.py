"""A very long compound is better said in several words."""

from collections.abc import Iterator

from leichtsprache.analyze.compounds import compound, readable_parts
from leichtsprache.document import Document, FrozenMap
from leichtsprache.rules.contract import Fault, Options, Rule, Source, words

_SHORTEST_PART = 3


def _check(document: Document, options: Options) -> Iterator[Fault]:
    least = int(options["parts"])
    for token in words(document):
        # Most words are too short for so many parts, and need not be taken apart.
        found = compound(token.text) if len(token.text) >= least * _SHORTEST_PART else ()
        if len(found) >= least:
            # The repair is that of `compound-hyphen`; this says in the same place what is better.
            parts = readable_parts(token.text)
            better = "-".join((parts[0], *(part.capitalize() for part in parts[1:])))
            values = {"found": token.text, "parts": ", ".join(part.lemma for part in found)}
            edits = Fault.on(token.span, token.text, better, safe=True).edits
            yield Fault(token.span, edits, FrozenMap(values))


RULE = Rule(
    id="word-long-dissolve",
    title="Sehr langes Wort",
    message="„{found}“ hat viele Teile: {parts}. Sagen Sie das mit mehreren Wörtern.",
    check=_check,
    phase="compounds",
    options=FrozenMap({"parts": 4}),
    sources=(
        Source("D", "Lange zusammengesetzte Wörter zuerst auflösen"),
        Source("Z", "Lange zusammengesetzte Wörter zuerst auflösen"),
        Source("M", "Lange zusammengesetzte Wörter zuerst auflösen"),
    ),
    good=(
        "Das Gesetz fördert die Ausbildung.",
        "Die Krankenversicherung zahlt.",
        "Der Rentenversicherungsbeitrag steigt.",
        "Die Haltestelle der Straßen-Bahn ist neu.",
        "Das Grund-Stück gehört der Stadt.",
    ),
    bad=FrozenMap(
        {
            "Das ⟦Bundesausbildungsförderungsgesetz⟧ gilt.":
                "Das Bundes-Ausbildungs-Förderungs-Gesetz gilt.",
            "Die ⟦Straßenbahnhaltestelle⟧ ist neu.": "Die Straßenbahn-Halte-Stelle ist neu.",
            "Der ⟦Krankenversicherungsbeitragssatz⟧ steigt.":
                "Der Kranken-Versicherungs-Beitrags-Satz steigt.",
            "Das ist ein ⟦Kinderbetreuungskostenzuschuss⟧.":
                "Das ist ein Kinder-Betreuungs-Kosten-Zuschuss.",
            "Die ⟦Hauptbahnhofsvorplatzgestaltung⟧ dauert.":
                "Die Hauptbahnhofs-Vorplatz-Gestaltung dauert.",
        }
    ),
)  # fmt: skip
