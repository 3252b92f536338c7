"""What went wrong on the way, in plain words, with what to do."""

from __future__ import annotations

import httpx

from dateline.intake.fetching.settings import FetchSettings

_MEANINGS = {
    400: "the server doesn't understand the address; check it",
    401: "the server wants a name and a password; save the page by hand and give the file",
    402: "the server wants to be paid; save the page by hand and give the file",
    403: "the server refuses programs; save the page by hand and give the file",
    404: "there is no such page; check the address",
    410: "the page is gone; look for it in an archive",
    429: "the server was asked too often; try again later, with a longer --pause",
    451: "the page is withheld for legal reasons",
}
_TROUBLE = "the server is in trouble; try again later"
_OTHER = "open the address in a browser and save the page"


def reason_of_status(status: int) -> str:
    """Why an answer of this status is no page.

    >>> reason_of_status(404)
    'the server answers 404: there is no such page; check the address'
    """
    meaning = _MEANINGS.get(status) or (_TROUBLE if status >= 500 else _OTHER)
    return f"the server answers {status}: {meaning}"


def reason_of_error(error: httpx.TransportError, settings: FetchSettings) -> str:
    """Why there is no answer at all."""
    match error:
        case httpx.ConnectTimeout():
            return f"timed out: no connection within {settings.connect_limit:g} seconds; try again later"
        case httpx.TimeoutException():
            return f"timed out: the server said nothing for {settings.read_limit:g} seconds; try again later"
        case httpx.ConnectError():
            return f"no connection to the server ({error}); check the address and the network"
        case httpx.NetworkError():
            return f"the connection broke off ({error}); try again later"
        case _:
            return f"the server's answer breaks the rules of HTTP ({error}); open it in a browser and save it"
