"""Say the noun again rather than *er*, *sie* or *es*."""

from collections.abc import Iterator

from leichtsprache.document import FrozenMap, Sentence
from leichtsprache.rules.contract import Options, Rule, Source
from leichtsprache.rules.shapes import InSentence, Place

_PRONOUNS = frozenset(("er", "sie", "es", "ihn", "ihm", "ihr", "ihnen"))


def _find(sentence: Sentence, options: Options) -> Iterator[Place]:  # noqa: ARG001
    for n, token in enumerate(sentence.tokens):
        if token.tag != "PPER" or token.text.lower() not in _PRONOUNS:
            continue
        is_address = token.text in ("Sie", "Ihnen", "Ihr")
        is_expletive = token.text.lower() == "es" and not _has_neuter(sentence, n)
        if not is_address and not is_expletive:
            yield Place(n, n)


def _has_neuter(sentence: Sentence, position: int) -> bool:
    """Whether a neuter noun before it is there for *es* to stand for."""
    return any(
        token.tag == "NN" and token.morph is not None and token.morph.gender == "n"
        for token in sentence.tokens[:position]
    )


RULE = Rule(
    id="pronoun-3rd",
    title="Pronomen",
    message="„{found}“: Wer ist das? Schreiben Sie das Wort noch einmal.",
    check=InSentence(_find),
    severity="info",
    phase="phrases",
    needs="analysis",
    sources=(
        Source("D", "Das Wort wiederholen, statt er, sie, es zu schreiben"),
        Source("H", "Das Wort wiederholen, statt er, sie, es zu schreiben"),
        Source("Z", "Das Wort wiederholen, statt er, sie, es zu schreiben"),
        Source("M", "Das Wort wiederholen, statt er, sie, es zu schreiben"),
    ),
    good=(
        "Sie müssen einen Antrag stellen.",
        "Es regnet.",
        "Wir helfen Ihnen.",
        "Der Mann geht. Der Mann ist alt.",
        "Ich habe Zeit.",
    ),
    bad=FrozenMap(
        {
            "Der Mann geht. ⟦Er⟧ ist alt.": None,
            "Dann hilft ⟦sie⟧ dem Kind.": None,
            "Wir geben ⟦ihm⟧ Geld.": None,
            "Wir sehen ⟦ihn⟧ oft.": None,
            "Das Kind weint, weil ⟦es⟧ müde ist.": None,
        }
    ),
)
