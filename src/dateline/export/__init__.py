"""A record as others want it. Claims and quotations as tables are in `dateline.export.said`."""

from dateline.export.flat import COLUMNS, dyads_of, rows_of, words_at, words_of
from dateline.export.tables import Sheet
from dateline.export.writing import Format, Output, open_output, refusals_said

__all__ = [
    "COLUMNS",
    "Format",
    "Output",
    "Sheet",
    "dyads_of",
    "open_output",
    "refusals_said",
    "rows_of",
    "words_at",
    "words_of",
]
