"""The record: what Dateline keeps of a report.

Every noun here is a frozen `msgspec.Struct`; `encode` and `decode` round-trip a record through JSON
exactly. Offsets count code points, end exclusive. See docs/record.md for what each field means.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

SCHEMA: Literal["dateline/1"] = "dateline/1"

Span = tuple[int, int]

Granularity = Literal["day", "week", "month", "quarter", "year", "decade"]
TimeBasis = Literal[
    "given", "metadata", "dateline", "weekday", "relative", "explicit", "story", "publication"
]
DateSign = Literal[
    "given",
    "published",
    "modified",
    "time element",
    "address",
    "date line",
    "update line",
    "dateline",
    "text",
]
PublisherBasis = Literal["given", "metadata", "masthead", "address", "credit", "dateline"]
CountryBasis = Literal["owner", "place", "story", "dateline"]
PlaceBasis = Literal["grammar", "clause", "sentence", "story", "dateline"]
Precision = Literal["point", "city", "region", "country", "sea"]
Kind = Literal["person", "state", "government", "organisation", "armed-group", "group", "media"]
Status = Literal["occurred", "ongoing", "planned", "hypothetical", "historical"]
Stance = Literal[
    "asserts", "denies", "doubts", "admits", "promises", "demands", "asks",
    "warns", "predicts", "reports", "believes", "fears", "hopes", "intends",
]  # fmt: skip
Form = Literal["direct", "indirect", "mixed"]
DropReason = Literal[
    "furniture", "repeat", "newsletter", "share", "reading-time", "comments",
    "cookie", "navigation", "advert", "copyright", "unreadable",
]  # fmt: skip
What = Literal[
    "agency credits", "agency slug", "author bio", "contact", "correction", "disclaimer", "editor's note", "end mark",
    "live stamp", "masthead", "poll", "republished", "signature", "standards", "table of contents",
    "account", "appeal", "newsletter", "paywall",
    "follow", "print", "share bar", "share count",
    "audio", "reading time",
    "comment count", "comment form", "comment rules", "comment section",
    "consent", "cookie notice",
    "breadcrumb", "footer", "gallery", "language choice", "latest news", "link", "menu", "most read", "pagination",
    "search", "ticker", "video player",
    "advert label", "affiliate notice", "app", "shop", "sponsor",
    "copyright line", "site credit",
    "byline", "caption", "credit", "date line", "related", "tags",
]  # fmt: skip
DisputeKind = Literal["polarity", "status", "value", "place", "time", "actor"]
Counted = Literal[
    "dead", "injured", "arrested", "missing", "displaced", "hostages", "troops", "participants", "money"
]
Part = Literal["title", "caption", "related"]


class Noun(msgspec.Struct, frozen=True, gc=False):
    """Base of all parts of a record: frozen and compared by value; none holds itself, so the garbage collector passes them by."""


class Elsewhere(Noun, frozen=True, kw_only=True):
    """A span outside the body text: in the title, a caption or a related headline."""

    where: Part = msgspec.field(name="in")
    index: int
    span: Span


AnySpan = Span | Elsewhere


class When(Noun, frozen=True, kw_only=True):
    """A resolved time: ISO days, both inclusive, with how it was found and where it stands."""

    start: str
    end: str
    granularity: Granularity
    basis: TimeBasis
    span: AnySpan | None = None


class Source(Noun, frozen=True, kw_only=True):
    """Where a report came from: the input's name, its SHA-256 and its encoding."""

    name: str
    sha256: str
    encoding: str | None


class Paragraph(Noun, frozen=True, kw_only=True):
    """A paragraph of the text, and the spans of the page that it was made from, in order."""

    span: Span
    raw: tuple[Span, ...]
    language: str | None = None


class Caption(Noun, frozen=True, kw_only=True):
    """A picture's caption and the credit under it."""

    text: str
    credit: str | None
    raw: tuple[Span, ...]


class Related(Noun, frozen=True, kw_only=True):
    """A link to another report, as the page shows it."""

    title: str
    url: str | None
    raw: tuple[Span, ...]


class Dropped(Noun, frozen=True, kw_only=True):
    """A piece of the page that is no part of the report: why, and more finely what it was taken for."""

    why: DropReason
    what: What | None = None
    raw: tuple[Span, ...]


class Dateline(Noun, frozen=True, kw_only=True):
    """The line that says where and on what day a report was filed."""

    text: str
    place: str | None
    when: When | None
    raw: tuple[Span, ...]


class StatedDate(Noun, frozen=True, kw_only=True):
    """One sign of the day of publication: what it is, its words, the day it gives if that can be told, and whether and why it was believed."""

    sign: DateSign
    basis: TimeBasis
    says: str
    day: str | None
    believed: bool
    why: str


class Report(Noun, frozen=True, kw_only=True):
    """One news report, cleaned. `raw` gives the page's spans of the parts that are plain strings.

    `cut_off` says that the page holds only its beginning.
    """

    id: str
    url: str | None = None
    publisher: str | None = None
    publisher_basis: PublisherBasis | None = None
    language: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    published: When | None = None
    dates: tuple[StatedDate, ...] = ()
    dateline: Dateline | None = None
    captions: tuple[Caption, ...] = ()
    tags: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    text: str
    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[Dropped, ...] = ()
    cut_off: bool = False
    raw: dict[str, tuple[Span, ...]] = {}
    source: Source


class Candidate(Noun, frozen=True, kw_only=True):
    """One of several actors that a name may mean, with a score from 0 to 1."""

    id: str
    score: float


class Role(Noun, frozen=True, kw_only=True):
    """What an actor is said, or known, to be: a title, whose it is, and where the text says so."""

    title: str
    country: str | None = None
    span: AnySpan | None = None


class Actor(Noun, frozen=True, kw_only=True):
    """A person, body, state or group. `id` is the gazetteer's key, or `~n`, local to the report.

    `members` are the ids of those whom the report means by a group ("the two countries"). `country_basis` is null where the
    words or the gazetteer tell the country.
    """

    id: str
    name: str
    kind: Kind
    country: str | None = None
    country_basis: CountryBasis | None = None
    bloc: str | None = None
    sectors: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    named: bool = True
    mentions: tuple[AnySpan, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    members: tuple[str, ...] = ()


class PlaceCandidate(Noun, frozen=True, kw_only=True):
    """One of several places that a name may mean, with a score from 0 to 1; all scores of a name sum to at most 1."""

    name: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    geonames_id: int | None
    score: float


class Place(Noun, frozen=True, kw_only=True):
    """A resolved location: ISO 3166 alpha-3 country, degrees, GeoNames id where it has one.

    `candidates` are the places that the name may as well mean, the one chosen first; empty where it is sure.
    """

    id: str
    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    geonames_id: int | None
    precision: Precision
    mentions: tuple[AnySpan, ...] = ()
    candidates: tuple[PlaceCandidate, ...] = ()


class Where(Noun, frozen=True, kw_only=True):
    """Where an event took place: one of the record's places, and how it was chosen."""

    place: str
    name: str
    country: str | None
    basis: PlaceBasis
    span: AnySpan | None = None


class Party(Noun, frozen=True, kw_only=True):
    """An actor where a mention of an event names it."""

    id: str
    span: Span


class Mention(Noun, frozen=True, kw_only=True):
    """One place in the report that tells of an event. Its spans are all in the part `in`."""

    where_in: Part | None = msgspec.field(name="in", default=None)
    index: int | None = None
    trigger: tuple[Span, ...]
    sentence: Span
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    when: Span | None = None
    where: Span | None = None


class Plover(Noun, frozen=True, kw_only=True):
    """How PLOVER's rules label an event: folded type and mode, and its auxiliary marks."""

    type: str
    mode: str | None
    auxiliary: tuple[str, ...] = ()


class Number(Noun, frozen=True, kw_only=True):
    """A count that belongs to an event; `high` is null for "at least"."""

    what: Counted
    low: float | None
    high: float | None
    unit: str | None = None
    span: AnySpan


class Event(Noun, frozen=True, kw_only=True):
    """One happening in one report: who did what to whom. `trace` names the pattern and rules used."""

    id: str
    predicate: str
    type: str | None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    plover: Plover | None = None
    cameo: str | None = None
    quad: str | None = None
    score: float | None = None
    goldstein: float | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    reciprocal: bool = False
    when: When | None = None
    where: Where | None = None
    status: Status
    negated: bool = False
    claim: str | None = None
    numbers: tuple[Number, ...] = ()
    confidence: float
    mentions: tuple[Mention, ...]
    trace: tuple[str, ...] = ()


class Via(Noun, frozen=True, kw_only=True):
    """Someone who passes a claim on."""

    id: str
    span: AnySpan


class Anonymous(Noun, frozen=True, kw_only=True):
    """A source without a name: how many they are (`high` null for "several"), and the words that describe them."""

    low: int
    high: int | None
    spans: tuple[AnySpan, ...]


class Claim(Noun, frozen=True, kw_only=True):
    """One attribution: a source said a content. `anonymous` is null where the source has a name or is a body."""

    id: str
    source: str | None
    source_text: str | None
    via: tuple[Via, ...] = ()
    within: str | None = None
    cue: tuple[AnySpan, ...]
    content: tuple[AnySpan, ...]
    quotes: tuple[AnySpan, ...] = ()
    form: Form
    stance: Stance
    when: When | None = None
    events: tuple[str, ...] = ()
    source_spans: tuple[AnySpan, ...] = ()
    anonymous: Anonymous | None = None


class Side(Noun, frozen=True, kw_only=True):
    """One side of a dispute: what it says, and on whose word."""

    says: str
    events: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Dispute(Noun, frozen=True, kw_only=True):
    """Events or claims that cannot all be true. Dateline shows the sides and judges none."""

    id: str
    kind: DisputeKind
    about: tuple[str, ...]
    sides: tuple[Side, ...]


class CodedBy(Noun, frozen=True, kw_only=True):
    """Versions of the program, the language model and the knowledge that made a record."""

    dateline: str
    model: str
    codebook: str
    gazetteer: str


class Record(Noun, frozen=True, kw_only=True):
    """All that is kept of one report."""

    schema: Literal["dateline/1"] = SCHEMA
    coded_by: CodedBy
    report: Report
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    disputes: tuple[Dispute, ...] = ()


class Cleaned(Noun, frozen=True, kw_only=True):
    """A report as cleaning leaves it, nothing coded: a line of `dateline clean --json`."""

    schema: Literal["dateline/1"] = SCHEMA
    report: Report


class ErrorDetail(Noun, frozen=True, kw_only=True):
    """What failed: the input's name, its line where it has lines, the stage and the reason."""

    input: str
    line: int | None = None
    stage: str
    reason: str


class Failure(Noun, frozen=True, kw_only=True):
    """An input that could not be coded; it takes its record's place in the output."""

    schema: Literal["dateline/1"] = SCHEMA
    error: ErrorDetail


def encode(line: Record | Cleaned | Failure) -> bytes:
    """One line of the JSON form, without its newline."""
    return msgspec.json.encode(line)


def decode(line: bytes | str) -> Record | Failure:
    """Read one line of the JSON form back; raises `msgspec.ValidationError` where it is no such line."""
    fields = msgspec.json.decode(line, type=dict[str, Any])
    if "error" in fields:
        return msgspec.convert(fields, Failure)
    return msgspec.convert(fields, Record)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a line: a record or a failure."""
    lines, definitions = msgspec.json.schema_components([Record, Failure], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "oneOf": list(lines),
        "$defs": definitions,
    }
