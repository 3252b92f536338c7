"""Bytes to text: byte-order marks, declared and guessed encodings, and the refusal of what is no text."""

from __future__ import annotations

import codecs
import re

from dateline.errors import TooLong, UnreadableInput

LONGEST_TEXT = 1_000_000
"""Code points; longer texts are refused (no news report comes near it, and the parser's memory is finite)."""
LONGEST_BYTES = 4 * LONGEST_TEXT + 4
"""No text of `LONGEST_TEXT` code points has more bytes than this in any encoding read here."""
SAMPLE_BYTES = 65_536
"""Bytes that an encoding is guessed from; charset-normalizer's time grows with them, its success does not."""
BROKEN_SHARE = 0.02
"""Share of undecodable bytes up to which a file is taken for damaged UTF-8, and not for another encoding."""
CONTROL_SHARE = 0.05
"""Share of control bytes in the sample from which a file is no text."""
WIDE_SHARE = 0.4
"""Share of zeros among every second byte from which a text without a byte-order mark is UTF-16."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF file", "extract its text first"),
    (b"PK\x03\x04", "a zip archive or an office file", "unpack it or save it as text first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", "unpack it first"),
    (b"\x89PNG", "a picture", "give its text"),
    (b"\xff\xd8\xff", "a picture", "give its text"),
    (b"GIF8", "a picture", "give its text"),
    (b"PAR1", "a Parquet file", "save it as JSON lines first"),
    (b"\x7fELF", "a program", "give a text, HTML or JSON lines file"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode_bytes(
    data: bytes, name: str, *, declared: str | None = None, longest: int = LONGEST_TEXT
) -> tuple[str, str]:
    """The text of `data` and the name of its encoding; line ends stay as they are.

    A byte-order mark decides, then UTF-8, then the encoding that the page declares, then charset-normalizer's
    guess. Raises UnreadableInput for empty or binary data, TooLong for more than `longest` code points.
    """
    refuse_binary(data, name)
    text, encoding = _decode(data, declared)
    if not text.strip("\ufeff\x00 \t\r\n"):
        raise UnreadableInput(name, "the input is empty; give a file with a report's text in it")
    if len(text) > longest:
        raise TooLong(name, too_long_reason())
    return text, encoding


def detect_encoding(sample: bytes, declared: str | None = None) -> str:
    """The encoding of a text of which the first bytes are known, for one that is too long to be decoded whole.

    The order is that of `decode_bytes`; UTF-16 without a byte-order mark is known by its zeros.

    >>> detect_encoding("Gdańsk".encode("utf-16")), detect_encoding("Gdańsk".encode("utf-16-le"))
    ('utf-16', 'utf-16-le')
    """
    marked = marked_encoding(sample) or _wide_encoding(sample)
    if marked:
        return marked
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)  # a character may be cut in two at the end
    except UnicodeDecodeError:
        return declared if declared and is_known_encoding(declared) else _guess_encoding_of_damaged(sample)
    return "utf-8"


def too_long_reason() -> str:
    """What is said to the owner of a text over the limit."""
    return f"the text is over {LONGEST_TEXT:,} code points; split it into single reports"


def refuse_binary(data: bytes, name: str) -> None:
    """Raise UnreadableInput where the first bytes are those of a known binary format, or hold control bytes."""
    if not data.strip():
        raise UnreadableInput(name, "the input is empty; give a file with a report's text in it")
    for signature, kind, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableInput(name, f"this is {kind}, not text; {remedy}")
    sample = data[:SAMPLE_BYTES]
    if marked_encoding(data) is None and len(_CONTROLS.findall(sample)) > CONTROL_SHARE * len(sample):
        raise UnreadableInput(name, "this is binary data, not text; give a text, HTML or JSON lines file")


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte-order mark tells; None where there is no mark."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 where of every two bytes one is mostly zero and the other is not, as in all texts of Latin script."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    many = WIDE_SHARE * (len(sample) // 2)
    if max(even, odd) <= many or min(even, odd) > many / 4:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decode(data: bytes, declared: str | None) -> tuple[str, str]:
    marked = marked_encoding(data)
    if marked:
        return data.decode(marked, errors="replace"), marked.removesuffix("-sig")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if declared and is_known_encoding(declared):
        return data.decode(declared, errors="replace"), codecs.lookup(declared).name
    guessed = _guess_encoding_of_damaged(data)
    return data.decode(guessed, errors="replace"), guessed


def _guess_encoding_of_damaged(data: bytes) -> str:
    """The encoding of what is no UTF-8, unless it is damaged UTF-8."""
    damaged = data.decode("utf-8", errors="replace")
    return "utf-8" if _is_damaged_utf8(data, damaged) else _guess_encoding(data)


def is_known_encoding(encoding: str) -> bool:
    """Whether the name is one of an encoding that texts can be in."""
    try:
        info = codecs.lookup(encoding)
    except (LookupError, ValueError):
        return False
    return bool(getattr(info, "_is_text_encoding", True)) and info.name not in (
        "idna",
        "punycode",
        "undefined",
    )


def _is_damaged_utf8(data: bytes, damaged: str) -> bool:
    """Whether few bytes are broken beside many well-formed sequences of several bytes, or beside plain ASCII."""
    broken = damaged.count("\ufffd")
    several = sum(1 for character in damaged[:SAMPLE_BYTES] if character > "\x7f" and character != "\ufffd")
    return broken <= BROKEN_SHARE * len(data) and several > broken


def _guess_encoding(data: bytes) -> str:
    """Charset-normalizer's best guess for a single-language text; Windows-1252 where it has none."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE_BYTES]).best()
    guessed = best.encoding if best else "cp1252"
    return guessed if is_known_encoding(guessed) else "cp1252"
