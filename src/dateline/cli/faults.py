"""Faults of a folder of the user's own, told one a line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from dateline.cli.app import SOME_FAILED
from dateline.cli.words import say_many


def tell_faults(faults: Sequence[str], folder: Path) -> None:
    """Print the faults found in a folder and how many they are, and end the command with 1 where there are any."""
    for fault in faults:
        typer.echo(fault)
    if faults:
        typer.echo(f"dateline: {say_many(len(faults), 'fault')} in {folder}", err=True)
        raise typer.Exit(SOME_FAILED)
