"""*Von* and the dative instead of the genitive."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Phrase, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:
    phrases = sentence.phrases or ()
    for phrase in phrases:
        if phrase.preposition is not None and phrase.case == "gen" and phrase.certain:
            yield Place(phrase.preposition + 1, phrase.last, bool(options["simple"]))
        if phrase.role != "genitive" or _is_name(sentence, phrase):
            continue
        parent = None if phrase.parent is None else phrases[phrase.parent]
        is_chained = any(other.role == "genitive" and other.parent is not None
                         and phrases[other.parent] is phrase for other in phrases)  # fmt: skip
        is_chained |= parent is not None and parent.role == "genitive"
        yield Place(
            phrase.first, phrase.last, phrase.certain and (is_chained or bool(options["simple"]))
        )


def _is_name(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the genitive is a name alone, as in *Annas Auto*."""
    return all(token.tag == "NE" for token in sentence.tokens[phrase.first : phrase.last + 1])


RULE = Rule(
    id="genitive",
    title="Genitiv",
    message="„{found}“ ist Genitiv. Besser ist zum Beispiel: von dem Lehrer, wegen dem Wetter.",
    check=InSentence(_find),
    severity="warning",
    phase="phrases",
    needs="analysis",
    options=FrozenMap({"simple": True}),
    sources=(
        Source("N", "Kein Genitiv"),
        Source("B", "Kein Genitiv"),
        Source("D", "Kein Genitiv in Ketten und bei abstrakten Wörtern"),
        Source("H", "Kein Genitiv"),
        Source("BW", "Kein Genitiv"),
    ),
    good=(
        "Das ist das Haus von dem Lehrer.",
        "Das ist Annas Auto.",
        "Das Amt hilft der Frau.",
        "Das ist der Chef vom Amt.",
        "Wir gehen in die Schule.",
    ),
    bad=FrozenMap(
        {
            "Das ist das Haus ⟦des Lehrers⟧.": None,
            "Die Kosten ⟦der Reise⟧ sind hoch.": None,
            "Die Rechte ⟦aller Kinder⟧ sind wichtig.": None,
            "Der Chef ⟦des Amtes⟧ kommt.": None,
            "Wegen ⟦des Wetters⟧ fällt der Kurs aus.": None,
            "Das Auto ⟦meiner Schwester⟧ ist neu.": None,
        }
    ),
)
