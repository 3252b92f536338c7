"""Datelines: found where they stand, and not where they don't."""

from __future__ import annotations

import pytest

from dateline.cleaning.parts.datelines import find_dateline


@pytest.mark.parametrize(
    ("text", "place", "agency", "day"),
    [
        ("LIMA, March 3 (Example) - Dock workers returned.", "LIMA", "Example", (3, 3)),
        ("LIMA, Peru (AP) — Dock workers returned.", "LIMA", "AP", (None, None)),
        ("Lima, 3 March 2024 (Example) – Dock workers returned.", "Lima", "Example", (3, 3)),
        ("Lima, Peru, March 3: Dock workers return to the pier.", "Lima", None, (3, 3)),
        ("NEW DELHI — Dock workers returned.", "NEW DELHI", None, (None, None)),
        ("Lima (Example) -- Dock workers returned.", "Lima", "Example", (None, None)),
        ("LIMA, Friday March 3 (Harbour Wire) - Dock workers returned.", "LIMA", "Harbour Wire", (3, 3)),
        ("LIMA, Peru, Friday, March 3 (Example) - Dock workers returned.", "LIMA", "Example", (3, 3)),
        ("Lima, Fri., 3 March 2024 — Dock workers returned.", "Lima", None, (3, 3)),
        ("LIMA, March 3. Dock workers returned.", "LIMA", None, (3, 3)),
        ("LIMA, Friday (Example) - Dock workers returned.", "LIMA", "Example", (None, None)),
        ("PORT LOUIS, Mauritius, Friday — Dock workers returned.", "PORT LOUIS", None, (None, None)),
        (f"KARACHI: Dock workers {'and clerks ' * 10}returned.", "KARACHI", None, (None, None)),
        (f"Islamabad: Dock workers {'and clerks ' * 10}returned.", "Islamabad", None, (None, None)),
    ],
)
def test_datelines(text: str, place: str, agency: str | None, day: tuple[int | None, int | None]) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.agency, (found.month, found.day)) == (place, agency, day)
    assert text[found.rest :].startswith("Dock workers")


@pytest.mark.parametrize(
    "text",
    [
        "Peru — which exports most of it — said no.",
        "Afghanistan: envoy to meet officials in Kabul",
        "Dock workers in Lima returned on March 3 - a Sunday.",
        "Mr Ruiz - a docker for thirty years - disagreed.",
        "March 3: a day to remember",
        "Lima, March 3. It was a day to remember.",
        "Friday, March 3 - a day to remember.",
        "Ankara: we did not fire at the harbour",
        f"Sibi: dock workers {'and clerks ' * 10}returned.",
        f"MORE: dock workers {'and clerks ' * 10}returned.",
        "",
    ],
)
def test_sentences_that_look_like_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_a_weekday_is_part_of_the_date_and_no_region() -> None:
    found = find_dateline("LIMA, Peru, Monday Aug 1 (Example) - Dock workers returned.")
    assert found is not None
    assert (found.weekday, found.month, found.day, found.place) == (0, 8, 1, "LIMA")
