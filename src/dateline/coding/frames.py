"""Frames: who fills which slot of a verb, an event noun or an adjective, with voice and control undone.

The slots are those of the codebook: subject, object, dative, complement, possessor, modifier, governor and
prepositions by their lemma. What grammar leaves out is filled in: the agent of a passive is its subject, the
head of a relative clause fills the clause's gap, an infinitive takes the subject or object of the verb that
controls it, coordinated verbs share their subject (labels after spaCy's CLEAR style).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dateline.codebook import load_vocabulary
from dateline.coding.said_clauses import RELATIVE_TAGS, lent_subject
from dateline.reading import Reading

LIGHT_VERBS: Final = frozenset(
    "hold have make give take pay conduct launch carry stage begin start open resume continue end conclude "
    "complete mount wage undertake perform lead join face suffer receive issue deliver order announce plan "
    "offer see sign provide commit organize organise host attend finish step pursue arrange schedule prepare "
    "intend propose seek extend grant".split()
)
"""Verbs that lend their subject to the event noun that is their object ("held talks", "launched a strike")."""
TAKING_PART: Final = frozenset("take participate engage be enter join".split())
"""Verbs that make their subject a party of the noun after "in" ("engaged in talks")."""
REATTACHED: Final = ("by", "on", "against", "with", "to", "from", "between", "over")
OF_PARTICIPLE: Final = frozenset(["on", "against", "to", "from", "for", "with", "by"])
"""Prepositions of a participle that are the noun's which it stands behind."""
HOLDING: Final = frozenset(["carry", "transport", "house", "shelter", "hold", "belong"])
"""Verbs of what a thing has in it, or whose it is: what is done to the thing is done to them."""
RECEIVING: Final = frozenset(["receive", "suffer", "face", "see", "attend", "get", "obtain"])
"""Light verbs whose subject is acted upon: it does not become the noun's possessor."""
SUBJECT_CONTROL: Final = frozenset(["promise", "vow", "pledge", "threaten", "swear", "offer", "use"])
OBJECT_OF_PREPOSITION: Final = frozenset(["of", "from", "for", "into", "against"])
"""Prepositions whose gerund is what the governing verb's object does ("accused him of lying")."""
PLAIN_SLOTS: Final = {
    "nsubj": "subject", "csubj": "subject", "nsubjpass": "object", "csubjpass": "object",
    "xcomp": "complement", "ccomp": "complement",
}  # fmt: skip
"""Labels that fill the same slot whatever else stands there."""
VERB_LABELS: Final = frozenset(["VERB", "AUX"])


@dataclass(frozen=True, slots=True)
class Frame:
    """The filled slots of a token: heads of the phrases, by slot, in text order."""

    token: int
    fillers: Mapping[str, tuple[int, ...]]
    passive: bool

    def get(self, slot: str) -> tuple[int, ...]:
        """Heads that fill a slot; empty where nothing does."""
        return self.fillers.get(slot, ())


class Frames:
    """The frames of one reading, made when asked for and kept."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._frames: dict[int, Frame] = {}
        self._open: set[int] = set()

    def frame(self, token: int) -> Frame:
        """The frame of a verb, noun or adjective."""
        if token in self._frames:
            return self._frames[token]
        if token in self._open:  # control that runs in a circle through broken grammar
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
        self._frames[token] = frame
        return frame

    def conjuncts(self, token: int) -> tuple[int, ...]:
        """A phrase's head and the heads coordinated with it, and those in apposition to a list."""
        found = [token]
        for child in self.reading.children[token]:
            if self.reading.labels[child] == "conj":
                found.extend(self.conjuncts(child))
        return tuple(found)

    def is_undergone(self, token: int) -> bool:
        """Whether the owner of an event noun is who it is done to: "the editor's arrest"; else an "of" would say so."""
        owned = self.reading.child(token, "poss") is not None
        named = self.reading.lemmas[token] in load_vocabulary().undergone
        return owned and named and not self.frame(token).get("of")

    # --- verbs

    def _verb(self, token: int) -> Frame:
        reading = self.reading
        fillers: dict[str, list[int]] = {}
        passive, lent = self._is_passive(token), lent_subject(reading, token)
        for child in reading.children[token]:
            if child != lent:
                self._fill_from_child(child, fillers, passive)
        if ("object" if passive else "subject") not in fillers:
            self._fill_gap(token, fillers, passive)
        self._fill_relative(token, fillers)
        if passive and "subject" not in fillers:
            self._reattach(fillers, {"by": "subject"})
            self._share_agent(token, fillers)
        if passive and "subject" not in fillers and "by" in fillers:
            fillers["subject"] = fillers["by"]  # an agent that the parser took for a place
        if passive and "complement" not in fillers:
            self._fill_complement_from_agent(token, fillers)
        return Frame(token, self._expanded(fillers), passive)

    def _fill_from_child(self, child: int, fillers: dict[str, list[int]], passive: bool) -> None:  # noqa: FBT001 - voice is data here
        reading = self.reading
        label = reading.labels[child]
        if label in PLAIN_SLOTS:
            fillers.setdefault(PLAIN_SLOTS[label], []).append(child)
        elif label in ("dobj", "attr", "oprd") and reading.poses[child] != "ADJ":
            slot = "attribute" if label != "dobj" else "second" if passive else "object"
            fillers.setdefault(slot, []).append(child)
        elif label == "agent":
            self._fill_preposition(child, fillers, slot="subject")
        elif label == "dative" and reading.poses[child] != "ADP":
            fillers.setdefault("dative", []).append(child)
        elif label in ("prep", "dative"):
            self._fill_preposition(child, fillers, slot=reading.lemmas[child])
        elif label == "advcl":
            self._fill_adverbial_clause(child, fillers)
        elif label in ("advmod", "acomp", "npadvmod", "neg", "prt"):
            fillers.setdefault("modifier", []).append(child)
            for below in reading.children_with(
                child, "pobj"
            ):  # "sealed off the West Bank", hung on the particle
                fillers.setdefault("object", []).append(below)
            for preposition in reading.children_with(child, "prep"):  # "pulled back from the border"
                self._fill_preposition(preposition, fillers, slot=reading.lemmas[preposition])

    def _fill_adverbial_clause(self, clause: int, fillers: dict[str, list[int]]) -> None:
        """A clause of purpose or manner, or one behind a conjunction, whose slot bears the conjunction's lemma."""
        if self._is_infinitive(clause) or self.reading.tags[clause] == "VBG":
            fillers.setdefault("purpose", []).append(clause)
        elif (conjunction := self._conjunction(clause)) is not None:
            fillers.setdefault(self.reading.lemmas[conjunction], []).append(clause)

    def _conjunction(self, clause: int) -> int | None:
        """The word that joins an adverbial clause to its verb: "until the owner pays", "when police fired"."""
        mark = self.reading.child(clause, "mark")
        if mark is not None:
            return mark
        return next(
            (t for t in self.reading.children_with(clause, "advmod") if self.reading.tags[t] == "WRB"), None
        )

    def _share_agent(self, token: int, fillers: dict[str, list[int]]) -> None:
        """Coordinated passives have the agent of the last: "was shot and killed by a guard"."""
        for following in self.reading.children_with(token, "conj"):
            if "subject" not in fillers and self._is_passive(following):
                agents = [
                    below
                    for agent in self.reading.children_with(following, "agent")
                    for below in self.reading.children_with(agent, "pobj")
                ]
                if agents:
                    fillers["subject"] = agents

    def _fill_complement_from_agent(self, token: int, fillers: dict[str, list[int]]) -> None:
        """An infinitive that the parser hung on the agent is the passive's: "was asked by the bishops to leave"."""
        reading = self.reading
        found = [
            clause
            for agent in reading.children_with(token, "agent")
            for noun in reading.children_with(agent, "pobj")
            for clause in reading.children_with(noun, "acl")
            if self._is_infinitive(clause)
        ]
        if found:
            fillers["complement"] = found

    def _fill_preposition(self, preposition: int, fillers: dict[str, list[int]], *, slot: str) -> None:
        reading = self.reading
        for child in reading.children[preposition]:
            label = reading.labels[child]
            if label in ("pobj", "pcomp", "amod"):
                fillers.setdefault(slot, []).append(child)
            elif label == "prep" and not self._is_according(
                preposition
            ):  # "from inside Syria", "out of Mali"
                self._fill_preposition(child, fillers, slot=reading.lemmas[child])
                self._fill_preposition(child, fillers, slot=slot)
            elif label == "conj" and reading.poses[child] == "ADP":
                self._fill_preposition(child, fillers, slot=reading.lemmas[child])

    def _is_according(self, preposition: int) -> bool:
        """Whether a preposition names whose word it is: nothing is done to who stands after "according to"."""
        return self.reading.words[preposition].lower() == "according"

    def _fill_gap(self, token: int, fillers: dict[str, list[int]], passive: bool) -> None:  # noqa: FBT001
        """Find the subject (of a passive: the object) that grammar leaves out."""
        reading = self.reading
        head, label = reading.heads[token], reading.labels[token]
        found: tuple[int, ...] = ()
        if self._is_plan_of(token, head):
            found = self.conjuncts(head)
        elif label == "acl":
            self._fill_clause_of_noun(token, head, fillers)
            return
        elif label == "conj" and reading.poses[head] in VERB_LABELS:
            above = self.frame(head)
            found = above.get("object") if above.passive else above.get("subject")
        elif label in ("xcomp", "ccomp") and reading.poses[head] in VERB_LABELS | {"ADJ"}:
            lent = lent_subject(reading, head)
            found = self._controller(head) if lent is None else (lent,)
        elif label == "advcl" and reading.poses[head] in VERB_LABELS:
            above = self.frame(head)
            found = above.get("object") if above.passive else above.get("subject")
        elif label == "pcomp":
            found = self._controller_through_preposition(head)
        elif label in ("attr", "acomp") and reading.poses[head] in VERB_LABELS:
            found = self.frame(head).get("subject")
        if found:
            fillers.setdefault("object" if passive else "subject", []).extend(found)

    def _is_plan_of(self, token: int, noun: int) -> bool:
        """Whether a headline says what its root noun is to do: "Envoy in Kabul to meet elders"."""
        reading = self.reading
        return (
            reading.passage(token).part is not None
            and reading.heads[noun] == noun != token
            and reading.poses[noun] in ("NOUN", "PROPN")
            and reading.labels[token] in ("acl", "relcl", "advcl")
            and self._is_infinitive(token)
        )

    def _fill_clause_of_noun(self, token: int, noun: int, fillers: dict[str, list[int]]) -> None:
        """A clause on a noun: "troops leaving", "soldiers killed", "a plan to leave"."""
        if self._is_infinitive(token):
            owner = self.frame(noun).get("possessor")
            if owner:
                fillers.setdefault("subject", []).extend(owner)
        elif self.reading.tags[token] == "VBN" and not self._is_sentence(token):
            fillers.setdefault("object", []).append(noun)
        else:
            fillers.setdefault("subject", []).append(noun)

    def _fill_relative(self, token: int, fillers: dict[str, list[int]]) -> None:
        """Put the noun that a relative clause hangs on in place of its pronoun, or in its gap."""
        reading = self.reading
        clause = token
        while reading.labels[clause] in ("conj", "xcomp", "ccomp") and reading.heads[clause] != clause:
            clause = reading.heads[clause]
        if reading.labels[clause] != "relcl":
            return
        noun = self._meant_by(reading.heads[clause])
        gap = True
        for slot, heads in fillers.items():
            for number, head in enumerate(heads):
                if reading.tags[head] in RELATIVE_TAGS:
                    heads[number] = noun
                    gap = False
                if heads[number] == noun:
                    gap = False
            fillers[slot] = heads
        if gap and clause == token and "object" not in fillers and "complement" not in fillers:
            fillers["object"] = [noun]

    def _meant_by(self, noun: int) -> int:
        """The subject that a noun is said to be: "Chad was one of the states that signed" has Chad sign."""
        reading = self.reading
        attribute = noun
        if reading.labels[noun] == "pobj" and reading.lemmas[reading.heads[noun]] == "of":
            attribute = reading.heads[reading.heads[noun]]
        copula = reading.heads[attribute]
        if reading.labels[attribute] != "attr" or reading.lemmas[copula] != "be":
            return noun
        subject = reading.child(copula, "nsubj")
        return noun if subject is None or reading.tags[subject] in ("EX", "DT", "WDT", "WP") else subject

    def _controller(self, head: int) -> tuple[int, ...]:
        above = self.frame(head)
        if self.reading.lemmas[head] in SUBJECT_CONTROL and not above.passive:
            return above.get("subject")
        return above.get("object") or above.get("dative") or above.get("subject")

    def _controller_through_preposition(self, preposition: int) -> tuple[int, ...]:
        reading = self.reading
        governor = reading.heads[preposition]
        if reading.poses[governor] not in VERB_LABELS:
            return self.frame(governor).get("possessor")
        above = self.frame(governor)
        if above.passive or reading.lemmas[preposition] in OBJECT_OF_PREPOSITION:
            return above.get("object") or above.get("subject")
        return above.get("subject")

    # --- adjectives and nouns

    def _adjective(self, token: int) -> Frame:
        reading = self.reading
        fillers: dict[str, list[int]] = {}
        for child in reading.children[token]:
            label = reading.labels[child]
            if label == "prep":
                self._fill_preposition(child, fillers, slot=reading.lemmas[child])
            elif label in PLAIN_SLOTS:  # in a small clause the subject is its own: "found the firm liable"
                fillers.setdefault(PLAIN_SLOTS[label], []).append(child)
            elif label == "advmod":
                fillers.setdefault("modifier", []).append(child)
        head = reading.heads[token]
        if "subject" not in fillers and head != token and reading.poses[head] in VERB_LABELS:
            fillers["subject"] = list(self.frame(head).get("subject"))
        return Frame(token, self._expanded(fillers), passive=False)

    def _noun(self, token: int) -> Frame:
        reading = self.reading
        fillers: dict[str, list[int]] = {}
        for child in reading.children[token]:
            label = reading.labels[child]
            if label in ("poss", "compound", "amod", "nmod"):
                fillers.setdefault("possessor", []).append(child)
                if label != "poss":
                    fillers.setdefault("modifier", []).append(child)
            elif label in ("prep", "agent"):
                self._fill_preposition(child, fillers, slot=reading.lemmas[child])
            elif label in ("acl", "ccomp", "relcl"):
                fillers.setdefault("complement", []).append(child)
            elif label == "appos":
                fillers.setdefault("apposition", []).append(child)
        self._reattach(fillers, {preposition: preposition for preposition in REATTACHED})
        self._fill_from_clause(token, fillers)
        head = reading.heads[token]
        if head != token:
            fillers["governor"] = [head]
            self._borrow_from_governor(token, self._light_verb(token, head), fillers)
        return Frame(token, self._expanded(fillers), passive=False)

    def _fill_from_clause(self, token: int, fillers: dict[str, list[int]]) -> None:
        """What a clause says is done with a noun is the noun's own: "sanctions imposed on Mali" are sanctions on Mali.

        So is who does it ("a plan that Mali drew up"), and whom it has in it or belongs to ("a bus carrying tourists").
        """
        reading = self.reading
        for clause in reading.children_with(token, "acl", "relcl"):
            frame = self.frame(clause)
            if reading.labels[clause] == "relcl":
                doers = [head for head in frame.get("subject") if reading.poses[head] != "PRON"]
                if doers and frame.get("object") == (token,) and not frame.passive:
                    fillers.setdefault("by", doers)
            elif reading.tags[clause] == "VBG":
                if reading.lemmas[clause] in HOLDING:
                    fillers.setdefault("with", list(frame.get("object") or frame.get("to")))
            elif reading.tags[clause] == "VBN" and not self._is_sentence(clause):
                for slot, heads in frame.fillers.items():
                    if slot in OF_PARTICIPLE:
                        fillers.setdefault(slot, list(heads))
                fillers.setdefault("by", list(frame.get("subject")))

    def _reattach(self, fillers: dict[str, list[int]], slots: Mapping[str, str]) -> None:
        """Prepositions that the parser hung on a phrase inside this one: "a strike by miners against the owners"."""
        reading = self.reading
        heads = [
            head for found in fillers.values() for head in found if reading.poses[head] not in VERB_LABELS
        ]
        for head in heads:
            for child in reading.children_with(head, "prep", "agent"):
                slot = slots.get(reading.lemmas[child])
                if slot is not None and slot not in fillers:
                    self._fill_preposition(child, fillers, slot=slot)

    def _light_verb(self, token: int, head: int) -> int | None:
        """The verb that an event noun is the object of, or takes part in ("took part in talks"), if it is light."""
        reading = self.reading
        if reading.labels[token] in ("dobj", "nsubjpass", "conj") and reading.lemmas[head] in LIGHT_VERBS:
            return head if reading.poses[head] in VERB_LABELS else None
        if reading.labels[token] != "pobj" or reading.lemmas[head] not in ("in", "into"):
            return None
        above = reading.heads[head]
        if reading.lemmas[above] == "part" and reading.labels[above] == "dobj":
            above = reading.heads[above]
        return above if reading.lemmas[above] in TAKING_PART else None

    def _borrow_from_governor(self, token: int, head: int | None, fillers: dict[str, list[int]]) -> None:
        """A light verb's subject and prepositions are the noun's ("held talks with Kyiv")."""
        reading = self.reading
        if head is None:
            return
        above = self.frame(head)
        if reading.lemmas[head] not in RECEIVING:
            fillers.setdefault("possessor", []).extend(above.get("subject"))
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

    def _is_passive(self, token: int) -> bool:
        reading = self.reading
        labels = {reading.labels[child] for child in reading.children[token]}
        if labels & {"nsubjpass", "auxpass", "csubjpass"}:
            return True
        if reading.tags[token] != "VBN" or labels & {"aux", "nsubj"} or self._is_sentence(token):
            return False
        if "agent" in labels or reading.labels[token] == "acl":
            return True
        head = reading.heads[token]
        return reading.labels[token] == "conj" and head != token and self._is_passive(head)

    def _is_sentence(self, token: int) -> bool:
        """Whether a clause on the root noun is the sentence itself, its verb read as a participle.

        "Suspected rebels killed 30 villagers." has an object, as a passive has not.
        """
        reading = self.reading
        noun = reading.heads[token]
        at_root = reading.labels[token] == "acl" and reading.heads[noun] == noun
        return at_root and reading.child(token, "dobj") is not None and reading.child(token, "agent") is None

    def _is_infinitive(self, token: int) -> bool:
        reading = self.reading
        return any(reading.tags[child] == "TO" for child in reading.children[token])
