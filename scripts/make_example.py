"""Write docs/example.json: the whole record of one demonstration report, as the program makes it now."""

from __future__ import annotations

from pathlib import Path

import msgspec

from dateline.demo import pages_of
from dateline.errors import InputError
from dateline.pipeline import Options, code_page
from dateline.record import Failure, encode

REPORT = "20-dump-guarantees.txt"
"""Dirty, dated, with a denial, a report passed on by an agency and a dispute: most of the record is used."""
EXAMPLE = Path(__file__).parents[1] / "docs" / "example.json"


def make_example() -> bytes:
    """The record as indented JSON, with a newline at its end. Raises InputError where the report can't be coded."""
    line = code_page(next(pages_of(REPORT)), Options())
    if isinstance(line, Failure):
        raise InputError(REPORT, line.error.reason, stage=line.error.stage)
    return msgspec.json.format(encode(line), indent=2) + b"\n"


if __name__ == "__main__":
    EXAMPLE.write_bytes(make_example())
    print(EXAMPLE)
