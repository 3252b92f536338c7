"""Rows: what a line of JSON lines, a row of a table and a record of a Parquet file become."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from dateline.errors import InputError, TooLong, UnreadableInput
from dateline.intake.addresses import is_address
from dateline.intake.decoding import LONGEST_TEXT, too_long_reason
from dateline.intake.failing import failure_of
from dateline.intake.html.pages import looks_like_html, page_from_html
from dateline.intake.page import Address, Hints, Page
from dateline.intake.registry import Found, Opened
from dateline.intake.tables.columns import say_columns

_FRAGMENT = re.compile(
    r"\s*<(?:p|div|article|section|main|h[1-6]|ul|ol|table|blockquote|figure|span|br|img|a|strong|em|b|i)\b[^<>]*>"
    r"|</(?:p|div|article|section|h[1-6])>|<br\s*/?>",
    re.IGNORECASE,
)
_SECONDS, _MILLISECONDS = re.compile(r"1?\d{9}(?:\.\d+)?"), re.compile(r"1\d{12}")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says, by field ("text", "date", …), and where it stands.

    `sha256` is of the row as it came; `names` are the keys that there are, where they may be other ones in each row.
    """

    values: Mapping[str, str]
    line: int
    sha256: str
    encoding: str
    names: tuple[str, ...] = ()


def read_row(row: Row, opened: Opened) -> Found:
    """The page of a row, the address that it names instead of a text, or the failure that names the line."""
    try:
        return _read(row, opened)
    except InputError as error:
        return failure_of(error, line=row.line)


def digest_of(values: Mapping[str, str]) -> str:
    """SHA-256 of a row whose bytes are not at hand: of its values, each after its field's name."""
    said = "\x1e".join(f"{field}\x1f{value}" for field, value in values.items())
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def say_date(value: object) -> str | None:
    """A date as ISO says it: of days, times, and seconds or milliseconds since 1970 (in UTC).

    >>> say_date(date(2021, 8, 16)), say_date("1629072000"), say_date(20210816), say_date("16 August 2021")
    ('2021-08-16', '2021-08-16T00:00:00+00:00', '20210816', '16 August 2021')
    """
    if isinstance(value, date):
        return value.isoformat()
    stated = str(value).strip()
    seconds = _seconds(stated)
    return stated or None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat()


def _seconds(stated: str) -> float | None:
    if _SECONDS.fullmatch(stated):
        return float(stated)
    return int(stated) / 1000 if _MILLISECONDS.fullmatch(stated) else None


def _read(row: Row, opened: Opened) -> Page | Address:
    values = dict(row.values)
    text = values.pop("text", None)
    if text is None or not text.strip():
        return _address(values, row, opened)
    if len(text) > LONGEST_TEXT and not _is_html(text):
        raise TooLong(opened.name, too_long_reason(), line=row.line)
    hints = opened.hints.over(_hints(values))
    if _is_html(text):
        whole = replace(opened, url=hints.url or opened.url, hints=hints, declared="utf-8")
        page = page_from_html(text.encode("utf-8", "replace"), whole)
        return replace(page, sha256=row.sha256, encoding=row.encoding, line=row.line)
    return Page(
        name=opened.name, text=text, sha256=row.sha256, encoding=row.encoding, url=hints.url, hints=hints, line=row.line
    )  # fmt: skip


def _address(values: dict[str, str], row: Row, opened: Opened) -> Address:
    url = values.get("url")
    if url is None or not is_address(url):
        remedy = say_columns(row.names) if row.names else "fill them in, or leave the row out"
        raise UnreadableInput(opened.name, f"there is no text and no address; {remedy}")
    return Address(url, opened.name, hints=opened.hints.over(_hints(values)), line=row.line)


def _hints(values: Mapping[str, str]) -> Hints:
    stated = values.get("date")
    said: dict[str, Any] = {**values, "date": say_date(stated) if stated else None}
    return Hints(**said)


def _is_html(text: str) -> bool:
    """Whether a cell is a page or a part of one: it begins with an element, or closes paragraphs."""
    return bool(_FRAGMENT.match(text)) or looks_like_html(text[:4096].encode("utf-8", "replace"))
