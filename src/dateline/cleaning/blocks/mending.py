"""Broken characters mended: wrong decodings, entities, odd spaces and forms, with every character's place in the page."""

from __future__ import annotations

import html
import itertools
import re
import unicodedata
from collections.abc import Callable, Sequence

import msgspec

Origins = Sequence[int]
"""For every character of a text, where what it was made from begins in the page; it never goes back."""

_SPACES = re.compile(r"\s+")
_ENTITY = re.compile(r"&(?:amp;)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_ESCAPED = re.compile(r"^&(?:amp;)+(?=.)")
_MOJIBAKE = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    "|[\u0420\u0421][\u0401-\u040f\u0451-\u045f\u0490\u0491‚„…†‡€‰‹‘’“”•–—™›\u00a0-\u00bb№]"
)
"""Two characters that a byte pair of UTF-8 becomes in cp1252 or Latin-1, or in cp1251; ftfy says whether they are."""
_INVISIBLE = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc"
_JOINERS = "(?<![\u0600-\u0dff])[\u200c\u200d]"
"""Zero-width joiners are letters' business in Arabic and Indic scripts, and nothing's elsewhere."""
_FULLWIDTH = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_FULLWIDTH_MARK = re.compile("[\uff01-\uff5e]")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STRAY_BYTES = "\u0080\u0085\u0091-\u0097\u0099"
"""The quotation marks, dashes and euros of cp1252, read as Latin-1's control characters."""
_ODD = re.compile(f"[{_INVISIBLE}{_STRAY_BYTES}{_FULLWIDTH}\ufb00-\ufb06]|{_JOINERS}")
_SQUEEZED = re.compile(r"\s\s|[^\S ]|^\s|\s$")
_LETTERS = re.compile("[0-9A-Za-z]")


class Mended(msgspec.Struct, frozen=True, gc=False):
    """A text, and where each of its characters stands in the page."""

    text: str
    origins: Origins

    def since(self, at: int) -> Mended:
        """What follows an offset."""
        return Mended(self.text[at:], self.origins[at:]) if at else self


def mend(raw: str, start: int) -> Mended:
    """A piece of a page's text that begins at `start`, its characters mended and its white space squeezed.

    Entities are decoded, twice where they were escaped twice; wrong decodings are undone where they are evident, and
    all other text stays as it is; soft hyphens and invisible characters go; ligatures and fullwidth letters become
    plain ones.

    >>> mend("The mayor&#8217;s cafÃ© is  shut", 0).text
    'The mayor’s café is shut'
    """
    mended = Mended(raw, range(start, start + len(raw)))
    if is_plain(raw):
        return mended
    if "&" in raw:
        mended = substitute(mended, _ENTITY, _decode_entity)
    if not mended.text.isascii():
        if _MOJIBAKE.search(mended.text):
            mended = _decode_again(mended)
        mended = substitute(mended, _ODD, _plain)
        if _FULLWIDTH_MARK.search(mended.text) and not _EAST_ASIAN.search(mended.text):
            mended = substitute(mended, _FULLWIDTH_MARK, _plain)
    return _squeeze(mended) if _SQUEEZED.search(mended.text) else mended


def is_plain(raw: str) -> bool:
    """Whether a text needs no mending: plain ASCII, no entity, single spaces and none at its ends."""
    return raw.isascii() and raw.isprintable() and "&" not in raw and "  " not in raw and raw == raw.strip()


def substitute(mended: Mended, pattern: re.Pattern[str], replace: Callable[[str], str]) -> Mended:
    """Put other text for every match; it stands where the match began."""
    text: list[str] = []
    origins: list[int] = []
    at = 0
    for match in pattern.finditer(mended.text):
        other = replace(match.group())
        text += [mended.text[at : match.start()], other]
        origins += mended.origins[at : match.start()]
        origins += [mended.origins[match.start()]] * len(other)
        at = match.end()
    if not at:
        return mended
    return Mended("".join(text) + mended.text[at:], [*origins, *mended.origins[at:]])


def squeeze(text: str) -> str:
    """One space for every run of white space; invisible characters and soft hyphens go."""
    return mend(text, 0).text


def _squeeze(mended: Mended) -> Mended:
    squeezed = substitute(mended, _SPACES, lambda _: " ")
    start = int(squeezed.text.startswith(" "))
    end = len(squeezed.text.rstrip(" "))
    return Mended(squeezed.text[start:end], squeezed.origins[start:end])


def _decode_entity(entity: str) -> str:
    return html.unescape(_ESCAPED.sub("&", entity))


def _plain(character: str) -> str:
    """The plain form of an odd character; nothing for one that can't be seen."""
    if "\u0080" <= character <= "\u009f":
        return character.encode("latin-1").decode("cp1252")
    if unicodedata.category(character) in ("Cf", "So"):
        return ""
    return unicodedata.normalize("NFKC", character)


def _decode_again(mended: Mended) -> Mended:
    """Undo a wrong decoding where ftfy finds one, and where its text can be laid against the old one."""
    import ftfy

    text = ftfy.fix_encoding(mended.text)
    if text == mended.text:
        return mended
    origins = _lay_against(mended, text)
    return mended if origins is None else Mended(text, origins)


def _lay_against(old: Mended, text: str) -> list[int] | None:
    """Origins for a text decoded anew: ASCII letters and digits are the same in both, what is between follows them."""
    here = [match.start() for match in _LETTERS.finditer(old.text)]
    there = [match.start() for match in _LETTERS.finditer(text)]
    if [old.text[i] for i in here] != [text[i] for i in there]:
        return None
    origins: list[int] = []
    at = 0
    for i, j in zip([*here, len(old.text)], [*there, len(text)], strict=True):
        origins += _between(old.origins[at:i] or old.origins[at - 1 : at], text[len(origins) : j])
        origins += old.origins[i : i + 1]
        at = i + 1
    return origins


def _between(origins: Origins, text: str) -> Origins:
    """Origins of a stretch that may have been decoded anew: each character took as many as it has bytes in UTF-8."""
    if len(origins) == len(text):
        return origins
    widths = [len(character.encode("utf-8", "surrogatepass")) for character in text]
    if sum(widths) == len(origins):
        return [origins[at - width] for at, width in zip(itertools.accumulate(widths), widths, strict=True)]
    return [origins[0]] * len(text)
