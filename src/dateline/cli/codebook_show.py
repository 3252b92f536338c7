"""A codebook shown to a person: all categories, one category, one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from dateline.cli.console import add_lines, add_narrow, add_wide, make_console, make_grid, make_table
from dateline.cli.words import cut, say_many
from dateline.codebook.cameo import cameo_codes, goldstein
from dateline.codebook.describing import cameo_in, modes_in
from dateline.codebook.scores import cameo_of, quad_of, score_of, types

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dateline.codebook import Category, Codebook, Pattern

LONGEST_TRIGGERS: Final = 300
"""Characters of a pattern's triggers where all patterns of a category are shown."""
PARTIES: Final = ((r"\{[^}]*\}", "green"), (r"\[[^\]]*\]", "magenta"))
"""How actors and recipients are marked, and their colours."""
TRIGGERS: Final = ("verbs", "nouns", "adjectives")


def show_categories(codebook: Codebook) -> None:
    """Show all categories, PLOVER's in its order, then others."""
    console = make_console()
    console.print(view_categories(codebook))
    console.print(Text("One of them: dateline codebook show NAME", style="dim"))


def show_entry(category: Category, pattern: Pattern | None) -> None:
    """Show a category with all its patterns, or the one pattern."""
    console = make_console()
    for part in view_category(category) if pattern is None else [view_pattern(pattern)]:
        console.print(part)


def view_categories(codebook: Codebook) -> Table:
    """A line a category: its name, PLOVER's score and quad class, how many patterns and examples, what it is."""
    table = make_table("Categories")
    add_narrow(table, 12, 6, 21, 14, 14)
    add_wide(table, 1)
    known = [kind for kind in types() if kind in codebook.categories]
    for kind in (*known, *(kind for kind in codebook.categories if kind not in known)):
        category = codebook.categories[kind]
        examples = sum(len(pattern.match) for pattern in category.patterns)
        table.add_row(
            Text(kind, style="bold"), Text(_say(score_of(kind, None))), Text(quad_of(kind) or "not PLOVER's", style="cyan"),
            Text(say_many(len(category.patterns), "pattern"), style="dim"), Text(say_many(examples, "example"), style="dim"),
            Text(category.about),
        )  # fmt: skip
    return table


def view_category(category: Category) -> Iterator[RenderableType]:
    """The parts of a category's view: what it is, then its patterns."""
    table = make_grid()
    add_lines(table, "is", [category.about])
    add_lines(table, "boundaries", category.boundaries)
    place = quad_of(category.type) or "outside its types"
    add_lines(table, "PLOVER", [f"score {_say(score_of(category.type, None))}, {place}"])
    add_lines(table, "modes", [
        f"{mode}, score {_say(score)}, {say_many(count, 'pattern')}" for mode, score, count in modes_in(category)
    ])  # fmt: skip
    add_lines(
        table,
        "CAMEO",
        [f"{code} {label}, Goldstein {_say(goldstein(code))}" for code, label in cameo_in(category)],
    )
    yield Panel(table, title=Text(category.type), title_align="left", border_style="blue")
    for pattern in category.patterns:
        inner = make_grid()
        add_lines(inner, "triggers", [cut("; ".join(_triggers(pattern.fields)), LONGEST_TRIGGERS)])
        _add_examples(inner, pattern)
        head = Text(pattern.key, style="bold")
        head.append(f"  {_labels(pattern)}", style="dim not bold")
        yield head
        yield inner
        yield Text("")


def view_pattern(pattern: Pattern) -> Panel:
    """All that a pattern says."""
    fields = pattern.fields
    table = make_grid()
    add_lines(table, "is", [fields["about"]] if "about" in fields else [])
    for name in TRIGGERS:
        add_lines(table, name, ["; ".join(fields[name])] if fields.get(name) else [])
    for name in ("needs", "bars"):
        add_lines(
            table, name, [f"{slot}: {', '.join(words)}" for slot, words in fields.get(name, {}).items()]
        )
    for name in ("actor", "recipient"):
        add_lines(table, name, [f"looked for in {', '.join(fields[name])}"] if name in fields else [])
    add_lines(table, "mutual", ["both sides act on each other"] if pattern.reciprocal else [])
    add_lines(
        table, "mutual", ["several who do it to nobody else do it to each other"] if pattern.mutual else []
    )
    add_lines(table, "labels", [_labels(pattern)])
    code = pattern.cameo or cameo_of(pattern.type, pattern.mode)
    add_lines(
        table, "CAMEO", [f"{code} {cameo_codes()[code]}, Goldstein {_say(goldstein(code))}"] if code else []
    )
    add_lines(table, "priority", [f"{pattern.priority:+d}"] if pattern.priority else [])
    _add_examples(table, pattern)
    return Panel(table, title=Text(pattern.key), title_align="left", border_style="blue")


def _triggers(fields: Mapping[str, Any]) -> list[str]:
    return [entry for name in TRIGGERS for entry in fields.get(name, ())]


def _labels(pattern: Pattern) -> str:
    told = (
        pattern.mode,
        f"score {_say(score_of(pattern.type, pattern.mode))}",
        pattern.cameo,
        *pattern.contexts,
    )
    return ", ".join(filter(None, told))


def _add_examples(table: Table, pattern: Pattern) -> None:
    for label, sentences in (("matches", pattern.match), ("not", pattern.miss)):
        add_lines(table, label, [_marked(sentence) for sentence in sentences])


def _marked(sentence: str) -> Text:
    """An example with its marked parties in the colours that explanations have."""
    text = Text(sentence)
    for form, style in PARTIES:
        for found in re.finditer(form, sentence):
            text.stylize(style, *found.span())
    return text


def _say(value: float | None) -> str:
    return "none" if value is None else f"{value:g}"
