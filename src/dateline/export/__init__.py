"""A record as others want it."""

from dateline.export.flat import COLUMNS, dyads_of, rows_of, words_at, words_of
from dateline.export.writing import Format, Output, open_output, refusals_said

__all__ = [
    "COLUMNS",
    "Format",
    "Output",
    "dyads_of",
    "open_output",
    "refusals_said",
    "rows_of",
    "words_at",
    "words_of",
]
