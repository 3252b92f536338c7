"""Packed bodies: unpacked to the byte, or refused with a reason."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import TooLong
from dateline.intake.fetching import bodies
from dateline.intake.fetching.bodies import unpack_body
from dateline.intake.fetching.refusing import Refused


@given(
    st.binary(max_size=200),
    st.sampled_from([None, "", "gzip", "deflate", "GZIP ", "identity, gzip", "br", ",", "gzip,gzip"]),
)
def test_any_bytes_are_unpacked_or_refused(body: bytes, encoding: str | None) -> None:
    try:
        unpack_body(body, encoding)
    except Refused as refused:
        assert refused.reason


@given(
    st.lists(st.binary(min_size=1, max_size=50), min_size=1, max_size=5).filter(
        lambda parts: not parts[0].startswith(b"\x1f")
    )
)
def test_what_was_packed_comes_back(parts: list[bytes]) -> None:
    whole = b"".join(parts)
    assert unpack_body(b"".join(map(gzip.compress, parts)), "gzip") == whole
    assert unpack_body(zlib.compress(whole), "deflate") == whole
    assert unpack_body(gzip.compress(whole), None) == whole


def test_no_more_is_unpacked_than_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "LONGEST_HTML", 1_000)
    assert len(unpack_body(gzip.compress(b"a" * 1_000), "gzip")) == 1_000
    for bomb in (
        gzip.compress(b"a" * 1_001),
        gzip.compress(b"a" * 600) * 2,
        gzip.compress(b"a" * 50_000_000),
    ):
        with pytest.raises(Refused, match="over 1,000 bytes") as caught:
            unpack_body(bomb, "gzip")
        assert caught.value.kind is TooLong
