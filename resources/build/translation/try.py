"""Translate the lines of a file with the exported model: `python try.py FILE [BEAM]`."""

import sys
from pathlib import Path

import ctranslate2
import sentencepiece

ROOT = Path(__file__).parent
pieces = sentencepiece.SentencePieceProcessor(model_file=str(ROOT / "spm/de_en.model"))
translator = ctranslate2.Translator(
    str(ROOT / "export/model"), compute_type="int8", intra_threads=1
)
lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
beam = int(sys.argv[2]) if len(sys.argv) > 2 else 2
found = translator.translate_batch(
    [pieces.encode(line, out_type=str) for line in lines], beam_size=beam, length_penalty=0.2
)
for line, result in zip(lines, found, strict=True):
    print(line, "=", pieces.decode(result.hypotheses[0]))
