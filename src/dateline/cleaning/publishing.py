"""Who published a report: what is given, the markup, the masthead, the address, credits, the dateline; by its usual name.

The address counts before an agency's name in the text: a newspaper that prints an agency's report is its publisher. And an
address that the gazetteer knows counts before a name in the markup that it does not: many sites call themselves "U.S." or "Home".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.cleaning.addresses import host_of
from dateline.cleaning.parts.publishers import find_holder
from dateline.gazetteer import Entry, Gazetteer, load_gazetteer
from dateline.record import PublisherBasis

LONGEST_SITE = 60
"""Code points of a site's name; slogans are longer."""
LEAST_LABEL = 6
"""Letters of a name in a domain by which a broadcaster or agency is known under another country's ending."""

_BETWEEN = re.compile(r"\s+[|–—•·»:-]+\s+|\s*[|»•]\s*")
_HOST = re.compile(
    r"^(?P<machine>https?://|www\.)*(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})/?$", re.IGNORECASE
)
_SECTION = frozenset(
    "home homepage news world us u.s. uk politics business sport sports opinion latest article breaking video live index hosted web website "
    "startseite accueil inicio portada início главная".split()
)
"""What sites call a section of theirs where their own name belongs."""
_FOR = re.compile(
    r"(?:report|edit|writ)\w*(?: and (?:report|edit|writ)\w*)? by [^;().]{2,80}? for (?P<name>[A-ZÀ-Þ][^;().,]{2,40})",
    re.IGNORECASE,
)
_SLUG = re.compile(r"^\W*(?P<name>[A-Z][A-Za-z.]{1,11}(?: [A-Z][a-z]+)?)\W*(?:/[A-Z]{2,4}\W*)*$")
_PICTURE = re.compile(
    r"photo|picture|image|foto|bild|video|graphic|illustration|getty|©\s*\w+/", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PublisherClues:
    """All that can tell the publisher: names as they stand, the address, the lines of copyright and credit that were dropped, and who is known."""

    given: str | None = None
    sites: tuple[str, ...] = ()
    masthead: str | None = None
    masthead_basis: PublisherBasis = "masthead"
    address: str | None = None
    agency: str | None = None
    credits: tuple[str, ...] = ()
    gazetteer: Gazetteer = field(default_factory=load_gazetteer, repr=False)


@dataclass(frozen=True, slots=True)
class FoundPublisher:
    """A publisher's name and how it is known."""

    name: str
    basis: PublisherBasis


def find_publisher(clues: PublisherClues) -> FoundPublisher | None:
    """The publisher by the first clue that tells one; what is given is left as it is.

    >>> find_publisher(PublisherClues(sites=("U.S.",), address="https://www.reuters.com/article/a"))
    FoundPublisher(name='Reuters', basis='address')
    >>> find_publisher(PublisherClues(sites=("Harbour Post | World",)))
    FoundPublisher(name='Harbour Post', basis='metadata')
    """
    if clues.given:
        return FoundPublisher(clues.given, "given")
    return next(_told(clues), None)


def _told(clues: PublisherClues) -> Iterator[FoundPublisher]:
    gazetteer = clues.gazetteer
    names = [name for site in clues.sites if (name := clean_site(site, gazetteer))]
    own = find_medium(names[0], gazetteer) if names else None
    if own is not None:
        yield FoundPublisher(own.name, "metadata")
    at = _medium_of_host(host_of(clues.address), gazetteer)
    if at is not None:
        yield FoundPublisher(at.name, "address")
    yield from (FoundPublisher(name, "metadata") for name in names if not name.startswith("@"))
    if clues.masthead:
        yield FoundPublisher(_usual_name(clues.masthead, gazetteer), clues.masthead_basis)
    credited = [
        name for line in clues.credits if (name := find_credit(line, gazetteer)) and name != clues.agency
    ]
    yield from (FoundPublisher(_usual_name(name, gazetteer), "credit") for name in credited)
    if clues.agency and clues.agency.lower() not in _SECTION:
        yield FoundPublisher(_usual_name(clues.agency, gazetteer), "dateline")


def clean_site(stated: str, gazetteer: Gazetteer) -> str | None:
    """A site's own name out of what its markup states: without its slogan and sections; None for an address or a section.

    >>> known = load_gazetteer()
    >>> [clean_site(stated, known) for stated in ("Harbour Post - News from the coast", "https://www.harbour.example", "Home")]
    ['Harbour Post', None, None]
    """
    host = _HOST.match(stated.strip())
    known = _medium_of_host(host["host"].lower(), gazetteer) if host else None
    if known:
        return known.name
    if host and host["machine"]:
        return None
    parts = [part.strip() for part in _BETWEEN.split(stated) if part.strip()]
    known_part = next((part for part in parts if find_medium(part, gazetteer)), None)
    named = known_part or next((part for part in parts if part.lower() not in _SECTION), None)
    return named if named and len(named) <= LONGEST_SITE else None


def find_medium(name: str, gazetteer: Gazetteer) -> Entry | None:
    """The one publisher of that name, which may be an account's ("@harbourpost") or begin with "The"."""
    for form in (name, re.sub(r"^[Tt]he ", "", name), name.lstrip("@")):
        media = gazetteer.media(form)
        if len(media) == 1:
            return media[0]
    return None


def find_credit(line: str, gazetteer: Gazetteer) -> str | None:
    """The publisher in a line of credit: the holder of its copyright, "reporting by … for X", an agency's slug alone.

    Who made a picture is not the publisher.

    >>> known = load_gazetteer()
    >>> [find_credit(line, known) for line in ("© 2021 Harbour Post. All rights reserved.", "(Photo: AFP)", "(AFP)")]
    ['Harbour Post', None, 'AFP']
    """
    if _PICTURE.search(line):
        return None
    if holder := find_holder(line):
        return holder
    if match := _FOR.search(line):
        return match["name"].strip()
    match = _SLUG.match(line)
    return match["name"] if match and find_medium(match["name"], gazetteer) else None


def _usual_name(name: str, gazetteer: Gazetteer) -> str:
    known = find_medium(name, gazetteer)
    return known.name if known else name


def _medium_of_host(host: str | None, gazetteer: Gazetteer) -> Entry | None:
    """Whose host it is; a long name of an agency or broadcaster counts under another country's ending too."""
    if host is None:
        return None
    found = gazetteer.medium(host)
    if found is not None:
        return found
    label = next((part for part in reversed(host.split(".")) if len(part) > 3), "")
    if len(label) < LEAST_LABEL:
        return None
    variants = (gazetteer.medium(f"{label}.{ending}") for ending in ("com", "net", "org"))
    return next((entry for entry in variants if entry and entry.name.replace(" ", "").lower() == label), None)
