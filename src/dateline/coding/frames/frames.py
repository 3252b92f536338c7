"""Frames: who fills which slot of a verb, an event noun or an adjective, with voice and control undone.

The slots are those of the codebook: subject, object, dative, complement, possessor, modifier, governor and
prepositions by their lemma. What grammar leaves out is filled in: the agent of a passive is its subject, the
head of a relative clause fills the clause's gap, an infinitive takes the subject or object of the verb that
controls it, coordinated verbs share their subject (labels after spaCy's CLEAR style).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.coding.frames.accompanied import join_company
from dateline.coding.frames.agents import infinitives_of_agent, is_consequence
from dateline.coding.frames.arguments import PLAIN_SLOTS, fill_from_child
from dateline.coding.frames.clauses import (
    is_infinitive,
    is_plan_of,
    is_sentence,
    is_tail,
    leaders_of,
    may_be_somebody,
    owner_of_gerund,
    subject_behind,
    subjects_of_auxiliaries,
    told_clauses,
)
from dateline.coding.frames.control import (
    called_on,
    controller,
    controller_through_preposition,
    employed,
)
from dateline.coding.frames.frame import Frame
from dateline.coding.frames.holders import holder, issuer, spender, traveller, writer
from dateline.coding.frames.light_verbs import RECEIVING, VERB_LABELS, light_verb_of
from dateline.coding.frames.lists import first_of_headline, list_members, listed_subject
from dateline.coding.frames.outcomes import attackers
from dateline.coding.frames.passives import is_outcome, is_passive
from dateline.coding.frames.prepositions import REATTACHED, Fillers, fill_preposition, reattach
from dateline.coding.frames.relative_clauses import fill_relative, lent_subject, owner_meant_by
from dateline.coding.frames.sharing import (
    agents_of_following,
    is_next_deed,
    manner_of_first,
    object_of_following,
    verb_continued,
)
from dateline.reading import Reading

OF_PARTICIPLE: Final = frozenset(["on", "against", "to", "from", "for", "with", "by"])
"""Prepositions of a participle that are the noun's which it stands behind."""
HOLDING: Final = frozenset(["carry", "transport", "house", "shelter", "hold", "belong"])
"""Verbs of what a thing has in it, or whose it is: what is done to the thing is done to them."""


class Frames:
    """The frames of one reading, made when asked for and kept."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._frames: dict[int, Frame] = {}
        self._open: set[int] = set()
        self._circles: set[int] = set()

    def frame(self, token: int) -> Frame:
        """The frame of a verb, noun or adjective."""
        if token in self._frames:
            return self._frames[token]
        if token in self._open:  # control that runs in a circle
            self._circles.add(token)
            return Frame(token, {}, passive=False)
        self._open.add(token)
        pos = self.reading.poses[token]
        if pos in VERB_LABELS:
            frame = self._verb(token)
        elif pos == "ADJ" and self.reading.labels[token] != "amod":
            frame = self._adjective(token)
        else:
            frame = self._noun(token)
        self._open.discard(token)
        self._circles.discard(token)
        if not self._circles:  # a frame made from an unfinished one is made anew when asked for itself
            self._frames[token] = frame
        return frame

    def conjuncts(self, token: int) -> tuple[int, ...]:
        """A phrase's head and the heads coordinated with it, and those in apposition to a list."""
        return tuple(dict.fromkeys(list_members(self.reading, token)))

    def is_undergone(self, token: int) -> bool:
        """Whether the owner of an event noun is who it is done to: "the editor's arrest"; else an "of" would say so."""
        owned = self.reading.child(token, "poss") is not None
        named = self.reading.lemmas[token] in load_vocabulary().undergone
        return owned and named and not self.frame(token).get("of")

    # --- verbs

    def _verb(self, token: int) -> Frame:
        reading = self.reading
        fillers = manner_of_first(reading, token)
        passive, lent = is_passive(self.reading, token), lent_subject(reading, token)
        for child in reading.children[token]:
            if child != lent and not is_tail(reading, token, child):
                fill_from_child(reading, child, fillers, passive=passive)
        if (listed := listed_subject(reading, token)) is not None:
            fillers["object" if passive else "subject"] = [listed]
        if ("object" if passive else "subject") not in fillers:
            self._fill_subject(token, fillers, passive)
        if not passive and (objects := object_of_following(reading, token)):
            fillers.setdefault("object", []).extend(objects)
        fill_relative(reading, token, fillers)
        fillers |= told_clauses(reading, fillers)
        if passive and "subject" not in fillers:
            reattach(self.reading, fillers, {"by": "subject"})
        if passive and "subject" not in fillers and (agents := agents_of_following(reading, token)):
            fillers["subject"] = agents
        if passive and "subject" not in fillers and "by" in fillers:
            fillers["subject"] = fillers["by"]  # an agent that the parser took for a place
        if passive and "complement" not in fillers and (clauses := infinitives_of_agent(reading, token)):
            fillers["complement"] = clauses
        join_company(reading, token, fillers, passive=passive)
        fillers |= leaders_of(reading, token, fillers)
        return Frame(token, self._expanded(fillers), passive)

    def _fill_subject(self, token: int, fillers: Fillers, passive: bool) -> None:  # noqa: FBT001
        """Find the subject of a verb that has none of its own: that of its auxiliary, or the one that grammar leaves out."""
        hung = subjects_of_auxiliaries(self.reading, token)
        if hung:
            fillers["object" if passive else "subject"] = hung
        else:
            self._fill_gap(token, fillers, passive)

    def _fill_gap(self, token: int, fillers: Fillers, passive: bool) -> None:  # noqa: FBT001
        """Find the subject (of a passive: the object) that grammar leaves out."""
        reading = self.reading
        head, label = reading.heads[token], reading.labels[token]
        if is_outcome(reading, token):
            for slot in ("subject", "object"):
                fillers.setdefault(slot, []).extend(self.frame(head).get(slot))
            return
        found = self._named_apart(token, head)
        if not found and (label == "acl" or (label == "relcl" and is_infinitive(reading, token))):
            self._fill_clause_of_noun(token, head, fillers)
            return
        if found := found or self._shared_with(token, head):
            fillers.setdefault("object" if passive else "subject", []).extend(found)

    def _shared_with(self, token: int, head: int) -> tuple[int, ...]:
        """The subject that a verb has from what it hangs on."""
        reading, label = self.reading, self.reading.labels[token]
        of_verb = reading.poses[head] in VERB_LABELS
        if of_verb and (label == "conj" or is_next_deed(reading, token)):
            return self._undergoer_or_doer(verb_continued(reading, token))
        if label in ("xcomp", "ccomp") and (of_verb or reading.poses[head] == "ADJ"):
            lent = lent_subject(reading, head)
            return controller(reading, self.frame, head) if lent is None else (lent,)
        if label == "advcl" and of_verb:
            return self._of_adverbial(token, head)
        if label == "pobj":
            return spender(reading, self.frame, token)
        if label == "pcomp":
            return controller_through_preposition(reading, self.frame, head)
        return self.frame(head).get("subject") if label in ("attr", "acomp") and of_verb else ()

    def _of_adverbial(self, clause: int, verb: int) -> tuple[int, ...]:
        """Who does what a clause of purpose, manner or consequence on a verb says."""
        reading = self.reading
        hurting = attackers(reading, self.frame, clause)
        if hurting is not None:
            return hurting
        if is_consequence(reading, clause):
            return self.frame(verb).get("subject")
        is_aim = is_infinitive(reading, clause)
        called = called_on(reading, self.frame, verb) or employed(reading, self.frame, verb) if is_aim else ()
        return called or self._undergoer_or_doer(verb)

    def _undergoer_or_doer(self, verb: int) -> tuple[int, ...]:
        """The grammatical subject of a verb in either voice."""
        frame = self.frame(verb)
        return frame.get("object") if frame.passive else frame.get("subject")

    def _named_apart(self, token: int, head: int) -> tuple[int, ...]:
        """Those whom the parser has apart from their verb: in a headline's plan, behind a conjunction, or as owners of a gerund."""
        if is_plan_of(self.reading, token, head):
            return self.conjuncts(head)
        subject = subject_behind(self.reading, token)
        subject = owner_of_gerund(self.reading, token) if subject is None else subject
        return () if subject is None else (subject,)

    def _fill_clause_of_noun(self, token: int, noun: int, fillers: Fillers) -> None:
        """A clause on a noun: "troops leaving", "soldiers killed", "a plan to leave"."""
        reading = self.reading
        if is_infinitive(reading, token):
            owner = employed(reading, self.frame, reading.heads[noun]) if noun != reading.heads[noun] else ()
            if owner := owner or holder(reading, self.frame, noun):
                fillers.setdefault("subject", []).extend(owner)
        elif is_passive(reading, token):
            fillers.setdefault("object", []).append(first_of_headline(reading, noun))
        else:
            doers = spender(reading, self.frame, token) or issuer(reading, self.frame, noun)
            doers = doers or writer(reading, self.frame, token) or (noun,)
            fillers.setdefault("subject", []).extend(doers)

    # --- adjectives and nouns

    def _adjective(self, token: int) -> Frame:
        reading = self.reading
        fillers: Fillers = {}
        for child in reading.children[token]:
            label = reading.labels[child]
            if label == "prep":
                fill_preposition(self.reading, child, fillers, slot=reading.lemmas[child])
            elif label in PLAIN_SLOTS:  # in a small clause the subject is its own: "found the firm liable"
                fillers.setdefault(PLAIN_SLOTS[label], []).append(child)
            elif label == "advmod":
                fillers.setdefault("modifier", []).append(child)
        head = reading.heads[token]
        if "subject" not in fillers and head != token and reading.poses[head] in VERB_LABELS:
            above = self.frame(head)
            is_of_object = above.passive or reading.labels[token] == "oprd"  # "held the firm liable"
            fillers["subject"] = list(above.get("object" if is_of_object else "subject"))
        return Frame(token, self._expanded(fillers), passive=False)

    def _noun(self, token: int) -> Frame:
        reading = self.reading
        fillers: Fillers = {}
        for child in reading.children[token]:
            label = reading.labels[child]
            if label in ("poss", "compound", "amod", "nmod"):
                fillers.setdefault("possessor", []).append(owner_meant_by(reading, child))
                if label != "poss":
                    fillers.setdefault("modifier", []).append(child)
            elif label in ("prep", "agent"):
                fill_preposition(self.reading, child, fillers, slot=reading.lemmas[child])
            elif label in ("acl", "ccomp", "relcl"):
                fillers.setdefault("complement", []).append(child)
            elif label == "appos":
                fillers.setdefault("apposition", []).append(child)
        reattach(self.reading, fillers, {preposition: preposition for preposition in REATTACHED})
        self._fill_from_clause(token, fillers)
        head = reading.heads[token]
        if head != token:
            fillers["governor"] = [head]
            if travellers := traveller(reading, self.frame, token):
                fillers.setdefault("possessor", []).extend(travellers)
            self._borrow_from_governor(token, light_verb_of(self.reading, token, head), fillers)
        return Frame(token, self._expanded(fillers), passive=False)

    def _fill_from_clause(self, token: int, fillers: Fillers) -> None:
        """What a clause says is done with a noun is the noun's own: "sanctions imposed on Mali" are sanctions on Mali.

        So is who does it ("a plan that Mali drew up"), and whom it has in it or belongs to ("a bus carrying tourists").
        """
        reading = self.reading
        for clause in reading.children_with(token, "acl", "relcl"):
            if is_infinitive(reading, clause):
                continue
            frame = self.frame(clause)
            if reading.labels[clause] == "relcl":
                is_made = reading.lemmas[clause] in load_vocabulary().holding["making"]
                if is_made and frame.get("object") == (token,) and not frame.passive:
                    self._fill_from_making(frame, fillers)
            elif reading.tags[clause] == "VBG":
                if reading.lemmas[clause] in HOLDING:
                    fillers.setdefault("with", list(frame.get("object") or frame.get("to")))
            elif reading.tags[clause] == "VBN" and not is_sentence(self.reading, clause):
                self._fill_from_participle(token, frame, fillers)

    def _fill_from_participle(self, token: int, frame: Frame, fillers: Fillers) -> None:
        """To whom and by whom it is done; but "a group of nuns led by an abbot" does what the nuns do."""
        for slot, heads in frame.fillers.items():
            if slot in OF_PARTICIPLE:
                fillers.setdefault(slot, list(heads))
        if not may_be_somebody(self.reading, token):
            fillers.setdefault("by", list(frame.get("subject")))

    def _fill_from_making(self, frame: Frame, fillers: Fillers) -> None:
        """Who made what a noun names, and against whom: "the claims that Chad made against Niger"."""
        if doers := [head for head in frame.get("subject") if self.reading.poses[head] != "PRON"]:
            fillers.setdefault("by", doers)
        for slot in OF_PARTICIPLE.intersection(frame.fillers):
            fillers.setdefault(slot, list(frame.get(slot)))

    def _borrow_from_governor(self, token: int, head: int | None, fillers: Fillers) -> None:
        """A light verb's subject and prepositions are the noun's ("held talks with Kyiv")."""
        reading = self.reading
        if head is None:
            return
        above = self.frame(head)
        if reading.lemmas[head] not in RECEIVING:
            is_undergone = (
                reading.lemmas[token] in load_vocabulary().undergone and reading.heads[token] == head
            )
            fillers.setdefault("by" if is_undergone else "possessor", []).extend(above.get("subject"))
        for slot, heads in above.fillers.items():
            if slot not in ("subject", "object", "dative", "complement", "modifier", "purpose", "second"):
                fillers.setdefault(slot, []).extend(h for h in heads if h != token)

    # --- shared

    def _expanded(self, fillers: Mapping[str, list[int]]) -> dict[str, tuple[int, ...]]:
        return {
            slot: self.conjuncts(heads[0])
            if len(heads) == 1
            else tuple(dict.fromkeys(member for head in heads for member in self.conjuncts(head)))
            for slot, heads in fillers.items()
        }
