"""One page through all rooms: cleaning, reading, resolving, coding."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from dateline.cleaning import check_language, clean_page, report_as_given
from dateline.codebook import load_codebook
from dateline.coding.code import code_reading
from dateline.errors import InputError
from dateline.gazetteer import load_gazetteer
from dateline.intake import Page, failure_of
from dateline.reading import model_version, read_report
from dateline.record import CodedBy, Failure, Record, Report


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is made with. `clean` False keeps texts and their offsets as given."""

    clean: bool = True
    codebook: Path | None = None
    gazetteer: Path | None = None


def code_page(page: Page, options: Options) -> Record | Failure:
    """The record of one page, or what stood in its way."""
    try:
        return code_report(make_report(page, options), options)
    except InputError as error:
        return failure_of(error)


def make_report(page: Page, options: Options) -> Report:
    """The page's report, cleaned or as given. Raises InputError for a language that is not yet coded."""
    report = clean_page(page) if options.clean else report_as_given(page.text, name=page.name, hints=page.hints)
    check_language(report)
    return report


def code_report(report: Report, options: Options) -> Record:
    """The record of a cleaned report. Raises TooLong over a million code points."""
    codebook = load_codebook(options.codebook)
    gazetteer = load_gazetteer(options.gazetteer)
    coded_by = CodedBy(
        dateline=version("dateline"), model=model_version(), codebook=codebook.version, gazetteer=gazetteer.version
    )
    return code_reading(read_report(report), codebook, gazetteer, coded_by=coded_by)
