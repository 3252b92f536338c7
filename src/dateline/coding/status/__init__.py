"""Status: whether an event is told as having taken place, as planned, as possible, or as not so."""

from dateline.coding.status.find import find_status
from dateline.coding.status.finding import StatusFinding

__all__ = ["StatusFinding", "find_status"]
