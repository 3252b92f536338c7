"""Times: the days that the time expressions of a report mean, and which of them a happening has."""

from dateline.resolving.times.times import Calendar, resolve_times

__all__ = ["Calendar", "resolve_times"]
