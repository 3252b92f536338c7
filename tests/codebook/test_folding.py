"""PLOVER's folding rules."""

from __future__ import annotations

import pytest

from dateline.codebook.cameo import goldstein
from dateline.codebook.folding import fold
from dateline.codebook.scores import cameo_of, quad_of, score_of
from dateline.record import Status


@pytest.mark.parametrize(
    ("kind", "status", "negated", "folded"),
    [
        ("CONSULT", "planned", False, "AGREE"),
        ("SUPPORT", "planned", False, "AGREE"),
        ("COOPERATE", "planned", False, "AGREE"),
        ("AID", "planned", False, "AGREE"),
        ("AID", "planned", True, "REJECT"),
        ("RETREAT", "planned", False, "CONCEDE"),
        ("CONCEDE", "planned", False, "CONCEDE"),
        ("RETREAT", "occurred", True, "REJECT"),
        ("ASSAULT", "hypothetical", False, "THREATEN"),
        ("ASSAULT", "occurred", False, "ASSAULT"),
        ("CONSULT", "occurred", False, "CONSULT"),
    ],
)
def test_fold(kind: str, status: Status, negated: bool, folded: str) -> None:  # noqa: FBT001
    assert fold(kind, None, status=status, negated=negated).type == folded


def test_auxiliary_marks_are_plovers_four() -> None:
    assert fold("ACCUSE", None, status="planned", negated=True).auxiliary == ("future", "negation")
    assert fold("ACCUSE", None, status="historical", negated=False).auxiliary == ("historical",)


def test_scores_and_quads() -> None:
    assert (score_of("CONSULT", "visit"), score_of("CONSULT", None), score_of("ACCUSE", None)) == (
        4.0,
        2.5,
        -3.0,
    )
    assert quad_of("ASSAULT") == "material conflict"


def test_goldstein_falls_back_on_the_code_above() -> None:
    assert goldstein("190") == -10.0
    assert goldstein("0421") == goldstein("042")


def test_every_type_has_a_default_cameo_code_with_a_value() -> None:
    for kind in "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split():
        code = cameo_of(kind, None)
        assert code is not None, kind
        assert goldstein(code) is not None, kind
