"""Input errors as the record writes them."""

from __future__ import annotations

import msgspec

from dateline.errors import InputError
from dateline.intake.page import Page
from dateline.record import ErrorDetail, Failure


def failure_of(error: InputError) -> Failure:
    """The failure that takes the place of a record."""
    return Failure(
        error=ErrorDetail(input=error.name, line=error.line, stage=error.stage, reason=error.reason)
    )


def refusal_of(page: Page, error: InputError) -> Failure:
    """The failure of a page that a room refused; it names the page's line where it has one."""
    failure = failure_of(error)
    if failure.error.line is not None or page.line is None:
        return failure
    return Failure(error=msgspec.structs.replace(failure.error, line=page.line))


def fault_in(page: Page, error: Exception, *, stage: str) -> Failure:
    """The failure of a page on which the program itself failed."""
    reason = f"a fault in Dateline ({type(error).__name__}: {error}); please report it with this input"
    return Failure(error=ErrorDetail(input=page.name, line=page.line, stage=stage, reason=reason))
