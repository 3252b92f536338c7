"""What can be wrong with codebook files as they are written, in plain words, each with its file and line.

Whether examples match needs the parser, and is told by `dateline.coding.checking.check_codebook`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args

from dateline.codebook.cameo import is_cameo
from dateline.codebook.files import File
from dateline.codebook.pattern import FIELDS, IS_THING, KINDS, TYPE_OF, PeopleThere
from dateline.codebook.scores import contexts, is_plover, modes_of
from dateline.codebook.slots import near, slot_fault

FILE_FIELDS: Final = frozenset(["type", "about", "boundaries", "people_there", "classes", "pattern"])
TRIGGERS: Final = ("verbs", "nouns", "adjectives")
LISTS: Final = (*TRIGGERS, "actor", "recipient", "contexts", "match", "miss")
"""Fields of a pattern that are lists of strings."""
TABLES: Final = ("needs", "bars")
STRINGS: Final = ("name", "about", "mode", "cameo")
MARKS: Final = {"{": "}", "[": "]"}


@dataclass(frozen=True, slots=True)
class Known:
    """What an entry may speak of: classes of words and types, by all files together."""

    classes: frozenset[str]
    types: frozenset[str]

    @classmethod
    def of(cls, files: Sequence[File]) -> Known:
        """What the files define."""
        classes = (name for file in files for name in _table(file.table, "classes"))
        return cls(
            frozenset(classes), frozenset(str(file.table["type"]) for file in files if "type" in file.table)
        )


def faults_in(files: Sequence[File]) -> tuple[str, ...]:
    """All faults of the user's files among these, each told with its file."""
    known = Known.of(files)
    faults = [fault for file in files if file.own for fault in _file_faults(file, known)]
    faults += _repeated_classes(files)
    faults += _repeated_names(files)
    return tuple(faults)


def _file_faults(file: File, known: Known) -> Iterator[str]:
    table = file.table
    for name in sorted(set(table) - FILE_FIELDS):
        hint = near(name, FILE_FIELDS) or f"; a file has {', '.join(sorted(FILE_FIELDS))}"
        yield file.say(f"unknown field {name}{hint}")
    if not isinstance(table.get("type"), str) or not table["type"].strip():
        yield file.say('it has no type; write type = "…" at its top')
    if table.get("people_there", "recipients") not in get_args(PeopleThere):
        yield file.say(f"people_there is one of {', '.join(get_args(PeopleThere))}")
    if not isinstance(table.get("about", ""), str):
        yield file.say("about is a sentence in quotation marks")
    if not _is_words(table.get("boundaries", [])):
        yield file.say("boundaries is a list of sentences")
    yield from _class_faults(file)
    patterns = table.get("pattern", [])
    if not isinstance(patterns, list) or not all(isinstance(fields, dict) for fields in patterns):
        yield file.say("patterns begin with [[pattern]], in two pairs of brackets")
        return
    for number, fields in enumerate(patterns):
        name = f"{table.get('type', '?')}/{fields.get('name', '?')}"
        for fault in _pattern_faults(fields, str(table.get("type")), known):
            yield file.say(f"{name}: {fault}", number)
    if not any(fields.get("match") for fields in patterns):
        yield file.say(
            "no pattern of it has an example under match; give at least one sentence that it must find"
        )


def _class_faults(file: File) -> Iterator[str]:
    if not isinstance(file.table.get("classes", {}), dict):
        yield file.say("classes is a table: [classes], and under it name = [words]")
    for name, words in _table(file.table, "classes").items():
        if not _is_words(words):
            yield file.say(f"class {name} must be a list of words")


# --- one pattern


def _pattern_faults(fields: Mapping[str, Any], kind: str, known: Known) -> Iterator[str]:
    known_fields = ", ".join(sorted(FIELDS))
    for name in sorted(set(fields) - FIELDS):
        yield f"unknown field {name}{near(name, FIELDS) or f'; a pattern has {known_fields}'}"
    if "name" not in fields:
        yield "it has no name"
    shapes = list(_shape_faults(fields))
    yield from shapes
    if not shapes:
        yield from _trigger_faults(fields)
        yield from _slot_faults(fields)
        yield from _word_faults(fields, known)
        yield from _label_faults(fields, kind)
        yield from _example_faults(fields, known)


def _shape_faults(fields: Mapping[str, Any]) -> Iterator[str]:
    for name in LISTS:
        if not _is_words(fields.get(name, [])):
            yield f"{name} must be a list of strings, in square brackets"
    for name in STRINGS:
        if not isinstance(fields.get(name, ""), str):
            yield f"{name} must be in quotation marks"
    for name in TABLES:
        slots = fields.get(name, {})
        if not isinstance(slots, dict) or not all(_is_words(words) for words in slots.values()):
            yield f"{name} must be like {{ object = [words] }}"
    for flag in ("reciprocal", "mutual"):
        if not isinstance(fields.get(flag, False), bool):
            yield f"{flag} is true or false"
    if not isinstance(fields.get("priority", 0), int) or isinstance(fields.get("priority"), bool):
        yield "priority is a whole number"


def _trigger_faults(fields: Mapping[str, Any]) -> Iterator[str]:
    triggers = [(name, entry) for name in TRIGGERS for entry in fields.get(name, ())]
    if not triggers:
        yield f"it has no trigger; give it {', '.join(TRIGGERS[:-1])} or {TRIGGERS[-1]}"
    for name, entry in triggers:
        sign = {"verbs": "+", "nouns": ">"}.get(name, "")
        first, found, rest = entry.partition(sign) if sign else (entry, "", "")
        if not first.strip() or (found and not rest.strip()):
            yield f"“{entry}” of {name} lacks a word"
        elif entry != entry.lower():
            yield f"“{entry}” of {name} can never be found: words are looked up in lower case"


def _slot_faults(fields: Mapping[str, Any]) -> Iterator[str]:
    for name in ("actor", "recipient"):
        for slot in fields.get(name, ()):
            fault = slot_fault(slot, party=True)
            if fault:
                yield f"{name}: {fault}"
    for name in TABLES:
        for slot in fields.get(name, {}):
            fault = slot_fault(slot, party=False)
            if fault:
                yield f"{name}: {fault}"


def _word_faults(fields: Mapping[str, Any], known: Known) -> Iterator[str]:
    """Faults of the words that may fill a slot: classes that nobody defines, types that nobody has, capital letters."""
    for name in TABLES:
        for slot, words in fields.get(name, {}).items():
            for word in words:
                if word.startswith("@"):
                    if word[1:] not in known.classes:
                        yield f"{name}.{slot}: no file defines the class {word}{near(word[1:], known.classes)}"
                elif word.startswith(TYPE_OF):
                    kind = word.removeprefix(TYPE_OF)
                    if kind not in known.types:
                        yield f"{name}.{slot}: no category is called {kind}{near(kind, known.types)}"
                elif ":" in word and word not in KINDS:
                    yield f"{name}.{slot}: there is no {word}; did you mean {IS_THING}?"
                elif word != word.lower():
                    yield f"{name}.{slot}: “{word}” can never be found: words are looked up in lower case"


def _label_faults(fields: Mapping[str, Any], kind: str) -> Iterator[str]:
    """Faults of mode, contexts and CAMEO code. A type outside PLOVER has what modes it likes."""
    mode, cameo = fields.get("mode"), fields.get("cameo")
    if mode is not None and is_plover(kind) and mode not in modes_of(kind):
        yield f"{mode} is no mode of {kind}; it has {', '.join(modes_of(kind)) or 'none'}"
    for context in fields.get("contexts", ()):
        if context not in contexts():
            yield f"{context} is no context of PLOVER{near(context, frozenset(contexts()))}"
    if cameo is not None and not is_cameo(cameo):
        yield f"{cameo} is no CAMEO code"


def _example_faults(fields: Mapping[str, Any], known: Known) -> Iterator[str]:
    for sentence in (*fields.get("match", ()), *fields.get("miss", ())):
        fault = mark_fault(sentence)
        if fault:
            yield f"“{sentence}”: {fault}"
    for sentence in fields.get("miss", ()):
        instead = sentence.partition("->")[2].strip()
        if instead and instead not in known.types:
            yield f"“{sentence}”: no category is called {instead}{near(instead, known.types)}"


def mark_fault(sentence: str) -> str | None:
    """What is wrong with the marks of an example: {actor} and [recipient], closed, not one in another, not empty.

    >>> mark_fault("{Chad} met [Niger.")
    'the mark [ is not closed'
    """
    opened, length = "", 0
    for letter in sentence:
        if letter in MARKS:
            if opened:
                return f"the mark {letter} stands inside another"
            opened, length = letter, 0
        elif letter in MARKS.values():
            if not opened or MARKS[opened] != letter:
                return f"the mark {letter} closes none"
            if not length:
                return f"the mark {opened}{letter} holds nothing"
            opened = ""
        else:
            length += 1
    return f"the mark {opened} is not closed" if opened else None


# --- all files together


def _repeated_classes(files: Sequence[File]) -> Iterator[str]:
    owners: dict[str, File] = {}
    for file in sorted(files, key=lambda file: (file.own, file.name)):
        for name in _table(file.table, "classes"):
            first = owners.setdefault(name, file)
            if first is not file:
                whose = first.name if first.own else f"our {first.name}"
                yield file.say(f"class {name} is defined in {whose} too; choose another name")


def _repeated_names(files: Sequence[File]) -> Iterator[str]:
    owners: dict[tuple[str, str], str] = {}
    for file in sorted(files, key=lambda file: (file.own, file.name)):
        for number, fields in enumerate(_patterns(file)):
            key = (str(file.table.get("type")), str(fields.get("name")))
            if "name" in fields and key in owners and file.own:
                yield file.say(
                    f"{'/'.join(key)}: a pattern of that name stands in {owners[key]} already", number
                )
            owners.setdefault(key, file.name if file.own else f"our {file.name}")


def _patterns(file: File) -> list[Mapping[str, Any]]:
    patterns = file.table.get("pattern", [])
    return [fields for fields in patterns if isinstance(fields, dict)] if isinstance(patterns, list) else []


def _table(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    inner = table.get(name, {})
    return inner if isinstance(inner, dict) else {}


def _is_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)
