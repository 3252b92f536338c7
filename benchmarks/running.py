"""Running a set: its inputs through its module's `answer`, one line of predictions for each."""

from __future__ import annotations

import importlib
import json
from pathlib import Path


def run_set(name: str, inputs: Path, out: Path) -> tuple[str, ...]:
    """Read the inputs, answer each, write the answers in the same order; the lines of the set's summary, if it makes one."""
    module = importlib.import_module(f"benchmarks.{name.replace('-', '_')}")
    with inputs.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as predictions:
        for line in lines:
            item = json.loads(line)
            predictions.write(json.dumps({"id": item["id"], **module.answer(item)}) + "\n")
    return tuple(module.summarise(out)) if hasattr(module, "summarise") else ()
