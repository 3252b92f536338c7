"""The day a report was published: the signs of it, which of them is believed, and why."""

from dateline.cleaning.dating.find import Dated, date_of_dateline, date_report

__all__ = ["Dated", "date_of_dateline", "date_report"]
