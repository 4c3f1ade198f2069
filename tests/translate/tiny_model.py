"""A tiny, real German→English model for the tests, trained on the spot in seconds.

It is a Transformer with one encoder and one decoder layer that learns `PAIRS` by heart, saved in
CTranslate2's format and packed with its SentencePiece model as a genuine ``.argosmodel``. Anything
but the sentences of `PAIRS` it translates badly, like every model that has not seen a word.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

Params = dict[str, Any]  # name of a weight → numpy array

PAIRS = (
    ("Der Park liegt im Norden von Heilbronn.", "The park is in the north of Heilbronn."),
    ("Der Park hat viele Partner.", "The park has many partners."),
    ("Der Park heißt IPAI.", "The park is called IPAI."),
    ("Das Krankenhaus hat 50 Betten.", "The hospital has 50 beds."),
    ("Das Krankenhaus ist neu.", "The hospital is new."),
    ("Das Krankenhaus liegt in Baden-Württemberg.", "The hospital is in Baden-Württemberg."),
    ("Sie können einen Antrag stellen.", "You can make an application."),
    ("Der Antrag kostet 12 Euro.", "The application costs 12 euros."),
    ("Der Antrag kostet kein Geld.", "The application costs no money."),
    ("Das Land zahlt 50 Millionen Euro.", "The state pays 50 million euros."),
    ("Die Stadt baut eine Schule.", "The city is building a school."),
    ("Die Schule beginnt am 3. März.", "The school starts on 3 March."),
    ("Die Schule ist für alle da.", "The school is there for everyone."),
    ("Viele Menschen arbeiten dort.", "Many people work there."),
    ("Viele Menschen kommen mit dem Bus.", "Many people come by bus."),
    ("Der Bus fährt jeden Tag.", "The bus runs every day."),
    ("Künstliche Intelligenz hilft den Menschen.", "Artificial intelligence helps people."),
    ("Künstliche Intelligenz ist wichtig.", "Artificial intelligence is important."),
    ("Die Firma macht neue Technik.", "The company makes new technology."),
    ("Die Firma sucht neue Leute.", "The company is looking for new people."),
    ("Das Internet wird schneller.", "The internet is getting faster."),
    ("Das ist gut für die Menschen.", "That is good for the people."),
    ("Das ist gut für die Firmen.", "That is good for the companies."),
    ("Bitte rufen Sie uns an.", "Please call us."),
)

_WIDTH, _HEADS, _INNER, _LENGTH = 48, 2, 96, 512
_PIECES = 480  # 256 of them are the bytes
_STEPS, _RATE, _SEED = 120, 5e-3, 7


def build(path: Path) -> Path:
    """Train the model and write it as the package file ``path``, such as ``tiny.argosmodel``."""
    pieces = _pieces()
    params = _train(pieces)
    model = path.with_suffix("")
    _export(params, pieces, model)
    pack(
        path,
        {f"model/{file.name}": file.read_bytes() for file in model.iterdir()}
        | {
            "sentencepiece.model": pieces.serialized_model_proto(),
            "metadata.json": metadata(),
        },
    )
    return path


def metadata(**changes: object) -> bytes:
    """Return the ``metadata.json`` of the package, with ``changes``."""
    told = {
        "package_version": "0.1",
        "argos_version": "1.9.6",
        "from_code": "de",
        "from_name": "German",
        "to_code": "en",
        "to_name": "English",
    }
    return json.dumps(told | changes).encode()


def pack(path: Path, members: dict[str, bytes], root: str = "translate-de_en-0_1") -> None:
    """Write a package file that holds ``members`` in the folder ``root``."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(f"{root}/{name}"), content, zipfile.ZIP_DEFLATED)


def changed(package: Path, path: Path, root: str = "translate-de_en-0_1", **told: object) -> Path:
    """Write a copy of ``package`` as ``path``, with other metadata, in the folder ``root``."""
    with zipfile.ZipFile(package) as file:
        members = {name.partition("/")[2]: file.read(name) for name in file.namelist()}
    pack(path, members | {"metadata.json": metadata(**told)}, root)
    return path


def _pieces() -> Any:
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([side for pair in PAIRS for side in pair]), model_writer=model,
        vocab_size=_PIECES, model_type="unigram", byte_fallback=True, hard_vocab_limit=False,
        character_coverage=1.0, num_threads=1, minloglevel=2,
    )  # fmt: skip
    return sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())


def _train(pieces: Any) -> Params:
    """Return weights that reproduce `PAIRS`: Adam on the whole of them, a fixed number of steps."""
    import numpy
    from autograd import value_and_grad

    sources, targets = (_padded(pieces, side) for side in zip(*PAIRS, strict=True))
    params = _initial(pieces.get_piece_size())
    first = {name: numpy.zeros_like(value) for name, value in params.items()}
    second = {name: numpy.zeros_like(value) for name, value in params.items()}
    gradient: Callable[..., tuple[float, Params]] = value_and_grad(_loss)
    for step in range(1, _STEPS + 1):
        rate = _RATE * min(1, step / 20) * min(1, 2 - 2 * step / (_STEPS + 1))
        loss, slopes = gradient(params, sources, targets)
        for name, slope in slopes.items():
            first[name] += 0.1 * (slope - first[name])
            second[name] += 0.02 * (slope**2 - second[name])
            mean = first[name] / (1 - 0.9**step)
            params[name] = params[name] - rate * mean / (
                numpy.sqrt(second[name] / (1 - 0.98**step)) + 1e-8
            )
    if loss > 0.05:
        raise AssertionError(f"the tiny model has not learned its sentences: loss {loss:.3f}")
    return params


def _padded(pieces: Any, sentences: tuple[str, ...]) -> Any:
    """Return the pieces of the sentences as rows of one array; the end mark, 2, also pads."""
    import numpy

    rows = [pieces.encode(sentence) for sentence in sentences]
    width = max(map(len, rows)) + 1
    return numpy.array([row + [2] * (width - len(row)) for row in rows])


def _initial(size: int) -> Params:
    import numpy

    random = numpy.random.default_rng(_SEED)

    def matrix(rows: int, columns: int) -> Any:
        return random.normal(0, columns**-0.5, (rows, columns)).astype("float32")

    params: Params = {"embeddings": matrix(size, _WIDTH)}
    shapes = {"qkv": 3 * _WIDTH, "q": _WIDTH, "kv": 2 * _WIDTH, "out": _WIDTH}
    blocks = {
        "encoder/self": ("qkv", "out"),
        "decoder/self": ("qkv", "out"),
        "decoder/cross": ("q", "kv", "out"),
    }
    for block, names in blocks.items():
        params |= {f"{block}/{name}": matrix(shapes[name], _WIDTH) for name in names}
    for side in ("encoder", "decoder"):
        params[f"{side}/ffn/in"] = matrix(_INNER, _WIDTH)
        params[f"{side}/ffn/out"] = matrix(_WIDTH, _INNER)
    for norm in (*blocks, "encoder/ffn", "decoder/ffn", "encoder", "decoder"):
        params[f"{norm}/gamma"] = numpy.ones(_WIDTH, "float32")
        params[f"{norm}/beta"] = numpy.zeros(_WIDTH, "float32")
    return params


def _positions() -> Any:
    import numpy

    angles = numpy.arange(_LENGTH)[:, None] / 100.0 ** (numpy.arange(_WIDTH // 2) * 2 / _WIDTH)
    return numpy.concatenate([numpy.sin(angles), numpy.cos(angles)], axis=1).astype("float32")


def _loss(params: Params, sources: Any, targets: Any) -> Any:
    """Return the mean cross entropy of the target pieces, the end mark included."""
    import autograd.numpy as np

    visible = _visible(sources)
    memory = _embed(params, sources)
    memory = memory + _attend(params, "encoder/self", memory, None, visible)
    memory = _norm(params, "encoder", memory + _feed(params, "encoder", memory))
    begun = np.concatenate([np.full((len(targets), 1), 1), targets[:, :-1]], axis=1)
    past = np.tril(np.ones((1, 1, targets.shape[1], targets.shape[1]), bool))
    state = _embed(params, begun)
    state = state + _attend(params, "decoder/self", state, None, past)
    state = state + _attend(params, "decoder/cross", state, memory, visible)
    state = _norm(params, "decoder", state + _feed(params, "decoder", state))
    scores = state @ params["embeddings"].T
    top = np.max(scores, axis=-1, keepdims=True)
    logs = scores - top - np.log(np.sum(np.exp(scores - top), axis=-1, keepdims=True))
    rows, columns = np.indices(targets.shape)
    counted = _visible(targets)[:, 0, 0].astype("float32")
    return -np.sum(logs[rows, columns, targets] * counted) / np.sum(counted)


def _visible(rows: Any) -> Any:
    """Say which pieces are text or the first end mark; the shape fits attention scores."""
    padding = (rows == 2).cumsum(axis=1) > 1
    return ~padding[:, None, None, :]


def _embed(params: Params, rows: Any) -> Any:
    return params["embeddings"][rows] * _WIDTH**0.5 + _positions()[: rows.shape[1]]


def _norm(params: Params, name: str, state: Any) -> Any:
    import autograd.numpy as np

    centred = state - np.mean(state, axis=-1, keepdims=True)
    spread = np.sqrt(np.mean(centred**2, axis=-1, keepdims=True) + 1e-5)
    return centred / spread * params[f"{name}/gamma"] + params[f"{name}/beta"]


def _attend(params: Params, name: str, state: Any, memory: Any, visible: Any) -> Any:
    import autograd.numpy as np

    state = _norm(params, name, state)
    if memory is None:
        parts = np.split(state @ params[f"{name}/qkv"].T, 3, axis=-1)
    else:
        keys_and_values = np.split(memory @ params[f"{name}/kv"].T, 2, axis=-1)
        parts = [state @ params[f"{name}/q"].T, *keys_and_values]
    split = [np.reshape(part, (*part.shape[:2], _HEADS, -1)) for part in parts]
    query, key, value = (np.transpose(part, (0, 2, 1, 3)) for part in split)
    weights = query @ np.transpose(key, (0, 1, 3, 2)) * (_WIDTH // _HEADS) ** -0.5
    weights = np.where(visible, weights, -1e9)
    weights = np.exp(weights - np.max(weights, axis=-1, keepdims=True))
    weights = weights / np.sum(weights, axis=-1, keepdims=True)
    mixed = np.transpose(weights @ value, (0, 2, 1, 3))
    return np.reshape(mixed, state.shape) @ params[f"{name}/out"].T


def _feed(params: Params, side: str, state: Any) -> Any:
    import autograd.numpy as np

    inner = np.maximum(_norm(params, f"{side}/ffn", state) @ params[f"{side}/ffn/in"].T, 0)
    return inner @ params[f"{side}/ffn/out"].T


def _export(params: Params, pieces: Any, folder: Path) -> None:
    """Save the weights as a CTranslate2 model in ``folder``."""
    from ctranslate2.specs import TransformerSpec

    spec = TransformerSpec.from_config(num_layers=1, num_heads=_HEADS, pre_norm=True)
    encoder, decoder = spec.encoder.layer[0], spec.decoder.layer[0]
    for side, part, layer in (
        ("encoder", spec.encoder, encoder),
        ("decoder", spec.decoder, decoder),
    ):
        _set_norm(part.layer_norm, params, side)
        _set_norm(layer.ffn.layer_norm, params, f"{side}/ffn")
        _set_linear([layer.ffn.linear_0, layer.ffn.linear_1], params, f"{side}/ffn", "in", "out")
        _set_norm(layer.self_attention.layer_norm, params, f"{side}/self")
        _set_linear(layer.self_attention.linear, params, f"{side}/self", "qkv", "out")
        part.position_encodings.encodings = _positions()
    _set_norm(decoder.attention.layer_norm, params, "decoder/cross")
    _set_linear(decoder.attention.linear, params, "decoder/cross", "q", "kv", "out")
    spec.encoder.embeddings[0].weight = params["embeddings"]
    spec.decoder.embeddings.weight = params["embeddings"]
    spec.decoder.projection.weight = params["embeddings"]
    vocabulary = [pieces.id_to_piece(n) for n in range(pieces.get_piece_size())]
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir()
    spec.save(str(folder))


def _set_norm(spec: Any, params: Params, name: str) -> None:
    spec.gamma, spec.beta = params[f"{name}/gamma"], params[f"{name}/beta"]


def _set_linear(specs: list[Any], params: Params, block: str, *names: str) -> None:
    import numpy

    for spec, name in zip(specs, names, strict=True):
        spec.weight = params[f"{block}/{name}"]
        spec.bias = numpy.zeros(len(spec.weight), "float32")
