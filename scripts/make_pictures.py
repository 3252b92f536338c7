"""Draw the pictures of the manual: what real runs of the command line show, as SVG files in docs/images.

Each picture is made of the command's own output, colours and all. Nothing in the SVG is fetched from elsewhere.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "src" / "dateline" / "demo" / "corpus"
IMAGES = ROOT / "docs" / "images"
COLUMNS = 124
"""Characters a line: what a reader's screen shows beside nothing else."""
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its file's name, and the command whose output it shows, run in the corpus's folder."""

    name: str
    arguments: tuple[str, ...]


PICTURES = (
    Picture("clean", ("clean", "20-dump-guarantees.txt")),
    Picture("read", ("read", "20-dump-guarantees.txt")),
    Picture("explain", ("read", "20-dump-guarantees.txt", "--explain", "e3")),
)


def draw(picture: Picture) -> str:
    """The SVG of a picture. Raises CalledProcessError where the command fails."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(f"$ dateline {' '.join(picture.arguments)}"))
    console.print(Text.from_ansi(run(picture.arguments)))
    svg = console.export_svg(title="dateline", unique_id=f"dateline-{picture.name}")
    return FONT.sub("", svg)


def run(arguments: tuple[str, ...]) -> str:
    """What the command shows on a terminal of COLUMNS characters."""
    terminal = {
        "FORCE_COLOR": "1",
        "COLUMNS": str(COLUMNS),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    command = [sys.executable, "-c", "from dateline.cli import main; main()", *arguments]
    done = subprocess.run(  # noqa: S603 -- our own program
        command, env=os.environ | terminal, cwd=CORPUS, check=True, capture_output=True, text=True
    )
    return done.stdout


if __name__ == "__main__":
    IMAGES.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        path = IMAGES / f"{picture.name}.svg"
        path.write_text(draw(picture), encoding="utf-8")
        print(path)
