"""Input errors as the record writes them."""

from __future__ import annotations

from dateline.errors import InputError
from dateline.intake.page import Page
from dateline.record import ErrorDetail, Failure


def failure_of(error: InputError, *, line: int | None = None) -> Failure:
    """The failure that takes the place of a record; `line` is that of the input where the error knows none."""
    known = line if error.line is None else error.line
    return Failure(error=ErrorDetail(input=error.name, line=known, stage=error.stage, reason=error.reason))


def refusal_of(page: Page, error: InputError) -> Failure:
    """The failure of a page that a room refused; it names the page's line where it has one."""
    return failure_of(error, line=page.line)


def fault_in(page: Page, error: Exception, *, stage: str) -> Failure:
    """The failure of a page on which the program itself failed."""
    return fault_of(page.name, error, stage=stage, line=page.line)


def fault_of(name: str, error: Exception, *, stage: str, line: int | None = None) -> Failure:
    """The failure of an input on which the program itself failed."""
    reason = f"a fault in Dateline ({type(error).__name__}: {error}); please report it with this input"
    return Failure(error=ErrorDetail(input=name, line=line, stage=stage, reason=reason))
