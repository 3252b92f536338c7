"""One page through all rooms: cleaning, reading, resolving, coding."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from dateline.cleaning import check_kind, check_language, clean_page, report_as_given
from dateline.codebook import Codebook, load_codebook
from dateline.coding.code import code_reading
from dateline.errors import DatelineError, InputError
from dateline.gazetteer import Gazetteer, load_gazetteer
from dateline.intake import Page, fault_in, refusal_of
from dateline.reading import model_version, read_report
from dateline.record import CodedBy, Failure, Record, Report


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is made with.

    `clean` False keeps texts and their offsets as given; `codebook` and `gazetteer` are folders laid over
    those that ship with Dateline.
    """

    clean: bool = True
    codebook: Path | None = None
    gazetteer: Path | None = None


def code_page(page: Page, options: Options) -> Record | Failure:
    """The record of one page, or what stood in its way; only a wrong codebook or gazetteer raises.

    A fault of our own becomes a Failure too: one report never stops a run.
    """
    stage = "cleaning"
    try:
        report = make_report(page, options)
        stage = "coding"
        return code_report(report, options)
    except InputError as error:
        return refusal_of(page, error)
    except DatelineError:
        raise
    except Exception as error:  # noqa: BLE001 -- the border of the run: what is unforeseen in one report ends there
        return fault_in(page, error, stage=stage)


def make_report(page: Page, options: Options) -> Report:
    """The page's report, cleaned or as given.

    Raises NotNews for a page that holds no report (what is given as it stands is taken for one), and
    UnsupportedLanguage for a language that is not yet coded.
    """
    if options.clean:
        report = clean_page(page, gazetteer=gazetteer_of(options))
        check_kind(report, page)
    else:
        report = report_as_given(page.text, name=page.name, hints=page.hints, gazetteer=gazetteer_of(options))
    check_language(report)
    return report


def code_report(report: Report, options: Options) -> Record:
    """The record of a cleaned report. Raises TooLong over a million code points."""
    return code_reading(
        read_report(report), codebook_of(options), gazetteer_of(options), coded_by=coded_by(options)
    )


def codebook_of(options: Options) -> Codebook:
    """The codebook of a run. Ours is asked for without an argument, as everywhere: the cache keeps it once."""
    return load_codebook() if options.codebook is None else load_codebook(options.codebook)


def gazetteer_of(options: Options) -> Gazetteer:
    """The gazetteer of a run, asked for as the codebook is."""
    return load_gazetteer() if options.gazetteer is None else load_gazetteer(options.gazetteer)


@functools.cache
def coded_by(options: Options) -> CodedBy:
    """The versions of program, model and knowledge that records made with these options carry."""
    return CodedBy(
        dateline=version("dateline"),
        model=model_version(),
        codebook=codebook_of(options).version,
        gazetteer=gazetteer_of(options).version,
    )
