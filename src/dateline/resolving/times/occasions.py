"""Occasions: which words of a sentence have one time, so that a time said of one is said of all.

A time expression is held by the verb or noun that it hangs on. It is also that of the words that grammar ties to
the holder without a break in time: an attack and the verb that it is the subject of, a participle ("killing
twelve"), a clause with *when*, the verbs after an *and*. What is said, condemned, planned or followed has a time
of its own (`topics` in `words.toml`), and so have clauses with *after*, *because* or *who*.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Final

from dateline.codebook import load_codebook, load_vocabulary
from dateline.reading import Reading
from dateline.resolving.clauses import NOUNS, VERBAL
from dateline.resolving.times.words import load_time_words

FURTHEST: Final = 4
"""Steps from a happening to the word that holds its time; a judgement."""
UP_TO: Final = frozenset(["for", "until", "till", "to"])
"""Prepositions by which a verb such as *schedule* or *postpone* names the time of what is ahead."""
BEFORE_NOUNS: Final = frozenset(["poss", "nmod", "compound", "amod", "nummod", "npadvmod", "advmod"])
OPEN_LABELS: Final = frozenset(
    "nsubj nsubjpass dobj attr dative oprd agent compound amod nmod poss appos acomp".split()
)
"""Labels through which a word has the time of the word above, unless that word is a topic's."""


def holder_of(reading: Reading, phrase: int, happenings: Collection[int]) -> int | None:
    """The word that a time expression is said of; None where it is part of a thing's description.

    "The 2014 deal" and "the deal of 2014" say nothing of when the deal was rejected; "Monday's attack" does, where
    the attack is one of the `happenings` (trigger tokens). "Scheduled for Friday" is said of what is scheduled.
    """
    below = _mended(reading, phrase)
    for at in reading.ancestors(below):
        if reading.poses[at] in VERBAL:
            return _held_by_verb(reading, verb_of(reading, at, below), below)
        if at in happenings:
            return at
        if reading.poses[at] in NOUNS:
            before = below < at and reading.labels[below] in BEFORE_NOUNS
            described = before or reading.lemmas[below] in ("of", "from")
            return None if described else at
        below = at
    return below


def verb_of(reading: Reading, verb: int, below: int) -> int:
    """The verb that a phrase belongs to, where the parser hung it on the verb of saying behind it.

    "Rebels attacked the town on Friday, the mayor said": what follows the content without a mark is part of it.
    """
    content = reading.child(verb, "ccomp")
    if content is None or not content < below < verb:
        return verb
    between = range(content + 1, below)
    return verb if any(reading.labels[at] == "punct" for at in between) else content


def _held_by_verb(reading: Reading, verb: int, below: int) -> int | None:
    """The verb, or what it says is ahead; none for "their first win since 1908", which is no time of winning."""
    if names_ahead(reading, verb, below):
        thing = reading.child(verb, "dobj", "nsubjpass")
        return reading.child(verb, "nsubj") if thing is None else thing
    perfect = any(reading.lemmas[helper] == "have" for helper in reading.children_with(verb, "aux"))
    lasting = perfect or reading.tags[verb] == "VBG"
    return verb if lasting or reading.lemmas[below] != "since" else None


def names_ahead(reading: Reading, verb: int, below: int) -> bool:
    """Whether a time that hangs on a verb by this child is that of what is ahead: "postponed until Friday"."""
    return reading.lemmas[below] in UP_TO and reading.lemmas[verb] in load_time_words().forward


def _mended(reading: Reading, phrase: int) -> int:
    """The word to climb from where the parser took a time before the subject for part of it.

    "On Monday rebels attacked" leaves its preposition bare; "a day earlier rebels attacked" makes an adjective.
    """
    if reading.labels[phrase] not in BEFORE_NOUNS or reading.labels[phrase] == "poss":
        return phrase
    if reading.child(phrase, "npadvmod") is not None:
        above = reading.heads[phrase]
        return phrase if reading.poses[above] in VERBAL else above
    before = min(reading.subtree(phrase)) - 1
    same_sentence = before >= reading.sentences[reading.sentence_of[phrase]][0]
    bare = same_sentence and reading.labels[before] == "prep" and not reading.children[before]
    return before if bare else phrase


def occasion_of(reading: Reading, token: int) -> Iterator[tuple[int, int]]:
    """The words that have one time with a word, itself first, each with its number of steps away."""
    seen = {token}
    ring = [token]
    for distance in range(FURTHEST + 1):
        yield from ((word, distance) for word in ring)
        ring = [near for word in ring for near in _tied(reading, word) if near not in seen]
        seen.update(ring)


def _tied(reading: Reading, word: int) -> Iterator[int]:
    head = reading.heads[word]
    if head != word and _has_time_of_head(reading, word):
        yield head
    for child in reading.children[word]:
        if reading.labels[child] != "conj" and _has_time_of_head(reading, child):
            yield child


def _has_time_of_head(reading: Reading, word: int) -> bool:
    label, head = reading.labels[word], reading.heads[word]
    words = load_time_words()
    if label in ("aux", "auxpass"):
        return True
    if label == "conj":
        return _is_same_tense(reading, word, head)
    if label in ("xcomp", "ccomp", "pcomp", "prep", "pobj", "relcl", "acl", "advcl"):
        return _is_one_with(reading, word, head)
    return label in OPEN_LABELS and reading.lemmas[head] not in words.topics


def _is_one_with(reading: Reading, word: int, head: int) -> bool:
    """Whether a clause or a prepositional phrase tells of the time of the word above it."""
    words, label = load_time_words(), reading.labels[word]
    if label == "prep":
        return _leads_to_same_time(reading, word, head)
    if label == "pcomp":
        return reading.lemmas[head] in words.through
    if label in ("xcomp", "ccomp"):
        return reading.lemmas[head] in words.at_one
    if label == "advcl":
        return is_at_once(reading, word)
    return label == "pobj" or _tells_of_noun(reading, word, head)


def _leads_to_same_time(reading: Reading, preposition: int, head: int) -> bool:
    """Whether what follows a preposition has the time of the word before: "said in an interview", "a round of talks"."""
    words, lemma = load_time_words(), reading.lemmas[preposition]
    if reading.poses[head] in NOUNS:
        return lemma in (words.through | words.of) and reading.lemmas[head] not in words.topics
    return lemma in words.through and not (lemma == "in" and reading.lemmas[head] in words.held)


def is_at_once(reading: Reading, clause: int) -> bool:
    """Whether an adverbial clause goes on at the time of its verb: a bare participle, or with *when* or *as*."""
    markers = [reading.lemmas[child] for child in reading.children_with(clause, "mark", "advmod")]
    if any(marker in load_time_words().at_once for marker in markers):
        return _helpers(reading, clause) == _helpers(reading, reading.heads[clause])
    bare = not markers and not reading.children_with(clause, "aux", "nsubj", "nsubjpass")
    return bare and reading.tags[clause] == "VBG"


def _tells_of_noun(reading: Reading, clause: int, noun: int) -> bool:
    """Whether a relative clause or participle tells of the happening that its noun names: "the blast that killed"."""
    if not is_event_noun(reading, noun) or reading.lemmas[clause] in load_time_words().topics:
        return False
    subject = reading.child(clause, "nsubj", "nsubjpass")
    return (subject is None and reading.tags[clause] in ("VBN", "VBG")) or (
        subject is not None and reading.lemmas[subject] in ("which", "that")
    )


def is_event_noun(reading: Reading, token: int) -> bool:
    """Whether a word is a noun that names a happening: "blast", "talks"."""
    return reading.poses[token] in NOUNS and reading.lemmas[token] in _event_nouns()


@cache
def _event_nouns() -> frozenset[str]:
    coded = (lemma for word_class, lemma in load_codebook().entries if word_class == "noun")
    return frozenset((*coded, *load_vocabulary().event_nouns))


def _is_same_tense(reading: Reading, word: int, head: int) -> bool:
    """Whether coordinated words can have one time: nouns, or verbs with helpers of the same kind."""
    if reading.poses[word] not in VERBAL:
        return True
    return _helpers(reading, word) <= _helpers(reading, head) and reading.tags[word] == reading.tags[head]


def _helpers(reading: Reading, verb: int) -> set[str]:
    return {reading.lemmas[child] for child in reading.children_with(verb, "aux")}
