"""Throughput: our CPU time over the bare spaCy pipeline's, reports and words a second, and peak memory.

Both sides read the same texts in one process with one thread, each with a pipeline of its own, twenty texts by the one and
then by the other: a machine's speed drifts, and so it drifts for both. Memory is what a process that only codes holds (resident), looked at after
every hundred reports: "flat" says how much of it came after the first two hundred.
"""

from __future__ import annotations

import functools
import importlib
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.reading.english import MODEL

if TYPE_CHECKING:
    from spacy.language import Language

TURN = 20
"""Texts that a side reads before the other's turn comes."""
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
    cost = _run("cost", inputs, reports)
    print(f"bare spaCy {cost['bare']:.1f} s CPU, dateline {cost['ours']:.1f} s CPU, {cost['words']:,} words")
    print(f"{reports / cost['ours']:.1f} reports/s, {cost['words'] / cost['ours']:,.0f} words/s")
    print(_memory(_run("memory", inputs, reports)))
    print(f"cpu_ratio {cost['ours'] / cost['bare']:.3f}")


def _memory(run: dict[str, Any]) -> str:
    held = run["held"]
    settled = max(held[: SETTLED // EVERY], default=0.0)
    after = max(held[SETTLED // EVERY :], default=settled) - settled
    return f"peak {run['peak']:.0f} MB, after {SETTLED} reports {settled:.0f} MB, {after:+.0f} MB from there"


def _run(what: str, inputs: Path, reports: int) -> dict[str, Any]:
    """One measure in a process of its own."""
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "benchmarks.throughput", what, str(inputs), str(reports)]
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


def measure_cost(inputs: Path, reports: int) -> dict[str, Any]:
    """Seconds of CPU of the spaCy pipeline alone, and of everything from text to record, over the same texts."""
    remaining = texts(inputs, WARM_UP + reports)
    warm_up = list(islice(remaining, WARM_UP))
    _bare(warm_up)
    _ours(warm_up)
    bare = ours = 0.0
    words = 0
    while turn := list(islice(remaining, TURN)):
        start = time.process_time()
        words += _bare(turn)
        middle = time.process_time()
        _ours(turn)
        bare, ours = bare + middle - start, ours + time.process_time() - middle
    return {"bare": bare, "ours": ours, "words": words}


def _bare(turn: list[str]) -> int:
    """Parse texts; gives the number of tokens."""
    pipeline = _pipeline()
    with pipeline.memory_zone():
        return sum(len(document) for document in pipeline.pipe(turn))


@functools.cache
def _pipeline() -> Language:
    """The pipeline as it comes, apart from the one that Dateline reads with: neither profits from what the other has learnt."""
    pipeline: Language = importlib.import_module(MODEL).load()
    return pipeline


def _ours(turn: list[str]) -> None:
    import dateline

    for line in dateline.code(turn):
        dateline.encode(line)


def measure_memory(inputs: Path, reports: int) -> dict[str, Any]:
    """Megabytes held after each hundred reports, and at most."""
    import dateline

    held: list[float] = []
    for count, line in enumerate(dateline.code(texts(inputs, reports)), start=1):
        dateline.encode(line)
        if count % EVERY == 0:
            held.append(held_memory())
    return {"peak": peak_memory(), "held": held}


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
    what, path, number = sys.argv[1:4]
    run = measure_cost if what == "cost" else measure_memory
    print(json.dumps(run(Path(path), int(number))))
