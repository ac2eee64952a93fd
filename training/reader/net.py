"""The reader model in torch: MiniLM's encoder with our marks at its input, and the heads.

Written out by hand, queries, keys and values in one matrix, so that the exported graph is small and its quantised
form fast. The outputs are named in OUTPUTS; `verbale.language.decode` says how they are read.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from verbale.language.pieces import MARKS

HIDDEN, LAYERS, ATTENTION_HEADS, INNER, POSITIONS, VOCABULARY = 384, 6, 12, 1536, 512, 30522
ARC, REL, LINK, SPAN = 192, 128, 64, 256
SPAN_TAGS, NAME_TAGS, STYLES, DISTANCES, LINK_ROLES = 12, 9, 2, 17, 3
OUTPUTS = ("upos", "rules", "names", "spans", "arcs", "rels", "rel_dep", "rel_head", "link_piece", "link_cue")
MASKED = -1e4


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many labels the heads choose from."""

    upos: int
    rules: int
    rels: int


class Layer(nn.Module):
    """One layer of the encoder, normalised after each sum as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [B, T, H], bias [B, 1, 1, T] (0, or MASKED at padding) -> [B, T, H]."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(-1, -2) * (HIDDEN // ATTENTION_HEADS) ** -0.5 + bias, -1)
        seen = (weights @ v).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + self.dropout(self.out(seen)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Net(nn.Module):
    """Encoder and heads. `forward` gives the outputs for all words of a batch of windows."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, HIDDEN), nn.Embedding(POSITIONS, HIDDEN)
        self.marks, self.style = nn.Embedding(MARKS, HIDDEN), nn.Embedding(STYLES, HIDDEN)
        self.norm, self.dropout = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.upos, self.rules, self.names = nn.Linear(HIDDEN, sizes.upos), nn.Linear(HIDDEN, sizes.rules), nn.Linear(HIDDEN, NAME_TAGS)
        self.span_up, self.spans = nn.Linear(HIDDEN, SPAN), nn.Linear(SPAN, SPAN_TAGS)
        self.arc_dep, self.arc_head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.arc, self.arc_prior = nn.Linear(ARC, ARC, bias=False), nn.Linear(ARC, 1, bias=False)
        self.rel_dep, self.rel_head = nn.Linear(HIDDEN, REL), nn.Linear(HIDDEN, REL)
        self.rel = nn.Linear(3 * REL, sizes.rels)
        self.link_piece, self.link_cue = nn.Linear(HIDDEN, 2 * LINK), nn.Linear(HIDDEN, 2 * LINK)
        self.link_bias = nn.Parameter(torch.zeros(LINK_ROLES, DISTANCES))
        self.crf_start, self.crf = nn.Parameter(torch.zeros(4, 3)), nn.Parameter(torch.zeros(4, 3, 3))
        self.names_start, self.names_step = nn.Parameter(torch.zeros(NAME_TAGS)), nn.Parameter(torch.zeros(NAME_TAGS, NAME_TAGS))
        for table in (self.marks, self.style):
            nn.init.normal_(table.weight, std=0.02)

    def encode(self, ids: Tensor, marks: Tensor, mask: Tensor, style: Tensor) -> Tensor:
        """ids, marks, mask [B, T], style [B] -> [B, T, H]."""
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(at) + self.marks(marks) + self.style(style).unsqueeze(1)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask.to(x.dtype)).mul(MASKED)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, ids: Tensor, marks: Tensor, mask: Tensor, first: Tensor, sent: Tensor, style: Tensor) -> dict[str, Tensor]:
        """first [B, W]: the first piece of each word (0 at padding); sent [B, W]: its sentence (-1 at padding)."""
        x = self.encode(ids, marks, mask, style)
        w = self.dropout(torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, HIDDEN)))
        heads = torch.cat([x[:, :1], w], 1)  # the window's start stands for the root
        dep, head = F.gelu(self.arc_dep(w)), F.gelu(self.arc_head(heads))
        arcs = self.arc(dep) @ head.transpose(1, 2) + self.arc_prior(head).transpose(1, 2)
        apart = (sent.unsqueeze(2) != sent.unsqueeze(1)).to(arcs.dtype) * MASKED
        return {
            "upos": self.upos(w), "rules": self.rules(w), "names": self.names(w),
            "spans": self.spans(self.dropout(F.gelu(self.span_up(w)))),
            "arcs": arcs + F.pad(apart, (1, 0)),
            "rel_dep": F.gelu(self.rel_dep(w)), "rel_head": F.gelu(self.rel_head(heads)),
            "link_piece": self.link_piece(w), "link_cue": self.link_cue(w),
        }  # fmt: skip

    def relations(self, dep: Tensor, head: Tensor) -> Tensor:
        """dep, head [N, REL] of each word and its head -> scores [N, rels]."""
        return self.rel(torch.cat([dep * head, dep, head], -1).float())


def load_encoder(net: Net, folder: Path) -> None:
    """Copies the weights of a BERT of this shape (`model.safetensors` in `folder`) into `net`; its pooler is left out."""
    given = load_file(folder / "model.safetensors")
    state = {key.removeprefix("bert."): value for key, value in given.items()}
    put(net.words.weight, state["embeddings.word_embeddings.weight"])
    put(net.positions.weight, state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0])
    _copy(net.norm, state, "embeddings.LayerNorm")
    for i, layer in enumerate(net.layers):
        at = f"encoder.layer.{i}"
        for kind in ("weight", "bias"):
            parts = [state[f"{at}.attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
            put(getattr(layer.qkv, kind), torch.cat(parts))
        names = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
                 "down": "output.dense", "norm2": "output.LayerNorm"}  # fmt: skip
        for name, source in names.items():
            _copy(getattr(layer, name), state, f"{at}.{source}")


def put(parameter: Tensor, value: Tensor) -> None:
    """Writes `value` into `parameter`; both have one shape."""
    with torch.no_grad():
        parameter.copy_(value)


def _copy(module: nn.Module, state: dict[str, Tensor], name: str) -> None:
    """Copies weight and bias of one module."""
    put(module.weight, state[f"{name}.weight"])
    put(module.bias, state[f"{name}.bias"])
