"""Run one set: `python -m benchmarks SET --inputs FILE --out FILE`; `dirt`, `coreference` and `disputes` need no files."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

from benchmarks.running import run_set

SETS = (
    "plover-relation", "event-status", "attribution", "quotes", "dyad-spans", "clean-text", "clean-html", "titles", "timex",
    "five-w", "toponym",
)  # fmt: skip

OWN = ("dirt", "coreference", "disputes")
"""Benchmarks that bring their own reports; each is a folder."""


def main() -> None:
    """Read the inputs, answer each, write the answers in the same order."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("set", choices=[*SETS, "throughput", *OWN])
    parser.add_argument(
        "--inputs", type=Path, help="JSON lines, the set's inputs or for throughput any with a text"
    )
    parser.add_argument("--out", type=Path, help="where the predictions go")
    parser.add_argument("--reports", type=int, default=200, help="throughput: how many reports")
    options = parser.parse_args()
    if options.set == "throughput":
        from benchmarks.throughput import measure

        measure(options.inputs, reports=options.reports)
        return
    if options.set in OWN:
        importlib.import_module(f"benchmarks.{options.set}.running").measure()
        return
    if options.inputs is None or options.out is None:
        parser.error("a set needs --inputs and --out")
    for line in run_set(options.set, options.inputs, options.out):
        print(line)


if __name__ == "__main__":
    main()
