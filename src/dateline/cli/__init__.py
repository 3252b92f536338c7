"""The command line: one command a verb. Commands only call the library and show what it gives."""

from dateline.cli.app import main

__all__ = ["main"]
