"""Throughput: reports and words a second, peak memory, and our CPU time over the bare spaCy pipeline's.

Both sides read the same texts in turns, each turn in a process of its own with one thread; the ratio is the
median of the turns', since a machine's speed drifts. Memory is what the process holds (resident), looked at
after every hundred reports: "flat" says how much of it came after the first two hundred.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TURNS = 3
WARM_UP = 3
"""Texts read before the clock starts, so that loading and first-use costs are left out on both sides."""
SETTLED = 200
"""Reports after which memory should grow no more."""
EVERY = 100
"""Reports between two looks at the memory."""


def measure(inputs: Path | None, *, reports: int) -> None:
    """Run both sides in turns and print the figures. `inputs` are JSON lines with a text each."""
    if inputs is None:
        sys.exit("throughput needs --inputs: JSON lines with a text each")
    ratios = []
    for _ in range(TURNS):
        bare, ours = (_turn(side, inputs, reports) for side in ("bare", "dateline"))
        ratios.append(ours["seconds"] / bare["seconds"])
        print(
            f"bare spaCy {bare['seconds']:.1f} s CPU, dateline {ours['seconds']:.1f} s CPU, ratio {ratios[-1]:.3f}; "
            f"{ours['reports'] / ours['wall']:.1f} reports/s, {ours['words'] / ours['wall']:,.0f} words/s; {_memory(ours)}"
        )
    print(f"cpu_ratio {statistics.median(ratios):.3f}")


def _memory(ours: dict[str, Any]) -> str:
    held = ours["held"]
    settled = max(held[: SETTLED // EVERY], default=0.0)
    after = max(held[SETTLED // EVERY :], default=settled) - settled
    return f"peak {ours['peak']:.0f} MB, after {SETTLED} reports {settled:.0f} MB, {after:+.0f} MB from there"


def _turn(side: str, inputs: Path, reports: int) -> dict[str, Any]:
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "benchmarks.throughput", side, str(inputs), str(reports)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)  # noqa: S603
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def texts(inputs: Path, reports: int) -> Iterator[str]:
    """The first so many texts, gone through again from the start where the file has fewer."""
    given = 0
    while given < reports:
        with inputs.open(encoding="utf-8") as lines:
            for line in lines:
                if given == reports:
                    return
                yield json.loads(line)["text"]
                given += 1


def run_bare(inputs: Path, reports: int) -> dict[str, Any]:
    """The spaCy pipeline alone over the texts."""
    from dateline.reading import load_model

    nlp = load_model()
    list(nlp.pipe(texts(inputs, WARM_UP)))
    start, words = time.process_time(), 0
    for document in nlp.pipe(texts(inputs, reports)):
        words += len(document)
    return {"seconds": time.process_time() - start, "words": words}


def run_dateline(inputs: Path, reports: int) -> dict[str, Any]:
    """Everything from text to record over the texts."""
    import dateline

    list(dateline.code(texts(inputs, WARM_UP)))
    start, wall, words, count = time.process_time(), time.perf_counter(), 0, 0
    held: list[float] = []
    for line in dateline.code(texts(inputs, reports)):
        dateline.encode(line)
        count += 1
        words += len(line.report.text.split()) if isinstance(line, dateline.Record) else 0
        if count % EVERY == 0:
            held.append(held_memory())
    return {
        "seconds": time.process_time() - start, "wall": time.perf_counter() - wall, "words": words, "reports": count,
        "peak": peak_memory(), "held": held,
    }  # fmt: skip


def held_memory() -> float:
    """Megabytes that the process holds now; its peak where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return peak_memory()
    lines = (line.split() for line in status.read_text(encoding="ascii").splitlines())
    return next(int(line[1]) / 1024 for line in lines if line[0] == "VmRSS:")


def peak_memory() -> float:
    """Megabytes that the process held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    side, path, number = sys.argv[1:4]
    run = run_bare if side == "bare" else run_dateline
    print(json.dumps(run(Path(path), int(number))))
