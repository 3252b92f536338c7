"""The stages in order, over one page or many."""

from dateline.pipeline.coder import Options, code_page, code_report, make_report
from dateline.pipeline.resume import Done, State, make_state, skip_done, take_up
from dateline.pipeline.workers import BATCH_SIZE, code_pages
from dateline.pipeline.zone import parser_zone

__all__ = [
    "BATCH_SIZE", "Done", "Options", "State", "code_page", "code_pages", "code_report", "make_report", "make_state",
    "parser_zone", "skip_done", "take_up",
]  # fmt: skip
