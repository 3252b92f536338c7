"""Page → Report: furniture out, paragraphs rejoined, repeats folded, metadata found."""

from dateline.cleaning.dating import date_of_publication
from dateline.cleaning.kinds import check_kind, find_kind
from dateline.cleaning.language import check_language, find_language, is_coded
from dateline.cleaning.report import clean_page, report_as_given

__all__ = [
    "check_kind",
    "check_language",
    "clean_page",
    "date_of_publication",
    "find_kind",
    "find_language",
    "is_coded",
    "report_as_given",
]
