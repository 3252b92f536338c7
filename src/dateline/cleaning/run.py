"""Many pages cleaned and no further: what `dateline clean` shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.cleaning.report import clean_page
from dateline.errors import DatelineError, InputError
from dateline.gazetteer import Gazetteer
from dateline.intake import Page, fault_in, refusal_of
from dateline.record import Failure, Report


@dataclass(frozen=True, slots=True)
class CleanedPage:
    """A page with the report that it holds; the report's `raw` spans point into `page.text`."""

    page: Page
    report: Report


def clean_pages(
    pages: Iterable[Page | Failure], *, gazetteer: Gazetteer | None = None
) -> Iterator[CleanedPage | Failure]:
    """Clean pages as they come, in whatever language; a failure among them passes through in its place.

    `gazetteer` is ours where none is given. No parser is loaded. A fault of our own in one page becomes its failure and
    stops no other.

    >>> from dateline.intake import page_from_text
    >>> [one.report.language for one in clean_pages([page_from_text("Les dockers de Brest ont repris le travail lundi.")])]
    ['fr']
    """
    for page in pages:
        yield page if isinstance(page, Failure) else _clean(page, gazetteer)


def _clean(page: Page, gazetteer: Gazetteer | None) -> CleanedPage | Failure:
    try:
        return CleanedPage(page, clean_page(page, gazetteer=gazetteer))
    except InputError as error:
        return refusal_of(page, error)
    except DatelineError:
        raise
    except Exception as error:  # noqa: BLE001 -- the border of the run: what is unforeseen in one report ends there
        return fault_in(page, error, stage="cleaning")
