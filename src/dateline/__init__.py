"""Dateline reads news reports and keeps the record: who did what to whom, where, when, according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.library import (
        Relation,
        attributions,
        clean,
        code,
        code_pair,
        places,
        quotations,
        read,
        status_of,
    )
    from dateline.record import Failure, Record, Report, decode, encode

__version__ = "0.1.0"
__all__ = [
    "Failure", "Record", "Relation", "Report", "attributions", "clean", "code", "code_pair", "decode", "encode", "places",
    "quotations", "read", "status_of",
]  # fmt: skip

_OF_THE_RECORD = frozenset({"Failure", "Record", "Report", "decode", "encode"})


def __getattr__(name: str) -> Any:
    """Load the library when first asked for it: `dateline --help` answers without the parser."""
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    room = "dateline.record" if name in _OF_THE_RECORD else "dateline.library"
    return getattr(import_module(room), name)
