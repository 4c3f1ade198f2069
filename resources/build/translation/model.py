"""A small pre-norm Transformer whose shape CTranslate2 can run."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    """Sizes of the model."""

    vocab: int = 12000
    width: int = 256
    inner: int = 1024
    heads: int = 4
    encoder: int = 6
    decoder: int = 2
    dropout: float = 0.1
    longest: int = 512


def positions(length: int, width: int) -> Tensor:
    """Sinusoidal encodings, sines first, then cosines."""
    rate = torch.exp(torch.arange(width // 2) * -(math.log(10000.0) / (width // 2 - 1)))
    angle = torch.arange(length)[:, None] * rate[None]
    return torch.cat([angle.sin(), angle.cos()], 1)


@cache
def pool(chance: float) -> Tensor:
    """Factors of dropout, drawn once."""
    keep = torch.rand(1 << 23, generator=torch.Generator().manual_seed(8)) >= chance
    return keep.to(torch.bfloat16) / (1 - chance)


class Dropout(nn.Module):
    """Dropout by a random slice of a fixed pool: a fresh mask costs a tenth of the step."""

    def __init__(self, chance: float) -> None:
        super().__init__()
        self.pool = pool(chance)

    def forward(self, x: Tensor) -> Tensor:
        """Return x with some values dropped, in training."""
        if not self.training:
            return x
        start = int(torch.randint(self.pool.numel() - x.numel(), ()))
        return x * self.pool[start : start + x.numel()].view(x.shape)


class Attention(nn.Module):
    """Multi-head attention by plain matrix products, which are faster on CPU than the fused one."""

    def __init__(self, shape: Shape, *, cross: bool) -> None:
        super().__init__()
        self.heads, self.cross = shape.heads, cross
        if cross:
            self.query = nn.Linear(shape.width, shape.width)
            self.pair = nn.Linear(shape.width, 2 * shape.width)
        else:
            self.triple = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)

    def forward(self, x: Tensor, mask: Tensor, memory: Tensor | None = None) -> Tensor:
        """Return what each position gathers from its own sequence or from the memory."""
        if self.cross:
            q, (k, v) = self.query(x), self.pair(memory).chunk(2, -1)
        else:
            q, k, v = self.triple(x).chunk(3, -1)
        q, k, v = (t.view(t.size(0), t.size(1), self.heads, -1).transpose(1, 2) for t in (q, k, v))
        scores = q @ k.transpose(-1, -2) * (q.size(-1) ** -0.5) + mask
        mixed = scores.softmax(-1).to(v.dtype) @ v
        return self.out(mixed.transpose(1, 2).flatten(2))


class Layer(nn.Module):
    """One layer: self-attention, cross-attention in the decoder, feed-forward; norm before each."""

    def __init__(self, shape: Shape, *, decoder: bool) -> None:
        super().__init__()
        self.norm1, self.self_attention = nn.LayerNorm(shape.width), Attention(shape, cross=False)
        if decoder:
            self.norm2, self.attention = nn.LayerNorm(shape.width), Attention(shape, cross=True)
        self.norm3 = nn.LayerNorm(shape.width)
        self.up, self.down = (
            nn.Linear(shape.width, shape.inner),
            nn.Linear(shape.inner, shape.width),
        )
        self.drop = Dropout(shape.dropout)

    def forward(
        self,
        x: Tensor,
        mask: Tensor,
        memory: Tensor | None = None,
        memory_mask: Tensor | None = None,
    ) -> Tensor:
        """Return the states after this layer."""
        x = x + self.drop(self.self_attention(self.norm1(x), mask))
        if memory is not None:
            x = x + self.drop(self.attention(self.norm2(x), memory_mask, memory))
        return x + self.drop(self.down(functional.relu(self.up(self.norm3(x)))))


class Model(nn.Module):
    """Encoder and decoder with one embedding for source, target and output."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocab, shape.width)
        self.bias = nn.Parameter(torch.zeros(shape.vocab))
        self.encoder = nn.ModuleList(Layer(shape, decoder=False) for _ in range(shape.encoder))
        self.decoder = nn.ModuleList(Layer(shape, decoder=True) for _ in range(shape.decoder))
        self.encoder_norm, self.decoder_norm = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.drop = Dropout(shape.dropout)
        self.register_buffer("positions", positions(shape.longest, shape.width), persistent=False)
        for value in self.parameters():
            if value.dim() > 1:
                nn.init.xavier_uniform_(value)
        nn.init.normal_(self.embedding.weight, std=shape.width**-0.5)

    def embed(self, ids: Tensor) -> Tensor:
        """Return scaled embeddings with positions."""
        x = self.embedding(ids) * self.shape.width**0.5 + self.positions[: ids.size(1)]
        return self.drop(x)

    def encode(self, source: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """States and the additive mask of the padding."""
        padding = torch.arange(source.size(1))[None] >= lengths[:, None]
        mask = torch.zeros(padding.shape).masked_fill_(padding, -1e4)[:, None, None]
        x = self.embed(source)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.encoder_norm(x), mask

    def decode(self, target: Tensor, memory: Tensor, memory_mask: Tensor) -> Tensor:
        """States of the target positions."""
        size = target.size(1)
        causal = torch.full((size, size), -1e4).triu_(1)
        x = self.embed(target)
        for layer in self.decoder:
            x = layer(x, causal, memory, memory_mask)
        return self.decoder_norm(x)

    def logits(self, states: Tensor) -> Tensor:
        """Return the scores of all pieces."""
        return functional.linear(states, self.embedding.weight, self.bias)

    @torch.no_grad()
    def greedy(self, source: Tensor, lengths: Tensor, begin: int, end: int) -> list[list[int]]:
        """Best token at each step, for checks and the learning curve."""
        memory, mask = self.encode(source, lengths)
        out = torch.full((source.size(0), 1), begin)
        done = torch.zeros(source.size(0), dtype=torch.bool)
        for _ in range(int(lengths.max() * 2 + 10)):
            best = (
                self.logits(self.decode(out, memory, mask)[:, -1]).argmax(-1).masked_fill(done, end)
            )
            out, done = torch.cat([out, best[:, None]], 1), done | (best == end)
            if done.all():
                break
        return [[t for t in row if t != end] for row in out[:, 1:].tolist()]
