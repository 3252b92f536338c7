"""Why an address is not fetched, on its way from the depth of a connection to the one who named the address."""

from __future__ import annotations

from dateline.errors import InputError, UnreadableInput


class Refused(Exception):
    """An address is not fetched: `reason` says why, and what to do. `kind` is the InputError that it becomes.

    It is raised where the address itself is not known, and never leaves this package.
    """

    def __init__(self, reason: str, kind: type[InputError] = UnreadableInput) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind


class Unreachable(Refused):
    """There is no way to the host at all: it is the same for its pages as for its robots.txt."""
