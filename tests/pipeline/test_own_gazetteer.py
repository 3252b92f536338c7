"""A user's own gazetteer folder counts in every stage, cleaning included."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import dateline
from dateline.record import Record
from samples import Ran

TEXT = """The Valley Lamp

Minister greets harvest

ORDINO, Sept. 3 — Foreign minister Ana Example said on Wednesday that Andorra had sent soldiers to Lamp Valley. The harvest was good, the
foreign minister said, and the roads of the valley would be open again before the first snow falls on the passes.

Andorra accused Spain of closing the only bridge between the two countries without a word of warning to the farmers.

The foreign minister will meet the ambassador of Spain on Friday to discuss the bridge, a spokesman for her office said.

© The Valley Lamp Company. All rights reserved.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "people.tsv").write_text(
        "key\tname\tcountry\nana-example\tAna Example\tAND\n", encoding="utf-8"
    )
    (folder / "offices.tsv").write_text(
        "person\ttitle\tcountry\tsectors\tstart\tend\nana-example\tforeign minister\tAND\tGOV\t1997-01-01\t1998-12-31\n",
        encoding="utf-8",
    )
    (folder / "media.tsv").write_text(
        "key\tname\tcountry\tkind_of\tdomains\nlamp\tThe Lamp of the Valley\tAND\tnewspaper\tlamp.example\n",
        encoding="utf-8",
    )
    (folder / "regions.tsv").write_text(
        "key\tname\tcountry\tlat\tlon\tprecision\nlamp-valley\tLamp Valley\tAND\t42.5\t1.6\tregion\n",
        encoding="utf-8",
    )
    return folder


def code(gazetteer: Path | None) -> Record:
    (record,) = dateline.code([{"text": TEXT, "url": "https://lamp.example/harvest"}], gazetteer=gazetteer)
    assert isinstance(record, Record)
    return record


def test_own_media_offices_and_regions_count_in_cleaning_and_coding(folder: Path) -> None:
    own, ours = code(folder), code(None)
    assert own.report.published is not None
    assert own.report.published.start in ("1997-09-03", "1998-09-03")
    assert own.report.published != ours.report.published
    assert (own.report.publisher, own.report.publisher_basis) == ("The Lamp of the Valley", "address")
    assert "ana-example" in [actor.id for actor in own.actors]
    assert ("Lamp Valley", "AND") in [(place.name, place.country) for place in own.places]
    assert "Lamp Valley" not in [place.name for place in ours.places]


def test_cleaning_alone_takes_the_folder_too(folder: Path, tmp_path: Path, run: Callable[..., Ran]) -> None:
    report = dateline.clean(TEXT, url="https://lamp.example/harvest", gazetteer=folder)
    assert report.publisher == "The Lamp of the Valley"
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    ran = run("clean", page, "--url", "https://lamp.example/harvest", "--gazetteer", folder)
    assert "The Lamp of the Valley" in ran.out
