"""BLEU and chrF of the exported model: `python score.py [--beam 2] [--show 30]`."""

import argparse
from pathlib import Path

import ctranslate2
import sacrebleu
import sentencepiece
from train import references

ROOT = Path(__file__).parent


def main() -> None:
    """Translate both held-out sets and score them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--beam", type=int, default=2)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(ROOT / "spm/de_en.model"))
    translator = ctranslate2.Translator(
        str(ROOT / "export/model"), compute_type="int8", inter_threads=1, intra_threads=1
    )
    for name in ("dev", "easy_dev"):
        rows = [
            line.split("\t")
            for line in (ROOT / f"data/{name}.tsv").read_text(encoding="utf-8").splitlines()
        ]
        tokens = [pieces.encode(row[0], out_type=str) for row in rows]
        found = translator.translate_batch(
            tokens,
            beam_size=options.beam,
            length_penalty=0.2,
            max_batch_size=1024,
            batch_type="tokens",
        )
        texts = [pieces.decode(r.hypotheses[0]) for r in found]
        gold = references([row[1] for row in rows])
        bleu, chrf = sacrebleu.corpus_bleu(texts, gold), sacrebleu.corpus_chrf(texts, gold)
        print(f"{name}: {len(rows)} sentences, BLEU {bleu.score:.1f}, chrF {chrf.score:.1f}")
        for row, text in list(zip(rows, texts, strict=True))[
            :: max(1, len(rows) // max(options.show, 1))
        ][: options.show]:
            print(f"  {row[0]}\n    = {text}")


if __name__ == "__main__":
    main()
