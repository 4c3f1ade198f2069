"""A loaded model: German sentences in, sentences of another language out, all in one call.

The call is CTranslate2's own, without the batches of 32 tokens and the sentence splitter of
argostranslate. Loaded models are kept for the life of the process.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from leichtsprache.errors import ModelError
from leichtsprache.translate.argos import Model, package_module

# Measured on a model of the official size, two cores: 11 times as fast as argostranslate's own
# settings, with the same sentences (libraries.md).
_BATCH_TOKENS = 1024
_LENGTH_PENALTY = 0.2  # as argostranslate sets it
# With a beam of 2 CTranslate2 stops once two hypotheses have ended, though the best may still grow:
# "Many." for "Many people work there.". Seen with many of the tiny models trained for the tests,
# with none of 12 at this patience; it took at most a fifth more time.
_PATIENCE = 2
# Models are trained on sentences; none of the training data has pieces of this number.
MAX_PIECES = 200


class Tokenizer(Protocol):
    """Cuts sentences into the pieces that a model knows, and joins pieces again."""

    def encode(self, sentence: str) -> list[str]:
        """Return the pieces of the sentence."""

    def decode(self, tokens: list[str]) -> str:
        """Return the sentence that the pieces make."""


class Pieces:
    """The SentencePiece model of a package.

    That of argostranslate turns every "_" of the output into a blank, which breaks addresses.
    """

    def __init__(self, path: Path) -> None:
        from sentencepiece import SentencePieceProcessor

        self._processor = SentencePieceProcessor(model_file=str(path))

    def encode(self, sentence: str) -> list[str]:
        """Return the pieces of the sentence."""
        pieces: list[str] = self._processor.encode(sentence, out_type=str)
        return pieces

    def decode(self, tokens: list[str]) -> str:
        """Return the sentence; pieces copied from the source may still hold the mark of a blank."""
        text: str = self._processor.decode_pieces(tokens)
        return text.replace("▁", " ")


class Engine:
    """A model ready to translate; ``threads`` sentences-batches at a time, 0 for all cores.

    Raises `ModelError` where the files of the model are damaged.
    """

    def __init__(self, model: Model, *, threads: int = 0) -> None:
        self.model = model
        try:
            import ctranslate2

            package = package_module().Package(model.path)
            self._prefix: str = package.target_prefix
            self._tokenizer = _tokenizer(package)
            self._translator: Any = ctranslate2.Translator(
                str(model.path / "model"),
                device=package_module().settings.device,
                compute_type="int8",
                inter_threads=threads or _cores(),
                intra_threads=1,
            )
        except (ImportError, OSError, RuntimeError, ValueError, TypeError) as error:
            raise ModelError(f"{model.path} lässt sich nicht laden: {error}") from error

    def is_long(self, sentence: str) -> bool:
        """Say whether the sentence is longer than those that models are trained on."""
        return len(self._tokenizer.encode(_plain(sentence))) > MAX_PIECES

    def translate(
        self, sentences: Sequence[str], *, beam: int = 2, fresh: bool = False
    ) -> tuple[str, ...]:
        """Return the translation of each sentence, in order.

        With ``fresh`` the model may not say the same three pieces twice: for sentences in which it
        has caught itself in a loop. A sentence that `is_long` goes in parts. Raises `ModelError`
        where the model fails.
        """
        parts = [list(self._parts(_plain(sentence))) for sentence in sentences]
        rows = [row for each in parts for row in each]
        texts = iter(self._run(rows, beam=beam, fresh=fresh) if rows else ())
        return tuple(" ".join(next(texts) for _ in each).strip() for each in parts)

    def _run(self, rows: list[list[str]], *, beam: int, fresh: bool) -> Iterator[str]:
        longest = max(map(len, rows))
        try:
            results = self._translator.translate_batch(
                rows,
                target_prefix=[[self._prefix]] * len(rows) if self._prefix else None,
                max_batch_size=_BATCH_TOKENS,
                batch_type="tokens",
                beam_size=beam,
                length_penalty=_LENGTH_PENALTY,
                patience=_PATIENCE,
                replace_unknowns=True,
                max_input_length=0,  # the default cuts long sentences and says nothing
                max_decoding_length=2 * longest + 20,
                no_repeat_ngram_size=3 if fresh else 0,
            )
        except (RuntimeError, ValueError) as error:
            raise ModelError(f"{self.model.name} ist gescheitert: {error}") from error
        for result in results:
            yield self._decoded(result.hypotheses[0])

    def _decoded(self, tokens: list[str]) -> str:
        text = self._tokenizer.decode(tokens)
        return text.removeprefix(self._prefix).strip() if self._prefix else text.strip()

    def _parts(self, sentence: str) -> Iterator[list[str]]:
        """Yield the pieces of the sentence, or of its halves where it is too long."""
        pieces = self._tokenizer.encode(sentence)
        if len(pieces) > MAX_PIECES and " " in sentence:
            middle = _seam(sentence)
            yield from self._parts(sentence[:middle])
            yield from self._parts(sentence[middle + 1 :])
        else:
            yield from (pieces[n : n + MAX_PIECES] for n in range(0, len(pieces), MAX_PIECES))


def load(model: Model, *, threads: int = 0) -> Engine:
    """Return the engine for a model, loaded once in each process.

    The process is part of the key because threads do not survive a fork; the time of the file is,
    because a model may be installed again.
    """
    path = model.path / "model" / "model.bin"
    key = (os.getpid(), path, path.stat().st_mtime_ns, threads)
    if key not in _LOADED:
        _LOADED[key] = Engine(model, threads=threads)
    return _LOADED[key]


def try_out(path: str) -> None:
    """Translate one word with the model in the folder ``path``, or raise `ModelError`."""
    Engine(Model("de", "", "", Path(path)), threads=1).translate(["Hallo."])


_LOADED: dict[tuple[int, Path, int, int], Engine] = {}


def _tokenizer(package: Any) -> Tokenizer:
    path = package.package_path / "sentencepiece.model"
    if path.exists():
        return Pieces(path)
    tokenizer: Tokenizer = package.tokenizer  # the older kind of packages (BPE)
    return tokenizer


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _plain(sentence: str) -> str:
    """Return the sentence in valid UTF-8 with single blanks, none of them the mark of pieces."""
    valid = sentence.encode("utf-8", "replace").decode("utf-8")
    return " ".join(valid.replace("▁", " ").split())


def _seam(sentence: str) -> int:
    """Return the best blank to halve a sentence: near the middle, after a comma if there is one."""
    middle = len(sentence) // 2
    blanks = [n for n, character in enumerate(sentence) if character == " "]
    after_comma = [n for n in blanks if sentence[n - 1] in ",;:–" and abs(n - middle) < middle / 2]
    return min(after_comma or blanks, key=lambda n: abs(n - middle))
