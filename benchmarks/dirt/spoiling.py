"""Ways to spoil a text: wrong decoding, entities and odd characters, the spacing of scans."""

from __future__ import annotations

import random
import re

_WORD = re.compile(r"[A-Za-z]{7,}")
_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
_SPACES = ["\u00a0", "\u2009", "\u202f", "\u2003", "&nbsp;", " \u00a0"]
_INVISIBLE = ["\u200b", "\u2060", "\ufeff", "\u200e"]
_SENTENCE_START = re.compile(r"(?<=[a-z]\. )[A-Z](?=[a-z])")


def with_typography(text: str) -> str:
    """Curly quotation marks and apostrophes, and a dash for a hyphen between spaces."""
    text = re.sub(r'(^|[\s(—])"', r"\1“", text).replace('"', "”")
    return text.replace("'", "’").replace(" - ", " — ").replace("...", "…")


def as_mojibake(text: str, way: str) -> str:
    """UTF-8 read as something else; bytes that cp1252 has no character for are kept as Latin-1 has them."""
    for _ in range(2 if way == "double" else 1):
        data = text.encode()
        text = data.decode("latin-1") if way == "latin-1" else _decode_sloppily(data)
    return text


def _decode_sloppily(data: bytes) -> str:
    return "".join(_one(byte) for byte in data)


def _one(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def as_entities(text: str, rng: random.Random) -> str:
    """One or two ways of writing characters oddly, all over the text."""
    for way in rng.sample([_entities, _soft_hyphens, _odd_spaces, _ligatures, _fullwidth], rng.randint(1, 2)):
        text = way(text, rng)
    return text


def _entities(text: str, rng: random.Random) -> str:
    quote, apostrophe = rng.choice(
        [("&quot;", "&#39;"), ("&ldquo;", "&#8217;"), ("&amp;quot;", "&amp;#8217;"), ("&#x22;", "&rsquo;")]
    )
    text = text.replace('"', quote).replace("'", apostrophe).replace("—", "&mdash;")
    return text.replace("é", "&eacute;").replace("ł", "&#322;").replace("š", "&scaron;")


def _soft_hyphens(text: str, rng: random.Random) -> str:
    def soften(match: re.Match[str]) -> str:
        word = match.group()
        at = rng.randint(2, len(word) - 3)
        return f"{word[:at]}\u00ad{word[at:]}" if rng.random() < 0.5 else word

    return _WORD.sub(soften, text)


def _odd_spaces(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    return "".join(
        word
        + (rng.choice(_SPACES) if rng.random() < 0.15 else " ")
        + (rng.choice(_INVISIBLE) if rng.random() < 0.05 else "")
        for word in words
    ).strip()


def _ligatures(text: str, rng: random.Random) -> str:  # noqa: ARG001 -- all ways are called alike
    for plain, joined in _LIGATURES.items():
        text = text.replace(plain, joined)
    return text


def _fullwidth(text: str, rng: random.Random) -> str:
    """Numbers, and sometimes whole words, in fullwidth forms."""
    share = rng.choice([0.0, 0.1])
    return " ".join(
        "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)
        if word.isdigit() or (word.isalpha() and rng.random() < share)
        else word
        for word in text.split(" ")
    )


def as_scanned(text: str, truth: str, rng: random.Random) -> tuple[str, str]:
    """A paragraph with a scan's spacing, and its true text: the case of letters is as the page has it."""
    if rng.random() < 0.4:
        text, truth = _SENTENCE_START.sub(_lower, text), _SENTENCE_START.sub(_lower, truth)
    if rng.random() < 0.6:
        text = re.sub(r"(?<=\w)([,.;:!?])(?= |$)", lambda m: f" {m[1]}" if rng.random() < 0.6 else m[1], text)
    if rng.random() < 0.5:
        text = re.sub(r" (?=\w)", lambda _: "  " if rng.random() < 0.4 else " ", text)
    if rng.random() < 0.2:
        text = f"{rng.choice(['•', '·', '*', '■'])} {text}"
    if rng.random() < 0.3:
        text = _split_word(text, rng)
    return text, truth


def _lower(match: re.Match[str]) -> str:
    return match.group().lower()


def _split_word(text: str, rng: random.Random) -> str:
    """A word of nine letters or more with a space inside, as scans have where a line was narrow."""
    long = [match for match in _WORD.finditer(text) if match.end() - match.start() >= 9]
    if not long:
        return text
    match = rng.choice(long)
    at = rng.randint(match.start() + 3, match.end() - 4)
    return f"{text[:at]} {text[at:]}"
