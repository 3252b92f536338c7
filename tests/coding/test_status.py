"""Status and negation, on sentences of our own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from batches import Batch
from dateline.coding.status import StatusFinding, find_status
from dateline.coding.status.joined_infinitives import infinitive_joined_to
from dateline.coding.status.signatures import Example, load_signatures, parse_signatures
from dateline.errors import KnowledgeError
from dateline.reading import read_text
from dateline.reading.reading import Reading


def plain(marked: str) -> str:
    """A sentence without the asterisks around its event."""
    return marked.replace("*", "")


def event_in(reading: Reading, marked: str) -> int:
    """The token of the event between asterisks."""
    return next(token for token, end in enumerate(reading.ends) if end > marked.index("*"))


def status_of(marked: str) -> StatusFinding:
    reading = read_text(plain(marked))
    return find_status(reading, event_in(reading, marked))


EXAMPLES = load_signatures().examples
EXAMPLES_READ = Batch(plain(example.sentence) for example in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.sentence)
def test_examples_of_the_data_file(example: Example) -> None:
    reading = EXAMPLES_READ[plain(example.sentence)]
    found = find_status(reading, event_in(reading, example.sentence))
    assert (found.status, found.negated) == (example.status, example.negated), found.rules


SENTENCES = """
Troops *entered* the town on Monday. = occurred
Troops have *entered* the town. = occurred
Rebels *kill* five in raid on checkpoint. = occurred
Troops are *entering* the town. = ongoing
Troops were *entering* the town when the bridge fell. = occurred
Troops did not *enter* the town. = not occurred
Troops never *entered* the town. = not occurred
No soldiers were *killed*. = not occurred
The blast *killed* no civilians. = not occurred
Nobody was *arrested*. = not occurred
Officials said the two countries no longer *hold* talks. = not occurred
The envoy has not yet *arrived*. = not occurred
He not only *attacked* the court but burned it. = occurred
The president will *visit* Lima next week. = planned
The president will not *visit* Lima next week. = not planned
The president is to *meet* the king. = planned
The president is set to *meet* the king. = planned
The president is about to *meet* the king. = planned
The president is scheduled to *meet* the king on Friday. = planned
The president is expected to *meet* the king. = planned
The army is ready to *intervene*. = planned
The army may *intervene*. = hypothetical
The army could *intervene* within days. = hypothetical
The army should *withdraw*. = hypothetical
If the army *withdraws*, the talks will resume. = hypothetical
If the army withdraws, the talks will *resume*. = hypothetical
Unless the rebels *surrender*, sanctions will follow. = hypothetical
Will the army *withdraw*? = hypothetical
The army would have *won* without the frost. = not hypothetical
Diplomats asked the army to *withdraw*. = hypothetical
The council urged both sides to *negotiate*. = hypothetical
The minister does not rule out *sending* troops. = hypothetical
The cabinet is discussing whether to *send* troops. = hypothetical
The minister denied that the navy had *sunk* the trawler. = not occurred
The minister said the navy had *sunk* the trawler. = occurred
The captain is said to have *fled*. = occurred
The envoy assured reporters that no *evacuation* was planned. = not planned
The guards left without *firing* a shot. = not occurred
He flew to Cairo to *meet* the negotiators. = planned
The planned *withdrawal* alarmed neighbours. = planned
The possible *withdrawal* alarmed neighbours. = hypothetical
The alleged *attack* shocked the town. = occurred
There was no *evacuation*. = not occurred
Fears of a *coup* grew. = hypothetical
Both sides called off the *talks*. = not planned
A halt to the *fighting* was agreed on Sunday. = occurred
Neither side *attacked* the convoy. = not occurred
The general refused to *resign* and fled. = not occurred
The general refused to resign and *fled*. = occurred
The parties will meet and *sign* a treaty. = planned
The parties did not meet or *sign* a treaty. = not occurred
The agency is scrambling to *organise* flights. = planned
The governor has yet to *sign* the bill. = not occurred
The army used to *patrol* the river. = historical
France to *send* two frigates to the gulf. = planned
After the *attack*, police closed the road. = occurred
Please *leave* the building. = hypothetical
Five suspects are *held* on suspicion of fraud. = occurred
The strike, planned for Tuesday, was averted, and a *strike* on Friday was called off. = not planned
The party vowed never to *negotiate* with the junta. = not planned
Talks aimed at *ending* the war resumed in Vienna. = planned
The police foiled an *attack* on the embassy. = not occurred
The senator called for an *investigation* into the shooting. = hypothetical
The senator called for an investigation into the *shooting*. = occurred
The general did not attend the *meeting*. = occurred
The governor has no plans to *resign*. = not planned
Why did the police *shoot* him? = occurred
Did the police *shoot* him? = hypothetical
They want to avoid a *war*. = not hypothetical
The company denied that it planned to *close* the plant. = not planned
President calls off *visit* after bombing = not planned
President calls off visit after *bombing* = occurred
Rebels may *release* hostages, envoy says = hypothetical
UN urges both sides to *stop* fighting = hypothetical
The army denied reports of a *massacre*. = not occurred
The rebels agreed to stop *shelling* the town. = occurred
The prime minister promised not to *raise* taxes. = not planned
The rebels kept *shelling* the town until dawn. = occurred
The hostages are to be *released* tomorrow. = planned
The king is *visiting* Japan next week. = planned
The plan calls for the *withdrawal* of all troops. = hypothetical
It is unlikely that the army will *intervene*. = not hypothetical
Iran warned that it would *retaliate* if attacked. = hypothetical
Aid workers fear that the camp will be *attacked*. = hypothetical
The minister promised that he would *resign*. = planned
The police will investigate who *shot* the guard. = occurred
If the bank refuses, the mayor will resign and the union will *sue* the bank. = hypothetical
Turkey will not *send* troops unless the parliament approves. = not planned
If it does not, the union will *strike*. = hypothetical
If the bank does not, the fund will *lend* the money. = hypothetical
The visit did not mean that Kenya would *sign* the accord. = hypothetical
The clerk said that the letter did not mean that the mayor had *resigned*. = hypothetical
The army neither confirmed nor denied that it had *shelled* the depot. = hypothetical
The army neither *confirmed* nor denied the report. = not occurred
The army neither confirmed nor *denied* the report. = not occurred
Norway denied that it had *helped* the rebels to bomb the depot. = not occurred
Norway denied that it had helped the rebels to *bomb* the depot. = occurred
The garrison helped to *repair* the bridge. = occurred
The rebels promised not to *attack* the refinery. = not planned
The militia stopped *shelling* the suburb. = occurred
The governor rejected the *denial* of the army. = occurred
The column left the village without *giving* battle. = not occurred
"""


LINES = [line.rpartition(" = ")[::2] for line in SENTENCES.strip().split("\n")]
LINES_READ = Batch(plain(marked) for marked, _ in LINES)


@pytest.mark.parametrize(("marked", "answer"), LINES)
def test_sentences(marked: str, answer: str) -> None:
    reading = LINES_READ[plain(marked)]
    found = find_status(reading, event_in(reading, marked))
    assert ("not " if found.negated else "") + found.status == answer, found.rules


def test_evidence_is_one_span_a_rule_and_in_order_from_the_root() -> None:
    marked = "The general did not refuse to *resign*."
    found, text = status_of(marked), plain(marked)
    assert [text[start:end] for start, end in found.evidence] == ["not", "refuse"]
    assert found.rules == ("negation", "prevented")


def test_certainty_has_the_sign_of_the_polarity() -> None:
    assert status_of("The troops *left*.").certainty == 3.0
    assert status_of("The troops did not *leave*.").certainty < -1.5
    assert 0 < status_of("The troops may *leave*.").certainty < 1.5


def test_an_auxiliary_stands_for_its_verb() -> None:
    assert status_of("The troops *will* leave.") == status_of("The troops will *leave*.")


def test_a_denied_report_is_told_with_a_no_and_an_unsaid_one_is_open() -> None:
    denied = status_of("The palace denied reports that the king had *fled*.")
    unsaid = status_of("The palace did not say that the king had *fled*.")
    assert (denied.status, denied.negated, denied.rules[-1]) == ("occurred", True, "told")
    assert (unsaid.status, unsaid.negated) == ("hypothetical", False)


def test_a_no_on_the_object_is_less_sure_than_one_on_the_verb_or_subject() -> None:
    verb = status_of("The troops did not *take* the pass.").certainty
    subject = status_of("No troops *took* the pass.").certainty
    thing = status_of("The troops *took* no prisoners.")
    assert thing.rules == ("no-object",)
    assert verb < subject < thing.certainty < 0


def test_a_failure_to_come_is_less_sure_than_one_that_came() -> None:
    came = status_of("The dam prevented a *flood*.").certainty
    to_come = status_of("The dam will prevent a *flood*.").certainty
    assert came < to_come < 0


def test_what_a_deed_of_the_past_was_for_is_surer_than_what_one_to_come_is_for() -> None:
    came = status_of("The pilot flew to Lima to *meet* the miners.")
    comes = status_of("The pilot flies to Lima to *meet* the miners.")
    assert (came.status, comes.status) == ("planned", "planned")
    assert (came.rules, comes.rules) == (("purpose-of-past",), ("purpose",))
    assert came.certainty > comes.certainty


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("Bakers blocked the bridge to *demand* a truce.", "occurred"),
        ("Bakers marched on Monday to *denounce* the levy.", "occurred"),
        ("The duke wrote to the abbot to *thank* him.", "occurred"),
        ("Bakers took to the streets to *denounce* the levy.", "occurred"),
        ("Bakers will march to *denounce* the levy.", "planned"),
        ("Bakers said they would join the *blockade* on Friday.", "planned"),
        ("The duke flew to Lima to *thank* the abbot.", "planned"),
        ("Bakers blocked the bridge to *rob* the mill.", "planned"),
    ],
)
def test_what_is_shown_or_written_to_say_something_says_it(marked: str, status: str) -> None:
    assert status_of(marked).status == status


def test_who_planned_to_is_less_sure_to_do_it_than_who_plans_to() -> None:
    assert status_of("The bakers planned to *strike*.").certainty < 1.5
    assert status_of("The bakers plan to *strike*.").certainty > 1.5


def test_a_going_to_is_ahead_and_a_going_up_under_way() -> None:
    assert status_of("The envoy is *going* to Lima.").status == "planned"
    assert status_of("The choir is *going* to sing.").status == "planned"
    assert status_of("The bridge is *going* up fast.").status == "ongoing"


def test_what_stands_after_please_is_a_command_whatever_the_parser_took_it_for() -> None:
    assert status_of("Please *forward* a copy to the mayor.").rules == ("imperative",)
    assert status_of("The plans please *voters*.").rules == ()


def test_a_cry_told_twice_ends_somewhere() -> None:
    """An infinitive that hangs below a bare form was taken for what stands above it, and the walk up never ended."""
    assert (
        status_of('They heard him say it, "Open my hand, please, *open* my hand. open').status
        == "hypothetical"
    )


def test_participles_and_prepositions_made_of_verbs_are_told_by_themselves() -> None:
    assert status_of("The ferry may fetch the *stranded* tourists.").status == "occurred"
    assert status_of("Clubs may not be closed, *including* the oldest.").status == "occurred"


def test_a_weekday_makes_a_plan_only_of_verbs_with_a_timetable() -> None:
    assert status_of("The envoy is *leaving* for Baku on Friday.").status == "planned"
    assert status_of("The army is *shelling* the port on Friday.").status == "ongoing"


def test_a_clause_behind_a_thing_that_may_never_be_is_as_open_as_the_thing() -> None:
    assert status_of("Guards may shoot anyone who *crosses* the line.").status == "hypothetical"
    assert status_of("Guards may shoot the man who *crossed* the line.").status == "occurred"


def test_examples_of_tables_are_read_beside_those_of_classes() -> None:
    names = {example.class_name for example in load_signatures().examples}
    assert {"implicative", "modals", "marks", "noun phrases", "predicates", "tense"} <= names


def test_what_is_denied_falls_back_to_the_negative_effect() -> None:
    words = load_signatures().slots["to"]
    assert words["manage"].denied == words["manage"].negative
    assert words["help"].denied == "told"


WORDS = (
    "troops", "did", "not", "leave", "if", "the", "plan", "to", "attack", "no", "and", "said", "that", "will",
    "?", ",", "talks", "refused", "without", "agreed", "on", "a", "is", "cancelled", "of", "hope",
)  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=15))
def test_any_words_give_a_finding_within_bounds(words: list[str]) -> None:
    text = " ".join(words)
    reading = read_text(text)
    for token in range(len(reading)):
        found = find_status(reading, token)
        assert -3 <= found.certainty <= 3
        assert (found.certainty <= 0) or not found.negated
        assert len(found.evidence) == len(found.rules)
        assert all(0 <= start < end <= len(text) for start, end in found.evidence)


def test_a_word_in_two_classes_is_refused() -> None:
    entry = '[[class]]\nname = "x{}"\npositive = "holds"\nnegative = "fails"\ncertainty = 1.0\nto = ["try"]\n'
    with pytest.raises(KnowledgeError, match="'try' is in 'x1' already"):
        parse_signatures(entry.format(1) + entry.format(2))


def test_an_unknown_effect_is_refused() -> None:
    entry = '[[class]]\nname = "x"\npositive = "maybe"\nnegative = "fails"\ncertainty = 1.0\nto = ["try"]\n'
    with pytest.raises(KnowledgeError, match="unknown effect 'maybe'"):
        parse_signatures(entry)


def test_a_form_is_not_joined_to_one_below_itself() -> None:
    """The parser may hang "Ring" on the second "ring", and that on "sang": the way up has an end all the same."""
    reading = read_text("Okello sang: Ring the bells, friends, ring the bells.")
    first, second, sang = 3, 9, 1
    labels, heads, tags = list(reading.labels), list(reading.heads), list(reading.tags)
    labels[first], heads[first] = "advcl", second
    labels[second], heads[second], tags[second] = "conj", sang, "VB"
    mistaken = replace(reading, labels=labels, heads=heads, tags=tags)
    assert infinitive_joined_to(mistaken, second) is None
    assert find_status(mistaken, second).status


@pytest.mark.parametrize(
    ("marked", "negated"),
    [
        ("No more than ten barges have *left*.", False),
        ("No fewer than ten barges have *left*.", False),
        ("No barges have *left*.", True),
        ("The night passed without a *raid*.", True),
        ("The night passed without a single *arrest*.", True),
        ("The *raid* passed without a word from the king.", False),
    ],
)
def test_a_no_is_no_bound_and_without_is_one(marked: str, negated: bool) -> None:  # noqa: FBT001
    assert status_of(marked).negated is negated


def test_what_stands_before_its_verb_of_saying_is_told() -> None:
    told = "The Korr pass, the only way over the ridge, *reopened* to sheep at noon on Friday, the ranger announced."
    assert status_of(told).status == "occurred"
    assert status_of("The ranger wants the pass *reopened*.").status == "hypothetical"
