"""Input errors as the record writes them."""

from __future__ import annotations

from dateline.errors import InputError
from dateline.record import ErrorDetail, Failure


def failure_of(error: InputError) -> Failure:
    """The failure that takes the place of a record."""
    return Failure(
        error=ErrorDetail(input=error.name, line=error.line, stage=error.stage, reason=error.reason)
    )
