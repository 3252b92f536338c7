"""A user's own folder: over ours, instead of ours, adding to a category, and types outside PLOVER all the way out."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import dateline
from dateline.codebook import load_codebook
from dateline.codebook.folding import fold
from dateline.codebook.scores import cameo_of, quad_of, score_of
from dateline.errors import KnowledgeError
from dateline.export import Format, Output, dyads_of, open_output, rows_of
from dateline.record import Record

STRIKES = Path(__file__).parents[2] / "docs" / "strikes"
TEXT = "Nurses walked out at two hospitals in Lisbon on Monday. The airline laid off 400 workers. France condemned Mali."


@pytest.fixture
def record() -> Record:
    (line,) = dateline.code([{"text": TEXT, "date": "2024-03-05"}], codebook=STRIKES, clean=False)
    assert isinstance(line, Record)
    return line


def write(folder: Path, name: str, kind: str, verb: str) -> None:
    (folder / name).write_text(
        f'type = "{kind}"\n[[pattern]]\nname = "own-{verb}"\nverbs = ["{verb}"]\nmatch = ["{{Chad}} {verb} [Mali]."]\n',
        encoding="utf-8",
    )


def test_alone_a_folder_stands_instead_of_ours(record: Record) -> None:
    assert list(load_codebook(STRIKES).categories) == ["LAYOFF", "STRIKE"]
    assert [(event.type, event.mode) for event in record.events if event.type] == [
        ("STRIKE", "begin"),
        ("LAYOFF", None),
    ]
    assert record.coded_by.codebook == load_codebook(STRIKES).version != load_codebook().version


def test_a_type_outside_plover_has_no_label_of_plovers_there(record: Record) -> None:
    strike, layoff = (event for event in record.events if event.type)
    assert (strike.plover, strike.quad, strike.score) == (None, None, None)
    assert (strike.cameo, strike.goldstein) == ("143", -6.5)
    assert (layoff.cameo, layoff.goldstein) == (None, None)
    assert dateline.decode(dateline.encode(record)) == record


def test_nulls_go_out_as_such(record: Record, tmp_path: Path) -> None:
    row = next(rows_of(record))
    assert (row["type"], row["mode"], row["plover_type"], row["auxiliary"], row["quad"]) == (
        "STRIKE", "begin", None, None, None,
    )  # fmt: skip
    assert len(list(dyads_of(record))) == 2
    for form in (Format.csv, Format.parquet, Format.jsonl):
        with open_output(Output(tmp_path / f"out.{form}", form)) as put:
            put(record)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        assert [(line["type"], line["plover_type"], line["score"]) for line in csv.DictReader(file)] == [
            ("STRIKE", "", ""),
            ("LAYOFF", "", ""),
        ]
    import pyarrow.parquet

    assert pyarrow.parquet.read_table(tmp_path / "out.parquet").column("score").to_pylist() == [None, None]


@pytest.mark.parametrize("status", ["occurred", "planned", "hypothetical", "historical"])
def test_folding_and_scores_hold_up_with_other_types(status: str) -> None:
    for negated in (False, True):
        assert fold("STRIKE", "begin", status=status, negated=negated) is None  # type: ignore[arg-type]
    assert (quad_of("STRIKE"), score_of("STRIKE", "begin"), cameo_of("STRIKE", "begin")) == (None, None, None)


def test_over_ours_a_new_file_adds_a_category(tmp_path: Path) -> None:
    write(tmp_path, "garden.toml", "GARDEN", "prune")
    assert set(load_codebook(tmp_path).categories) == set(load_codebook().categories) | {"GARDEN"}


def test_over_ours_a_file_replaces_ours_of_the_same_name(tmp_path: Path) -> None:
    write(tmp_path, "reject.toml", "REJECT", "prune")
    assert [p.name for p in load_codebook(tmp_path).categories["REJECT"].patterns] == ["own-prune"]


def test_over_ours_a_file_of_another_name_adds_patterns_to_a_type_of_ours(tmp_path: Path) -> None:
    write(tmp_path, "more.toml", "CONSULT", "prune")
    ours, theirs = load_codebook().categories["CONSULT"], load_codebook(tmp_path).categories["CONSULT"]
    assert {p.name for p in theirs.patterns} == {p.name for p in ours.patterns} | {"own-prune"}
    assert (theirs.about, theirs.boundaries) == (ours.about, ours.boundaries)


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "codebook.toml").write_text("alone = true\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="it holds no codebook file"):
        load_codebook(tmp_path)
    with pytest.raises(KnowledgeError, match="absent: no such folder"):
        load_codebook(tmp_path / "absent")


def test_a_folder_with_a_fault_is_refused_with_the_way_to_all_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('type = "A"\nabot = 1\n', encoding="utf-8")
    with pytest.raises(
        KnowledgeError, match=r"a\.toml: unknown field abot; did you mean about\? \(and 1 more\)"
    ):
        load_codebook(tmp_path)


def test_the_version_tells_folders_apart(tmp_path: Path) -> None:
    write(tmp_path, "garden.toml", "GARDEN", "prune")
    before = load_codebook(tmp_path).version
    load_codebook.cache_clear()
    write(tmp_path, "garden.toml", "GARDEN", "mulch")
    assert load_codebook(tmp_path).version != before
