"""A record as others want it."""

from dateline.export.attributed import attribution_row, quotation_row
from dateline.export.flat import COLUMNS, dyads_of, rows_of, words_at, words_of
from dateline.export.said import (
    CLAIM_COLUMNS,
    QUOTATION_COLUMNS,
    chain_of,
    claims_of,
    quotations_of,
    say_span,
    source_name,
    spoken_quotations,
)
from dateline.export.tables import Sheet
from dateline.export.writing import Format, Output, open_output, refusals_said

__all__ = [
    "CLAIM_COLUMNS",
    "COLUMNS",
    "QUOTATION_COLUMNS",
    "Format",
    "Output",
    "Sheet",
    "attribution_row",
    "chain_of",
    "claims_of",
    "dyads_of",
    "open_output",
    "quotation_row",
    "quotations_of",
    "refusals_said",
    "rows_of",
    "say_span",
    "source_name",
    "spoken_quotations",
    "words_at",
    "words_of",
]
