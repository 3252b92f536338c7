"""Disputes: what voices of one report tell that cannot all be true. Dateline shows the sides and judges none."""

from dateline.coding.disputes.find import find_disputes

__all__ = ["find_disputes"]
