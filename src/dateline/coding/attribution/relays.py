"""Those who pass a claim on: "told Reuters", "quoted by the agency", "the agency cited the minister as saying"."""

from __future__ import annotations

from dateline.coding.attribution.cues import Cues
from dateline.coding.attribution.scene import Scene
from dateline.coding.attribution.source import find_subject, is_passive
from dateline.reading import Reading

QUOTING = frozenset(["quote", "cite"])
_INTERVIEWS = frozenset(
    "interview comment remark statement conversation talk call program programme show letter email message memo document "
    "video recording article column speech".split()
)
"""What somebody says something in, to a medium or carried by one."""
_CARRYING = frozenset(
    "carry broadcast air publish quote cite report release run print televise see obtain review view share".split()
)
"""What media do with a statement: "in a statement carried by the agency"."""
_SPEAKING = frozenset(["speak", "talk", "tell", "address"])
_THROUGH = frozenset(["with", "to", "by", "on", "for", "via", "through"])


def quoting_verb(reading: Reading, verb: int) -> int | None:
    """The verb above "as saying": *cited* in "The agency cited the minister as saying", or None."""
    for above in (reading.heads[verb], reading.heads[reading.heads[verb]]):
        if reading.lemmas[above] in QUOTING and reading.poses[above] == "VERB" and above < verb:
            return (
                above if any(reading.words[token].lower() == "as" for token in range(above, verb)) else None
            )
    return None


def quoted_source(reading: Reading, verb: int) -> int | None:
    """Who is quoted where a medium "cites" or "quotes" somebody "as saying" something, or None."""
    above = quoting_verb(reading, verb)
    if above is None:
        return None
    return reading.child(above, "nsubjpass" if is_passive(reading, above) else "dobj")


def citing(reading: Reading, cues: Cues, verb: int) -> int | None:
    """The participle in "The paper reported, citing two officials, that …", or None.

    Whatever a medium cites is its source; of others only people are: who cites a law speaks for himself.
    """
    subject = reading.child(verb, "nsubj")
    if subject is None:
        return None
    for child in reading.children_with(verb, "advcl"):
        cited = reading.child(child, "dobj")
        if cited is None or reading.lemmas[child] not in QUOTING or reading.tags[child] != "VBG":
            continue
        if is_media(reading, cues, subject) or reading.lemmas[cited] in cues.cited:
            return child
    return None


def cited_by(reading: Reading, cues: Cues, medium: int) -> int | None:
    """Who is the source where a medium is said to cite somebody: "according to the paper, which cited two officials"."""
    if not is_media(reading, cues, medium):
        return None
    for verb in reading.children_with(medium, "relcl"):
        subject, cited = reading.child(verb, "nsubj"), reading.child(verb, "dobj")
        relative = subject is not None and reading.tags[subject] in ("WDT", "WP")
        if relative and reading.lemmas[verb] in QUOTING and cited is not None:
            return cited
    return None


def citing_medium(reading: Reading, cues: Cues, source: int) -> int | None:
    """The medium that a source is the object of in such a clause, or None."""
    verb = reading.heads[source]
    medium = reading.heads[verb]
    cites = reading.labels[verb] == "relcl" and reading.labels[source] == "dobj"
    return medium if cites and cited_by(reading, cues, medium) == source else None


def find_relays(scene: Scene, cues: Cues, verb: int, source: int | None) -> list[int]:
    """The heads of the media that a claim came through, outward from its source, each once."""
    reading = scene.reading
    found = _hearers(reading, cues, verb)
    if (
        source is not None and source > verb
    ):  # the parser hangs "in an interview with the paper" on the speaker before it
        found += _hearers(reading, cues, source)
    found += _spoken_to(reading, cues, verb, source)
    found += _quoters_of_source(reading, source)
    found += _quoter_above(reading, cues, verb)
    if citing(reading, cues, verb) is not None:
        found += reading.children_with(verb, "nsubj")[-1:]
    medium = None if source is None else citing_medium(reading, cues, source)
    found += [] if medium is None else [medium]
    return [head for at, head in enumerate(found) if head not in found[:at] and head != source]


def is_media(reading: Reading, cues: Cues, head: int) -> bool:
    """Whether a noun phrase names one of the media, by its words."""
    if reading.lemmas[head].lower() in cues.no_media:
        return False
    if reading.poses[head] == "PROPN" and reading.words[head].lower() in cues.media_names:
        return True
    last = head + 1
    first = head
    while (
        first > 0 and reading.heads[first - 1] == head and reading.labels[first - 1] in ("compound", "amod")
    ):
        first -= 1
    if first == head and reading.lemmas[head] == "news":
        return False
    return any(reading.words[token].lower() in cues.media for token in range(first, last))


def is_relay(reading: Reading, cues: Cues, head: int) -> bool:
    """Whether a noun phrase names a medium that passes on what it was told; "reporters" and "the press" only hear it."""
    if not is_media(reading, cues, head):
        return False
    if reading.lemmas[head] not in cues.hearers or reading.poses[head] == "PROPN":
        return True
    return any(
        reading.poses[word] == "PROPN" or reading.words[word].lower() in cues.owned
        for word in reading.children_with(head, "compound", "amod", "poss", "nmod")
    )


def _hearers(reading: Reading, cues: Cues, verb: int) -> list[int]:
    """Media that the claim was made to: "told the paper", "said in an interview with the channel"."""
    found = [h for h in reading.children_with(verb, "dobj", "dative") if is_relay(reading, cues, h)]
    for preposition in reading.children_with(verb, "prep", "dative"):
        inner = reading.child(preposition, "pobj")
        if inner is None:
            continue
        if reading.lemmas[inner] in _INTERVIEWS:
            found += _media_in(reading, cues, inner)
            found += _carriers(reading, cues, inner)
        elif reading.lemmas[preposition] in ("to", "on") and is_relay(reading, cues, inner):
            found.append(inner)
    return found


def _spoken_to(reading: Reading, cues: Cues, verb: int, source: int | None) -> list[int]:
    """Media that a participle names beside the verb: "the general, speaking to the channel, said"."""
    heads = [verb] if source is None else [source, verb]
    participles = [child for head in heads for child in reading.children_with(head, "acl", "advcl")]
    found: list[int] = []
    for participle in participles:
        if reading.tags[participle] != "VBG" or reading.lemmas[participle] not in _SPEAKING:
            continue
        inner = [reading.child(word, "pobj") for word in reading.children_with(participle, "prep", "dative")]
        inner += reading.children_with(participle, "dobj")
        found += [head for head in inner if head is not None and is_relay(reading, cues, head)]
    return found


def _media_in(reading: Reading, cues: Cues, interview: int) -> list[int]:
    found = []
    for preposition in reading.children_with(interview, "prep", "dative"):
        inner = reading.child(preposition, "pobj")
        if reading.lemmas[preposition] in _THROUGH and inner is not None and is_relay(reading, cues, inner):
            found.append(inner)
    return found


def _carriers(reading: Reading, cues: Cues, statement: int) -> list[int]:
    """Media that a statement is said to be carried by: "in remarks broadcast by the channel"."""
    found = []
    for participle in reading.children_with(statement, "acl", "relcl"):
        if reading.lemmas[participle] in _CARRYING and is_passive(reading, participle):
            agent = find_subject(reading, participle)
            found += [] if agent is None or not is_media(reading, cues, agent) else [agent]
    return found


def _quoters_of_source(reading: Reading, source: int | None) -> list[int]:
    """The agent of a participle on the source: "The envoy, quoted by the agency, said"."""
    if source is None:
        return []
    found = []
    for participle in reading.children_with(source, "acl", "relcl"):
        if reading.lemmas[participle] in QUOTING:
            agent = find_subject(reading, participle) if is_passive(reading, participle) else None
            if agent is not None:
                found.append(agent)
    return found


def _quoter_above(reading: Reading, cues: Cues, verb: int) -> list[int]:
    """The one who quotes: "The agency cited the minister as saying", "he was quoted as saying by the agency"."""
    above = quoting_verb(reading, verb)
    if above is None:
        return []
    quoter = find_subject(reading, above)
    if quoter is not None or not is_passive(reading, above):
        return [] if quoter is None else [quoter]
    phrases = [*reading.children_with(verb, "prep", "agent"), *reading.children_with(above, "prep")]
    inner = [
        reading.child(phrase, "pobj") for phrase in phrases if reading.lemmas[phrase] in ("by", "on", "in")
    ]
    return [head for head in inner if head is not None and is_media(reading, cues, head)]
