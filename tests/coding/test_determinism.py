"""What the order of files and patterns, the names of labels, and unrelated categories change: nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dateline.codebook import Codebook, load_codebook
from dateline.codebook.files import DATA
from dateline.coding.code import code_reading
from dateline.demo import demonstration_pages
from dateline.gazetteer import load_gazetteer
from dateline.pipeline import Options, make_report
from dateline.reading import Reading, read_report, read_text
from dateline.record import CodedBy

CODED_BY = CodedBy(dateline="", model="", codebook="", gazetteer="")
RENAMED = "PARLEY"
LABELS = ("plover", "quad", "score", "trace")
"""What of an event is made of its type's name, or tells it."""


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [read_report(make_report(page, Options())) for page in demonstration_pages()]


@pytest.fixture(scope="module")
def usual(readings: list[Reading]) -> list[dict[str, Any]]:
    return code(readings, load_codebook())


def code(readings: list[Reading], codebook: Codebook) -> list[dict[str, Any]]:
    records = (code_reading(reading, codebook, load_gazetteer(), coded_by=CODED_BY) for reading in readings)
    return [msgspec.to_builtins(record) for record in records]


def copied(folder: Path, name: Callable[[str], str], text: Callable[[str], str]) -> Codebook:
    """Our codebook, written anew into a folder that stands instead of it."""
    (folder / "codebook.toml").write_text("alone = true\n", encoding="utf-8")
    for path in DATA.glob("*.toml"):
        (folder / name(path.stem)).with_suffix(".toml").write_text(text(path.read_text("utf-8")), "utf-8")
    return load_codebook(folder)


def same(name: str) -> str:
    return name


def reversed_patterns(text: str) -> str:
    head, *patterns = re.split(r"(?m)^(?=\[\[pattern\]\])", text)
    return "\n".join([head, *reversed([f"{pattern.rstrip()}\n" for pattern in patterns])])


def test_the_order_of_files_changes_nothing(
    readings: list[Reading], usual: list[dict[str, Any]], tmp_path: Path
) -> None:
    stems = sorted(path.stem for path in DATA.glob("*.toml"))
    turned = dict(zip(stems, (f"{number:02d}" for number in range(len(stems), 0, -1)), strict=True))
    assert code(readings, copied(tmp_path, turned.__getitem__, same)) == usual


def test_the_order_of_patterns_changes_nothing(
    readings: list[Reading], usual: list[dict[str, Any]], tmp_path: Path
) -> None:
    turned = copied(tmp_path, same, reversed_patterns)
    ours = load_codebook()
    assert [pattern.key for pattern in turned.patterns()] != [pattern.key for pattern in ours.patterns()]
    assert code(readings, turned) == usual


def test_names_of_patterns_change_nothing(
    readings: list[Reading], usual: list[dict[str, Any]], tmp_path: Path
) -> None:
    def rename(text: str) -> str:
        return re.sub(r'(?m)^name = "(.*)"$', lambda found: f'name = "{found[1][::-1]}"', text)

    found = code(readings, copied(tmp_path, same, rename))
    assert without(found, "trace") == without(usual, "trace")


@pytest.mark.parametrize("kind", ["CONSULT", "ASSAULT", "AGREE", "ACCUSE"])
def test_a_type_renamed_everywhere_is_the_same_under_its_new_name(
    readings: list[Reading], usual: list[dict[str, Any]], tmp_path: Path, kind: str
) -> None:
    def rename(text: str) -> str:
        return re.sub(rf'(?<=^type = "){kind}(?=")|(?<=type:){kind}\b|(?<=-> ){kind}\b', RENAMED, text)

    found = without(code(readings, copied(tmp_path, same, rename)), *LABELS)
    named = [event | {"type": kind if event["type"] == RENAMED else event["type"]} for event in found]
    assert RENAMED in {event["type"] for event in found}
    assert named == without(usual, *LABELS)


def test_an_unrelated_category_changes_no_other_coding(
    readings: list[Reading], usual: list[dict[str, Any]], tmp_path: Path
) -> None:
    (tmp_path / "garden.toml").write_text(
        'type = "GARDEN"\n[[pattern]]\nname = "prune"\nverbs = ["prune", "mulch"]\nnouns = ["pruning > prune"]\n'
        'match = ["{The warden} pruned [the hedge]."]\n',
        encoding="utf-8",
    )
    assert code(readings, load_codebook(tmp_path)) == usual


def test_no_two_entries_of_one_word_differ_in_their_labels_alone() -> None:
    for entries in load_codebook().entries.values():
        said: dict[object, set[str]] = {}
        for trigger, pattern in entries:
            said.setdefault((trigger, pattern.order, pattern.priority), set()).add(pattern.key)
        assert [keys for keys in said.values() if len(keys) > 1] == []


def events(records: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for record in records:
        yield from record["events"]


def without(records: list[dict[str, Any]], *names: str) -> list[dict[str, Any]]:
    """The events of records without some of their fields."""
    return [{key: value for key, value in event.items() if key not in names} for event in events(records)]


@pytest.mark.parametrize(
    "text",
    [
        "A protest in Lima ended on Friday.",
        "Rebels attacked Lima on Friday.",
        "Police broke up a rally in Aarau.",
        "The union blamed the mayor over a ban in Lima.",
    ],
)
def test_people_of_a_place_have_their_part_whatever_a_category_is_called(tmp_path: Path, text: str) -> None:
    def rename(file: str) -> str:
        kinds = "(PROTEST|ACCUSE|ASSAULT)"
        pattern = rf'(?<=^type = "){kinds}(?=")|(?<=type:){kinds}\b|(?<=-> ){kinds}\b'
        return re.sub(pattern, r"NEW\g<0>", file)

    def parties(codebook: Codebook) -> list[tuple[object, object, object]]:
        coded = events(code([read_text(text)], codebook))
        return [(event["predicate"], event["actors"], event["recipients"]) for event in coded]

    assert parties(copied(tmp_path, same, rename)) == parties(load_codebook()) != []
