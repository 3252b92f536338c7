"""What `dateline codebook check` says of a folder: every fault, in words, with its place; and how much was checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.codebook import load_codebook, read_folder
from dateline.codebook.files import DATA
from dateline.coding.checking.check_codebook import check_codebook

STRIKES = Path(__file__).parents[2] / "docs" / "strikes"
SOUND = 'verbs = ["prune"]\nmatch = ["{The warden} pruned [the hedge]."]\n'


def check(folder: Path, text: str, *, name: str = "own.toml") -> list[str]:
    (folder / name).write_text(text, encoding="utf-8")
    return list(check_codebook(folder).faults)


def of_pattern(folder: Path, lines: str, *, kind: str = "GARDEN") -> list[str]:
    text = f'type = "{kind}"\n\n[[pattern]]\nname = "own-prune"\n{SOUND}{lines}\n'
    return [fault.partition("own-prune: ")[2] or fault for fault in check(folder, text)]


def test_the_example_of_the_manual_is_sound() -> None:
    checked = check_codebook(STRIKES)
    assert checked.faults == ()
    assert checked.alone
    assert checked.say() == (
        "2 files, 4 patterns, 9 triggers, 6 examples, 4 near misses; used instead of the codebook that ships"
    )


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("verb = []", "unknown field verb; did you mean verbs?"),
        ('actor = ["objct"]', "actor: objct is no slot; did you mean object?"),
        ('recipient = ["anywhere"]', "recipient: no party can be looked for in anywhere; name the slots"),
        ('bars = { subect = ["king"] }', "bars: subect is no slot; did you mean subject?"),
        ('bars = { subject = ["@leaders_of"] }', "bars.subject: no file defines the class @leaders_of"),
        ('bars = { complement = ["type:CONSULTS"] }', "bars.complement: no category is called CONSULTS; did you mean CONSULT?"),
        ('bars = { object = ["is:person"] }', "bars.object: there is no is:person; did you mean is:thing?"),
        ('bars = { subject = ["NATO"] }', "bars.subject: “NATO” can never be found: words are looked up in lower case"),
        ('contexts = ["economy"]', "economy is no context of PLOVER; did you mean economic?"),
        ('cameo = "999"', "999 is no CAMEO code"),
        ("mode = 1", "mode must be in quotation marks"),
        ('reciprocal = "yes"', "reciprocal is true or false"),
        ('needs = { object = "hedge" }', "needs must be like { object = [words] }"),
        ('nouns = "hedge"', "nouns must be a list of strings, in square brackets"),
        ('nouns = ["hedge >"]', "“hedge >” of nouns lacks a word"),
        ('miss = ["{The king slept."]', "“{The king slept.”: the mark { is not closed"),
        ('miss = ["The king] slept."]', "“The king] slept.”: the mark ] closes none"),
        ('miss = ["The [{king}] slept."]', "“The [{king}] slept.”: the mark { stands inside another"),
        ('miss = ["The {} king slept."]', "“The {} king slept.”: the mark {} holds nothing"),
        ('miss = ["The king slept. -> SLEEP"]', "“The king slept. -> SLEEP”: no category is called SLEEP"),
    ],
)  # fmt: skip
def test_a_fault_of_form_is_told(tmp_path: Path, lines: str, fault: str) -> None:
    assert any(told.startswith(fault) for told in of_pattern(tmp_path, lines)), of_pattern(tmp_path, lines)


def test_a_mode_must_be_plovers_under_a_type_of_plovers_alone(tmp_path: Path) -> None:
    assert of_pattern(tmp_path, 'mode = "visits"', kind="RETREAT") == [
        "visits is no mode of RETREAT; it has withdraw, release, disarm, ceasefire, access, resign"
    ]
    assert of_pattern(tmp_path, 'mode = "visits"') == []


@pytest.mark.parametrize(
    ("trigger", "fault"),
    [
        ('verbs = ["mulches"]', "mulches is found in this form alone: it is a form of mulch; write mulch"),
        ('verbs = ["must"]', "must can never be found: auxiliaries trigger nothing"),
        ('verbs = ["cast + vote against"]', "vote against can never be found: after + stands a noun; ask for against"),
        ('adjectives = ["happier with"]', "happier is never found: it is a form of happy; write happy"),
        ('nouns = ["o\'clock-in"]', None),
    ],
)  # fmt: skip
def test_a_trigger_that_can_never_fire_is_told(tmp_path: Path, trigger: str, fault: str | None) -> None:
    text = (
        f'type = "GARDEN"\n[[pattern]]\nname = "own-prune"\n{SOUND}[[pattern]]\nname = "other"\n{trigger}\n'
    )
    faults = check(tmp_path, text)
    if fault is None:
        assert faults == []
    else:
        assert len(faults) == 1
        assert faults[0].startswith(f"own.toml, line 6: GARDEN/other: {fault}")


def test_an_example_that_does_not_match_says_what_it_gave(tmp_path: Path) -> None:
    faults = of_pattern(tmp_path, 'miss = ["{The king} pruned [the tree].", "The tree grew. -> CONSULT"]')
    assert faults == [
        "the near miss “{The king} pruned [the tree].” does match; it gave GARDEN/own-prune at “pruned” (by king, to tree)",
        "the near miss “The tree grew. -> CONSULT” is not CONSULT; it gave nothing",
    ]
    text = 'type = "GARDEN"\n[[pattern]]\nname = "meet"\nverbs = ["meet"]\npriority = -1\nmatch = ["{Chad} met [Niger]."]\n'
    assert check(tmp_path, text)[0].startswith(
        "own.toml, line 2: GARDEN/meet: “{Chad} met [Niger].” does not match; it gave CONSULT/meet at “met” (by Chad, to Niger)"
    )


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text('type = "A"\nname = \n', encoding="utf-8")
    (tmp_path / "latin.toml").write_bytes(b'type = "caf\xe9"\n')
    (tmp_path / "codebook.toml").write_text("allone = true\n", encoding="utf-8")
    (tmp_path / "classes.toml").write_text(
        'type = "B"\nkind = 1\npeople_there = "all"\n[classes]\nkin = ["aunt"]\n', encoding="utf-8"
    )
    faults = check(tmp_path, f'[[pattern]]\nname = "x"\n{SOUND}[[pattern]]\nname = "x"\n{SOUND}')
    assert faults == [
        "codebook.toml: unknown field allone; it can say alone = true, and nothing else",
        "broken.toml, line 2: it is no TOML (Invalid value)",
        "latin.toml: it is not UTF-8 at byte 11",
        "classes.toml: unknown field kind; a file has about, boundaries, classes, pattern, people_there, type",
        "classes.toml: people_there is one of recipients, struck, doers, nobody",
        "classes.toml: no pattern of it has an example under match; give at least one sentence that it must find",
        'own.toml: it has no type; write type = "…" at its top',
        "classes.toml: class kin is defined in our consult.toml too; choose another name",
        "own.toml, line 5: None/x: a pattern of that name stands in own.toml already",
    ]


def test_classes_of_a_file_that_is_replaced_stay_and_can_be_given_anew(tmp_path: Path) -> None:
    ours, _ = read_folder(DATA, own=False)
    owner = next(file for file in ours if file.name == "consult.toml")
    word = next(
        word for word in owner.table["classes"] if any(f'"@{word}"' in f.text for f in ours if f is not owner)
    )
    text = f'type = "CONSULT"\n[classes]\n{word} = ["hedge"]\n[[pattern]]\nname = "own-prune"\n{SOUND}'
    assert check(tmp_path, f'{text}needs = {{ object = ["@{word}"] }}\n', name="consult.toml") == []
    assert len(load_codebook(tmp_path).categories["CONSULT"].patterns) == 1


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    assert check_codebook(tmp_path).faults == (
        f"{tmp_path}: it holds no codebook file; they end in .toml, and codebook.toml is none",
    )
    assert check_codebook(tmp_path / "absent").faults == (f"{tmp_path / 'absent'}: no such folder",)


def test_a_pattern_of_ours_named_again_is_told(tmp_path: Path) -> None:
    faults = check(tmp_path, f'type = "CONSULT"\n[[pattern]]\nname = "meet"\n{SOUND}')
    assert faults == [
        "own.toml, line 2: CONSULT/meet: a pattern of that name stands in our consult.toml already"
    ]
