"""Fits how the certainty of a speaker becomes its share in the certainty of a statement, on articles coded by hand.

    python -m training.speakers GOLD/dev=CODEBOOKS bench/cases/example=src/verbale/example

Each folder of coded articles with the folder of its codebooks. A speaker is right where the coding names the same one, of
statements that were coded. Prints the two numbers for `verbale/pipeline/assemble.py`, and the expected calibration error
of the statements with the numbers in use, by folder.
"""

import argparse

import numpy as np

from training.certainty import error, fit, sure
from verbale.workspace.evaluate import evaluate


def main() -> None:
    """Reads the folders and fits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", metavar="FOLDER=CODEBOOKS")
    pairs = []
    for given in parser.parse_args().folders:
        folder, _, books = given.partition("=")
        claims = evaluate(folder, codebook_folder=books or None).claims
        said, right = (np.array([float(pair[k]) for pair in claims["statements"]]) for k in (0, 1))
        print(f"{folder}: {len(said)} statements, error {error(said, right):.3f} with the numbers in use")
        pairs += claims["speakers"]
    said, right = (np.array([float(pair[k]) for pair in pairs]) for k in (0, 1))
    line = fit(said, right)
    print(f"SPEAKERS = ({line[0]:.2f}, {line[1]:.2f})")
    print(f"speakers: error {error(said, right):.3f} as given, {error(sure(said, line), right):.3f} fitted")


if __name__ == "__main__":
    main()
