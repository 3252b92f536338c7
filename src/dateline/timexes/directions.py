"""The direction of a time, guessed from the words near it where no grammar is at hand."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from dateline.timexes.meaning import Direction, Timex

_REACH = 160  # code points looked at on either side: a long sentence
_SENTENCE_END = re.compile(r"(?<=[a-z\d\"'”’)])[.!?][\"'”’)]*\s+(?=[\"'“‘(A-Z])|\n\s*\n")


@cache
def _cues() -> re.Pattern[str]:
    table = tomllib.loads(files(__package__).joinpath("data", "directions.toml").read_text("utf-8"))
    future, past = (
        "|".join(map(re.escape, sorted(table[name], key=len, reverse=True))) for name in ("future", "past")
    )
    return re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}|[a-z]+ed))\b|(?P<will>['’]ll)\b")


def guess_direction(text: str, timex: Timex) -> Direction | None:
    """The direction that the nearest cue of the sentence points in; None where there is none."""
    start, end = timex.span
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    cues = list(_cues().finditer(before))
    if cues:
        return "past" if cues[-1]["past"] else "future"
    after = _SENTENCE_END.split(text[end : end + _REACH])[0]
    cue = _cues().search(after)
    if cue is None:
        return None
    return "past" if cue["past"] else "future"
