"""Bytes → Page: every kind of input, read by a registry of readers."""

from dateline.intake.columns import parse_columns
from dateline.intake.counting import count_inputs
from dateline.intake.failing import failure_of, fault_in, refusal_of
from dateline.intake.opening import open_inputs, read_page
from dateline.intake.page import Address, Hints, Link, Markup, Page
from dateline.intake.registry import Opened, find_reader, reader
from dateline.intake.text import page_from_text

__all__ = [
    "Address", "Hints", "Link", "Markup", "Opened", "Page", "count_inputs", "failure_of", "fault_in", "find_reader", "open_inputs",
    "page_from_text", "parse_columns", "read_page", "reader", "refusal_of",
]  # fmt: skip
