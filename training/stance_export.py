"""Writes a tuned sentence encoder as 8-bit ONNX beside its tokenizer, and checks that it still says the same.

python training/stance_export.py --encoder FOLDER --checkpoint FILE --out src/verbale/positions/model
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from stance import Encoder

SAMPLES = ["Sanctions should be lifted.", "will not recognise the region under any circumstances", "called for talks on the border"]
LEAST_COSINE = 0.95  # between the vectors before and after 8-bit rounding


class Single(torch.nn.Module):
    """The encoder for one text at a time: word pieces in, a unit vector out."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.encoder(ids, torch.ones_like(ids))


def main() -> None:
    """Exports, quantises, compares and prints the digests."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    model = Encoder(args.encoder)
    model.load_state_dict(torch.load(args.checkpoint, weights_only=True))
    model.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    target = args.out / "encoder.onnx"
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(Single(model), (torch.tensor([[101, 2054, 102]]),), str(plain), input_names=["ids"], output_names=["vector"],
                          dynamic_axes={"ids": {0: "texts", 1: "pieces"}}, opset_version=17, dynamo=False)  # fmt: skip
        quantize_dynamic(str(plain), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    tokens = json.loads((Path(args.encoder) / "tokenizer.json").read_text(encoding="utf-8"))
    tokens["padding"] = tokens["truncation"] = None
    (args.out / "tokenizer.json").write_text(json.dumps(tokens, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    compare(model, target)
    for file in (target, args.out / "tokenizer.json"):
        print(file.name, file.stat().st_size, hashlib.sha256(file.read_bytes()).hexdigest())


def compare(model: Encoder, target: Path) -> None:
    """Stops where the written model's vectors are no longer those of the trained one."""
    session = ort.InferenceSession(str(target), providers=["CPUExecutionProvider"])
    for text in SAMPLES:
        ids = model.tokenizer(text, return_tensors="pt")["input_ids"]
        with torch.no_grad():
            wanted = model(ids, torch.ones_like(ids))[0].numpy()
        near = float(np.dot(session.run(None, {"ids": ids.numpy()})[0][0], wanted))
        print(f"{near:.4f} {text}")
        if near < LEAST_COSINE:
            raise SystemExit(f"the 8-bit vector of {text!r} has cosine {near:.3f} to the trained one, less than {LEAST_COSINE}")


if __name__ == "__main__":
    main()
