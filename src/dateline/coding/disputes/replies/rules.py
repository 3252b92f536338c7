"""Rules: by what form of an answer the clauses of two voices cannot both be so, whatever the deeds are."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Final

from dateline.coding.disputes.replies.clashes import Scale, counts_differ, times_differ
from dateline.coding.disputes.replies.matter import (
    are_deeds_alike,
    are_of_one_deed,
    are_of_one_matter,
    are_of_other_things,
    names_again,
)
from dateline.coding.disputes.replies.wording import COMING, NAMING, Wording
from dateline.coding.disputes.replies.words import load_reply_words
from dateline.coding.disputes.sameness import speaks_for
from dateline.coding.disputes.things import are_of_a_kind, is_definite
from dateline.coding.disputes.words import deed_named, marks_of
from dateline.record import DisputeKind

PERSONAL: Final = frozenset(["it", "he", "she", "they", "we", "i"])
"""Pronouns by their lemmas; "him" is "he"."""
TAKING_UP: Final = frozenset(["it", "he", "she", "they"])
WORDS: Final = re.compile(r"[^\W\d_]+")
PARTIES: Final = ("nsubj", "nsubjpass", "dobj", "dative", "pobj")
"""Labels of whoever does something or has it done to."""


def _is_swept_away(scale: Scale, told: Wording, denied: Wording) -> bool:
    """Whether a no that leaves nothing is of the deed that the other tells, by whatever word, or of a thing in it."""
    if not (denied.has_sweeping_no and denied.is_past and told.is_done):
        return False
    if not _may_be_of_speaker(scale, told, denied) or times_differ(scale, told, denied):
        return False
    if told.verb == denied.verb and are_of_other_things(told, denied):
        return False
    return are_deeds_alike(told, denied) or names_again(told, denied) or bool(told.telling & denied.telling)


def _is_denied_by_its_word(scale: Scale, told: Wording, denied: Wording) -> bool:
    """Whether a no is of the same or a like verb as what the other tells, with one more word in common: "was related to the vote", "was not related to the vote"."""
    plain = denied.reading.child(denied.head, "neg") is not None and denied.is_past and not denied.is_open
    shared = (told.telling & denied.telling) - {told.verb}
    same = told.verb == denied.verb and told.verb not in load_reply_words().vague
    alike = any(mine.alike & others.alike for mine in told.main_deeds for others in denied.main_deeds)
    if not (plain and told.is_done and shared and (same or (alike and _is_of_that(denied, shared)))):
        return False
    other_doers = _are_of_two_persons(scale, told, denied) or not _may_be_of_speaker(scale, told, denied)
    return not (other_doers or are_of_other_things(told, denied) or times_differ(scale, told, denied))


def _is_of_that(denied: Wording, nouns: Collection[str]) -> bool:
    """Whether a clause is of something known, by one of some nouns: "the scanner", not "scanners"."""
    reading = denied.reading
    return any(reading.lemmas[token] in nouns and is_definite(reading, token) for token in denied.tokens)


def _are_of_two_persons(scale: Scale, one: Wording, other: Wording) -> bool:
    """Whether the subjects of two clauses are known to be two persons."""
    mentions = scale.cast.mentions
    mine, others = (
        {mentions[head].actor for head in wording.frame.get("subject") if head in mentions}
        for wording in (one, other)
    )
    actors = [scale.cast.actors[id_] for id_ in mine | others]
    return bool(mine and others) and not mine & others and all(actor.kind == "person" for actor in actors)


def _may_be_of_speaker(scale: Scale, told: Wording, denied: Wording) -> bool:
    """Whether a speaker who says what he did, or nobody did to him, is told of by the other too."""
    reading, source = denied.reading, scale.cast.actors.get(denied.claim.source or "")
    own = any(
        reading.lemmas[token] in PERSONAL and reading.labels[token] in PARTIES for token in denied.tokens
    )
    if not own or source is None or denied.verb in load_reply_words().finding:
        return True
    mentions = scale.cast.mentions
    told_of = {mentions[token].actor for token in told.tokens if token in mentions}
    if source.kind == "person":
        return source.id in told_of
    return speaks_for(source, [scale.cast.actors[id_] for id_ in told_of])


def _is_in_every_one(_: Scale, told: Wording, every: Wording) -> bool:
    """Whether the one tells of every one of what the other tells something else of: "boxes were opened", "every box was sealed"."""
    if "every" not in every.lemmas or not (told.is_done and every.is_done) or told.verb == every.verb:
        return False
    reading = every.reading
    nouns = (reading.heads[token] for token in every.tokens if reading.lemmas[token] == "every")
    return any(reading.poses[noun] == "NOUN" and reading.lemmas[noun] in told.lemmas for noun in nouns)


def _was_elsewhere(_: Scale, told: Wording, elsewhere: Wording) -> bool:
    """Whether somebody was in bed, or at some place, "that night", when the other tells that something was done."""
    words, reading = load_reply_words(), elsewhere.reading
    if elsewhere.verb not in words.staying or elsewhere.is_negated or not told.is_done:
        return False
    return any(
        reading.lemmas[token] == "that"
        and reading.labels[token] == "det"
        and reading.lemmas[reading.heads[token]] in words.then
        for token in elsewhere.tokens
    )


def _is_still_to_come(_: Scale, done: Wording, still: Wording) -> bool:
    """Whether what the one tells as done still goes on, or is to come, by the other."""
    if not (still.is_open and done.is_done) or done.is_open:
        return False
    reading = still.reading
    lasting = {reading.lemmas[token] for token in still.tokens if reading.poses[token] in ("VERB", "ADJ")}
    if done.verb in lasting and (not still.is_negated or still.head < done.head):
        return False  # "ten were trapped", "five are still trapped"; "not yet shut", and then "shut"
    return are_of_one_matter(done, still)


def _is_the_true_count(scale: Scale, told: Wording, count: Wording) -> bool:
    """Whether a voice puts "the true number" at another figure than the one told."""
    words, reading = load_reply_words(), count.reading
    first, _ = reading.sentences[reading.sentence_of[count.head]]
    true = any(
        reading.lemmas[token] in words.true and reading.lemmas[reading.heads[token]] in words.counts
        for token in range(first, count.head)
    )
    return true and told.is_done and counts_differ(scale, told, count)


def _is_put_on_another(_: Scale, told: Wording, cleft: Wording) -> bool:
    """Whether "it was X who" names others than the doers of what is told."""
    return bool(cleft.cleft and told.doer_nouns) and not cleft.cleft & told.doer_nouns and told.is_done


def _is_by_others(_: Scale, one: Wording, other: Wording) -> bool:
    """Whether a deed to the same is put to others: "were fired by guards", "soldiers had fired them"; "mined the road", "the mines were laid by"."""
    if not (one.is_done and other.is_done and one.doers and other.doers and _takes_up(one, other)):
        return False
    return not any(are_of_a_kind(mine, others) for mine in one.doer_nouns for others in other.doer_nouns)


def _takes_up(one: Wording, other: Wording) -> bool:
    """Whether the other clause is of the deed of the one by its noun, or by the same or a like verb and a pronoun for what it was done to."""
    reading = other.reading
    undergone = reading.children_with(other.head, "dobj", "nsubjpass")
    if any(reading.lemmas[word] == one.verb and is_definite(reading, word) for word in undergone):
        return True
    same = one.verb == other.verb or are_deeds_alike(one, other)
    return same and any(
        reading.lemmas[word] in TAKING_UP for word in reading.children_with(other.head, "dobj")
    )


def _came_from_others(_: Scale, told: Wording, coming: Wording) -> bool:
    """Whether a thing of the deed "came from" others than its doers: "rebels fired rockets at it", "the rockets came from the army"."""
    reading = coming.reading
    if coming.verb != COMING or not coming.origin or coming.is_negated or not (told.is_done and told.doers):
        return False
    things = {reading.lemmas[head] for head in coming.frame.get("subject") if is_definite(reading, head)}
    named = bool(things & told.telling) or any(
        marks_of(deed).alike & marks.alike
        for thing in things
        if (deed := deed_named(thing)) is not None
        for marks in told.deeds
    )
    return named and not any(are_of_a_kind(a, b) for a in told.doer_nouns for b in coming.doer_nouns)


def _is_put_on_each_other(_: Scale, one: Wording, other: Wording) -> bool:
    """Whether each voice says that the other, or one of its people, did it."""
    if not (one.is_done and other.is_done and one.doers and other.doers):
        return False
    crossed = _is_by_voice_of(one, other) and _is_by_voice_of(other, one)
    return crossed and not (_is_by_voice_of(one, one) or _is_by_voice_of(other, other))


def _is_by_voice_of(told: Wording, teller: Wording) -> bool:
    """Whether a noun or name of who does it stands among the words for who tells the other clause."""
    reading = told.reading
    words = set(WORDS.findall((teller.claim.source_text or "").lower()))
    phrase = [
        token for head in told.doers for token in reading.subtree(head) if reading.poses[token] in NAMING
    ]
    return any(words & {reading.lemmas[token], reading.words[token].lower()} for token in phrase)


def _is_at_another_time(scale: Scale, one: Wording, other: Wording) -> bool:
    """Whether one deed is told of two times."""
    done = one.is_done and other.is_done
    return done and times_differ(scale, one, other) and are_of_one_deed(one, other)


def _is_at_another_site(_: Scale, one: Wording, other: Wording) -> bool:
    """Whether one deed is put at two names of places."""
    done = one.is_done and other.is_done and bool(one.sites and other.sites)
    return done and not one.sites & other.sites and are_of_one_deed(one, other)


RULES: Final[tuple[tuple[DisputeKind, Callable[[Scale, Wording, Wording], bool]], ...]] = (
    ("actor", _is_put_on_another),
    ("actor", _is_put_on_each_other),
    ("status", _is_still_to_come),
    ("value", _is_the_true_count),
    ("polarity", _is_swept_away),
    ("polarity", _is_denied_by_its_word),
    ("polarity", _is_in_every_one),
    ("polarity", _was_elsewhere),
    ("actor", _is_by_others),
    ("actor", _came_from_others),
    ("time", _is_at_another_time),
    ("place", _is_at_another_site),
)
"""Kinds of disputes, and whether a clause that one voice tells and one that another does are of the form that makes one."""
