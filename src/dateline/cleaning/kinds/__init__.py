"""Whether a page holds a report at all, or what it is instead: a shop, an error page, a consent wall."""

from dateline.cleaning.kinds.find import check_kind, find_kind

__all__ = ["check_kind", "find_kind"]
