"""Fit the weights of the block scorer anew and write them: `python -m training [--pages N] [--out FILE]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.cleaning import PAGES, train, write_weights

WEIGHTS = Path(__file__).parents[1] / "src" / "dateline" / "cleaning" / "data" / "weights.toml"


def main() -> None:
    """Train, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES, help="how many pages are written")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go")
    options = parser.parse_args()
    names, chain = train(options.pages)
    write_weights(options.out, names, chain, pages=options.pages)


if __name__ == "__main__":
    main()
