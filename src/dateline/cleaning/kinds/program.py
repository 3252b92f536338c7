"""Text that no person wrote to be read: programs, logs, tables of data."""

from __future__ import annotations

import re

SAMPLE = 1_500
"""Code points that are looked at."""
LEAST_LINES = 4
"""Lines under which nothing is told: a brief may quote a command."""
PROGRAM_SHARE = 0.5
"""Share of lines that must look like a machine's."""

_LINE = re.compile(
    r"^\s*(?:"
    r"(?:import|from|package|using|#include|#define|require|use) [\w.<\"'{*:/ ]+[;>\"'}\w]$"
    r"|(?:def|class|function|func|fn|public|private|protected|static|void|const|let|var|return|if|elif|else|for|while|try|except|"
    r"catch|switch|case|struct|enum|interface|namespace|select|insert|update|create|delete|drop|alter)\b.*[:;{}()]\s*$"
    r"|.*[;{}]\s*$|[{}()\[\];,]+$|(?://|#!|/\*|\*/|<!--|-->|--).*|</?\w+[^>]*>.*"
    r"|[\w.\[\]\"'-]+\s*(?::=|=|\+=|->|=>)\s*\S.*|[\"'][\w-]+[\"']\s*:\s*.+|at [\w.$]+\([\w.]+:\d+\)|[$>#%] \w.*"
    r"|\[?\(?(?:19|20)\d\d[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d.*|\[?\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d.*|\w{3} +\d{1,2} \d\d:\d\d:\d\d \S+ .*"
    r"|(?:\d{1,3}\.){3}\d{1,3} .*|\[?(?:DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|TRACE|CRITICAL|NOTICE)\]?[: ].*"
    r"|[^,;|\t]*(?:[,;|\t][^,;|\t. ]*){4,}"
    r")",
)
_CLOSED = re.compile(r"[.!?][\"”’)]?\s*$")
_SENTENCE = re.compile(r"[a-z,] [a-z]+ [a-z]+ [a-z]+.*[.!?][\"”’)]?$")


def looks_like_program(text: str) -> bool:
    r"""Whether most lines of a text are a program's, a log's or a table's and hardly one is a sentence.

    >>> looks_like_program("x = 1;\ny = 2;\nwhile (x < y) {\n  x += y;\n}")
    True
    >>> looks_like_program("Ferries sail again.")
    False
    """
    lines = [line for line in text[:SAMPLE].splitlines() if line.strip()]
    if len(lines) < LEAST_LINES:
        return False
    if sum(bool(_CLOSED.search(line)) for line in lines) > (1 - PROGRAM_SHARE) * len(lines):
        return False
    machine = sum(bool(_LINE.match(line)) and not _SENTENCE.search(line) for line in lines)
    return machine >= PROGRAM_SHARE * len(lines)
