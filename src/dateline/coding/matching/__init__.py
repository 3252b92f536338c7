"""Matching: which patterns of the codebook a word triggers, and who stands in their slots."""

from dateline.coding.matching.matching import Match, Matcher
from dateline.coding.matching.triggers import HOLDING, WORD_CLASSES

__all__ = ["HOLDING", "WORD_CLASSES", "Match", "Matcher"]
