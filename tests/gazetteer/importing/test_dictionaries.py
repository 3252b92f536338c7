from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dateline.errors import KnowledgeError
from dateline.gazetteer.importing.dictionaries import (
    Actor,
    Agent,
    Restriction,
    is_of_agents,
    read_actors,
    read_agents,
)
from dateline.gazetteer.importing.gathering import Left

ACTORS = """\
# A dictionary of our own
LAMPLAND_  [LMP]
+LAMPLANDER_ ; a comment
<!-- two lines
   that say nothing -->
ANA_EXAMPLE_  ; hill country
+A._EXAMPLE_
\t[LMPELI 290101-701231]
\t[LMPGOV 710101-19801231]
\t[LMPGOV >990101]
\t[LMPELI]
FRONT_OF_LAMPS_
FOL_
\t[LMPREB <20010101] [LMPGOV > 20010102]
NO_CODE_

BAD_DAYS_
\t[LMPGOV 9999999-20010101]
\t[LMPGOV 20020101-20010101]
OPEN_BRACKET_ [LMP
"""
AGENTS = """\
!PERSON! = MAN, WOMEN
LAMPLIGHTER [~GOV] # a comment
OIL!PERSON! [~BUS]
LAMP_OX {LAMP_OXEN} [NGO~]
LAMP_GUARD {} [~MIL]
!NOBODY!_AT_ALL [~GOV]
NO CODE HERE
"""


@pytest.fixture
def actors(tmp_path: Path) -> Path:
    path = tmp_path / "actors.txt"
    path.write_text(ACTORS, encoding="latin-1")
    return path


def read(path: Path) -> tuple[dict[str, Actor], list[Left]]:
    found = list(read_actors(path))
    return (
        {one.phrases[0][1]: one for one in found if isinstance(one, Actor)},
        [one for one in found if isinstance(one, Left)],
    )


def test_phrases_synonyms_and_codes_are_read_with_their_lines(actors: Path) -> None:
    found, _ = read(actors)
    assert found["LAMPLAND_"].phrases == [(2, "LAMPLAND_"), (3, "LAMPLANDER_")]
    assert found["LAMPLAND_"].restrictions == [Restriction("actors.txt", "LMP", None, None, 2)]
    ana = found["ANA_EXAMPLE_"]
    assert [phrase for _, phrase in ana.phrases] == ["ANA_EXAMPLE_", "A._EXAMPLE_"]
    assert [(one.code, one.start, one.end) for one in ana.restrictions] == [
        ("LMPELI", date(1929, 1, 1), date(1970, 12, 31)),
        ("LMPGOV", date(1971, 1, 1), date(1980, 12, 31)),
        ("LMPGOV", date(1999, 1, 1), None),
        ("LMPELI", None, None),
    ]


def test_a_phrase_right_below_one_without_a_code_is_its_synonym(actors: Path) -> None:
    found, _ = read(actors)
    front = found["FRONT_OF_LAMPS_"]
    assert [phrase for _, phrase in front.phrases] == ["FRONT_OF_LAMPS_", "FOL_"]
    assert [(one.start, one.end) for one in front.restrictions] == [
        (None, date(2001, 1, 1)),
        (date(2001, 1, 2), None),
    ]
    assert found["NO_CODE_"].restrictions == []


def test_what_can_not_be_read_is_told_with_its_line(actors: Path) -> None:
    found, left = read(actors)
    assert [(one.line, one.text) for one in left] == [
        (18, "[LMPGOV 9999999-20010101]"), (19, "[LMPGOV 20020101-20010101]"), (20, "OPEN_BRACKET_ [LMP"),
    ]  # fmt: skip
    assert [one.reason for one in left[1:]] == [
        "it ends before it starts",
        "its bracket is not closed or not opened",
    ]
    assert (
        left[0]
        .say()
        .startswith("actors.txt, line 18: [LMPGOV 9999999-20010101]: 9999999-20010101 are no days")
    )
    assert found["BAD_DAYS_"].restrictions == []


def test_agents_are_read_with_markers_and_plurals(tmp_path: Path) -> None:
    path = tmp_path / "agents.txt"
    path.write_text(AGENTS, encoding="utf-8")
    found = list(read_agents(path))
    assert [(one.phrase, one.plural, one.code) for one in found if isinstance(one, Agent)] == [
        ("LAMPLIGHTER", None, "GOV"), ("OILMAN", None, "BUS"), ("OILWOMEN", None, "BUS"), ("LAMP_OX", "LAMP_OXEN", "NGO"),
        ("LAMP_GUARD", "", "MIL"),
    ]  # fmt: skip
    assert [(one.line, one.reason) for one in found if isinstance(one, Left)] == [
        (6, "the marker !NOBODY! is not defined above it"), (7, "it is not of the form PHRASE {PLURAL} [~CODE]"),
    ]  # fmt: skip


def test_a_dictionary_of_agents_is_known_by_its_tildes(actors: Path, tmp_path: Path) -> None:
    agents = tmp_path / "agents.txt"
    agents.write_text(AGENTS, encoding="utf-8")
    assert is_of_agents(agents)
    assert not is_of_agents(actors)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="can't be read"):
        list(read_actors(tmp_path / "absent.txt"))
