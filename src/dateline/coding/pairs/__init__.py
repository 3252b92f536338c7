"""Pairs: what a sentence says that one given party does to another."""

from dateline.coding.pairs.pairs import PairMatch, find_pair_match, head_of

__all__ = ["PairMatch", "find_pair_match", "head_of"]
