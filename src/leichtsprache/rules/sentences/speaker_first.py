"""First who speaks, then what is said."""

from collections.abc import Iterator

from leichtsprache.document import Document, Edit, FrozenMap
from leichtsprache.rewrite.content.indirect import speaker_first
from leichtsprache.rewrite.surface import Passage
from leichtsprache.rules.contract import Fault, Options, Rule, Source


def _check(document: Document, options: Options) -> Iterator[Fault]:  # noqa: ARG001
    for block in document.blocks:
        for sentence in (block.sentences or ()) if block.kind != "heading" else ():
            for found in speaker_first(Passage(document, sentence)):
                edit = Edit(sentence.span, " ".join(found.sentences), found.is_safe)
                yield Fault(found.span, (edit,), level=None if found.is_certain else "info")


RULE = Rule(
    id="speaker-first",
    title="Erst die Person, dann die Rede",
    message="Schreiben Sie zuerst, wer spricht: Die Leiterin sagt: …",
    check=_check,
    severity="info",
    phase="clauses",
    needs="analysis",
    sources=(
        Source("D", "Einfacher Satzbau: Wer macht was?", "digest"),
        Source("H", "Einfacher Satzbau: Wer macht was?", "digest"),
        Source("Z", "Nach Verben wie sagen und denken ein Doppelpunkt", "digest"),
    ),
    good=(
        "Die Leiterin sagt: „Das ist gut.“",
        "Er sagt: Der Bus kommt.",
        "Das ist gut, weil es hilft.",
        "„Das ist gut“, sagt sie und lacht.",
        "Wie sagt man das?",
    ),
    bad=FrozenMap(
        {
            "„Das ist gut“, ⟦sagt die Leiterin⟧.": "Die Leiterin sagt: „Das ist gut.“",
            "„Kommst du mit?“, ⟦fragte Anna⟧.": "Anna fragte: „Kommst du mit?“",
            "Der Zug hat Verspätung, ⟦meldete die Bahn am Abend⟧.": (
                "Die Bahn meldete am Abend: Der Zug hat Verspätung."
            ),
            "„Hier fehlt Geld“, ⟦klagen die Eltern⟧.": "Die Eltern klagen: „Hier fehlt Geld.“",
            "Die Steuern seien zu hoch, ⟦sagte er⟧.": "Er sagte: Die Steuern sind zu hoch.",
        }
    ),
)
