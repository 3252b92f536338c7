"""A text read from its beginning: the day it speaks of moves on."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.record import When
from dateline.timex import Abstained, read_through, timex3

SAID_ON = date(2021, 8, 18)


def starts(text: str) -> list[str | None]:
    return [when.start if isinstance(when, When) else None for _, when in read_through(text, SAID_ON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They came on May 3. The next day they left.", ["2021-05-03", "2021-05-04"]),
        ("They came on May 3, 2019. That night the bridge fell.", ["2019-05-03", "2019-05-03"]),
        ("They came on May 3, 2019. Two weeks later they left.", ["2019-05-03", "2019-05-13"]),
        ("They came on May 3, 2019. The following year they left.", ["2019-05-03", "2020-01-01"]),
        ("They came on Monday. The previous Friday they had left.", ["2021-08-16", "2021-08-13"]),
        ("They left the next day.", [None]),
        ("They will leave on Friday, the mayor said.", ["2021-08-20"]),
        ("They left on Friday, the mayor said.", ["2021-08-13"]),
        ("The road will reopen in three days.", ["2021-08-21"]),
        ("The road was mended in January.", ["2021-01-01"]),
    ],
)
def test_the_day_spoken_of(text: str, expected: list[str | None]) -> None:
    assert starts(text) == expected


def test_what_is_not_known_says_why() -> None:
    ((_, when),) = read_through("They left the next day.", SAID_ON)
    assert when == Abstained("told from a day that is not known")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday", ("DATE", "2021-08-13")),
        ("Friday night", ("TIME", "2021-08-13TNI")),
        ("10 p.m. Friday", ("TIME", "2021-08-13T22:00")),
        ("last week", ("DATE", "2021-W32")),
        ("in March 2019", ("DATE", "2019-03")),
        ("the third quarter of 2019", ("DATE", "2019-Q3")),
        ("in 2019", ("DATE", "2019")),
        ("the 1990s", ("DATE", "199")),
        ("last summer", ("DATE", "2020-SU")),
        ("the first half of 2019", ("DATE", "2019-H1")),
        ("over the weekend", ("DATE", "2021-W32-WE")),
        ("the 11th century", ("DATE", "10")),
        ("two weeks", ("DURATION", "P2W")),
        ("six hours", ("DURATION", "PT6H")),
        ("recent months", ("DURATION", "PXM")),
        ("every day", ("SET", "P1D")),
        ("recently", ("DATE", "PAST_REF")),
        ("since Monday", ("DATE", "2021-08-16")),
        ("early September 2019", ("DATE", "2019-09")),
    ],
)
def test_timex3(text: str, expected: tuple[str, str]) -> None:
    ((timex, when),) = read_through(text, SAID_ON)
    value = timex3(timex, when, said_on=SAID_ON)[0]
    assert (value.type, value.value) == expected
