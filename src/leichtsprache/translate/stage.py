"""The stage that translates the summaries of a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from leichtsprache.document import Document, FrozenMap, Summary, Translation
from leichtsprache.errors import ModelError
from leichtsprache.summarize import summarize
from leichtsprache.translate.compounds import Compounds
from leichtsprache.translate.engine import Engine, load
from leichtsprache.translate.fidelity import lost
from leichtsprache.translate.models import find


def translate(target: str = "en", *, beam: int = 2, threads: int = 0) -> Translate:
    """Return the stage that translates the summaries into ``target``, a language code.

    A wider ``beam`` is slower and rarely better; ``threads`` is the number of batches translated
    at the same time, 0 for as many as there are cores.

    >>> translate("en").target
    'en'
    """
    return Translate(target, beam, threads)


@dataclass(frozen=True, slots=True)
class Translate:
    """Fills ``Summary.translations`` of all summaries, all sentences of a document in one call.

    Where no summaries are made yet, `summarize` makes them.
    Where argostranslate or the model is missing, or the model fails, the document comes back as it
    was, with a German note of what is missing and how to get it in its metadata (see `note_key`).
    """

    target: str = "en"
    beam: int = 2
    threads: int = 0

    @property
    def note_key(self) -> str:
        """The key of the note in ``Document.metadata``, such as ``"note:translate:en"``."""
        return f"note:translate:{self.target}"

    def __call__(self, document: Document) -> Document:
        """Return the document with its summaries translated, or with a note why not."""
        document = document if document.summaries else summarize()(document)
        others = {key: text for key, text in document.metadata.items() if key != self.note_key}
        try:
            summaries = self._translated(document)
        except ModelError as error:
            metadata = FrozenMap({**others, self.note_key: f"Keine Übersetzung: {error}"})
            return replace(document, metadata=metadata)
        return replace(document, summaries=summaries, metadata=FrozenMap(others))

    def _translated(self, document: Document) -> tuple[Summary, ...]:
        engine = load(find(f"de-{self.target}"), threads=self.threads)
        compounds = Compounds(document.root.text)
        plain = [tuple(map(compounds.joined, each.sentences)) for each in document.summaries]
        wanted = tuple(dict.fromkeys(chain.from_iterable(plain)))
        known = _translations(engine, wanted, self.beam)
        names = _names(document)
        translations = [
            Translation(
                tuple(known[sentence] for sentence in sentences),
                engine.model.name,
                tuple(self._warnings(engine, sentences, known, names)),
            )
            for sentences in plain
        ]
        return tuple(
            replace(summary, translations=FrozenMap({**summary.translations, self.target: made}))
            for summary, made in zip(document.summaries, translations, strict=True)
        )

    def _warnings(
        self, engine: Engine, sentences: tuple[str, ...], known: dict[str, str], names: set[str]
    ) -> Iterator[str]:
        for number, sentence in enumerate(sentences, 1):
            foreign = known[sentence]
            for missing in lost(sentence, foreign, target=self.target, names=names):
                yield f"Satz {number}: In der Übersetzung fehlt {missing}."
            if loops(foreign):
                yield f"Satz {number}: Die Übersetzung wiederholt sich."
            if is_short(sentence, foreign):
                yield f"Satz {number}: Die Übersetzung ist auffällig kurz."
            if engine.is_long(sentence):
                yield f"Satz {number}: Der Satz ist sehr lang und wurde in Teilen übersetzt."


def loops(text: str) -> bool:
    """Say whether the text repeats up to six words three times in a row.

    >>> loops("The city of the city of the city of the city."), loops("Very, very good.")
    (True, False)
    """
    words = [word.strip(".,;:!?") for word in text.lower().split()]
    return any(
        words[n : n + size] == words[n + size : n + 2 * size] == words[n + 2 * size : n + 3 * size]
        for size in range(1, 7)
        for n in range(len(words) - 3 * size + 1)
    )


def is_short(german: str, foreign: str) -> bool:
    """Say whether so few words are left that something must be missing.

    >>> is_short("Die Stadt baut bald eine neue Schule.", "The city.")
    True
    """
    return len(foreign.split()) < 0.4 * len(german.split())


def _translations(engine: Engine, wanted: tuple[str, ...], beam: int) -> dict[str, str]:
    """Return the translation of each sentence; where the model loops, it has to try again."""
    known = dict(zip(wanted, engine.translate(wanted, beam=beam), strict=True))
    again = [each for each in wanted if loops(known[each]) and not loops(each)]
    fresh = engine.translate(again, beam=beam, fresh=True)
    return known | {each: text for each, text in zip(again, fresh, strict=True) if not loops(text)}


def _names(document: Document) -> set[str]:
    """Return the words that the analysis, where one was made, takes for proper names throughout."""
    tokens = (*document.root.tokens, *document.tokens)
    common = {token.text for token in tokens if token.tag != "NE"}
    return {token.text for token in tokens if token.tag == "NE"} - common
