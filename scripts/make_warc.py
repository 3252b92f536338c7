"""Write a web archive such as Common Crawl's, with damaged records in it, and a manifest that says which.

    python scripts/make_warc.py OUT.warc.gz --size 2GB --damaged 0.05 --seed 1

One gzip member a record: requests, answers and metadata in turn; pages of many charsets and content codings, kept as
sent, unpacked, or unpacked under the old header. The manifest (OUT.jsonl) has a line a record: its number, its address,
whether it is a "page", "passed" by or "damaged" and how, and the digest of a page's words. The same seed makes the same
file. Pages are mixed from the demonstration corpus and sentences made up here.

Where a member's first bytes are lost, nothing tells it from the end of a damaged one before it: two such neighbours are
one stretch of bad bytes to any reader, so here the member before such a one is whole.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import hashlib
import io
import itertools
import json
import random
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import zstandard
from fastwarc.stream_io import BrotliWriter

from dateline.demo import demonstration_pages
from dateline.intake.html.pages import LONGEST_HTML

UNITS = {"KB": 10**3, "MB": 10**6, "GB": 10**9}
CHARSETS = {
    "utf-8": "The mayor of Łódź called it “a fair start” – and a dear one.",
    "iso-8859-1": "Señora Peña says that the café in Orléans stays open.",
    "windows-1252": "“Not before May,” says the port’s owner in Málaga.",
    "windows-1251": "Порт открыли во вторник, суда ждут погоды.",
    "koi8-r": "Министр сказал, что мост закроют на неделю.",
    "shift_jis": "港は火曜日に開いた。船は天気を待っている。",
    "gb18030": "港口星期二开放，船只在等待天气好转。",
    "utf-16": "The ferry to Ærø — the last one — left at six.",
}
"""The charsets of pages, each with a sentence that shows whether it was read as what it is."""
WHO = ("The harbour master", "A spokesman for the ministry", "The regional governor", "The teachers' union", "An opposition deputy",
       "The coast guard", "A court in the capital", "The rail company", "The water board", "A United Nations envoy")  # fmt: skip
DID = (
    "said on Monday that",
    "denied that",
    "confirmed late on Thursday that",
    "told reporters that",
    "warned that",
    "promised that",
)
WHAT = ("the second ferry had left", "talks would go on", "the bridge was closed to lorries", "no troops had crossed the river",
        "the strike was over", "grain would be unloaded", "the budget was short", "four men had been detained", "power was back")  # fmt: skip
WHERE = (
    "in the northern port",
    "near the border",
    "at the old barracks",
    "along the canal",
    "in three villages",
    "outside the court",
)
LONGEST_STATE = 40_000
"""Bytes of the scripts that a page carries; real pages are mostly scripts."""


@dataclass(frozen=True)
class Draft:
    """A record before it is written: its kind, its address, its HTTP header, its body as kept, and a page's words."""

    kind: str
    address: str
    http: bytes = b""
    body: bytes = field(default=b"", repr=False)
    content_type: str = "application/http; msgtype=response"
    words: str | None = None
    digests: bool = True


Damager = Callable[[bytes, random.Random], bytes]


def make_warc(out: Path, manifest: Path, *, size: int, damaged: float, seed: int) -> int:
    """Write the archive and its manifest; the number of records. The last member is cut off where any are damaged."""
    rng = random.Random(seed)  # noqa: S311 -- a seeded test file, not a secret
    kinds, whole, number = _kinds_of_damage(), True, 0
    with out.open("wb") as archive, manifest.open("w", encoding="utf-8") as lines:
        for draft in _drafts(rng):
            number += 1
            is_last = archive.tell() > size
            damage = (
                next(kinds[draft.words is not None])
                if rng.random() < damaged or (is_last and damaged)
                else None
            )
            if is_last and damaged:
                damage = "cut off"
            elif damage in NEED_A_WHOLE_ONE_BEFORE and not whole:
                damage = None
            if damage == "bytes between":
                lines.write(_line(number, None, damage))
                archive.write(b"\xa5" + rng.randbytes(200))
                number, damage = number + 1, None
            archive.write(_member_of(draft, damage, rng))
            lines.write(_line(number, draft, damage))
            whole = damage is None
            if is_last:
                return number
    return number


def _line(number: int, draft: Draft | None, damage: str | None) -> str:
    state = "damaged" if damage else "passed" if draft is None or draft.words is None else "page"
    address = draft.address if draft else None
    words = digest_of_words(draft.words) if draft and draft.words and not damage else None
    return (
        json.dumps({"record": number, "address": address, "state": state, "damage": damage, "words": words})
        + "\n"
    )


def digest_of_words(text: str) -> str:
    """The digest of a text's words, however they are spaced."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def _drafts(rng: random.Random) -> Iterator[Draft]:
    """Records without end: a header for the file, then page after page with what a crawler writes beside it."""
    yield Draft("warcinfo", "", body=b"software: made for tests\r\n", content_type="application/warc-fields")
    paragraphs = [
        line.strip() for page in demonstration_pages() for line in page.text.splitlines() if len(line) > 60
    ]
    for number in itertools.count(1):
        address = f"https://news{number % 97}.example/{rng.randrange(2015, 2025)}/story-{number}"
        yield Draft(
            "request",
            address,
            b"GET / HTTP/1.1\r\nHost: news.example\r\n\r\n",
            content_type="application/http; msgtype=request",
        )
        yield _make_page(address, paragraphs, rng)
        yield Draft("metadata", address, body=b"fetchTimeMs: 212\r\n", content_type="application/warc-fields")
        if number % 8 == 0:
            yield _make_other(number // 8, rng)


def _make_other(number: int, rng: random.Random) -> Draft:
    """A record that holds no page: a picture, a redirect, a missing page, robots.txt, a name look-up, a revisit."""
    address = f"https://other.example/{number}"
    return (
        Draft("response", f"{address}.jpg", b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n", b"\xff\xd8\xff" + rng.randbytes(9000)),
        Draft("response", address, b"HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Type: text/html\r\n\r\n", b"<html>Moved</html>"),
        Draft("response", address, b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n", b"<html>No such page</html>"),
        Draft("response", "https://other.example/robots.txt", b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"User-agent: *\n"),
        Draft("response", "dns:other.example", body=b"20240101\nother.example. 60 IN A 192.0.2.1\n", content_type="text/dns"),
        Draft("revisit", address, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
    )[number % 6]  # fmt: skip


def _make_page(address: str, paragraphs: list[str], rng: random.Random) -> Draft:
    charset = rng.choice(list(CHARSETS))
    lines = (
        [_make_sentences(rng) for _ in range(rng.randrange(4, 14))]
        + rng.sample(paragraphs, 3)
        + [CHARSETS[charset]]
    )
    lines = [line.encode(charset, "ignore").decode(charset) for line in lines]
    rng.shuffle(lines)
    title = f"{rng.choice(WHAT).capitalize()} {rng.choice(WHERE)}, story {address.rpartition('-')[2]}"
    if rng.random() < 0.1:
        body, words, kind = "\n\n".join([title, *lines]), " ".join([title, *lines]), "text/plain"
    else:
        body, words, kind = (
            _make_markup(title, lines, charset, rng),
            " ".join(["Home World Money", title, *lines, "The Post"]),
            "text/html",
        )
    says_charset = kind == "text/plain" or rng.random() < 0.7
    kind = f"{kind}; charset={charset}" if says_charset else kind
    return _keep(
        Draft(
            "response", address, body=body.encode(charset, "replace"), words=words, digests=rng.random() < 0.9
        ),
        kind,
        rng,
    )


def _make_sentences(rng: random.Random) -> str:
    told = (
        f"{rng.choice(WHO)} {rng.choice(DID)} {rng.choice(WHAT)} {rng.choice(WHERE)}."
        for _ in range(rng.randrange(1, 5))
    )
    return f"{' '.join(told)} That makes {rng.randrange(2, 9000)} since {rng.randrange(1950, 2024)}."


def _make_markup(title: str, lines: list[str], charset: str, rng: random.Random) -> str:
    state = base64.b64encode(rng.randbytes(rng.randrange(LONGEST_STATE))).decode()
    told = "\n".join(f"<p>{line}</p>" for line in lines)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="{charset}"><title>{title} | The Post</title></head>\n<body>'
        '<nav><ul><li><a href="/">Home</a></li> <li><a href="/world">World</a></li> <li><a href="/money">Money</a></li></ul></nav>'
        f'<article><h1>{title}</h1>\n{told}</article><footer>The Post</footer><script>state = "{state}"</script></body></html>\n'
    )  # fmt: skip


def _keep(draft: Draft, content_type: str, rng: random.Random) -> Draft:
    """A page's record as one kind of crawler keeps it: as sent, unpacked, or unpacked under the header of what was sent."""
    habit = rng.choice(["as sent", "as sent", "unpacked", "under the old header"])
    coding = rng.choice(["", "gzip", "gzip", "deflate", "raw deflate", "br", "zstd"])
    headers, body = [f"Content-Type: {content_type}"], draft.body
    prefix = "X-Crawler-" if habit == "unpacked" else ""
    if coding:
        headers.append(f"{prefix}Content-Encoding: {coding.removeprefix('raw ')}")
        body = _pack(body, coding) if habit == "as sent" else body
    if rng.random() < 0.5:
        headers.append(f"{prefix}Transfer-Encoding: chunked")
        body = _chunk(body, rng) if habit == "as sent" else body
    http = "\r\n".join(["HTTP/1.1 200 OK", *headers, "", ""]).encode()
    return replace(draft, http=http, body=body)


def _pack(body: bytes, coding: str) -> bytes:
    if coding == "gzip":
        return gzip.compress(body, mtime=0)
    if "deflate" in coding:
        deflater = zlib.compressobj(wbits=-15 if coding == "raw deflate" else 15)
        return deflater.compress(body) + deflater.flush()
    if coding == "br":
        packed = io.BytesIO()
        writer = BrotliWriter(packed)
        writer.write(body)
        writer.close()
        return packed.getvalue()
    return zstandard.compress(body) if coding == "zstd" else body


def _chunk(body: bytes, rng: random.Random) -> bytes:
    chunked, place = b"", 0
    while place < len(body):
        chunk = body[place : place + rng.randrange(1000, 9000)]
        chunked += f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n"
        place += len(chunk)
    return chunked + b"0\r\n\r\n"


def _member_of(draft: Draft, damage: str | None, rng: random.Random) -> bytes:
    """A draft as a gzip member, damaged in its body, its record or its member."""
    if damage in BODY_DAMAGE:
        draft = BODY_DAMAGE[damage](draft)
    record = _record_of(draft, rng)
    if damage in RECORD_DAMAGE:
        record = RECORD_DAMAGE[damage](record, rng)
    member = gzip.compress(record, compresslevel=6, mtime=0)
    return MEMBER_DAMAGE[damage](member, rng) if damage in MEMBER_DAMAGE else member


def _record_of(draft: Draft, rng: random.Random) -> bytes:
    block = draft.http + draft.body
    fields = {
        "WARC-Type": draft.kind,
        "WARC-Date": f"2024-01-{rng.randrange(1, 29):02}T12:00:00Z",
        "WARC-Record-ID": f"<urn:uuid:{rng.randbytes(16).hex()}>",
        "WARC-Target-URI": draft.address,
        "Content-Type": draft.content_type,
        "WARC-Payload-Digest": _digest(draft.body) if draft.words else "",
        "WARC-Block-Digest": _digest(block) if draft.digests else "",
        "Content-Length": str(len(block)),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"WARC/1.0\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def _digest(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def _set_length(record: bytes, change: Callable[[int], int]) -> bytes:
    return re.sub(
        rb"(?<=Content-Length: )\d+", lambda found: str(change(int(found.group()))).encode(), record, count=1
    )


def _flip(member: bytes, rng: random.Random) -> bytes:
    place = rng.randrange(10, len(member) - 8)
    return member[:place] + bytes([member[place] ^ rng.randrange(1, 256)]) + member[place + 1 :]


def _change_body(record: bytes, rng: random.Random) -> bytes:
    place = len(record) - 5 - rng.randrange(5)
    return record[:place] + bytes([record[place] ^ 1]) + record[place + 1 :]


_CODED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
_CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
_PLAIN = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
_PAGE = b"<html><body><p>The ferry left on Monday.</p></body></html>" * 20

BODY_DAMAGE: dict[str, Callable[[Draft], Draft]] = {
    "chunk sizes wrong": lambda draft: replace(
        draft, http=_CHUNKED, body=b"40\r\n" + _PAGE + b"\r\n0\r\n\r\n"
    ),
    "chunk sizes lost": lambda draft: replace(
        draft, http=_CHUNKED, body=b"zz\r\n" + _PAGE + b"\r\n0\r\n\r\n"
    ),
    "body's coding broken": lambda draft: replace(
        draft, http=_CODED, body=gzip.compress(_PAGE, mtime=0)[:60] + b"\xff" * 40
    ),
    "body's coding cut off": lambda draft: replace(
        draft, http=_CODED, body=gzip.compress(_PAGE, mtime=0)[:60]
    ),
    "body empty": lambda draft: replace(draft, http=_PLAIN, body=b""),
    "HTTP header lost": lambda draft: replace(draft, http=b"\x00\x17 garbage\r\n\r\n"),
}
"""Damage to what a server sent, before digests were made."""
RECORD_DAMAGE: dict[str, Damager] = {
    "body changed": _change_body,
    "length too great": lambda record, rng: _set_length(record, lambda size: size + rng.randrange(5, 10**6)),
    "length far too great": lambda record, rng: _set_length(
        record, lambda size: size + rng.randrange(10**8, 10**12)
    ),
    "length too small": lambda record, _: _set_length(record, lambda size: size // 2),
    "length lost": lambda record, _: record.replace(b"Content-Length:", b"Content+Length", 1),
    "version lost": lambda record, rng: rng.randbytes(8) + record[8:],
    "kind lost": lambda record, _: record.replace(b"WARC-Type: ", b"WARC-Type: \xff", 1),
}
"""Damage to a record before it was packed."""
MEMBER_DAMAGE: dict[str, Damager] = {
    "a byte flipped": _flip,
    "cut off": lambda member, rng: member[: rng.randrange(20, len(member) - 9)],
    "cut off in its trailer": lambda member, rng: member[: -rng.randrange(1, 9)],
    "check sum wrong": lambda member, _: member[:-8] + bytes([member[-8] ^ 1]) + member[-7:],
    "size wrong": lambda member, _: member[:-4] + bytes([member[-4] ^ 1]) + member[-3:],
    "bytes zeroed": lambda member, _: member[: len(member) // 2] + bytes(9) + member[len(member) // 2 + 9 :],
    "first bytes lost": lambda member, _: b"\xa5\xa5\xa5" + member[3:],
}
"""Damage to a packed record."""
NEED_A_WHOLE_ONE_BEFORE = {"a byte flipped", "first bytes lost", "version lost", "bytes between"}
RARE = "page too long"
RARITY = 40
"""Rounds of every other damage to one of a page too long, which is 20 MB."""
BODY_DAMAGE[RARE] = lambda draft: replace(
    draft, http=_PLAIN, body=b"<html>" + b" " * LONGEST_HTML + b"</html>"
)


def _kinds_of_damage() -> dict[bool, Iterator[str]]:
    """The kinds of damage in turn, for pages (True) and for other records."""
    for_all = [*MEMBER_DAMAGE, *RECORD_DAMAGE, "bytes between"]
    for_all.remove("body changed")
    for_pages = [*(kind for kind in BODY_DAMAGE if kind != RARE), "body changed", *for_all]
    return {True: itertools.cycle([RARE, *for_pages * RARITY]), False: itertools.cycle(for_all)}


def _bytes_of(size: str) -> int:
    return int(float(size[:-2]) * UNITS[size[-2:].upper()])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path, help="the archive; its manifest is put beside it, as .jsonl")
    parser.add_argument("--size", type=_bytes_of, default="2GB", help="of the file: 500KB, 20MB, 2GB")
    parser.add_argument("--damaged", type=float, default=0.05, help="share of members that are damaged")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    beside = options.out.with_suffix(".jsonl")
    records = make_warc(options.out, beside, size=options.size, damaged=options.damaged, seed=options.seed)
    print(
        f"{records:,} records, {options.out.stat().st_size:,} bytes, in {options.out}; what each is, in {beside}"
    )
