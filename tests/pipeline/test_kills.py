"""Runs that are killed: with SIGKILL at random moments, or by the system in the middle of a byte's writing."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import dateline
from dateline.intake import open_inputs
from dateline.pipeline import Options, code_pages

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")

KILLED_WHILE_WRITING = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # the system kills whoever writes beyond the limit
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from dateline.cli import main
main()
"""
ENVIRONMENT = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"}
SLOW = "DATELINE_SLOW_TESTS"
"""Set in the environment, this many kills at random moments are tried."""


def make_input(folder: Path, *, reports: int) -> Path:
    """JSON lines, no two alike, a broken one among them."""
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    lines = [
        json.dumps(
            {
                "text": f"Patrol {n} of Peru arrested {n + 2} smugglers near Tacna on {days[n % 5]}, the army said."
            }
        )
        for n in range(reports)
    ]
    lines.insert(reports // 2, "{broken")
    path = folder / "reports.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def code_killed_at(size: int, *arguments: object) -> int:
    """Run `dateline code` until a file of it would grow over so many bytes; its exit code."""
    command = [sys.executable, "-c", KILLED_WHILE_WRITING, str(size), "code", *map(str, arguments)]
    return subprocess.run(command, env=ENVIRONMENT, check=False, capture_output=True).returncode  # noqa: S603


def code_to_the_end(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "dateline", "code", *map(str, arguments)]
    return subprocess.run(command, env=ENVIRONMENT, check=False, capture_output=True)  # noqa: S603


def start(*arguments: object) -> subprocess.Popen[bytes]:
    """Begin `dateline code` in a session of its own."""
    command = [sys.executable, "-m", "dateline", "code", *map(str, arguments)]
    return subprocess.Popen(  # noqa: S603
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def test_nothing_is_lost_and_nothing_is_there_twice(tmp_path: Path) -> None:
    path, out = make_input(tmp_path, reports=12), tmp_path / "out.jsonl"
    lines = code_pages(open_inputs([str(path)]), Options())
    expected = b"".join(dateline.encode(line) + b"\n" for line in lines)
    moments = sorted(random.Random(7).sample(range(400, len(expected)), 4))  # noqa: S311 -- no secret
    for size in moments:
        assert code_killed_at(size, path, "-o", out) == -signal.SIGXFSZ
        assert out.read_bytes() == expected[:size]
    ended = code_to_the_end(path, "-o", out)
    assert ended.returncode == 1
    assert out.read_bytes() == expected


def kill_at_random(process: subprocess.Popen[bytes], out: Path, moments: random.Random) -> None:
    """Kill a run while it starts, or at most a second after it has begun to write."""
    before = size_of(out)
    if moments.random() < 0.2:
        wait = moments.uniform(0.0, 3.0)
    else:
        wait = moments.uniform(0.0, 1.0)
        wait_for_growth(process, out, before)
    try:
        process.wait(wait)
    except subprocess.TimeoutExpired:
        process.kill()
        assert process.wait() == -signal.SIGKILL


def wait_for_growth(process: subprocess.Popen[bytes], out: Path, before: int) -> None:
    """Return as soon as a run has written something, or has ended."""
    while process.poll() is None and size_of(out) <= before:
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.02)


def size_of(out: Path) -> int:
    return out.stat().st_size if out.exists() else 0


@pytest.mark.skipif(SLOW not in os.environ, reason=f"slow: set {SLOW} to the number of kills, such as 20")
@pytest.mark.parametrize("workers", [1, 2])
def test_kill_9_at_random_moments(tmp_path: Path, workers: int) -> None:
    path, out, whole = make_input(tmp_path, reports=3000), tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    code_to_the_end(path, "-o", whole)
    moments, held = random.Random(workers), []  # noqa: S311 -- no secret
    for _ in range(int(os.environ[SLOW])):
        with start(path, "-o", out, "--workers", workers) as process:
            kill_at_random(process, out, moments)
        held.append(out.read_bytes().count(b"\n") if out.exists() else 0)
    assert code_to_the_end(path, "-o", out).returncode == 1
    print("whole lines held after each kill:", held)  # noqa: T201 -- shown with -s
    assert out.read_bytes() == whole.read_bytes()


def test_a_reader_that_leaves_is_no_fault(tmp_path: Path) -> None:
    path = make_input(tmp_path, reports=40)
    with start(path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.fixture
def heeds_ctrl_c() -> Iterator[None]:
    """Lets a process that is started heed SIGINT also where the tests' own process ignores it, as workers of pytest-xdist do."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeds_ctrl_c")
def test_ctrl_c_is_tidy_and_can_go_on(tmp_path: Path) -> None:
    path, out = make_input(tmp_path, reports=200), tmp_path / "out.jsonl"
    with start(path, "-o", out, "--workers", 2) as process:
        wait_for_growth(process, out, 0)
        assert process.poll() is None
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr is not None
        said = process.stderr.read().decode()  # its end comes when the last process that holds it has ended
        assert process.wait() == 130
    assert said.startswith("dateline: stopped")
    assert said.count("\n") == 1


def test_workers_die_with_a_killed_parent(tmp_path: Path) -> None:
    path, out = make_input(tmp_path, reports=200), tmp_path / "out.jsonl"
    with start(path, "-o", out, "--workers", 2) as process:
        wait_for_growth(process, out, 0)
        assert process.poll() is None
        process.kill()
        assert process.stderr is not None
        process.stderr.read()  # its end comes when the last process that holds it has ended
        assert process.wait() == -signal.SIGKILL
