"""Find the attributions of a reading."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, replace

from dateline.coding.attribution.attribution import Attribution, Relay
from dateline.coding.attribution.bounds import spans, trimmed, whole
from dateline.coding.attribution.content import find_content
from dateline.coding.attribution.cue_words import cue_tokens
from dateline.coding.attribution.cues import Cue, Cues, load_cues
from dateline.coding.attribution.headings import draft_headings
from dateline.coding.attribution.mending import mend
from dateline.coding.attribution.nominal import Nominal, draft_adjective, draft_noun
from dateline.coding.attribution.phrases import draft_adverb, draft_phrase
from dateline.coding.attribution.posts import BY_POST, draft_posts
from dateline.coding.attribution.relays import cited_by, citing, find_relays, quoted_source, quoting_verb
from dateline.coding.attribution.scene import Scene, look
from dateline.coding.attribution.source import antecedent, find_subject, is_passive, phrase, speaker_beside
from dateline.coding.attribution.speech import announced_paragraphs, attach_quotations
from dateline.reading import Reading
from dateline.record import Form

_CONDITIONS = ("if", "unless", "whether")
_OF_NOBODY = frozenset(["raising", "reputed"])
"""Frames in which no source is said: "seems to have left", "believed to have left"."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution while it is found: its tokens by role."""

    head: int
    cue: Cue
    words: frozenset[int]
    source: int | None
    content: frozenset[int]


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """All attributions of a reading, by their cue's place in the text."""
    cues = load_cues()
    reading = mend(reading, cues)
    scene = look(reading)
    spoken: dict[int, set[int]] = {}
    speeches = attach_quotations(scene, cues)
    for speech in speeches:
        quotation = scene.quotations[speech.quotation]
        spoken.setdefault(speech.cue, set()).update(range(quotation.first, quotation.last))
    for verb, paragraph in announced_paragraphs(scene, cues):
        spoken.setdefault(verb, set()).update(paragraph)
    drafts = [draft for token in range(len(reading)) if (draft := _draft(scene, cues, token, spoken))]
    passing_on = {quoting_verb(reading, draft.head) for draft in drafts}
    passing_on |= {citing(reading, cues, draft.head) for draft in drafts}
    drafts = [draft for draft in drafts if draft.head not in passing_on]
    attached = frozenset(speech.quotation for speech in speeches)
    marked = [*draft_headings(scene, cues, attached=attached), *draft_posts(scene)]
    drafts += [_of_nominal(token, nominal) for token, nominal in marked]
    return _finish(scene, cues, sorted(drafts, key=lambda draft: draft.head))


def _draft(scene: Scene, cues: Cues, token: int, spoken: dict[int, set[int]]) -> Draft | None:
    """The attribution whose cue a token is, if it is one."""
    reading = scene.reading
    lemma, pos = reading.lemmas[token], reading.poses[token]
    nominal = None
    if pos == "VERB" and reading.labels[token] not in ("amod", "compound"):
        entries = cues.verbs.get(cues.misread.get(lemma, lemma))
        if entries:
            return _draft_verb(scene, token, entries, spoken.get(token, set()))
    if pos == "NOUN" and lemma in cues.nouns:
        nominal = draft_noun(scene, token, cues.nouns[lemma])
    elif pos == "ADJ" and lemma in cues.adjectives:
        nominal = draft_adjective(scene, token, cues.adjectives[lemma])
    elif pos == "ADV" and lemma in cues.adverbs:
        nominal = draft_adverb(scene, token, cues.adverbs[lemma])
    elif (phrases := cues.prepositions.get(reading.words[token].lower())) is not None:
        nominal = draft_phrase(scene, token, phrases, manners=cues.manners)
    return None if nominal is None else _of_nominal(token, nominal)


def _of_nominal(token: int, nominal: Nominal) -> Draft:
    return Draft(token, nominal.cue, nominal.words, nominal.source, nominal.content)


def _through_medium(scene: Scene, cues: Cues, draft: Draft) -> Draft:
    """A draft whose source is a medium that cites somebody, with that one as its source."""
    cited = None if draft.source is None else cited_by(scene.reading, cues, draft.source)
    return draft if cited is None else replace(draft, source=cited)


def _draft_verb(scene: Scene, verb: int, cues: tuple[Cue, ...], quoted: set[int]) -> Draft | None:
    found = find_content(scene, verb, cues)
    content = set(found.tokens) if found else set()
    cue = found.cue if found else next((c for c in cues if _speaks(scene.reading, verb, c)), None)
    if cue is None:
        return None
    if quoted:
        content = _joined(scene, content, quoted)
    if not content:
        return None
    words = cue_tokens(scene.reading, verb) | (found.words if found else set())
    quoting = quoting_verb(scene.reading, verb)
    if quoting is not None:
        words |= {quoting, verb - 1}
    source = _source(scene, verb, cue)
    if source is None and not quoted and _OF_NOBODY.isdisjoint(cue.frames) and _is_open(scene.reading, verb):
        return None
    return Draft(verb, cue, frozenset(words), source, frozenset(content - words))


def _source(scene: Scene, verb: int, cue: Cue) -> int | None:
    """The head of who a verb's content comes from: one quoted or cited, the subject, or a noun beside the verb."""
    reading = scene.reading
    if not _OF_NOBODY.isdisjoint(cue.frames):
        return None
    cited = quoted_source(reading, verb)
    if cited is None and (participle := citing(reading, load_cues(), verb)) is not None:
        cited = reading.child(participle, "dobj")
    source = find_subject(reading, verb) if cited is None else cited
    astray = source in scene.quoted and verb not in scene.quoted
    if astray or (source is None and _is_finite_speech(reading, verb, cue)):
        beside = speaker_beside(scene, verb)
        return source if beside is None and not astray else beside
    return source


def _is_finite_speech(reading: Reading, verb: int, cue: Cue) -> bool:
    # "read the letter" is often taken for an order
    bare = reading.tags[verb] == "VB" and reading.child(verb, "aux") is None
    spoken = "quote" in cue.frames and (bare or reading.tags[verb] in ("VBD", "VBZ", "VBP"))
    return spoken and not is_passive(reading, verb) and reading.labels[verb] not in ("conj", "relcl", "acl")


def _is_open(reading: Reading, verb: int) -> bool:
    """Whether a verb without a source tells of no act of saying: "efforts to deny", "if asked"."""
    marks = [c for c in reading.children[verb] if reading.tags[c] == "TO" or reading.lemmas[c] in _CONDITIONS]
    return bool(marks) or reading.labels[verb] in ("nsubj", "csubj", "ccomp")


def _speaks(reading: Reading, verb: int, cue: Cue) -> bool:
    """Whether a quotation can be the content of a cue, its second word present."""
    if "quote" not in cue.frames:
        return False
    return cue.second is None or any(reading.lemmas[c] == cue.second for c in reading.children[verb])


def _joined(scene: Scene, content: set[int], quoted: set[int]) -> set[int]:
    """A content by grammar together with the quotations of the same cue."""
    outside = {t for t in content if t not in scene.quoted and scene.reading.poses[t] != "PUNCT"}
    return content | quoted if outside else set(quoted)


def _finish(scene: Scene, cues: Cues, drafts: list[Draft]) -> tuple[Attribution, ...]:
    drafts = [_through_medium(scene, cues, draft) for draft in _without_frames(scene, drafts)]
    done = [_attribution(scene, cues, _kept_inside(scene, draft)) for draft in drafts]
    done = [attribution for attribution in done if attribution.content_tokens]
    return tuple(replace(a, within=_parent(done, number)) for number, a in enumerate(done))


def _without_frames(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts without the words that tell who says the whole: "he said he slept, according to the guard"."""
    done = []
    for draft in drafts:
        inside = [o for o in drafts if o.head in draft.content]
        around = [o for o in inside if draft.head in o.content or _is_as_others_say(scene, o)]
        frames = {t for outer in around for t in _frame_at_end(scene, outer, draft)}
        done.append(replace(draft, content=draft.content - frames) if frames else draft)
    return done


def _is_as_others_say(scene: Scene, draft: Draft) -> bool:
    """Whether an attribution is an aside on what another denies: "denied that he paid, as the nuns claim"."""
    mark = scene.reading.child(draft.head, "mark")
    return (
        mark is not None
        and scene.reading.lemmas[mark] == "as"
        and scene.reading.labels[draft.head] == "advcl"
    )


def _frame_at_end(scene: Scene, outer: Draft, draft: Draft) -> set[int]:
    """The words with which an attribution ends another's content, save its own content; none where something follows them."""
    if outer.head < draft.head or outer.source is None:
        return set()
    if scene.quoted.get(outer.head) != scene.quoted.get(draft.head):
        return set()
    frame = scene.below(outer.head) - outer.content | outer.words
    rest = {token for token in draft.content - frame if token > outer.head}
    return frame if all(scene.reading.poses[token] == "PUNCT" for token in rest) else set()


def _kept_inside(scene: Scene, draft: Draft) -> Draft:
    """A draft whose cue is quoted, with content and source held to the same quotation."""
    number = scene.quoted.get(draft.head)
    if number is None:
        return draft
    quotation = scene.quotations[number]
    inside = frozenset(range(quotation.first + 1, quotation.last - quotation.closed))
    opens = (
        scene.reading.words[quotation.first - 1] in (",", ":")
        or quotation.first == scene.sentence(quotation.first)[0]
    )
    around = draft.source is not None and draft.source < quotation.first and not opens
    source = draft.source if draft.source in inside or around else None
    return replace(draft, content=draft.content & inside, source=source)


def _attribution(scene: Scene, cues: Cues, draft: Draft) -> Attribution:
    reading = scene.reading
    source_tokens: set[int] = set()
    if draft.source is not None:
        source_tokens = phrase(scene, draft.source, outside=set(draft.words) | {draft.head}) - draft.words
    relays = find_relays(scene, cues, draft.head, draft.source)
    content = trimmed(scene, whole(scene, draft.head, draft.content) - source_tokens - draft.words)
    quotes = tuple(q.inside for q in scene.quotations if q.first in content and q.last - 1 in content)
    return Attribution(
        passage=reading.passage_of[draft.head], cue_head=draft.head, entry=draft.cue.name, cue=spans(reading, draft.words),
        source=None if draft.source is None else antecedent(reading, draft.source),
        source_spans=spans(reading, source_tokens), via=tuple(Relay(head, spans(reading, phrase(scene, head, outside=set(draft.words)))[0]) for head in relays),
        content_tokens=tuple(content), content=spans(reading, set(content)), quotes=quotes,
        form="direct" if draft.cue == BY_POST else _form(scene, content), stance=draft.cue.stance, sort=draft.cue.sort, within=None,
    )  # fmt: skip


def _form(scene: Scene, content: list[int]) -> Form:
    words = [t for t in content if scene.reading.poses[t] != "PUNCT"]
    quoted = sum(t in scene.quoted for t in words)
    if not quoted:
        return "indirect"
    return "direct" if quoted == len(words) else "mixed"


def _parent(done: list[Attribution], number: int) -> int | None:
    """The attribution with the smallest content, larger than this one's, that holds this one's cue."""
    cue, own = done[number].cue_head, (len(done[number].content_tokens), number)
    holders = [
        (len(a.content_tokens), other)
        for other, a in enumerate(done)
        if (len(a.content_tokens), other) > own and _holds(a.content_tokens, cue)
    ]
    return min(holders)[1] if holders else None


def _holds(tokens: tuple[int, ...], token: int) -> bool:
    if not tokens or not tokens[0] <= token <= tokens[-1]:
        return False
    at = bisect.bisect_left(tokens, token)
    return tokens[at] == token
