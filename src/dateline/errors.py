"""All the errors that Dateline raises.

DatelineError
├── InputError          an input can't be read: missing, no permission, binary, too long …
│   ├── UnreadableInput
│   ├── TooLong
│   ├── UnsupportedLanguage
│   └── NotNews
├── KnowledgeError      a codebook or gazetteer file is wrong
├── WorkerLost          a worker process ended before its work
└── OutputError         an output can't be written or taken up again
    └── StateMismatch
"""

from __future__ import annotations


class DatelineError(Exception):
    """Base of every error that Dateline raises on purpose. The message names input, fault and remedy."""


class InputError(DatelineError):
    """An input that can't be coded. `stage` is the room that refused it; `line` its line, if it has lines."""

    def __init__(self, name: str, reason: str, *, stage: str = "intake", line: int | None = None) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason
        self.stage = stage
        self.line = line


class UnreadableInput(InputError):
    """The bytes are missing, protected, binary or empty."""


class TooLong(InputError):
    """The text is over the limit of a million code points."""


class UnsupportedLanguage(InputError):
    """The text is in a language that is not yet coded."""


class NotNews(InputError):
    """The page holds no report: a shop, an error page, a consent wall, an index, or nothing but furniture."""


class KnowledgeError(DatelineError):
    """A codebook or gazetteer file breaks its own rules, or a folder holds none; the message names file, entry and fault."""


class WorkerLost(DatelineError):
    """A worker process ended before its work: killed, or out of memory."""


class OutputError(DatelineError):
    """The output can't be written."""


class StateMismatch(OutputError):
    """A started output was made from other inputs or options."""
