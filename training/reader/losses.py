"""One loss a head, each a sum over the labelled words; names and span layers are conditional random fields."""

import torch
from torch import Tensor
from torch.nn import functional as F

from training.reader.batches import IGNORED, Batch
from training.reader.net import LINK, MASKED, Net
from verbale.language import fields

MISC = (0, 7, 8)  # O, B-MISC and I-MISC in NAMES


def losses(net: Net, out: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """Returns the loss of each head, summed over the batch; zero where nothing is labelled."""
    found = {name: _plain(out[name], getattr(batch, name)) for name in ("upos", "rules")}
    found["names"] = _names(net, out["names"], batch)
    found["arcs"] = _plain(out["arcs"], batch.heads)
    found["rels"] = _rels(net, out, batch)
    found |= _spans(net, out["spans"], batch)
    found["links"] = _links(net, out, batch)
    return found


def _plain(scores: Tensor, target: Tensor) -> Tensor:
    """Cross entropy over the labelled words."""
    keep = target != IGNORED
    return F.cross_entropy(scores[keep].float(), target[keep], reduction="sum")


def _names(net: Net, scores: Tensor, batch: Batch) -> Tensor:
    """The negative log likelihood of all taggings that the labels allow: where MISC is open, an O may be a MISC."""
    rows = (batch.names[:, 0] != IGNORED).nonzero(as_tuple=True)[0]
    if not len(rows):
        return scores.new_zeros(()).float()
    real, tags = batch.sent[rows] >= 0, batch.names[rows].clamp(min=0)
    allowed = F.one_hot(tags, scores.shape[-1]).bool()
    either = batch.misc_is_open[rows].unsqueeze(1) & (tags == 0)
    allowed[..., list(MISC)] |= either.unsqueeze(-1)
    start, step = name_rules(net)
    emitted = scores[rows].float()
    asked = emitted.masked_fill(~allowed, MASKED)
    both = torch.stack([emitted, asked], 2)  # two fields side by side: all taggings, and those allowed
    found = _partition(start.expand(2, -1), step.expand(2, -1, -1), both, real)
    return (found[:, 0] - found[:, 1]).sum()


def _rels(net: Net, out: dict[str, Tensor], batch: Batch) -> Tensor:
    """Cross entropy of the relation to the right head."""
    row, word = (batch.rels != IGNORED).nonzero(as_tuple=True)
    scores = net.relations(out["rel_dep"][row, word], out["rel_head"][row, batch.heads[row, word]])
    return F.cross_entropy(scores.float(), batch.rels[row, word], reduction="sum")


def _links(net: Net, out: dict[str, Tensor], batch: Batch) -> Tensor:
    """Binary cross entropy of every piece with every cue of its window."""
    window, p_first, p_last, role, c_first, c_last, far, linked = batch.pairs.unbind(1)
    piece = out["link_piece"][window, p_first, :LINK] + out["link_piece"][window, p_last, LINK:]
    cue = out["link_cue"][window, c_first, :LINK] + out["link_cue"][window, c_last, LINK:]
    scores = (piece.float() * cue.float()).sum(-1) * LINK**-0.5 + net.link_bias[role, far]
    return F.binary_cross_entropy_with_logits(scores, linked.float(), reduction="sum")


def _spans(net: Net, scores: Tensor, batch: Batch) -> dict[str, Tensor]:
    """The negative log likelihood of each layer's tags, as one random field over the words of a window."""
    rows = (batch.spans[:, 0, 0] != IGNORED).nonzero(as_tuple=True)[0]
    if not len(rows):
        return {"spans": scores.new_zeros(()).float(), "inner": scores.new_zeros(()).float()}
    real = batch.sent[rows] >= 0
    tags = batch.spans[rows].clamp(min=0)
    emitted = scores[rows].float().view(*tags.shape, 3)
    start, step = rules(net)
    each = _partition(start, step, emitted, real) - _path(start, step, emitted, tags, real)  # [windows, 4]
    inner = (batch.spans[rows, 0, 3] != IGNORED).float()
    return {"spans": each[:, :2].sum() + 1.5 * each[:, 2].sum(), "inner": (each[:, 3] * inner).sum()}


def rules(net: Net) -> tuple[Tensor, Tensor]:
    """Returns start [4, 3] and transition [4, 3, 3] scores with what BIO forbids masked."""
    start, step = net.crf_start.clone(), net.crf.clone()
    start[:, 2] = MASKED
    step[:, 0, 2] = MASKED
    return start, step


def name_rules(net: Net) -> tuple[Tensor, Tensor]:
    """Returns start [9] and transition [9, 9] scores of the names with what BIO forbids masked."""
    start, step = fields.bio_rules((net.names_start.shape[0] - 1) // 2)
    return net.names_start + torch.from_numpy(start[0]), net.names_step + torch.from_numpy(step[0])


def _partition(start: Tensor, step: Tensor, emitted: Tensor, real: Tensor) -> Tensor:
    """emitted [N, W, L, T], real [N, W] -> the log sum over all taggings [N, L]; start [L, T], step [L, T, T]."""
    total = start + emitted[:, 0]
    for i in range(1, emitted.shape[1]):
        moved = torch.logsumexp(total.unsqueeze(-1) + step, -2) + emitted[:, i]
        total = torch.where(real[:, i, None, None], moved, total)
    return torch.logsumexp(total, -1)


def _path(start: Tensor, step: Tensor, emitted: Tensor, tags: Tensor, real: Tensor) -> Tensor:
    """The score of the given tagging [N, L]."""
    layer = torch.arange(start.shape[0])
    scores = (emitted.gather(-1, tags.unsqueeze(-1)).squeeze(-1) * real.unsqueeze(-1)).sum(1)
    moves = step[layer, tags[:, :-1], tags[:, 1:]] * real[:, 1:].unsqueeze(-1)
    return scores + start[layer, tags[:, 0]] + moves.sum(1)
