"""Events: happenings joined, with what is known about each."""

from dateline.coding.events.events import Scene, Told, join_told, make_event, status_on, tell

__all__ = ["Scene", "Told", "join_told", "make_event", "status_on", "tell"]
