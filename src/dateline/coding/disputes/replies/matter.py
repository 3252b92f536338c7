"""Matter: whether two clauses are of one and the same, by their words alone; the first is the one that stands first."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.coding.disputes.replies.wording import NAMING, Wording
from dateline.coding.disputes.replies.words import load_reply_words
from dateline.coding.disputes.things import are_of_a_kind, is_definite


def are_of_one_matter(one: Wording, other: Wording) -> bool:
    """Whether two clauses share a word that tells something, their deeds are alike, or the later points back to a noun of the earlier."""
    return bool(one.telling & other.telling) or are_deeds_alike(one, other) or _takes_up_a_noun(one, other)


def are_deeds_alike(one: Wording, other: Wording) -> bool:
    """Whether a deed of the one is told by a word for one of the other: "kicked him", "laid a hand on"."""
    return any(
        mine.alike & others.alike or mine.akin & others.akin for mine in one.deeds for others in other.deeds
    )


def are_of_other_things(one: Wording, other: Wording) -> bool:
    """Whether two clauses name what they are of, but for their doers, and name no one thing: "barges", "trucks"; "Kenyan", "Libyan lenders"."""
    mine, others = list(_things(one)), list(_things(other))
    return bool(mine and others) and not any(
        are_of_a_kind(one.reading.lemmas[a], other.reading.lemmas[b])
        and not _are_told_apart(one, a, other, b)
        for a in mine
        for b in others
    )


def _things(wording: Wording) -> Iterator[int]:
    """The nouns of a clause that tell something, but for those of its doers."""
    reading = wording.reading
    doers = {
        token for head in reading.children_with(wording.head, "nsubj") for token in reading.subtree(head)
    }
    for token in wording.tokens:
        if reading.poses[token] in NAMING and token not in doers and wording.tells(token):
            yield token


def _are_told_apart(one: Wording, a: int, other: Wording, b: int) -> bool:
    """Whether each of two nouns has adjectives that the other has not."""
    mine, others = (
        {wording.reading.lemmas[word] for word in wording.reading.children_with(noun, "amod")}
        for wording, noun in ((one, a), (other, b))
    )
    return bool(mine and others) and not mine & others


def names_again(one: Wording, other: Wording) -> bool:
    """Whether the later clause points back to a place of the earlier by its noun: "the town" to "the railway town of Dol"."""
    first, second = sorted((one, other), key=lambda wording: wording.head)
    grounds = first.lemmas & load_reply_words().grounds
    reading = second.reading
    return any(reading.lemmas[token] in grounds and is_definite(reading, token) for token in second.tokens)


def _takes_up_a_noun(one: Wording, other: Wording) -> bool:
    """Whether the later clause has a definite noun for something of the kind of a noun in the earlier: "the bill", "the law"."""
    first, second = sorted((one, other), key=lambda wording: wording.head)
    nouns = _nouns(first)
    reading = second.reading
    return any(
        are_of_a_kind(reading.lemmas[noun], earlier)
        for noun in second.tokens
        if reading.poses[noun] == "NOUN" and second.tells(noun) and is_definite(reading, noun)
        for earlier in nouns
    )


def _nouns(wording: Wording) -> set[str]:
    reading = wording.reading
    return {
        reading.lemmas[token]
        for token in wording.tokens
        if reading.poses[token] == "NOUN" and wording.tells(token)
    }


def are_of_one_deed(one: Wording, other: Wording) -> bool:
    """Whether two clauses can be of one deed by two words for it: those who do it and what it is done to agree.

    A pronoun of the later, or "his ship", may be whoever or whatever the earlier names. The same word told of two days is
    rather told of two deeds.
    """
    if one.verb == other.verb or not are_deeds_alike(one, other):
        return False
    first, second = sorted((one, other), key=lambda wording: wording.head)
    agreed = [_agree(first, second, slot) for slot in ("subject", "object")]
    return True in agreed and False not in agreed


def _agree(first: Wording, second: Wording, slot: str) -> bool | None:
    """Whether what fills a slot of the later can be what fills it of the earlier; None where either has nothing there."""
    reading = first.reading
    mine, others = (wording.frame.get(slot) for wording in (first, second))
    if not mine or not others:
        return None
    taken_up = (
        reading.poses[head] == "PRON"
        or any(reading.poses[word] == "PRON" for word in reading.children_with(head, "poss"))
        for head in others
    )
    return any(taken_up) or any(
        are_of_a_kind(reading.lemmas[a], reading.lemmas[b]) for a in mine for b in others
    )
