"""Fuzz every door: any bytes through each reader and the cleaning, guided by coverage (needs `pip install atheris`).

    python scripts/fuzz_doors.py FOLDER -max_total_time=3600

FOLDER holds the inputs found so far and is filled with seeds first where it is empty; all other options are
libFuzzer's. A crash, a hang or a span that does not hold ends the run and leaves the input in a file: the first byte
tells the door, the rest are the bytes. Such finds become tests (`tests/intake/test_any_bytes.py`).
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import atheris
import zstandard

with atheris.instrument_imports(include=["dateline"]):
    from dateline.cleaning import clean_page
    from dateline.cleaning.accounting import spans_of_report, uncovered
    from dateline.errors import InputError
    from dateline.intake import Opened, Page, find_reader
    from dateline.intake.page import Address
    from dateline.intake.registry import known_suffixes

SUFFIXES = known_suffixes()
SECONDS = 20
"""An input that takes longer is a hang: no page of a few kilobytes takes a tenth of a second."""
MEGABYTES = 2048
SENTENCE = (
    "Ferry crews in Lima went back to work on Monday after talks with the port authority, their union said."
)


def test_one_input(data: bytes) -> None:
    """Read bytes through the door that the first byte names, and clean what comes out."""
    if not data:
        return
    suffix = SUFFIXES[data[0] % len(SUFFIXES)]
    for page in read_all(suffix, data[1:]):
        check_page(page)


def read_all(suffix: str, data: bytes) -> Iterator[Page]:
    """The pages that a reader makes of bytes; what it refuses with a reason is refused well."""
    read = find_reader(suffix)
    if read is None:
        raise AssertionError(f"no reader for {suffix!r}")
    try:
        for found in read(Opened(f"fuzz{suffix}", io.BytesIO(data))):
            page = found.summary if isinstance(found, Address) else found
            if isinstance(page, Page):
                yield page
    except InputError as error:
        if not error.reason:
            raise AssertionError("an error without a reason") from error


def check_page(page: Page) -> None:
    """Hold a cleaned page against the record's rules: all spans lie in their text, and nothing is lost unsaid."""
    report = clean_page(page)
    lost = list(uncovered(page.text, spans_of_report(report)))
    if lost:
        raise AssertionError(f"the report says nothing of {lost}")
    for paragraph in report.paragraphs:
        start, end = paragraph.span
        if not 0 <= start < end <= len(report.text):
            raise AssertionError(f"paragraph {paragraph.span} of a text of {len(report.text)}")
    if any(not 0 <= start < end <= len(page.text) for start, end in spans_of_report(report)):
        raise AssertionError("a span outside the page")


def write_seeds(folder: Path) -> None:
    """Begin an empty folder with the demonstration reports and a small file of every other kind, each through its door."""
    from importlib.resources import files

    from dateline.demo import demonstration_names

    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        return
    corpus = files("dateline.demo") / "corpus"
    seeds = {name: (corpus / name).read_bytes() for name in demonstration_names()}
    for name, data in (seeds | make_samples()).items():
        door = SUFFIXES.index(name[name.index(".") :])
        (folder / name).write_bytes(bytes([door]) + data)


def make_samples() -> dict[str, bytes]:
    """A small file of every kind that the demonstration corpus lacks, under a name with its suffix."""
    article = {
        "title": "Ferry crews return",
        "text": SENTENCE,
        "date": "2024-03-04",
        "url": "https://post.example/1",
    }
    item = f"<item><title>Ferry</title><link>https://post.example/1</link><description>{SENTENCE}</description></item>"
    page = f"<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>{SENTENCE}</p></body></html>"
    record = make_record(page)
    samples = {
        "sample.csv": f'title,text,date\nFerry,"{SENTENCE}",2024-03-04\n',
        "sample.tsv": f"headline\tbody\nFerry\t{SENTENCE}\n",
        "sample.json": json.dumps(
            {"uri": "urn:1", "headline": "Ferry", "body_text": SENTENCE, "versioncreated": "2024-03-04"}
        ),
        "articles.json": json.dumps([article, article]),
        "feed.json": json.dumps(
            {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": SENTENCE}]}
        ),
        "sample.rss": f'<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title>{item}{item}</channel></rss>',
        "sample.atom": f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>F</title><content>{SENTENCE}</content></entry></feed>',
        "sample.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://post.example/1</loc></url></urlset>',
        "nitf.xml": f"<nitf><head><title>Ferry</title></head><body><body.content><p>{SENTENCE}</p></body.content></body></nitf>",
        "sample.urls": "https://post.example/1\n# a remark\nhttps://post.example/2\n",
        "sample.warc": record + record,
    }
    plain = {name: text.encode() for name, text in samples.items()}
    return plain | pack_samples(page.encode(), record.encode(), article)


def make_record(page: str) -> str:
    """A record of a web archive with an answer in it."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}"
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/1\r\nContent-Length: {len(answer)}"
    return f"{head}\r\nContent-Type: application/http\r\n\r\n{answer}\r\n\r\n"


def pack_samples(page: bytes, record: bytes, article: dict[str, str]) -> dict[str, bytes]:
    """Packed files: archives, compressed ones, a web archive of two members, Parquet."""
    import pyarrow as pa
    from pyarrow import parquet

    table, zipped, tarred = io.BytesIO(), io.BytesIO(), io.BytesIO()
    parquet.write_table(pa.table({name: [value] for name, value in article.items()}), table)
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/page.html", page)
    with tarfile.open(fileobj=tarred, mode="w") as archive:
        member = tarfile.TarInfo("a/page.html")
        member.size = len(page)
        archive.addfile(member, io.BytesIO(page))
    return {
        "sample.parquet": table.getvalue(),
        "sample.zip": zipped.getvalue(),
        "sample.tar": tarred.getvalue(),
        "sample.tgz": gzip.compress(tarred.getvalue(), mtime=0),
        "sample.gz": gzip.compress(page, mtime=0),
        "sample.bz2": bz2.compress(page),
        "sample.xz": lzma.compress(page),
        "sample.zst": zstandard.compress(page),
        "sample.warc.gz": gzip.compress(record, mtime=0) * 2,
        "sample.warc.zst": zstandard.compress(record) * 2,
    }


if __name__ == "__main__":
    write_seeds(Path(sys.argv[1]))
    atheris.Setup(
        [*sys.argv, f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}", "-max_len=20000"], test_one_input
    )
    atheris.Fuzz()
