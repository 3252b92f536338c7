"""Fuzz every door: any bytes through each reader and the cleaning, guided by coverage (needs `pip install atheris`).

    python scripts/fuzz_doors.py FOLDER -max_total_time=3600

FOLDER holds the inputs found so far and is filled with seeds first where it is empty; all other options are
libFuzzer's. A crash, a hang or a span that does not hold ends the run and leaves the input in a file: the first byte
tells the door, the rest are the bytes. Such finds become tests (`tests/intake/test_any_bytes.py`).
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["dateline"]):
    from dateline.cleaning import clean_page
    from dateline.cleaning.accounting import spans_of_report, uncovered
    from dateline.errors import InputError
    from dateline.intake import Opened, Page, find_reader
    from dateline.intake.page import Address
    from dateline.intake.registry import known_suffixes

SUFFIXES = known_suffixes()
SECONDS = 20
"""An input that takes longer is a hang: no page of a few kilobytes takes a tenth of a second."""
MEGABYTES = 2048


def test_one_input(data: bytes) -> None:
    """Read bytes through the door that the first byte names, and clean what comes out."""
    if not data:
        return
    suffix = SUFFIXES[data[0] % len(SUFFIXES)]
    for page in read_all(suffix, data[1:]):
        check_page(page)


def read_all(suffix: str, data: bytes) -> Iterator[Page]:
    """The pages that a reader makes of bytes; what it refuses with a reason is refused well."""
    read = find_reader(suffix)
    if read is None:
        raise AssertionError(f"no reader for {suffix!r}")
    try:
        for found in read(Opened(f"fuzz{suffix}", io.BytesIO(data))):
            page = found.summary if isinstance(found, Address) else found
            if isinstance(page, Page):
                yield page
    except InputError as error:
        if not error.reason:
            raise AssertionError("an error without a reason") from error


def check_page(page: Page) -> None:
    """Hold a cleaned page against the record's rules: all spans lie in their text, and nothing is lost unsaid."""
    report = clean_page(page)
    lost = list(uncovered(page.text, spans_of_report(report)))
    if lost:
        raise AssertionError(f"the report says nothing of {lost}")
    for paragraph in report.paragraphs:
        start, end = paragraph.span
        if not 0 <= start < end <= len(report.text):
            raise AssertionError(f"paragraph {paragraph.span} of a text of {len(report.text)}")
    if any(not 0 <= start < end <= len(page.text) for start, end in spans_of_report(report)):
        raise AssertionError("a span outside the page")


def write_seeds(folder: Path) -> None:
    """Begin an empty folder with the demonstration reports, each through the door of its own kind."""
    from importlib.resources import files

    from dateline.demo import demonstration_names

    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        return
    for name in demonstration_names():
        door = SUFFIXES.index(Path(name).suffix)
        data = (files("dateline.demo") / "corpus" / name).read_bytes()
        (folder / name).write_bytes(bytes([door]) + data)


if __name__ == "__main__":
    write_seeds(Path(sys.argv[1]))
    atheris.Setup(
        [*sys.argv, f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}", "-max_len=20000"], test_one_input
    )
    atheris.Fuzz()
