"""What takes place in the plot of a work is no event of a type."""

from __future__ import annotations

import pytest

import dateline


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("In the novel, rebels bomb the palace and kidnap the princess.", []),
        ("A drama in which two detectives murder a nun opened in Ghent.", []),
        ("The film tells the story of a nun who is kidnapped by rebels.", []),
        ("A novel about a nun kidnapped by rebels has won a prize.", []),
        ("The film shows police beating a man.", ["ASSAULT"]),
        ("Police have arrested the director of the film.", ["COERCE"]),
        ("After the opera, rebels kidnapped the princess.", ["ASSAULT"]),
        ("The film has bored the duke, who accuses the director of theft.", ["ACCUSE"]),
    ],
)
def test_plots_are_no_events_of_a_type(text: str, types: list[str]) -> None:
    record = dateline.read(text, date="2022-08-16", clean=False, language="en")
    assert [event.type for event in record.events if event.type] == types
