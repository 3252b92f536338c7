"""Times: the days that the time expressions of a report mean, and which of them a happening has."""

from dateline.resolving.times.times import Calendar, TimeMention, resolve_times

__all__ = ["Calendar", "TimeMention", "resolve_times"]
