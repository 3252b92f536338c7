"""Options of the commands that fetch: whom to ask, how often, what to keep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from dateline.intake import FetchSettings


def _check_contact(given: str | None) -> str | None:
    """What can stand in a request's header. Raises BadParameter for what can't."""
    if given is not None and not (given.isascii() and given.isprintable() and not set(given) & set("()")):
        raise typer.BadParameter("write an address of mail or of a page, in ASCII and without brackets")
    return given


Contact = Annotated[
    str | None,
    typer.Option("--contact", callback=_check_contact, metavar="EMAIL|URL", show_default=False,
                 help="Addresses: how those who run the servers can reach you."),
]  # fmt: skip
Cache = Annotated[
    Path | None,
    typer.Option("--cache", metavar="DIR", file_okay=False, show_default=False,
                 help="Addresses: where to keep what was fetched; without it, in your cache folder."),
]  # fmt: skip
NoCache = Annotated[bool, typer.Option("--no-cache", help="Addresses: keep nothing, fetch all anew.")]
Offline = Annotated[bool, typer.Option("--offline", help="Addresses: fetch nothing, read what is kept.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Addresses: permit those of your own machine and network.")
]
AllowPort = Annotated[
    list[int] | None,
    typer.Option("--allow-port", min=1, max=65_535, show_default=False,
                 help="Addresses: permit a port besides 80, 443, 8080 and 8443."),
]  # fmt: skip
Follow = Annotated[bool, typer.Option("--follow", help="Feeds: fetch the pages that their items lead to.")]
FollowDepth = Annotated[
    int, typer.Option("--follow-depth", min=0, help="Addresses: how many lists of lists to go through.")
]
FollowMost = Annotated[
    int, typer.Option("--follow-most", min=1, help="Addresses: how many to follow from one.")
]
Pause = Annotated[
    float, typer.Option("--pause", min=0.0, help="Addresses: seconds between two requests to one host.")
]
Connections = Annotated[
    int, typer.Option("--connections", min=1, max=64, help="Addresses: hosts asked at a time.")
]
TimeLimit = Annotated[
    float, typer.Option("--time-limit", min=1.0, help="Addresses: seconds that fetching a page may take.")
]


def make_settings(
    *, cache: Path | None, no_cache: bool, allow_port: list[int] | None, **given: Any
) -> FetchSettings:
    """The settings that options make; those not given here are as the library has them."""
    from dateline.intake import FetchSettings
    from dateline.intake.fetching.settings import WEB_PORTS, default_cache

    if no_cache and (cache is not None or given.get("offline")):
        raise typer.BadParameter("--no-cache can't be with --cache or --offline; leave one out")
    kept = None if no_cache else cache or default_cache()
    return FetchSettings(cache=kept, ports=WEB_PORTS | frozenset(allow_port or ()), **given)
