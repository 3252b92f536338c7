"""What the tests of several rooms share: reports to code, the command line run in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from samples import STRIKE, SUMMIT, Ran

settings.register_profile("any machine", deadline=None)  # a busy machine is no fault of what is tested
settings.load_profile("any machine")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run `dateline ARGUMENTS…` through its real entry, with these bytes on standard input, to no terminal of any width."""
    from dateline.cli import main

    monkeypatch.delenv("COLUMNS", raising=False)

    def run_command(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["dateline", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(stdin))))
        capfdbinary.readouterr()
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return run_command


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with three files that hold five reports and one line that is none."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(SUMMIT, encoding="utf-8")
    (folder / "b.jsonl").write_text(
        '{"text": "Iran rejected the offer of the European Union on Friday.", "date": "2020-01-04"}\n'
        '{"text": "no end\n'
        '{"text": "French troops withdrew from Mali. Mali accused France of spying.", "title": "Out", "date": "2022-08-16"}\n'
        '{"text": "The union leader was arrested in Quito, a lawyer said.", "publisher": "The Sample"}\n',
        encoding="utf-8",
    )
    (folder / "c.txt").write_text(STRIKE, encoding="utf-8")
    return folder
