"""The manual can't drift: every command, option, column, field, error and public name has its place in it."""

from __future__ import annotations

import doctest
import inspect
import pkgutil
import re
import shlex
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
import typer

import dateline
import dateline.errors
import dateline.record
from dateline.codebook.pattern import FIELDS, read_pattern
from dateline.coding.claims.standing import ReportView, SourceView
from dateline.export import COLUMNS
from dateline.export.said import CLAIM_COLUMNS, QUOTATION_COLUMNS
from dateline.gazetteer.tables import COLUMNS as TABLES
from samples import Ran

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), *ROOT.glob("*.md")])
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


PAGE_OF = {"codebook": "codebook-command.md", "gazetteer": "gazetteer-command.md"}
"""Commands whose page is not called like them."""


def commands() -> dict[str, Any]:
    from dateline.cli import claims, clean, code, codebook, demo, gazetteer, read  # noqa: F401 -- they register their commands
    from dateline.cli.app import app

    group = typer.main.get_command(app)
    found: dict[str, Any] = group.commands  # type: ignore[attr-defined]
    return found


def options(command: Any) -> Iterator[str]:
    for parameter in command.params:
        if parameter.param_type_name == "option":
            yield from parameter.opts


def leaves(name: str, command: Any) -> Iterator[tuple[str, Any, str]]:
    """Commands that do something, each with all the help there is on the way to it."""
    told = f"{command.help}{command.epilog or ''}"
    inner = getattr(command, "commands", {})
    if not inner:
        yield name, command, told
    for part, one in inner.items():
        for leaf, found, more in leaves(f"{name} {part}", one):
            yield leaf, found, told + more


def errors() -> Iterator[str]:
    for name, thing in inspect.getmembers(dateline.errors, inspect.isclass):
        if thing.__module__ == "dateline.errors":
            yield name


def nouns() -> Iterator[type[msgspec.Struct]]:
    for _, thing in inspect.getmembers(dateline.record, inspect.isclass):
        if issubclass(thing, msgspec.Struct) and thing.__module__ == "dateline.record":
            yield thing


def closed_lists() -> Iterator[tuple[str, str]]:
    for name, thing in vars(dateline.record).items():
        if not name.startswith("_") and thing not in (dateline.record.AnySpan, dateline.record.Span):
            for value in get_args(thing):
                if isinstance(value, str):
                    yield name, value


# --- the command line


@pytest.mark.parametrize("name", list(commands()))
def test_a_command_has_its_page_with_every_option(name: str) -> None:
    text = page(PAGE_OF.get(name, f"{name}.md"))
    assert text.startswith(f"# dateline {name}\n")
    for leaf, command, _ in leaves(name, commands()[name]):
        for option in options(command):
            assert f"`{option}`" in text, f"the page of dateline {name} does not tell of {option} of {leaf}"


def test_the_index_names_every_page_and_the_root_options() -> None:
    from dateline.cli.app import app

    text = page("index.md")
    for path in DOCS.glob("*.md"):
        assert path.name == "index.md" or f"({path.name})" in text
    for option in options(typer.main.get_command(app)):
        assert f"`{option}`" in text


def test_every_command_has_examples_in_its_help() -> None:
    for name, command in commands().items():
        for leaf, _, told in leaves(name, command):
            if name != "demo":
                assert "Examples" in told, f"dateline {leaf} --help has no examples"


# --- names


@pytest.mark.parametrize("column", COLUMNS)
def test_a_column_of_the_flat_form_is_documented(column: str) -> None:
    assert f"\n| `{column}` |" in page("record.md").partition("## The flat form")[2]


def test_no_column_is_documented_that_is_not_there() -> None:
    table = page("record.md").partition("## The flat form")[2]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == COLUMNS


@pytest.mark.parametrize(
    ("heading", "columns"),
    [("## The table of claims", CLAIM_COLUMNS), ("## The table of quotations", QUOTATION_COLUMNS)],
)
def test_the_tables_of_claims_and_quotations_are_documented(heading: str, columns: tuple[str, ...]) -> None:
    table = page("claims.md").partition(heading)[2].partition("\n## ")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == columns


@pytest.mark.parametrize("view", [*get_args(SourceView), *get_args(ReportView)])
def test_every_view_of_an_event_is_documented(view: str) -> None:
    table = page("claims.md").partition("## How an event is seen")[2].partition("\n## ")[0]
    assert f"\n| `{view}` |" in table


@pytest.mark.parametrize("noun", list(nouns()), ids=lambda noun: noun.__name__)
def test_every_field_of_the_record_is_documented(noun: type[msgspec.Struct]) -> None:
    text = page("record.md")
    for field in msgspec.structs.fields(noun):
        if noun is not dateline.record.Elsewhere:
            assert f"`{field.encode_name}`" in text, f"{noun.__name__}.{field.encode_name}"


@pytest.mark.parametrize(("name", "value"), list(closed_lists()))
def test_every_value_of_a_closed_list_is_documented(name: str, value: str) -> None:
    assert f"`{value}`" in page("record.md") or f'"{value}"' in page("record.md"), name


@pytest.mark.parametrize("name", list(errors()))
def test_every_error_is_documented(name: str) -> None:
    assert f"\n| `{name}` |" in page("errors.md")


def test_the_tree_of_errors_is_the_one_of_the_program() -> None:
    drawn = re.findall(
        r"^[│├└─ ]*(\w+)$", page("errors.md").partition("```")[2].partition("```")[0], re.MULTILINE
    )
    assert sorted(drawn) == sorted(errors())


@pytest.mark.parametrize("name", dateline.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    table = page("library.md").partition("\n## ")[0]
    assert f"`{name}`" in table


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_every_field_of_a_pattern_is_documented(field: str) -> None:
    assert f"\n| `{field}` |" in page("codebook.md")


def test_the_pattern_that_the_manual_shows_is_valid() -> None:
    shown = tomllib.loads(page("codebook.md").partition("```toml")[2].partition("```")[0])
    classes = {name: frozenset(words) for name, words in shown["classes"].items()}
    assert [read_pattern(shown["type"], fields, classes).key for fields in shown["pattern"]] == [
        "CONSULT/pay-visit"
    ]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_of_the_gazetteer_is_documented(table: str) -> None:
    row = next(line for line in page("gazetteer.md").splitlines() if line.startswith(f"| `{table}.tsv` |"))
    assert tuple(re.findall(r"`(\w+)`", row.rpartition(" | ")[2])) == TABLES[table]


def test_every_benchmark_is_documented() -> None:
    from benchmarks.__main__ import OWN, SETS

    for name in SETS:
        assert f"\n| `{name}` |" in page("benchmarks.md")
    for name in (*OWN, "throughput"):
        assert f"\n.venv/bin/python -m benchmarks {name}" in page("benchmarks.md")


# --- what the pages show


@pytest.mark.parametrize("name", ["library.md", "timexes.md"])
def test_a_page_of_the_library_runs(name: str) -> None:
    failed, tried = doctest.testfile(str(DOCS / name), module_relative=False, encoding="utf-8")
    assert tried > 5
    assert failed == 0


@pytest.mark.parametrize("name", ["codebook-command.md", "gazetteer-command.md"])
def test_what_a_command_is_shown_to_print_it_prints(
    run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    shown = re.findall(r"^```\n\$ dateline (.+)\n(?s:(.+?))```$", page(name), re.MULTILINE)
    assert shown
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    for command, printed in shown:
        assert run(*shlex.split(command)).out == printed


def test_the_commands_of_the_readme_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for name in ("README.md", "CONTRIBUTING.md", "docs/demo.md"):
        for target in re.findall(
            r"\bmake ([a-z]+)\b(?=`|\s+#|\n)", (ROOT / name).read_text(encoding="utf-8")
        ):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{name}: make {target}"
    for target in ("demo", "test", "setup"):
        assert f"make {target}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_paths_in_the_text_are_there(path: Path) -> None:
    for target in re.findall(r"(?:src|docs|scripts|tests)/[\w./-]*\w", path.read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), f"{path.name} speaks of {target}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_names_of_the_program_in_the_text_are_there(path: Path) -> None:
    for name in re.findall(r"`(dateline(?:\.\w+)+)", path.read_text(encoding="utf-8")):
        if name != "dateline.readers":  # the group of entry points
            assert pkgutil.resolve_name(name) is not None


def test_the_citation_gives_the_version() -> None:
    assert f"\nversion: {dateline.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((DOCS / "images").glob("*.svg")), ids=lambda path: path.name)
def test_pictures_fetch_nothing(path: Path) -> None:
    svg = path.read_text(encoding="utf-8")
    assert svg.startswith("<svg")
    assert not re.search(r"url\([\"']?http|href=|@import|@font-face", svg)
