"""The ranker: a small linear model that says what type of event a word tells of, where patterns compete or fall silent."""

from __future__ import annotations

from dateline.coding.ranking.choosing import Choice, choose, describe
from dateline.coding.ranking.ranker import NONE, Ranker, load_ranker

__all__ = ["NONE", "Choice", "Ranker", "choose", "describe", "load_ranker"]
