"""Anonymous sources: those who speak without a name, how many they are, and the words that describe them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from dateline.coding.attribution import Attribution
from dateline.coding.attribution.cues import Cues, load_cues
from dateline.coding.attribution.relays import QUOTING, is_media
from dateline.coding.numbers.quantities import Quantity, add_quantities, read_quantity
from dateline.reading import Reading
from dateline.record import Anonymous, AnySpan, Claim
from dateline.resolving import ActorMention, Cast

PEOPLE: Final = frozenset(["person", "group"])
"""Kinds of actors that are one or more people; a ministry without a name is a body, and no anonymous source."""
POINTING: Final = frozenset(["the", "this", "that", "these", "those"])
COUNTING: Final = frozenset(["nummod", "amod", "det", "compound", "quantmod", "pobj"])
CONDITIONS: Final = ("prep", "advcl", "acl", "relcl", "advmod", "conj", "xcomp")


def with_anonymous(
    reading: Reading, claims: Sequence[Claim], attributions: Sequence[Attribution], cast: Cast
) -> tuple[Claim, ...]:
    """The claims, those of anonymous sources with their number and description.

    Where a later claim only points at such a source ("the officials", "he"), what was first said of it holds.
    """
    described: dict[str, Anonymous] = {}
    done: list[Claim] = []
    for claim, attribution in zip(claims, attributions, strict=True):
        found = None
        if claim.source is not None and _is_unnamed(cast, claim.source):
            found = described.get(claim.source) or _describe(reading, attribution, cast)
            found = found or _describe_members(reading, cast, claim.source)
        if found is not None and claim.source is not None:
            described.setdefault(claim.source, found)
        done.append(claim if found is None else msgspec.structs.replace(claim, anonymous=found))
    return tuple(done)


def hides_a_name(reading: Reading, words: Sequence[int], cues: Cues) -> bool:
    """Whether words say that somebody is not named: "on condition of anonymity", "not to be named"."""
    return any(_hides(reading, token, cues) for token in words)


def verbs_of_hiding(reading: Reading, attributions: Iterable[Attribution]) -> frozenset[int]:
    """The verbs that only tell how sources are described: "who was not allowed to discuss it"; nothing happens there."""
    cues = load_cues()
    sources = {a.source for a in attributions if a.source is not None}
    clauses = {clause for source in sources for clause in reading.children_with(source, "acl", "relcl")}
    hiding = {t for clause in clauses for t in reading.subtree(clause) if _hides(reading, t, cues)}
    return frozenset(hiding | {reading.heads[token] for token in hiding})


def _hides(reading: Reading, token: int, cues: Cues) -> bool:
    lemma = reading.lemmas[token]
    return (
        lemma.lower() in cues.anonymity
        or (lemma in cues.named and _is_refused(reading, token))
        or (lemma in cues.spoken and _is_forbidden(reading, token))
    )


def _is_refused(reading: Reading, naming: int) -> bool:
    """Whether a verb of naming is negated, or what somebody declines or is not authorised to be."""
    passive = reading.child(naming, "auxpass") is not None
    above = reading.heads[naming]
    return passive and (
        reading.child(naming, "neg") is not None
        or reading.child(above, "neg") is not None
        or reading.lemmas[above] in ("decline", "refuse")
    )


def _is_forbidden(reading: Reading, speaking: int) -> bool:
    """Whether somebody is not allowed to speak: "was not authorised to discuss it"."""
    above = reading.heads[speaking]
    infinitive = reading.labels[speaking] == "xcomp" and reading.child(above, "auxpass", "acomp") is not None
    return infinitive and reading.child(above, "neg") is not None


def _describe_members(reading: Reading, cast: Cast, group: str) -> Anonymous | None:
    """Number and description of several who have no names and were spoken of one by one."""
    members = cast.actors[group].members
    first: dict[str, ActorMention] = {}
    for _, mention in sorted(cast.mentions.items()):
        first.setdefault(mention.actor, mention)
    said = [first[id_] for id_ in members if id_ in first and _is_unnamed(cast, id_)]
    if not said or len(said) < len(members) or any(_is_definite(reading, one.head) for one in said):
        return None
    number = add_quantities([_count_one(reading, one.head) for one in said])
    spans = tuple(reading.place(one.head, reading.span(one.first, one.last)) for one in said)
    return Anonymous(
        low=int(number.low or 1), high=None if number.high is None else int(number.high), spans=spans
    )


def _is_unnamed(cast: Cast, actor: str) -> bool:
    found = cast.actors[actor]
    return not found.named and found.kind in PEOPLE


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The head of a noun phrase and where its words stand."""

    head: int
    spans: tuple[AnySpan, ...]


def _describe(reading: Reading, attribution: Attribution, cast: Cast) -> Anonymous | None:
    """Number and description of a source by its own words, or by those that it was first spoken of in."""
    phrase = _phrase(reading, attribution, cast)
    if phrase is None or _is_definite(reading, phrase.head) or is_media(reading, load_cues(), phrase.head):
        return None
    number = _count(reading, phrase.head)
    return Anonymous(
        low=int(number.low or 1),
        high=None if number.high is None else int(number.high),
        spans=(*phrase.spans, *_conditions(reading, attribution)),
    )


def _phrase(reading: Reading, attribution: Attribution, cast: Cast) -> _Phrase | None:
    head = attribution.source
    if head is None:
        return None
    if reading.poses[head] == "PRON" and reading.tags[head] in ("PRP", "PRP$"):
        actor = cast.mentions[head].actor
        said = [m for m in cast.mentions.values() if m.actor == actor and reading.poses[m.head] != "PRON"]
        if not said:
            return None
        span = reading.span(said[0].first, said[0].last)
        return _Phrase(said[0].head, (reading.place(said[0].head, span),))
    text = reading.passages[attribution.passage].text
    quoted = [word for word in reading.children_with(head, "acl", "relcl") if reading.lemmas[word] in QUOTING]
    until = min((reading.starts[word] for word in quoted), default=len(text))
    ends = [(start, min(end, until)) for start, end in attribution.source_spans if start < until]
    trimmed = [(start, start + len(text[start:end].rstrip(" ,"))) for start, end in ends]
    return _Phrase(head, tuple(reading.place(head, span) for span in trimmed))


def _is_definite(reading: Reading, head: int) -> bool:
    """Whether a phrase points at one who is known by office or from before, and counts nobody: "the minister"."""
    if reading.children_with(head, "nummod"):
        return False
    pointed = any(reading.lemmas[word] in POINTING for word in reading.children_with(head, "det"))
    return pointed or reading.child(head, "poss") is not None


def _count(reading: Reading, head: int) -> Quantity:
    """How many a phrase means, all that are joined to it counted: "a diplomat and two officers"."""
    joined = [head, *(word for word in _joined(reading, head) if not _is_definite(reading, word))]
    return add_quantities([_count_one(reading, word) for word in joined])


def _joined(reading: Reading, head: int) -> list[int]:
    found = [word for word in reading.children_with(head, "conj") if reading.poses[word] in ("NOUN", "NUM")]
    return [*found, *(further for word in found for further in _joined(reading, word))]


def _count_one(reading: Reading, head: int) -> Quantity:
    for at in range(min(reading.subtree(head)[0], head), head + 1):
        quantity = read_quantity(reading.words, at)
        if quantity is not None and quantity.last <= head + 1 and _counts(reading, quantity.last - 1, head):
            return quantity
    plural = reading.tags[head] in ("NNS", "NNPS") or reading.lemmas[head] in ("people", "some", "other")
    return Quantity(2, None, head, head) if plural else Quantity(1, 1, head, head)


def _counts(reading: Reading, word: int, head: int) -> bool:
    """Whether a number counts the head of a phrase, and no years of age or the like."""
    return word == head or (reading.heads[word] == head and reading.labels[word] in COUNTING)


def _conditions(reading: Reading, attribution: Attribution) -> list[AnySpan]:
    """Where the sentence says beside the source that it is not to be named: "speaking on condition of anonymity"."""
    cues, taken = load_cues(), {*attribution.content_tokens}
    above = [attribution.cue_head, *([] if attribution.source is None else [attribution.source])]
    found: list[AnySpan] = []
    for word in (child for head in above for child in reading.children_with(head, *CONDITIONS)):
        words = reading.subtree(word)
        if taken.isdisjoint(words) and hides_a_name(reading, words, cues):
            span = reading.span(words[0], words[-1] + 1)
            if not any(own[0] <= span[0] < own[1] for own in attribution.source_spans):
                found.append(reading.place(word, span))
    return found
