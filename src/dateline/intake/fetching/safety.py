"""Which addresses are fetched: http and https, at ports of the web, from hosts that are public.

What is refused is what an address in a list could be made to reach by somebody who wrote it: services of the machine
itself, of its network, of the cloud that it runs in.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING

from dateline.intake.addresses import LONGEST_ADDRESS
from dateline.intake.fetching.refusing import Refused, Unreachable
from dateline.intake.fetching.settings import FetchSettings

if TYPE_CHECKING:
    import httpx

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]
"""The IP addresses of a host, the best first. Raises OSError where it has none."""

STANDARD_PORTS = {"http": 80, "https": 443}
MOST_ADDRESSES = 4
"""How many IP addresses of a host are tried; each may take the whole time to connect."""

_SPECIAL: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...] = (
    *map(ipaddress.IPv4Network, ("192.0.0.0/24", "192.88.99.0/24")),
    *map(ipaddress.IPv6Network, ("64:ff9b:1::/48", "100::/32", "2001::/23", "3fff::/20", "5f00::/16")),
)
"""Blocks of IANA's registries that the standard library of an older Python takes for public."""
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses as NAT64 shows them (RFC 6052): the last four bytes are what is reached in the end."""
_COMPATIBLE = ipaddress.IPv6Network("::/96")
"""IPv4 addresses in a form given up long ago (RFC 4291), which some systems still take."""


def check_url(address: str, settings: FetchSettings) -> httpx.URL:
    """The address, read. Raises Refused for one that is no http(s) address of a host at a port of the web."""
    import httpx

    if len(address) > LONGEST_ADDRESS:
        raise Refused(f"the address is longer than {LONGEST_ADDRESS:,} characters; check it")
    try:
        url = httpx.URL(address)
        host, port = url.host, url.port
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise Refused(f"this is no address ({error}); check it") from error
    if url.scheme not in STANDARD_PORTS:
        raise Refused(f"only http and https are fetched, not {url.scheme or 'this'}; give a file by its name")
    if not host:
        raise Refused("the address names no host; check it")
    if url.userinfo:
        raise Refused(
            "the address carries a user's name or password, which is not sent; give it without them"
        )
    port = STANDARD_PORTS[url.scheme] if port is None else port
    if port not in settings.ports:
        raise Refused(
            f"port {port} is not one that pages are served at; give --allow-port {port} if it is meant"
        )
    return url.copy_with(fragment=None)


def resolve_host(host: str, port: int) -> list[str]:
    """The IP addresses that the system knows of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def public_addresses(host: str, resolved: list[str], *, allow_private: bool) -> list[str]:
    """Those of a host's IP addresses that may be connected to. Raises Unreachable where there are none."""
    allowed = [address for address in resolved if allow_private or is_public(address)]
    if not allowed:
        at = f" (it stands at {resolved[0]})" if resolved and resolved[0] != host else ""
        raise Unreachable(
            f"{host} is not a public address{at}; give --allow-private if it is on your own network"
        )
    return allowed[:MOST_ADDRESSES]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, whatever form it is dressed in.

    >>> is_public("93.184.215.14"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    inner = _carried(ip)
    return _is_global(ip) if inner is None else is_public(str(inner))


def _is_global(ip: IPAddress) -> bool:
    """Public by IANA's registries of special addresses, and no group of hosts."""
    return (
        ip.is_global
        and not ip.is_multicast
        and not ip.is_reserved
        and not any(ip in network for network in _SPECIAL)
        and not (isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local)
    )


def _carried(ip: IPAddress) -> IPAddress | None:
    """The address that packets end at, where an IPv6 address carries an IPv4 one: mapped, 6to4, NAT64."""
    if isinstance(ip, ipaddress.IPv4Address):
        return None
    if ip.ipv4_mapped or ip.sixtofour:
        return ip.ipv4_mapped or ip.sixtofour
    if ip in _TRANSLATED or ip in _COMPATIBLE:
        return ipaddress.IPv4Address(ip.packed[-4:])
    return None
