"""The table of places made from GeoNames' own file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from dateline.gazetteer import load_gazetteer

SCRIPT = Path(__file__).parents[2] / "scripts" / "build_toponyms.py"
LINES = [
    "2510911\tSevilla\tSevilla\tSeville,Sevilha,SVQ\t37.38283\t-5.97317\tP\tPPLA\tES\t\t51\tSE\t\t\t684234\t\t13\tEurope/Madrid\t",
    "1\tTiny Hamlet\tTiny Hamlet\t\t1.0\t2.0\tP\tPPL\tGB\t\tENG\t\t\t\t12\t\t\t\t",
    "2\tLoch Ness\tLoch Ness\t\t57.3\t-4.45\tH\tLK\tGB\t\tSCT\t\t\t\t0\t\t\t\t",
    "3\tHill Airfield\tHill Airfield\t\t41.1\t-112.0\tS\tAIRB\tUS\t\tUT\t\t\t\t0\t\t\t\t",
]


def test_towns_and_features_of_note_are_kept(tmp_path):
    source = tmp_path / "allCountries.txt"
    source.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    command = [sys.executable, str(SCRIPT), "--all-countries", str(source), "--out", str(tmp_path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 -- our own script
    assert (done.returncode, done.stdout) == (0, "3 places\n"), done.stderr
    find = load_gazetteer(tmp_path).toponyms.find
    (seville,) = find("Seville")
    assert (seville.name, seville.country, seville.admin1, seville.population) == (
        "Sevilla",
        "ESP",
        "51",
        684234,
    )
    assert [place.precision for name in ("Loch Ness", "Hill Airfield") for place in find(name)] == [
        "sea",
        "point",
    ]
    assert find("Tiny Hamlet") == ()
