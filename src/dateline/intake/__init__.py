"""Bytes → Page: every kind of input, read by a registry of readers.

`opening.py` finds the inputs, `choosing.py` the reader of each in the `registry.py` that `readers.py` fills; the readers
are sorted by what they read, and `page.py` has what they give. `fetching` gets the pages whose addresses they name.
"""

from dateline.intake.counting import count_inputs
from dateline.intake.failing import failure_of, fault_in, refusal_of
from dateline.intake.fetching import FetchSettings, fetch_addresses
from dateline.intake.opening import open_inputs, read_page
from dateline.intake.page import Address, Hints, Link, Markup, Page
from dateline.intake.registry import Opened, find_reader, reader
from dateline.intake.tables.columns import parse_columns
from dateline.intake.text import page_from_text

__all__ = [
    "Address", "FetchSettings", "Hints", "Link", "Markup", "Opened", "Page", "count_inputs", "failure_of", "fault_in", "fetch_addresses", "find_reader", "open_inputs", "page_from_text", "parse_columns", "read_page", "reader", "refusal_of",
]  # fmt: skip
