"""The flat form: which rows there are and what stands in them."""

from __future__ import annotations

import dateline
from dateline.export import COLUMNS, dyads_of, rows_of
from dateline.export.said import claims_of
from dateline.record import Record
from samples import SUMMIT


def record() -> Record:
    return dateline.read(SUMMIT, date="2021-03-05", publisher="The Sample", title="Envoys meet in Lima")


def test_a_row_has_every_column_in_order() -> None:
    for row in rows_of(record(), typed_only=False):
        assert tuple(row) == COLUMNS


def test_a_row_an_event_in_their_order() -> None:
    made = record()
    assert [row["event_id"] for row in rows_of(made, typed_only=False)] == [event.id for event in made.events]
    assert [row["event_id"] for row in rows_of(made)] == [event.id for event in made.events if event.type]


def test_an_event_without_a_day_falls_back_to_publication() -> None:
    made = record()
    known = {event.id: event for event in made.events}
    for row in rows_of(made):
        when = known[str(row["event_id"])].when
        expected = ("2021-03-05", "publication") if when is None else (when.start, when.basis)
        assert (row["event_date"], row["date_basis"]) == expected


def test_a_dyad_has_one_on_each_side_at_most() -> None:
    made = record()
    meeting = next(event for event in made.events if len(event.actors) * len(event.recipients) != 1)
    pairs = [row for row in dyads_of(made, typed_only=False) if row["event_id"] == meeting.id]
    assert len(pairs) == max(1, len(meeting.actors)) * max(1, len(meeting.recipients))
    assert all(";" not in str(row["actor_ids"]) + str(row["recipient_ids"]) for row in pairs)


def test_a_claimed_event_names_its_source() -> None:
    made = record()
    claimed = {event.id for event in made.events if event.claim}
    for row in rows_of(made, typed_only=False):
        assert bool(row["claim_source"] or row["stance"]) == (row["event_id"] in claimed)


def test_an_inferred_country_says_on_what_it_rests() -> None:
    text = "Chad voted. N'Djamena and Moundou were quiet, a Chadian official said. The army said that it had arrested a baker."
    made = dateline.read(text, clean=False)
    row = next(row for row in rows_of(made) if row["predicate"] == "arrest")
    assert (row["actor_countries"], row["actor_country_bases"]) == ("TCD", "story")
    assert (row["recipient_countries"], row["recipient_country_bases"]) == (None, None)
    claim = next(claim for claim in claims_of(made) if claim["source_name"] == "army")
    assert (claim["source_country"], claim["source_country_basis"]) == ("TCD", "story")
