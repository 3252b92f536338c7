"""Dateline reads news reports and keeps the record: who did what to whom, where, when, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.coding.story.five_w import FiveW
    from dateline.coding.story.main_event import main_event
    from dateline.library import (
        Relation,
        attribution_rows,
        attributions,
        clean,
        code,
        code_pair,
        five_w,
        places,
        quotation_rows,
        quotations,
        read,
        status_of,
    )
    from dateline.record import Failure, Record, Report, decode, encode
    from dateline.timex import timexes

__version__ = "0.1.0"
__all__ = [
    "Failure", "FiveW", "Record", "Relation", "Report", "attribution_rows", "attributions", "clean", "code", "code_pair",
    "decode", "encode", "five_w", "main_event", "places", "quotation_rows", "quotations", "read", "status_of", "timexes",
]  # fmt: skip

_ROOMS = {
    "dateline.record": ("Failure", "Record", "Report", "decode", "encode"),
    "dateline.coding.story.five_w": ("FiveW",),
    "dateline.coding.story.main_event": ("main_event",),
    "dateline.timex": ("timexes",),
}


def __getattr__(name: str) -> Any:
    """Load the library when first asked for it: `dateline --help` answers without the parser."""
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    room = next((room for room, names in _ROOMS.items() if name in names), "dateline.library")
    return getattr(import_module(room), name)
