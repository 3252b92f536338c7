"""Bodies of answers: joined, unpacked, held against their digests, whatever the headers say."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import zlib

import pytest
import zstandard
from fastwarc.stream_io import BrotliWriter

from captured import PAGE, answer, read, record
from dateline.errors import TooLong, UnreadableInput
from dateline.intake import Page
from dateline.intake.html.pages import LONGEST_HTML
from dateline.intake.web_archives.payloads import join_chunks, matches_digest, unpack_body

BODY = PAGE % 7 * 30
RAW = zlib.compressobj(wbits=-15)
CHUNKED = b"5;name=x\r\n" + BODY[:5] + b"\r\n" + b"%X\r\n" % (len(BODY) - 5) + BODY[5:] + b"\r\n0\r\n\r\n"


def brotli(body: bytes) -> bytes:
    made = io.BytesIO()
    writer = BrotliWriter(made)
    writer.write(body)
    writer.close()
    return made.getvalue()


PACKED = {
    "gzip": gzip.compress(BODY),
    "x-gzip": gzip.compress(BODY),
    "deflate": zlib.compress(BODY),
    "Deflate": RAW.compress(BODY) + RAW.flush(),
    "br": brotli(BODY),
    "zstd": zstandard.compress(BODY),
    "identity": BODY,
    "": BODY,
    "utf-8": BODY,
    "deflate, gzip": gzip.compress(zlib.compress(BODY)),
}


@pytest.mark.parametrize("codings", PACKED)
def test_every_coding_is_undone(codings: str) -> None:
    assert unpack_body(PACKED[codings], "page", codings=codings, is_cut=False) == BODY


@pytest.mark.parametrize("codings", PACKED)
@pytest.mark.parametrize(
    "body", [BODY, "Порт открыли. ".encode("koi8-r") * 20, BODY.decode().encode("utf-16"), b"Short."]
)
def test_a_body_that_was_unpacked_before_stays(codings: str, body: bytes) -> None:
    assert unpack_body(body, "page", codings=codings, is_cut=False) == body


def test_a_packed_body_is_unpacked_though_no_header_says_so() -> None:
    assert unpack_body(PACKED["gzip"], "page", codings="", is_cut=False) == BODY
    assert unpack_body(PACKED["gzip"] + PACKED["gzip"], "page", codings="gzip", is_cut=False) == BODY + BODY


@pytest.mark.parametrize("codings", ["gzip", "deflate", "Deflate", "br", "zstd"])
def test_a_broken_coding_is_told_and_a_cut_one_is_read_as_far_as_it_goes(codings: str) -> None:
    cut = PACKED[codings][:-9]
    with pytest.raises(UnreadableInput, match=f"{codings.lower()} coding is broken"):
        unpack_body(cut, "page", codings=codings, is_cut=False)
    assert BODY.startswith(unpack_body(cut, "page", codings=codings, is_cut=True))


def test_no_more_is_unpacked_than_the_longest_page() -> None:
    with pytest.raises(TooLong, match="over 20,000,000 bytes unpacked"):
        unpack_body(gzip.compress(bytes(LONGEST_HTML + 1), 1), "page", codings="gzip", is_cut=False)


def test_chunks_are_joined_and_what_was_joined_before_stays() -> None:
    assert join_chunks(CHUNKED, "page", is_cut=False) == BODY
    assert join_chunks(CHUNKED.replace(b"\r\n", b"\n"), "page", is_cut=False) == BODY
    assert join_chunks(BODY, "page", is_cut=False) == BODY
    assert join_chunks(b"Three ships left the port on Monday.\n", "page", is_cut=False).startswith(b"Three")


@pytest.mark.parametrize(
    "broken",
    [
        CHUNKED[:200],
        CHUNKED[:-5],
        CHUNKED.replace(b"5;", b"9;"),
        CHUNKED.replace(b"5;name=x", b"zz"),
        b"fffffff\r\n" + BODY,
        b"40\r\n",
    ],
)
def test_broken_chunks_are_told_and_cut_ones_are_read_as_far_as_they_go(broken: bytes) -> None:
    with pytest.raises(UnreadableInput, match="its chunks are broken"):
        join_chunks(broken, "page", is_cut=False)
    assert isinstance(join_chunks(CHUNKED[:200], "page", is_cut=True), bytes)


@pytest.mark.parametrize("kind", ["sha1", "SHA1", "sha256", "md5"])
def test_digests_in_either_base(kind: str) -> None:
    digest = hashlib.new(kind.lower(), BODY)
    for written in (digest.hexdigest(), base64.b32encode(digest.digest()).decode()):
        assert matches_digest(f"{kind}:{written}", (BODY,))
        assert not matches_digest(f"{kind}:{written}", (BODY + b" ",))


@pytest.mark.parametrize("unknown", ["", "sha1", "sha1:", "sha1:abc", "crc32:00", "sha1:Łódź", "md5:!!"])
def test_a_digest_of_an_unknown_kind_passes(unknown: str) -> None:
    assert matches_digest(unknown, (BODY,))


def digest(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


@pytest.mark.parametrize(
    "form", [BODY, PACKED["gzip"], b"%x\r\n" % len(PACKED["gzip"]) + PACKED["gzip"] + b"\r\n0\r\n\r\n"]
)
def test_the_digest_of_a_body_may_be_of_any_of_its_forms(form: bytes) -> None:
    sent = b"%x\r\n" % len(PACKED["gzip"]) + PACKED["gzip"] + b"\r\n0\r\n\r\n"
    block = answer(sent, "Content-Encoding: gzip", "Transfer-Encoding: chunked")
    (page,) = read(record(block, WARC_Payload_Digest=digest(form), WARC_Block_Digest=digest(block)))
    assert isinstance(page, Page)


@pytest.mark.parametrize("name", ["WARC_Payload_Digest", "WARC_Block_Digest"])
def test_a_page_that_is_not_what_was_captured_is_damaged(name: str) -> None:
    (failure,) = read(record(answer(BODY), **{name: digest(b"another")}))
    assert not isinstance(failure, Page)
    assert name.replace("_", "-") in failure.error.reason
