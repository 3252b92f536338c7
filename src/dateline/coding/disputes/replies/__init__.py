"""Replies: claims that answer the claim before them, by the form of the answer and not by the deed that both are of."""

from dateline.coding.disputes.replies.answers import dispute_of, is_among
from dateline.coding.disputes.replies.replies import find_replies

__all__ = ["dispute_of", "find_replies", "is_among"]
