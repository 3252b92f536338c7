"""Page → Report: furniture out, paragraphs rejoined, repeats folded, metadata found.

`report.py` takes the steps in their order. `blocks` makes blocks of a page's characters; `choosing.py` says of each
whether it is the report's (`body`) or what else it is (`parts`); `paragraphs.py`, `repeats.py` and `cutoff.py` make the
report's paragraphs of the body, and `assembly.py` its parts of the rest; `dating`, `publishing.py` and `language.py`
tell of it, and `kinds` whether it is a report at all. `laying_out.py` and `comparing.py` hold it against its page again.
"""

from dateline.cleaning.comparing import Row, compare_lines
from dateline.cleaning.kinds import check_kind, find_kind
from dateline.cleaning.language import check_language, find_language, is_coded
from dateline.cleaning.laying_out import Laid, lay_out
from dateline.cleaning.originals import find_originals
from dateline.cleaning.parts.tails import headline_end
from dateline.cleaning.report import clean_page, report_as_given
from dateline.cleaning.run import CleanedPage, clean_pages

__all__ = [
    "CleanedPage", "Laid", "Row", "check_kind", "check_language", "clean_page", "clean_pages", "compare_lines",
    "find_kind", "find_language", "find_originals", "headline_end", "is_coded", "lay_out", "report_as_given",
]  # fmt: skip
