"""Options of the commands that fetch: whom to ask, how often, what to keep."""

from __future__ import annotations

from functools import partial
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


_option = partial(typer.Option, rich_help_panel="Fetching addresses")
Contact = Annotated[
    str | None,
    _option("--contact", callback=_check_contact, metavar="EMAIL|URL", show_default=False,
            help="How those who run the servers can reach you."),
]  # fmt: skip
Cache = Annotated[
    Path | None,
    _option("--cache", metavar="DIR", file_okay=False, show_default=False,
            help="Where to keep what was fetched; without it, in your cache folder."),
]  # fmt: skip
NoCache = Annotated[bool, _option("--no-cache", help="Keep nothing, fetch all anew.")]
Offline = Annotated[bool, _option("--offline", help="Fetch nothing, read what is kept.")]
AllowPrivate = Annotated[
    bool, _option("--allow-private", help="Permit addresses of your own machine and network.")
]
AllowPort = Annotated[
    list[int] | None,
    _option("--allow-port", min=1, max=65_535, show_default=False,
            help="Permit a port besides 80, 443, 8080 and 8443."),
]  # fmt: skip
Follow = Annotated[bool, _option("--follow", help="Feeds: fetch the pages that their items lead to.")]
FollowDepth = Annotated[int, _option("--follow-depth", min=0, help="How many lists of lists to go through.")]
FollowMost = Annotated[int, _option("--follow-most", min=1, help="How many addresses to follow from one.")]
Pause = Annotated[float, _option("--pause", min=0.0, help="Seconds between two requests to one host.")]
Connections = Annotated[int, _option("--connections", min=1, max=64, help="Hosts asked at a time.")]
TimeLimit = Annotated[float, _option("--time-limit", min=1.0, help="Seconds that fetching a page may take.")]


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
