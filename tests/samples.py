"""Texts of the tests' own, and how a command ended."""

from __future__ import annotations

from dataclasses import dataclass

SUMMIT = """Envoys of Chile and Peru met in Lima on Tuesday to discuss the closed border crossing at Tacna.

The foreign minister of Chile, Rosa Aldunate, said that her government would reopen the crossing next week.
"We reject any further delay," she told reporters.

A spokesman for Peru denied that troops had been sent to the border. According to the news agency Andina, two
protesters were injured in Arica on Sunday.
"""
STRIKE = """Dock workers in Lima went on strike on Monday, the port authority said. The government threatened to send
soldiers to the port. Talks between the union and the ministry will begin on Thursday.
"""


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str
