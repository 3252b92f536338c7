"""Input errors as the record writes them."""

from __future__ import annotations

from dateline.errors import InputError
from dateline.record import ErrorDetail, Failure


def failure_of(error: InputError, *, line: int | None = None) -> Failure:
    """The failure that takes the place of a record; `line` is told where the error names none itself."""
    at = line if error.line is None else error.line
    return Failure(error=ErrorDetail(input=error.name, line=at, stage=error.stage, reason=error.reason))
