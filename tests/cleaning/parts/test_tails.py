"""Where a title's headline ends and the names of its site begin."""

from __future__ import annotations

import pytest

from dateline.cleaning import headline_end


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Nuns sue mayor | Ghent, ON | News, Weather, Sports", "Nuns sue mayor"),
        ("Nuns sue mayor - KQZX News 3 - Ghent, Ontario", "Nuns sue mayor"),
        ("Nuns sue mayor - KQZX-TV", "Nuns sue mayor"),
        ("Nuns sue mayor - ghentnews.com", "Nuns sue mayor"),
        ("Nuns sue mayor – The Ghent Gazette", "Nuns sue mayor"),
        ("Nuns sue mayor - Reuters", "Nuns sue mayor"),
        ("Nuns sue mayor - Harbour Line", "Nuns sue mayor - Harbour Line"),
        ("Nuns sue mayor - police", "Nuns sue mayor - police"),
        ("Nuns sue mayor - News of the suit angers guild", "Nuns sue mayor - News of the suit angers guild"),
        ("Opinion | Nuns should sue", "Opinion | Nuns should sue"),
        ("Drive-by shooting in Ghent", "Drive-by shooting in Ghent"),
    ],
)
def test_the_names_of_a_site_are_no_part_of_a_headline(title: str, headline: str) -> None:
    assert title[: headline_end(title)] == headline


def test_the_publisher_is_known_by_name() -> None:
    title = "Nuns sue mayor - Harbour Line"
    assert title[: headline_end(title, "Harbour Line")] == "Nuns sue mayor"
