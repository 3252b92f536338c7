"""What words a block is made of."""

from __future__ import annotations

import pytest

from dateline.cleaning.body.wording import Wording, read_wording
from dateline.cleaning.cues import normalise_line


def wording(text: str) -> Wording:
    return read_wording(text, normalise_line(text).split())


def test_a_site_speaks_of_itself_and_to_its_reader() -> None:
    pitch = wording("You can unsubscribe from our newsletter in your account settings.")
    assert pitch.site == pitch.reader == 1.0
    assert pitch.telling == 0.0


def test_a_report_tells() -> None:
    told = wording("The ministry said on Monday that the ferry would sail again, according to a statement.")
    assert told.telling == 1.0
    assert told.reader == 0.0


def test_what_is_quoted_speaks_to_no_reader() -> None:
    quoted = wording("“You took our harbour and your men burnt our boats,” the fisherman told the court.")
    assert quoted.reader == 0.0
    assert quoted.telling > 0.0


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, pictured here in March, at the old pier.",
        "A stock image of a ferry.",
        "Ana Gil (left) with Li Wei.",
    ],
)
def test_a_caption_shows(text: str) -> None:
    assert wording(text).showing > 0.0


def test_one_word_in_a_long_sentence_says_little() -> None:
    sentence = wording(
        "The harbour board sold its old website last year together with three piers, two cranes and the ferry to the islands."
    )
    assert 0.0 < sentence.site < 0.5
