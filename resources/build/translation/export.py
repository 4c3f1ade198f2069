"""Turn a checkpoint into a CTranslate2 model (int8) and an Argos package.

``python export.py [CHECKPOINT …] [--version 0.1]`` writes ``export/model/`` and
``export/translate-de_en-<version>.argosmodel``, then checks that CTranslate2 says the same as torch.
Several checkpoints are averaged; without one the newest is taken.
"""

from __future__ import annotations

import argparse
import json
import shutil
import zipfile
from pathlib import Path

import ctranslate2
import sentencepiece
import torch
from ctranslate2.specs import TransformerSpec
from model import Model, Shape, positions

ROOT = Path(__file__).parent
OUT = ROOT / "export"


def weights(paths: list[Path]) -> Model:
    """The model with the mean of the averaged weights of the checkpoints."""
    model = Model(Shape())
    sums: list[torch.Tensor] = []
    for path in paths:
        values = torch.load(path, weights_only=False)["average"]
        sums = [a + b for a, b in zip(sums, values, strict=True)] if sums else values
    with torch.no_grad():
        for parameter, value in zip(model.parameters(), sums, strict=True):
            parameter.copy_(value / len(paths))
    return model.eval()


def numbers(tensor: torch.Tensor):
    """As numpy, float32."""
    return tensor.detach().float().contiguous().numpy().copy()


def linear(spec, layer) -> None:
    """Copy a linear layer."""
    spec.weight, spec.bias = numbers(layer.weight), numbers(layer.bias)


def norm(spec, layer) -> None:
    """Copy a layer norm."""
    spec.gamma, spec.beta = numbers(layer.weight), numbers(layer.bias)


def layer(spec, own) -> None:
    """Copy one layer."""
    norm(spec.self_attention.layer_norm, own.norm1)
    linear(spec.self_attention.linear[0], own.self_attention.triple)
    linear(spec.self_attention.linear[1], own.self_attention.out)
    if hasattr(spec, "attention"):
        norm(spec.attention.layer_norm, own.norm2)
        for target, source in zip(
            spec.attention.linear,
            (own.attention.query, own.attention.pair, own.attention.out),
            strict=True,
        ):
            linear(target, source)
    norm(spec.ffn.layer_norm, own.norm3)
    linear(spec.ffn.linear_0, own.up)
    linear(spec.ffn.linear_1, own.down)


def specification(model: Model, vocabulary: list[str]) -> TransformerSpec:
    """The model as CTranslate2 describes it."""
    shape = model.shape
    spec = TransformerSpec.from_config((shape.encoder, shape.decoder), shape.heads, pre_norm=True)
    spec.config.add_source_bos = spec.config.add_source_eos = False
    for side, layers, final in (
        (spec.encoder, model.encoder, model.encoder_norm),
        (spec.decoder, model.decoder, model.decoder_norm),
    ):
        embeddings = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embeddings.weight = numbers(model.embedding.weight)
        side.position_encodings.encodings = numbers(positions(1024, shape.width))
        norm(side.layer_norm, final)
        for target, source in zip(side.layer, layers, strict=True):
            layer(target, source)
    spec.decoder.projection.weight, spec.decoder.projection.bias = (
        numbers(model.embedding.weight),
        numbers(model.bias),
    )
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    return spec


def save(model: Model, pieces: sentencepiece.SentencePieceProcessor) -> Path:
    """Write the int8 model."""
    spec = specification(model, [pieces.id_to_piece(i) for i in range(pieces.get_piece_size())])
    folder = OUT / "model"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    return folder


README = """# German → English, small model of the project leichtsprache (draft quality)

For short, simple sentences. Trained on CPU with Tatoeba (CC BY 2.0 FR, https://tatoeba.org),
Europarl (free use, https://www.statmt.org/europarl/) and sentences of our own. SentencePiece
vocabulary of 12,000 pieces with byte fallback, 6 + 2 layers, width 256.
"""


def package(folder: Path, version: str) -> Path:
    """Pack the model as Argos installs it."""
    name = f"translate-de_en-{version.replace('.', '_')}"
    meta = {
        "package_version": version,
        "argos_version": "1.9.0",
        "from_code": "de",
        "from_name": "German",
        "to_code": "en",
        "to_name": "English",
        "type": "translate",
    }
    path = OUT / f"{name}.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:

        def add(inside: str, content: bytes) -> None:
            archive.writestr(
                zipfile.ZipInfo(f"{name}/{inside}", (2026, 1, 1, 0, 0, 0)),
                content,
                zipfile.ZIP_DEFLATED,
            )

        add("metadata.json", json.dumps(meta, indent=1).encode())
        add("README.md", README.encode())
        add("sentencepiece.model", (ROOT / "spm/de_en.model").read_bytes())
        for file in sorted(folder.iterdir()):
            add(f"model/{file.name}", file.read_bytes())
    return path


def check(model: Model, folder: Path, pieces: sentencepiece.SentencePieceProcessor) -> None:
    """Compare torch greedy with CTranslate2, in float and in int8."""
    lines = [
        line.split("\t")[0]
        for line in (ROOT / "data/easy_dev.txt").read_text(encoding="utf-8").splitlines()
    ][:60]
    tokens = [pieces.encode(line, out_type=str) for line in lines]
    torch.set_num_threads(1)
    own = []
    with torch.no_grad():
        for line in lines:
            ids = torch.tensor([pieces.encode(line)])
            own.append(pieces.decode(model.greedy(ids, torch.tensor([ids.size(1)]), 1, 2)[0]))
    for kind in ("float32", "int8"):
        translator = ctranslate2.Translator(
            str(folder), compute_type=kind, inter_threads=1, intra_threads=1
        )
        found = translator.translate_batch(tokens, beam_size=1)
        texts = [pieces.decode(r.hypotheses[0]) for r in found]
        print(
            kind,
            "same as torch:",
            sum(a == b for a, b in zip(own, texts, strict=True)),
            "of",
            len(own),
        )


def main() -> None:
    """Export, pack, check."""
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "checkpoints", nargs="*", type=Path, default=[max((ROOT / "run").glob("step_*.pt"))]
    )
    parser.add_argument("--version", default="0.1")
    options = parser.parse_args()
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(ROOT / "spm/de_en.model"))
    model = weights(options.checkpoints)
    folder = save(model, pieces)
    path = package(folder, options.version)
    print(path, f"{path.stat().st_size / 1e6:.1f} MB")
    check(model, folder, pieces)


if __name__ == "__main__":
    main()
