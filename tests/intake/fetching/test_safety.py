"""What may be fetched, and what an address can't be made to reach."""

from __future__ import annotations

import pytest

from dateline.intake import Page
from dateline.intake.fetching import safety
from dateline.intake.fetching.refusing import Refused
from dateline.intake.fetching.safety import MOST_ADDRESSES, check_url, is_public, public_addresses
from dateline.intake.fetching.settings import FetchSettings
from web import Web

SETTINGS = FetchSettings(cache=None)
HIDDEN = [
    "0.0.0.0", "0.1.2.3",  # noqa: S104 -- nothing is bound
    "10.0.0.1", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.255.0.9", "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.7", "192.168.1.1", "192.88.99.1", "198.18.0.1", "198.51.100.3", "203.0.113.9",
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.1.1.1",
    "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001:db8::1", "2001:20::1", "3fff::1", "2002:7f00:1::",
    "2002:a9fe:a9fe::1", "2001:0:4136:e378:8000:63bf:80ff:fffe", "fc00::1", "fd12::8", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1",
    "ff0e::1", "nonsense", "",
]  # fmt: skip
OPEN = [
    "1.1.1.1",
    "93.184.215.14",
    "2606:4700:4700::1111",
    "::ffff:1.1.1.1",
    "64:ff9b::101:101",
    "2002:101:101::1",
]


@pytest.mark.parametrize("address", HIDDEN)
def test_an_address_that_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OPEN)
def test_a_public_address(address: str) -> None:
    assert is_public(address)


def test_only_public_ones_of_a_hosts_addresses_are_called() -> None:
    resolved = ["10.0.0.1", "1.1.1.1", "::1", *(f"1.1.1.{last}" for last in range(2, 20))]
    allowed = public_addresses("post.example", resolved, allow_private=False)
    assert allowed == ["1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4"]
    assert len(allowed) == MOST_ADDRESSES


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("file:///etc/hosts", "only http and https"),
        ("ftp://post.example/a", "only http and https"),
        ("//post.example/a", "only http and https"),
        ("http://", "names no host"),
        ("http:///a", "names no host"),
        ("http://ana:secret@post.example/", "password"),
        ("http://ana@post.example/", "password"),
        ("https://post.example:22/", "port 22"),
        ("http://post.example:70000/", "port 70000"),
        ("http://post.example:x/", "no address"),
        ("http://[::1/", "no address"),
        ("http://post.example/\n", "no address"),
        ("http://" + "a" * 9_000, "longer than"),
    ],
)
def test_an_address_that_is_refused(address: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        check_url(address, SETTINGS)


def test_what_stands_after_the_mark_is_not_sent() -> None:
    assert str(check_url("https://post.example/a?b=c#d", SETTINGS)) == "https://post.example/a?b=c"


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "127.1", "2130706433", "0x7f.1", "[::1]", "post.example"]
)
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_nothing_private_is_called_by_any_name(web: Web, host: str) -> None:
    web.resolved["::1"] = ["::1"]
    web.page("/a")
    assert "not a public address" in web.failure(web.url("/a", host=host), allow_private=False)
    assert web.asked == []


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_host_is_looked_up_once_for_each_connection(web: Web) -> None:
    """A name that shows one address when it is checked, and another when it is called, gains nothing."""
    web.page("/a")
    looked_up: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        del port
        looked_up.append(host)
        return ["127.0.0.1"] if len(looked_up) == 1 else ["127.0.0.2"]

    web.resolve = resolve  # type: ignore[method-assign]
    (page,) = web.fetch(web.url("/a"))
    assert isinstance(page, Page)
    assert looked_up == ["post.example"]
    assert web.asked[0][1]["host"] == f"post.example:{web.port}"


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_redirect_is_checked_as_the_address_was(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    web.resolved["inside.example"] = ["10.0.0.1"]
    monkeypatch.setattr(safety, "is_public", lambda address: address == "127.0.0.1" or is_public(address))
    for target, reason in (
        ("file:///etc/hosts", "only http and https"),
        ("http://ana:secret@post.example/", "password"),
        ("http://post.example:22/", "port 22"),
        ("gopher://post.example/", "only http and https"),
        (
            f"http://inside.example:{web.port}/",
            "inside.example is not a public address (it stands at 10.0.0.1)",
        ),
        ("http://[::1", "no address"),
        ("", "doesn't say where to"),
    ):
        assert reason in web.failure(web.redirect("/a", target), allow_private=False), target
