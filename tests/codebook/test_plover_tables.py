"""The tables after PLOVER and CAMEO: types, modes, scores, contexts, codes, Goldstein values, quad classes."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from dateline.codebook.cameo import (
    FOLDER,
    InPlover,
    cameo_codes,
    goldstein,
    plover_of_cameo,
    quad_of_cameo,
    read_table,
)
from dateline.codebook.scores import cameo_of, contexts, has_mode, modes_of, quad_of, score_of, types

PLOVER = {
    "AGREE": (1, False, 2.5, ""),
    "CONSULT": (1, False, 2.5, "visit 4 third-party 1 multilateral 4 phone 1.5"),
    "SUPPORT": (1, False, 5, ""),
    "CONCEDE": (1, False, 4.5, ""),
    "COOPERATE": (2, True, 9.5, ""),
    "AID": (2, True, 10, ""),
    "RETREAT": (2, False, 6.5, "withdraw 8 release 6.5 disarm 10 ceasefire 7.5 access 6.5 resign 4.5"),
    "REQUEST": (3, False, 0, "assist 0.5 change -1 yield -1 meet 0"),
    "ACCUSE": (3, False, -3, "disapprove -2 investigate -3.5 allege -3.5"),
    "REJECT": (3, False, -2, "assist -1.5 change -2 yield -2 meet -2"),
    "THREATEN": (
        3, False, -3.5, "restrict -3 arrest -3.5 relations -3.5 expel -3.5 territory -4 violence -3.5",
    ),
    "PROTEST": (
        4, False, -5, "demo -5 riot -7 strike -5 hunger -4.5 boycott -4.5 obstruct -4.5 vandalize -5",
    ),
    "SANCTION": (4, True, -6, "convict -6 expel -5.5 withdraw -6 discontinue -6"),
    "MOBILIZE": (4, False, -5.5, "troops -6.5 weapons -6.5 police -5.5 militia -6"),
    "COERCE": (
        4, False, -7,
        "seize -7 restrict -7 censor -6.5 curfew -6.5 martial-law -7.5 arrest -7 deport -7 withhold -7 misinformation -6.5 cyber -7",
    ),
    "ASSAULT": (
        4, False, -9,
        "abduct -8.5 beat -7.5 torture -8.5 sexual -8.5 targeted -9.5 destroy -8.5 primitive -8 firearms -9 explosives -9 "
        "suicide-attack -9.5 aerial -9.5 drone -9.5 heavy-weapons -9.5 crowd-control -7.5 unconventional -10",
    ),
}  # fmt: skip
"""Manual 2.0: quad class, whether a recipient is asked for, score, and the modes with their scores."""
QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
CONTEXTS = (
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal "
    "reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic "
    "territory peacekeeping health asylum migration disasters natural_resource environment technology terrorism cbrn cyber "
    "misinformation crime corruption illegal_drugs trafficking"
)
SECTORS = (
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC"
)
BLOCS = "IGO UNO EUR NGO ISM IMG MNC"
DIFFERENT = {"016": (-5, 3.4), "124": (-4, -5), "1246": (-4, -5), "163": (-8, -6.5), "164": (-6.5, -7), "166": (-7, -8)}  # fmt: skip
"""Codes of which ICEWS's and Phoenix's Goldstein values differ."""
ROOT_VALUES = dict(zip(
    (f"{root:02d}" for root in range(1, 21)),
    (0, 3, 4, 1, 3.5, 6, 7, 5, -2, -5, -2, -4, -6, -6.5, -7.2, -4, -7, -9, -10, -10),
    strict=True,
))  # fmt: skip


def table() -> dict[str, dict[str, object]]:
    return tomllib.loads((FOLDER / "plover.toml").read_text(encoding="utf-8"))


def test_types_in_order() -> None:
    assert types() == tuple(PLOVER)


@pytest.mark.parametrize("kind", PLOVER)
def test_a_type_is_as_the_manual_has_it(kind: str) -> None:
    quad, recipient, score, modes = PLOVER[kind]
    words = modes.split()
    expected = dict(zip(words[::2], map(float, words[1::2]), strict=True))
    assert {mode: score_of(kind, mode) for mode in modes_of(kind)} == expected
    assert quad_of(kind) == QUADS[quad - 1]
    assert score_of(kind, None) == score
    assert table()["types"][kind]["recipient"] is recipient  # type: ignore[index]  # the manual's column


def test_contexts_sectors_and_blocs() -> None:
    assert contexts() == tuple(CONTEXTS.split())
    assert len(contexts()) == 37
    assert set(table()["sectors"]) == set(SECTORS.split())
    assert set(table()["blocs"]) == set(BLOCS.split())
    assert set(table()["auxiliary"]) == {"historical", "future", "hypothetical", "negation"}


def test_the_gazetteer_has_the_same_sectors_and_blocs() -> None:
    from dateline.gazetteer import faults

    assert set(faults.SECTORS) == set(SECTORS.split())
    assert set(faults.BLOCS) == set(BLOCS.split())


def test_goldstein_values_of_both_tables() -> None:
    rows = read_table("goldstein.tsv")
    assert len(rows) == len({row["code"] for row in rows}) == 318
    assert sum(1 for row in rows if row["icews"]) == 312
    assert {row["code"] for row in rows if not row["icews"]} == {
        "0110",
        "0357",
        "109",
        "1641",
        "1642",
        "1643",
    }
    differ = {
        row["code"]: (float(row["icews"]), float(row["phoenix"]))
        for row in rows
        if row["icews"] and row["phoenix"] and float(row["icews"]) != float(row["phoenix"])
    }
    assert differ == DIFFERENT
    assert {root: goldstein(root) for root in ROOT_VALUES} == ROOT_VALUES
    assert all(-10 <= (goldstein(row["code"]) or 0) <= 10 for row in rows)


def test_goldstein_falls_back_and_abstains() -> None:
    assert goldstein("1214") == goldstein("121") == -4
    assert goldstein("1641") == goldstein("1641", "phoenix") == -7
    assert goldstein("99") is None


def test_every_code_has_a_label_and_stands_under_a_root() -> None:
    codes = cameo_codes()
    assert len(codes) == 319
    assert {code for code in codes if len(code) == 2} == set(ROOT_VALUES)
    assert all(label for label in codes.values())
    assert {row["code"] for row in read_table("goldstein.tsv")} <= set(codes)


@pytest.mark.parametrize(
    ("root", "gdelt", "phoenix"),
    [("01", 1, 0), ("02", 1, 0), ("03", 1, 1), ("05", 1, 1), ("06", 2, 2), ("08", 2, 2), ("09", 3, 3), ("13", 3, 3),
     ("14", 4, 4), ("15", 4, 4), ("16", 4, 3), ("17", 4, 4), ("20", 4, 4)],
)  # fmt: skip
def test_quad_classes_of_gdelt_and_of_phoenix(root: str, gdelt: int, phoenix: int) -> None:
    assert (quad_of_cameo(root, "gdelt"), quad_of_cameo(root, "phoenix")) == (gdelt, phoenix)
    assert quad_of_cameo("999") is None


def test_cameo_to_plover_covers_every_code_outside_statements_and_appeals() -> None:
    rows = read_table("cameo2plover.tsv")
    mapped = {row["code"] for row in rows}
    assert len(rows) == len(mapped) == 256
    wanted = {code for code in cameo_codes() if len(code) > 2 and code[:2] not in ("01", "02")}
    assert wanted - mapped == {"0357", "109", "1641", "1642", "1643"}
    for row in rows:
        assert row["type"] in PLOVER, row
        assert not row["mode"] or has_mode(row["type"], row["mode"]), row
        assert set(filter(None, row["contexts"].split(";"))) <= set(contexts()), row
    assert set(Counter(row["type"] for row in rows)) == set(PLOVER)


@pytest.mark.parametrize(
    ("code", "kind", "mode", "context"),
    [("0842", "RETREAT", None, "legal"), ("085", "RETREAT", None, "economic"), ("132", "THREATEN", "restrict", "executive"),
     ("1321", "THREATEN", None, "human_rights"), ("1322", "THREATEN", "restrict", "pro_autocracy"),
     ("1712", "ASSAULT", "destroy", "human_security"), ("1722", "COERCE", "restrict", "pro_autocracy"),
     ("175", "ASSAULT", None, "repression"), ("185", "ASSAULT", "targeted", None), ("186", "ASSAULT", "targeted", None),
     ("200", "ASSAULT", "targeted", "military"), ("201", "ASSAULT", "targeted", "religion_ethnicity"),
     ("202", "ASSAULT", "targeted", "religion_ethnicity"), ("203", "ASSAULT", "targeted", "religion_ethnicity"),
     ("163", "COERCE", "restrict", "diplomatic"), ("191", "COERCE", "restrict", "military"), ("192", "COERCE", "seize", "military"),
     ("093", "ACCUSE", "investigate", "military"), ("0813", "RETREAT", None, "legal"), ("073", "AID", None, "human_security"),
     ("0811", "CONCEDE", None, "pro_democracy")],
)  # fmt: skip
def test_modes_that_manual_20_lacks_are_put_into_its_own(
    code: str, kind: str, mode: str | None, context: str | None
) -> None:
    found = plover_of_cameo(code)
    assert found is not None
    assert (found.type, found.mode) == (kind, mode)
    assert context is None or context in found.contexts


def test_roots_and_deeper_codes_fall_back() -> None:
    assert plover_of_cameo("07") == InPlover("AID", None, ())
    assert plover_of_cameo("1641") == plover_of_cameo("164")
    assert plover_of_cameo("010") is plover_of_cameo("024") is plover_of_cameo("02") is None


def test_every_type_and_mode_has_a_cameo_code_that_exists() -> None:
    for kind in types():
        for mode in (None, *modes_of(kind)):
            code = cameo_of(kind, mode)
            assert code in cameo_codes(), (kind, mode)
    rows = read_table("default_cameo.tsv")
    assert all(not row["mode"] or has_mode(row["type"], row["mode"]) for row in rows)
