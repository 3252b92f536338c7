"""Draw questions "who held this office on this day" from lists that the gazetteer was not written from.

    python scripts/make_office_questions.py QUESTIONS.jsonl --leaders leaderlist.csv --regimes regime_list.csv
        --directory government-offices.json --day 2019-03-01 --seed 1 --count 300

`--leaders` and `--regimes` are the leader list and the regime list of REIGN (OEF Research, the Rulers, Elections and
Irregular Governance dataset): the leader in power is asked for as head of government where the regime was parliamentary,
as head of state where it was presidential or a monarchy; where it was another, the office isn't told and nothing is asked.
`--directory` is the CIA's "World Leaders" as JSON (the package cia-world-leaders), a directory of one time: presidents, prime
ministers, foreign and defence ministers, asked for on `--day`. Half of the questions come from either. Each line holds
`id`, `source`, `title`, `country`, `day` and `person`. The same seed draws the same questions.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dateline.gazetteer import Gazetteer, load_gazetteer

FIRST_DAY = date(1990, 1, 1)
LAST_DAY = date(2021, 2, 28)
"""REIGN's leader list ends in March 2021."""

OFFICES = {
    "parliamentary": "head of government",
    "presidential": "head of state",
    "monarchy": "head of state",
}
"""The office of the leader in power, by kind of regime."""

PRESIDENT_LEADS = frozenset(["FSM", "GUY", "LTU", "NRU", "STP", "SUR"])
"""Parliamentary regimes in which the list's leader is the head of state."""

NOW_ONE_NOW_THE_OTHER = frozenset(
    ["ALB", "BTN", "LBN", "MDA", "NPL", "PAK", "ROU", "SMR", "SRB", "TON", "TUR"]
)
"""Countries whose president or monarch and prime minister follow each other in the list, so that it doesn't tell the
office, and San Marino with two captains at a time."""

_ASKED = re.compile(
    r"(President|Prime Minister|Minister of (?:Foreign Affairs|Foreign Relations|External Relations|(?:National )?Defense))"
    r"(?: (?:&|and) .*)?"
)
_LABEL = re.compile(r"The Office of (.+) \((.+?)\)")

Question = dict[str, Any]


def main() -> None:
    """Read the lists, draw, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("out", type=Path)
    parser.add_argument("--leaders", type=Path, required=True)
    parser.add_argument("--regimes", type=Path, required=True)
    parser.add_argument("--directory", type=Path, required=True)
    parser.add_argument("--day", type=date.fromisoformat, default=date(2019, 3, 1))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - draws questions
    gazetteer = load_gazetteer()
    leaders = list(leader_questions(options.leaders, options.regimes, gazetteer, chance))
    officials = list(directory_questions(options.directory, options.day, gazetteer))
    half = options.count // 2
    drawn = chance.sample(leaders, options.count - half) + chance.sample(officials, half)
    with options.out.open("w", encoding="utf-8") as out:
        for number, question in enumerate(drawn, start=1):
            out.write(json.dumps({"id": number, **question}, ensure_ascii=False) + "\n")


def leader_questions(
    leaders: Path, regimes: Path, gazetteer: Gazetteer, chance: random.Random
) -> Iterator[Question]:
    """A question for each leader of REIGN, on a day drawn from the whole months in power."""
    kinds = list(_rows(regimes))
    for row in _rows(leaders):
        start = date(int(row["syear"]), int(row["smonth"]), int(row["sdate"]))
        end = date(int(row["eyear"]), int(row["emonth"]), 1) if row["eyear"] else LAST_DAY
        first, last = max(start + timedelta(days=1), FIRST_DAY), min(end - timedelta(days=1), LAST_DAY)
        if first > last:
            continue
        day = first + timedelta(days=chance.randrange((last - first).days + 1))
        kind = next((one for one in kinds if one["cowcode"] == row["ccode"] and _covers(one, day)), None)
        country = _country(gazetteer, kind["gwf_country"]) if kind else None
        title = OFFICES.get(kind["gwf_regimetype"].strip()) if kind else None
        if title and country and country not in NOW_ONE_NOW_THE_OTHER:
            title = "head of state" if country in PRESIDENT_LEADS else title
            yield _question("REIGN", title, country, day, row["leader"])


def directory_questions(directory: Path, day: date, gazetteer: Gazetteer) -> Iterator[Question]:
    """A question for each office of the directory that one person held, and not as acting."""
    for office in json.loads(directory.read_text(encoding="utf-8")).values():
        label = _LABEL.fullmatch(office["http://www.w3.org/2000/01/rdf-schema#label"])
        asked = _ASKED.fullmatch(label[1]) if label else None
        named = [next(iter(one.items())) for one in office["objectProperties"]]
        persons = [
            linked["http://www.w3.org/2000/01/rdf-schema#label"]
            for kind, linked in named
            if kind.endswith("#hasGovernmentOfficial")
        ]
        country = _country(gazetteer, label[2]) if label else None
        if asked and country and len(persons) == 1 and "(" not in persons[0]:
            yield _question("CIA", asked[1].casefold(), country, day, persons[0])


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        yield from csv.DictReader(lines)


def _covers(regime: dict[str, str], day: date) -> bool:
    return _american(regime["gwf_startdate"]) <= day <= _american(regime["gwf_enddate"])


def _american(text: str) -> date:
    month, day, year = map(int, text.split("/"))
    return date(year, month, day)


def _country(gazetteer: Gazetteer, name: str) -> str | None:
    return next((entry.country for entry in gazetteer.find(name) if entry.kind == "state"), None)


def _question(source: str, title: str, country: str, day: date, person: str) -> Question:
    return {
        "source": source,
        "title": title,
        "country": country,
        "day": day.isoformat(),
        "person": " ".join(person.split()),
    }


if __name__ == "__main__":
    main()
