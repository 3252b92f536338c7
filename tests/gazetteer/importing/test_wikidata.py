from __future__ import annotations

import bz2
import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import KnowledgeError
from dateline.gazetteer import check_gazetteer, load_gazetteer
from dateline.gazetteer.importing import Gathered, import_wikidata
from dateline.gazetteer.importing import entities as room
from dateline.gazetteer.tables import Row

Json = dict[str, Any]


def item(id_: str, label: str | None, *aliases: str, **claims: list[Json]) -> Json:
    """An item as dumps write it: maps that are empty are lists."""
    text = {"en": {"language": "en", "value": label}, "fr": {"language": "fr", "value": "autre"}}
    return {
        "type": "item", "id": id_, "labels": text if label else [],
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]} if aliases else [],
        "claims": claims or [], "modified": "2024-05-06T07:08:09Z",
    }  # fmt: skip


def snak(value: Any) -> Json:
    return (
        {"snaktype": "value", "datavalue": {"value": value}}
        if value is not None
        else {"snaktype": "somevalue"}
    )


def named(id_: str) -> Json:
    return {"entity-type": "item", "numeric-id": int(id_[1:]), "id": id_}


def at(time: str, precision: int = 11) -> Json:
    return {"time": f"+{time}T00:00:00Z", "precision": precision}


def said(value: Any, rank: str = "normal", **qualifiers: Json | None) -> Json:
    return {
        "mainsnak": snak(named(value) if isinstance(value, str) and value[1:].isdigit() else value), "rank": rank,
        "qualifiers": {name: [snak(one)] for name, one in qualifiers.items()} or [],
    }  # fmt: skip


ITEMS = [
    item("Q900001", "Foreign Minister of Niue", P31=[said("Q4164871")], P17=[said("Q34020")]),
    item("Q900002", "keeper of the lamps", P279=[said("Q1")], P1001=[said("Q900009")]),
    item("Q900009", "Lamp Valleys", P298=[said("NIU")]),
    item(
        "Q900010", "Ana Example", "Anita", "A. M. Example",
        P31=[said("Q5")], P27=[said("Q15180"), said("Q183", P582=at("1990-01-01")), said("Q34020")],
        P39=[
            said("Q900001", P580=at("2001-02-03"), P582=at("2004-05-00", 10)),
            said("Q900002", P580=at("2010-00-00", 9)),
            said("Q900001", P580=at("1980-00-00", 8)),
            said("Q900001", P580=at("2012-01-01"), P582=None),
            said("Q900001", rank="deprecated", P580=at("2013-01-01")),
            said("Q900777", P580=at("2014-01-01")),
            said(None, P580=at("2015-01-01")),
        ],
    ),
    item("Q900011", "Ferry Union", P31=[said("Q178790")], P17=[said("Q34020")]),
    item("Q900012", "Valley Lamp", P31=[said("Q11032")], P17=[said("Q34020")], P856=[said("https://www.Lamp.example/news")]),
    item("Q900013", "Red Teapots", P31=[said("Q17149090"), said("Q43229")], P571=[said(at("2019-03-00", 10))]),
    item("Q900014", "A Hill", P31=[said("Q54050")]),
    item("Q900015", "Another Hill", P31=[said("Q54050")]),
    item("Q900016", None, P31=[said("Q5")], P39=[said("Q900001", P580=at("2001-02-03"))]),
    item("Q900017", "Hamid Karzai", P31=[said("Q5")], P27=[said("Q889")], P39=[said("Q900001", P580=at("2001-02-03"))]),
    item("Q900018", "United Nations", P31=[said("Q245065")]),
    item("Q900019", "Bo Example", P31=[said("Q5")]),
]  # fmt: skip


def lines(items: list[Json]) -> str:
    return "[\n" + ",\n".join(json.dumps(one) for one in items) + "\n]\n"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.json"
    path.write_text(lines(ITEMS), encoding="utf-8")
    return path


@pytest.fixture
def gathered(dump: Path) -> Gathered:
    return import_wikidata(dump, load_gazetteer())


def without_source(row: Row) -> Row:
    return {column: cell for column, cell in row.items() if column != "source" and cell}


def told(gathered: Gathered, text: str) -> list[str]:
    return [left.reason for left in gathered.left if text in left.text]


def test_people_have_names_citizenship_and_offices(gathered: Gathered) -> None:
    (ana,) = gathered.rows["people"]
    assert without_source(ana) == {
        "key": "ana-example", "name": "Ana Example", "names": "A. M. Example", "country": "NIU",
    }  # fmt: skip
    first, second = gathered.rows["offices"]
    assert without_source(first) == {
        "person": "ana-example", "title": "foreign minister", "country": "NIU", "sectors": "GOV", "start": "2001-02-03",
        "end": "2004-05", "checked": "2024-05-06",
    }  # fmt: skip
    assert without_source(second) == {
        "person": "ana-example", "title": "keeper of the lamps", "country": "NIU", "start": "2010", "checked": "2024-05-06",
    }  # fmt: skip
    assert second["source"] == "Wikidata Q900010 P39 Q900002"


def test_organisations_go_to_the_table_of_their_class(gathered: Gathered) -> None:
    (union,) = gathered.rows["organisations"]
    assert without_source(union) == {
        "key": "ferry-union", "name": "Ferry Union", "kind": "organisation", "country": "NIU", "sectors": "LAB",
    }  # fmt: skip
    (medium,) = gathered.rows["media"]
    assert (medium["kind_of"], medium["country"], medium["domains"]) == ("newspaper", "NIU", "lamp.example")
    (group,) = gathered.rows["groups"]
    assert (group["sectors"], group["from"], group["to"]) == ("UAF", "2019-03", "")


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Q900010, Anita", ["a further name of one word, which others may bear; add it if it is right"]),
        ("position Q900777", ["the file has no item of that position with an English name; bring it in the same file"]),
        ("position unknown", ["which position is not said"]),
        ("position Q900001", ["when it began is not known to the year", "when it ended is not known to the year",
                              "Wikidata holds it to be wrong"]),
        ("Q900016", ["it has no English name"]),
        ("Q900017, Hamid Karzai", ["known already as hamid-karzai"]),
        ("Q900017, 1 positions", ["hamid-karzai has dated offices already, which stand"]),
        ("Q900018, United Nations", ["known already as united-nations"]),
        ("2 items of the class Q54050", ["of no use here; the first stands on this line"]),
        ("1 people who held no position", ["of no use here; the first stands on this line"]),
    ],
)  # fmt: skip
def test_what_can_not_be_mapped_is_listed_with_the_reason(
    gathered: Gathered, text: str, reasons: list[str]
) -> None:
    assert told(gathered, text) == reasons


def test_two_items_of_one_name_are_two_people(tmp_path: Path) -> None:
    first, second = (
        said("Q900001", P580=at("2001-02-03"), P582=at("2003-04-05")),
        said("Q900001", P580=at("2003-04-05")),
    )
    twins = [
        item(id_, "Ana Example", P31=[said("Q5")], P27=[said("Q34020")], P39=[office])
        for id_, office in (("Q900020", first), ("Q900021", second))
    ]
    path = tmp_path / "twins.json"
    path.write_text(lines([ITEMS[0], *twins]), encoding="utf-8")
    found = import_wikidata(path, load_gazetteer())
    assert [row["key"] for row in found.rows["people"]] == ["ana-example", "ana-example-niu"]
    found.write(tmp_path / "mine")
    assert check_gazetteer(tmp_path / "mine") == []


def test_what_is_written_has_no_fault_and_answers(gathered: Gathered, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    gathered.write(folder)
    assert check_gazetteer(folder) == []
    holder = load_gazetteer(folder).holder("minister of foreign affairs", "NIU", date(2003, 1, 1))
    assert holder is not None
    assert holder.id == "ana-example"


def test_a_day_of_knowledge_may_be_said(dump: Path) -> None:
    found = import_wikidata(dump, load_gazetteer(), as_of=date(2020, 2, 2))
    assert {row["checked"] for row in found.rows["offices"]} == {"2020-02-02"}


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("lines.jsonl", lambda: "".join(json.dumps(one) + "\n" for one in ITEMS).encode()),
        ("dump.json.gz", lambda: gzip.compress(lines(ITEMS).encode())),
        ("dump.json.bz2", lambda: bz2.compress(lines(ITEMS).encode())),
        (
            "answer.json",
            lambda: json.dumps({"entities": {one["id"]: one for one in ITEMS}}, indent=1).encode(),
        ),
        ("array.json", lambda: json.dumps(ITEMS).encode()),
    ],
)
def test_every_form_of_a_file_gives_the_same_rows(
    gathered: Gathered, tmp_path: Path, name: str, pack: Callable[[], bytes]
) -> None:
    path = tmp_path / name
    path.write_bytes(pack())
    assert import_wikidata(path, load_gazetteer()).rows == gathered.rows


def test_a_damaged_line_is_told_and_stops_no_other(dump: Path, gathered: Gathered) -> None:
    dump.write_text(lines(ITEMS[:4]) + '{"id": "Q9"\n' + lines(ITEMS[4:]), encoding="utf-8")
    found = import_wikidata(dump, load_gazetteer())
    assert found.rows == gathered.rows
    assert [left.line for left in found.left if "no JSON" in left.reason] == [7]


def test_what_is_no_wikidata_or_too_large_a_document_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.json"
    path.write_text("these are no entities\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="neither line by line nor as a whole"):
        import_wikidata(path, load_gazetteer())
    path.write_text(json.dumps({"entities": {"Q900014": ITEMS[7]}}), encoding="utf-8")
    monkeypatch.setattr(room, "LARGEST_DOCUMENT", 20)
    with pytest.raises(KnowledgeError, match="write it a line an entity"):
        import_wikidata(path, load_gazetteer())
    (tmp_path / "broken.json.gz").write_bytes(gzip.compress(lines(ITEMS).encode())[:200])
    with pytest.raises(KnowledgeError, match="can't be read"):
        import_wikidata(tmp_path / "broken.json.gz", load_gazetteer())
