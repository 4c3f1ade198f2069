"""Train the model, taking up the last checkpoint; ``python train.py``.

``python train.py --cooldown 700`` leaves the checkpoints alone: it trains 700 steps from the last
one with a rate falling to zero and writes ``run/cooled.pt``, the model to export.
"""

from __future__ import annotations

import argparse
import math
import os
import signal
import time
from pathlib import Path
from typing import Any

import sacrebleu
import torch
from mixture import Batch, Mixture
from model import Model, Shape
from torch.nn import functional

ROOT = Path(__file__).parent
RUN = ROOT / "run"
BEGIN, END = 1, 2
PEAK, WARMUP, TOKENS, SMOOTH = 1.2e-3, 800, 2048, 0.1
SAVE, EVALUATE = 600, 1200  # seconds
# Pieces that stand for the rest of the vocabulary in the loss; 0: all of it.
SAMPLED = int(os.environ.get("SAMPLED", "0"))
COLUMNS = """time minutes step target_tokens round loss tokens_per_s bleu chrf easy_bleu
    easy_chrf""".split()


def rate(step: int) -> float:
    """Return the learning rate: warm up, then the inverse square root."""
    return PEAK * min(step / WARMUP, (WARMUP / max(step, 1)) ** 0.5)


def padded(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return ids as one tensor, with the lengths."""
    lengths = torch.tensor([len(r) for r in rows])
    out = torch.zeros(len(rows), int(lengths.max()), dtype=torch.long)
    for i, row in enumerate(rows):
        out[i, : len(row)] = torch.tensor(row)
    return out, lengths


def step_loss(model: Model, batch: Batch) -> tuple[torch.Tensor, int]:
    """Return the mean loss of a batch and its number of target tokens."""
    source, lengths = padded([a or [END] for a, _ in batch])
    target, _ = padded([[BEGIN, *b] for _, b in batch])
    gold, sizes = padded([[*b, END] for _, b in batch])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = model.decode(target, *model.encode(source, lengths))
        real = torch.arange(gold.size(1))[None] < sizes[:, None]
        logits, labels = (
            sampled(model, states[real], gold[real])
            if SAMPLED
            else (model.logits(states[real]), gold[real])
        )
    return functional.cross_entropy(logits.float(), labels, label_smoothing=SMOOTH), int(
        sizes.sum()
    )


def sampled(
    model: Model, states: torch.Tensor, gold: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return scores of the batch's own pieces and of some others, which stand for the rest."""
    own, labels = gold.unique(return_inverse=True)
    others = torch.ones(model.shape.vocab, dtype=torch.bool)
    others[own] = False
    rest = others.nonzero().flatten()
    rest = rest[torch.randint(len(rest), (SAMPLED,))]
    rows = torch.cat([own, rest])
    stands_for = torch.zeros(len(rows))
    stands_for[len(own) :] = math.log((model.shape.vocab - len(own)) / SAMPLED)
    return functional.linear(
        states, model.embedding.weight[rows], model.bias[rows] + stands_for
    ), labels


class Run:
    """Model, optimizer, averaged weights and place in the data: everything a checkpoint holds."""

    def __init__(self) -> None:
        torch.manual_seed(8)
        self.model = Model(Shape())
        self.optimizer = torch.optim.AdamW(
            self.model.parameters(), betas=(0.9, 0.98), eps=1e-9, weight_decay=0.01, fused=True
        )
        self.average = [p.detach().clone() for p in self.model.parameters()]
        self.step, self.seen, self.seconds, self.best, self.offset = 0, 0, 0.0, 0.0, 0
        self.data: dict[str, int] = {}
        self.share = 1.0  # of the rate, less than one while cooling down

    def load(self) -> None:
        """Take up the newest checkpoint, if there is one."""
        paths = sorted(RUN.glob("step_*.pt"))
        if not paths:
            return
        saved = torch.load(paths[-1], weights_only=False)
        self.model.load_state_dict(saved["model"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.average = saved["average"]
        for name in ("step", "seen", "seconds", "best", "offset", "data"):
            setattr(self, name, saved[name])
        torch.set_rng_state(saved["rng"])
        print("resumed", paths[-1].name, flush=True)

    def save(self, name: str = "") -> None:
        """Write a checkpoint and keep the last three."""
        names = ("step", "seen", "seconds", "best", "offset", "data", "average")
        state = {n: getattr(self, n) for n in names} | {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "rng": torch.get_rng_state(),
        }
        path = RUN / (name or f"step_{self.step:07d}.pt")
        torch.save(state, RUN / "writing")
        (RUN / "writing").replace(path)
        for old in sorted(RUN.glob("step_*.pt"))[:-3]:
            old.unlink()

    def update(self, batch: Batch) -> float:
        """One step of training; the loss."""
        self.step += 1
        for group in self.optimizer.param_groups:
            group["lr"] = rate(self.step) * self.share
        loss, count = step_loss(self.model, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.seen += count
        if self.step % 10 == 0:
            keep = min(0.98, self.step / (self.step + 100))
            torch._foreach_lerp_(
                self.average, [p.detach() for p in self.model.parameters()], 1 - keep
            )
        return loss.item()


def translate(run: Run, lines: list[str], pieces: Any) -> list[str]:
    """Greedy translation with the averaged weights."""
    own = [p.detach().clone() for p in run.model.parameters()]
    load(run.model, run.average)
    run.model.eval()
    ids = [pieces.encode(line) for line in lines]
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    out = [""] * len(ids)
    for start in range(0, len(order), 50):
        part = order[start : start + 50]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = run.model.greedy(*padded([ids[i] for i in part]), BEGIN, END)
        for i, row in zip(part, found, strict=True):
            out[i] = pieces.decode(row)
    load(run.model, own)
    run.model.train()
    return out


@torch.no_grad()
def load(model: Model, values: list[torch.Tensor]) -> None:
    """Put the values into the parameters."""
    for p, value in zip(model.parameters(), values, strict=True):
        p.copy_(value)


def references(texts: list[str]) -> list[list[str | None]]:
    """Reference streams for sacrebleu; several references of a sentence are parted by " ||| "."""
    rows = [text.split(" ||| ") for text in texts]
    return [[row[i] if i < len(row) else None for row in rows] for i in range(max(map(len, rows)))]


def scores(run: Run, pieces: Any) -> list[str]:
    """BLEU and chrF on 300 held-out Tatoeba sentences and on the easy ones."""
    out = []
    for name, limit in (("dev", 300), ("easy_dev", 200)):
        path = ROOT / f"data/{name}.tsv"
        if not path.exists():
            out += ["", ""]
            continue
        rows = [
            line.split("\t")
            for line in path.read_text(encoding="utf-8").splitlines()
            if "\t" in line
        ][:limit]
        found = translate(run, [row[0] for row in rows], pieces)
        gold = references([row[1] for row in rows])
        (RUN / f"{name}.out").write_text(
            "".join(f"{r[0]}\t{r[1]}\t{f}\n" for r, f in zip(rows, found, strict=True))
        )
        out += [
            f"{sacrebleu.corpus_bleu(found, gold).score:.2f}",
            f"{sacrebleu.corpus_chrf(found, gold).score:.2f}",
        ]
    return out


class Watch:
    """Saves, scores and writes the learning curve while the training runs."""

    def __init__(self, run: Run, pieces: Any) -> None:
        self.run, self.pieces = run, pieces
        self.saved = self.evaluated = time.time()
        self.begin, self.losses = run.seen, list[float]()

    def note(self, loss: float) -> None:
        """Keep the loss of a step; now and then say where the training is."""
        self.losses.append(loss)
        if self.run.step % 50 == 0:
            mean = sum(self.losses[-50:]) / len(self.losses[-50:])
            text = f"{time.strftime('%H:%M:%S')} step {self.run.step} loss {mean:.3f}\n"
            (RUN / "now").write_text(text)

    def due(self) -> bool:
        """Whether it is time for a checkpoint."""
        return time.time() - self.saved > SAVE

    def save(self) -> None:
        """Write a checkpoint and a row of the curve, from time to time with scores."""
        spent = time.time() - self.saved
        self.run.seconds += spent
        figures = ["", "", "", ""]
        if time.time() - self.evaluated > EVALUATE:
            figures = scores(self.run, self.pieces)
            self.evaluated = time.time()
            self.keep_best(sum(float(figure) for figure in figures if figure))
        self.run.save()
        log(self.run, self.losses, (self.run.seen - self.begin) / spent, figures)
        self.losses, self.begin, self.saved = [], self.run.seen, time.time()

    def keep_best(self, value: float) -> None:
        """Keep the checkpoint with the best scores."""
        if value > self.run.best:
            self.run.best = value
            self.run.save("best.pt")


def log(run: Run, losses: list[float], speed: float, figures: list[str]) -> None:
    """Append a row to the learning curve."""
    path = RUN / "curve.tsv"
    if not path.exists():
        path.write_text("\t".join(COLUMNS) + "\n")
    mean = sum(losses) / max(len(losses), 1)
    numbers = [f"{run.seconds / 60:.1f}", run.step, run.seen, run.data.get("round", 0)]
    row = [time.strftime("%m-%d %H:%M"), *numbers, f"{mean:.3f}", f"{speed:.0f}", *figures]
    with path.open("a") as out:
        out.write("\t".join(map(str, row)) + "\n")
    print(*row, flush=True)


def train(run: Run) -> None:
    """Train until the process is asked to end."""
    ended: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: ended.append(number))
    mixture = Mixture(run.data, TOKENS)
    watch = Watch(run, mixture.pieces)
    while True:
        for batch in mixture.round()[run.offset :]:
            watch.note(run.update(batch))
            run.offset += 1
            if watch.due() or ended:
                watch.save()
            if ended:
                return
        run.offset, run.data = 0, mixture.state
        mixture = Mixture(run.data, TOKENS)


def cool_down(run: Run, steps: int) -> None:
    """Train some steps with a falling rate and write the model to export."""
    mixture, done = Mixture(run.data, TOKENS), 0
    while done < steps:
        for batch in mixture.round()[run.offset :]:
            run.share = 1 - done / steps
            run.update(batch)
            done += 1
            if done >= steps:
                break
        run.offset = 0
    run.average = [p.detach().clone() for p in run.model.parameters()]
    print("cooled", *scores(run, mixture.pieces), flush=True)
    run.save("cooled.pt")


def main() -> None:
    """Train, or cool down."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cooldown", type=int, default=0)
    steps = parser.parse_args().cooldown
    torch.set_num_threads(int(os.environ.get("THREADS", "1")))
    RUN.mkdir(exist_ok=True)
    run = Run()
    run.load()
    run.model.train()
    if steps:
        cool_down(run, steps)
    else:
        train(run)


if __name__ == "__main__":
    main()
