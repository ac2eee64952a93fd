"""Scores a checkpoint or an exported model on development data; one measure for both."""

import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, Protocol

from training.reader import attribution, treebanks
from training.reader.data import packed
from training.reader.example import HOUSE, NAMES, POLNEAR, Attribution, Example, Range
from verbale.language import decode
from verbale.language.model import Array
from verbale.language.pieces import Pieces

PLAIN = decode.Settings((0.0, 0.0, 0.0, 0.0), 0.3, 0.5)
KINDS = ("PER", "ORG", "LOC", "MISC")
LAYERS = ("source", "cue", "content", "inner")
Outputs = list[dict[str, Array]]


class Runner(Protocol):
    """What can be scored."""

    arrays: Any
    upos: Any
    rels: Any
    rules: Any
    table: Any

    def run(self, examples: Sequence[Example], style: int) -> Outputs:
        """Returns the outputs of each example."""


def f1(counts: Counter[str], key: str) -> float:
    """Returns the harmonic mean of precision and recall in percent, from counts `key:hit`, `key:given`, `key:wanted`."""
    return round(200 * counts[f"{key}:hit"] / max(1, counts[f"{key}:given"] + counts[f"{key}:wanted"]), 1)


Scores = dict[str, float]


def interval(counts: Sequence[Counter[str]], measure: Callable[[Counter[str]], Scores], keys: Sequence[str]) -> dict[str, list[float]]:
    """Returns the middle 95 % of each score when the examples are drawn again with replacement (300 times, seeded)."""
    rng = random.Random(0)
    drawn = [measure(total(rng.choices(counts, k=len(counts)))) for _ in range(300)]
    return {key: [sorted(d[key] for d in drawn)[i] for i in (7, 292)] for key in keys}


def total(counts: Sequence[Counter[str]]) -> Counter[str]:
    """Returns the counts of all examples together."""
    out: Counter[str] = Counter()
    for each in counts:
        out.update(each)
    return out


def grammar(n: Counter[str]) -> Scores:
    """Returns percentages: tags, lemmas, heads (UAS) and heads with full relations (LAS), punctuation counted; and name F1."""
    scores = {key: round(100 * n[key] / n["words"], 2) for key in ("upos", "lemma", "uas", "las")}
    return scores | kinds(n)


def kinds(n: Counter[str]) -> Scores:
    """Returns the F1 of names in percent: of all, and of each kind."""
    return {f"ner_{kind}": f1(n, kind) for kind in ("all", *KINDS[:3])}


def grammar_counts(runner: Runner, examples: Sequence[Example]) -> list[Counter[str]]:
    """Returns what `grammar` needs of each example."""
    known = decode.known_lemmas(runner.table)
    return [_grammar(runner, example, out, known) for example, out in zip(examples, runner.run(examples, HOUSE), strict=True)]


def _grammar(runner: Runner, example: Example, out: dict[str, Array], known: frozenset[str]) -> Counter[str]:
    """Counts one example."""
    s = example.syntax
    assert s is not None
    heads, found = decode.grammar(out, example.sentences, runner.arrays)
    tags = [runner.upos[i] for i in out["upos"]]
    ranked = [[runner.rules[i] for i in row] for row in out["rules"]]
    made = [decode.lemma(w, t, r, runner.table, known) for w, t, r in zip(example.words, tags, ranked, strict=True)]
    n = Counter(words=len(tags))
    n["upos"] += sum(a == b for a, b in zip(tags, s.upos, strict=True))
    n["lemma"] += sum(a == b for a, b in zip(made, s.lemmas, strict=True))
    n["uas"] += sum(a == b for a, b in zip(heads, s.heads, strict=True))
    n["las"] += sum(h == g and runner.rels[r] == w for h, g, r, w in zip(heads, s.heads, found, s.rels, strict=True))
    _names(n, example, out, runner.arrays)
    return n


def _named(runner: Runner, example: Example, out: dict[str, Array]) -> Counter[str]:
    """Counts the names of one example."""
    n: Counter[str] = Counter()
    _names(n, example, out, runner.arrays)
    return n


def _names(n: Counter[str], example: Example, out: dict[str, Array], arrays: Any) -> None:
    """Counts names; MISC is left out, since the development set does not mark it."""
    if example.names is None:
        return
    given = {(x.first, x.last, x.label) for x in decode.names(out["names"], KINDS, arrays) if x.label != "MISC"}
    wanted = {(a, b, KINDS[k]) for a, b, k in decode.fields.runs(example.names) if NAMES[example.names[a]] != "B-MISC"}
    for kind in ("all", *KINDS[:3]):
        g, w = ({x for x in these if kind in ("all", x[2])} for these in (given, wanted))
        n.update({f"{kind}:hit": len(g & w), f"{kind}:given": len(g), f"{kind}:wanted": len(w)})


def spans(n: Counter[str]) -> Scores:
    """Returns F1 in percent: spans exact by layer; and whole statements with contents that share 60 % of their words."""
    scores = {key: f1(n, key) for key in (*LAYERS, "statement")}
    scores["statement_p"] = round(100 * n["statement:hit"] / max(1, n["statement:given"]), 1)
    scores["statement_r"] = round(100 * n["statement:hit"] / max(1, n["statement:wanted"]), 1)
    return scores | {"with_source": f1(n, "with_source"), "share": round(100 * n["share"] / max(1, n["statement:hit"]) / 1000, 1)}


def span_counts(runner: Runner, examples: Sequence[Example], outputs: Outputs, settings: decode.Settings) -> list[Counter[str]]:
    """Returns what `spans` needs of each example."""
    return [_spans(runner, example, out, settings) for example, out in zip(examples, outputs, strict=True)]


def _spans(runner: Runner, example: Example, out: dict[str, Array], settings: decode.Settings) -> Counter[str]:
    """Counts one example."""
    n: Counter[str] = Counter()
    tags = [runner.upos[i] for i in out["upos"]]
    found = decode.pieces(out["spans"], example.words, tags, runner.arrays, settings)
    gold = example.attribution
    assert gold is not None
    for layer, role in enumerate(LAYERS):
        given, wanted = {(p.first, p.last) for k, p in found if k == layer}, set(gold.spans[role])
        n.update({f"{role}:hit": len(given & wanted), f"{role}:given": len(given), f"{role}:wanted": len(wanted)})
    _statements(n, _given(found, decode.links(out, found, runner.arrays, settings)), _wanted(gold))
    return n


Act = tuple[set[int], set[int]]  # the words of the content, the words of the source


def _words(ranges: Sequence[Range]) -> set[int]:
    """Returns the words in the ranges."""
    return {i for a, b in ranges for i in range(a, b)}


def _given(found: Sequence[tuple[int, decode.Piece]], links: Sequence[decode.Link]) -> list[Act]:
    """Returns the statements that the pieces and links make: one for each cue and source, and one for a content without a cue."""
    out: list[Act] = []
    for c, (_, cue) in enumerate(found):
        if cue.role != "cue":
            continue
        mine = [found[link.piece][1] for link in links if link.cue == c]
        content = _words([(p.first, p.last) for p in mine if p.role == "content"])
        sources = [_words([(p.first, p.last)]) for p in mine if p.role == "source"]
        if content:
            out.extend((content, source) for source in sources or [set()])
    loose = {i for i, (_, p) in enumerate(found) if p.role == "content"} - {link.piece for link in links}
    return out + [(_words([(found[i][1].first, found[i][1].last)]), set()) for i in sorted(loose)]


def _wanted(gold: Attribution) -> list[Act]:
    """Returns the statements of the coding."""
    out: list[Act] = []
    for c in range(len(gold.spans["cue"])):
        content = _words([gold.spans[role][i] for role, i, cue in gold.links if cue == c and role in ("content", "inner")])
        sources = [_words([gold.spans[role][i]]) for role, i, cue in gold.links if cue == c and role == "source"]
        if content:
            out.extend((content, source) for source in sources or [set()])
    linked = {(role, i) for role, i, _ in gold.links}
    spans = [(role, i, span) for role in ("content", "inner") for i, span in enumerate(gold.spans[role])]
    return out + [(_words([span]), set()) for role, i, span in spans if (role, i) not in linked]


def _statements(n: Counter[str], given: list[Act], wanted: list[Act]) -> None:
    """Pairs statements whose contents share 60 % of their words, best first, then those whose sources meet."""
    pairs = []
    for i, (words, source) in enumerate(wanted):
        for j, (guess, guessed) in enumerate(given):
            share = 2 * len(words & guess) / (len(words) + len(guess))
            if share >= 0.6:
                pairs.append((share, bool(source & guessed) or source == guessed, i, j))
    used_i, used_j = set(), set()
    for share, right, i, j in sorted(pairs, reverse=True):
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            n["statement:hit"] += 1
            n["with_source:hit"] += right
            n["share"] += round(1000 * share)
    for key in ("statement", "with_source"):
        n.update({f"{key}:given": len(given), f"{key}:wanted": len(wanted)})


def development(recipe: dict[str, Any], folder: Path, pieces: Pieces) -> dict[str, list[Example]]:
    """Returns the development examples by name; the treebank's also joined to windows of a paragraph's size."""
    named = recipe["development"]
    trees, names = named["treebank"]
    bank = treebanks.treebank(folder / trees, folder / names)
    return {
        "polnear": attribution.polnear(folder / named["polnear"], pieces),
        "house": attribution.house(folder / named["house"], pieces),
        "treebank": bank,
        "treebank_joined": packed(bank, 0.6, 120, pieces, random.Random(0)),
        "news": treebanks.news(Path(__file__).parent / "cases" / "names.jsonl", folder / named["news"]),
    }


def everything(
    runner: Runner, sets: dict[str, list[Example]], settings: decode.Settings = PLAIN, *, intervals: bool = True
) -> dict[str, dict[str, Any]]:
    """Returns all development scores, with intervals unless they are not wanted."""
    out: dict[str, dict[str, Any]] = {}
    for name in ("treebank", "treebank_joined"):
        counts = grammar_counts(runner, sets[name])
        spread = {"intervals": interval(counts, grammar, ("upos", "las", "ner_all"))} if intervals else {}
        out[name] = grammar(total(counts)) | spread
    named = [_named(runner, example, found) for example, found in zip(sets["news"], runner.run(sets["news"], HOUSE), strict=True)]
    spread = {"intervals": interval(named, kinds, ("ner_all",))} if intervals else {}
    out["news"] = kinds(total(named)) | spread
    for name, style in (("polnear", POLNEAR), ("house", HOUSE)):
        counts = span_counts(runner, sets[name], runner.run(sets[name], style), settings)
        keys = ("source", "cue", "content", "statement", "with_source")
        out[name] = spans(total(counts)) | ({"intervals": interval(counts, spans, keys)} if intervals else {})
    return out


def value(found: dict[str, dict[str, Any]]) -> float:
    """Returns the one number by which checkpoints are compared: the mean of what the product lives on."""
    parts = [found["polnear"][key] for key in LAYERS[:3]] + [found["house"][key] for key in (*LAYERS[:3], "statement", "with_source")]
    return round(mean([*parts, found["treebank_joined"]["las"], found["treebank"]["ner_all"]]), 3)


def main(recipe: dict[str, Any], work: Path, folder: Path, encoder: Path) -> None:
    """Prints the scores of the best checkpoint in `work`."""
    from training.reader.runners import TorchRunner, checkpoint, saved_net

    state = checkpoint(work)
    pieces = Pieces(encoder / "tokenizer.json")
    runner = TorchRunner(saved_net(state), state["labels"], pieces)
    print(json.dumps({"step": state["step"]} | everything(runner, development(recipe, folder, pieces)), indent=1))
