"""Distance: how near two tellings stand to each other in the body."""

from __future__ import annotations

from typing import Final

from dateline.coding.disputes.telling import Telling

REACH: Final = 600
"""Code points between two tellings of nobody known: further on a verb is rather said of something else."""
FARTHEST: Final = 1500
"""Code points between two tellings of one matter. Farther apart, long reports told of another arrest, toll or injury: three of
the three pairs so found in 568 real articles were no disputes."""
NEAR: Final = 300
"""Code points between two tellings of which the second can go on from the first, with nothing between to part them."""


def are_beside(one: Telling, other: Telling) -> bool:
    """Whether two tellings stand close together in the body."""
    return min(one.begins, other.begins) >= 0 and abs(one.begins - other.begins) <= NEAR


def are_set_against(one: Telling, other: Telling) -> bool:
    """Whether what one source says is told close behind what another says: so reports set two versions side by side."""
    if None in (one.voice, other.voice):
        return False
    return are_beside(one, other) or (are_near(one, other) and _answer_each_other(one, other))


def _answer_each_other(one: Telling, other: Telling) -> bool:
    """Whether nobody else speaks between two voices."""
    return abs(one.turn - other.turn) <= 1


def are_near(one: Telling, other: Telling) -> bool:
    """Whether two tellings stand in the body and not far from each other."""
    return min(one.begins, other.begins) >= 0 and abs(one.begins - other.begins) <= REACH
