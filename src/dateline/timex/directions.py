"""The direction of a time, guessed from the words near it where no grammar is at hand."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from dateline.timex.meaning import Direction, Timex

_REACH = 160  # code points looked at on either side: a long sentence
_SENTENCE_END = re.compile(r"(?<=[a-z\d\"'”’)])[.!?][\"'”’)]*\s+(?=[\"'“‘(A-Z])|\n\s*\n")


@cache
def _cues() -> re.Pattern[str]:
    table = tomllib.loads(files(__package__).joinpath("data", "directions.toml").read_text("utf-8"))
    future, past, weak = (
        "|".join(map(re.escape, sorted(table[name], key=len, reverse=True)))
        for name in ("future", "past", "weak")
    )
    # "be held" after "will" or "to" is no past; "will" or "to" is the cue
    future, past, weak = (rf"(?i:{words})" for words in (future, past, weak))
    passive = rf"be (?:{past}|[a-z]+ed)"
    return re.compile(
        rf"\b(?:(?P<future>to {passive}|{future}|(?<=['’])ll)|{passive}|(?P<past>{past}|[a-z]+ed)|(?P<weak>{weak}))\b"
    )


def guess_direction(text: str, timex: Timex) -> Direction | None:
    """The direction that the nearest cue of the sentence points in; None where there is none."""
    start, end = timex.span
    before = list(_cues().finditer(_SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]))
    after = _cues().finditer(_SENTENCE_END.split(text[end : end + _REACH])[0])
    for cue in (*reversed(before), *after):
        if cue["past"]:
            return "past"
        if cue["future"]:
            return "future"
    return "future" if any(cue["weak"] for cue in before) else None
