"""A record as others want it."""

from dateline.export.flat import COLUMNS, dyads_of, rows_of, words_at, words_of

__all__ = ["COLUMNS", "dyads_of", "rows_of", "words_at", "words_of"]
