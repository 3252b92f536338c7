"""Run one set: `python -m benchmarks SET --inputs FILE --out FILE`, or `throughput`, or `dirt`, `coreference` or `disputes` (no files needed)."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.running import run_set

SETS = (
    "plover-relation", "event-status", "attribution", "quotes", "dyad-spans", "clean-text", "clean-html", "titles", "timex",
    "five-w", "toponym",
)  # fmt: skip


def main() -> None:
    """Read the inputs, answer each, write the answers in the same order."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("set", choices=[*SETS, "throughput", "dirt", "coreference", "disputes"])
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
    if options.set == "dirt":
        from benchmarks.dirt.running import measure as measure_dirt

        measure_dirt()
        return
    if options.set == "coreference":
        from benchmarks.coreference.running import measure as measure_coreference

        measure_coreference()
        return
    if options.set == "disputes":
        from benchmarks.disputes.running import measure as measure_disputes

        measure_disputes()
        return
    if options.inputs is None or options.out is None:
        parser.error("a set needs --inputs and --out")
    for line in run_set(options.set, options.inputs, options.out):
        print(line)


if __name__ == "__main__":
    main()
