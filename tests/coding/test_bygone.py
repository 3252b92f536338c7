"""What a report tells as background of long ago, and what is news though it stands beside such."""

from __future__ import annotations

import pytest

import dateline

DAY = "2022-08-16"


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("The poet was jailed in 1987 after insulting the regent.", "jail", "historical"),
        ("The poet was jailed in 1987 after insulting the regent.", "insult", "historical"),
        ("In 1987 the junta banned the guild, expelling two bishops.", "expel", "historical"),
        ("In 1987 the junta fell after protests against the regent.", "protest", "historical"),
        ("The senator was convicted of fraud as a young man.", "convict", "historical"),
        ("In 1987 the duke jailed a poet who had insulted the regent.", "insult", "historical"),
        ("The duke was jailed in 1987 for beating a monk he kidnapped.", "kidnap", "historical"),
        ("In 1987 the junta passed an act banning the guild.", "ban", "historical"),
        ("She praised the 2011 raid that killed the duke.", "kill", "historical"),
        ("She praised the 2011 raid that has killed the duke.", "kill", "occurred"),
        ("She praised the 2011 hat that killed the duke.", "kill", "occurred"),
        ("She led the bloody 1989 crackdown on the guild.", "crack down", "historical"),
        ("A 2011 report accused the army of theft.", "accuse", "historical"),
        ("A 2011 report accuses the army of theft.", "accuse", "occurred"),
        ("The army was accused of theft in a 2011 report.", "accuse", "historical"),
        ("The army was accused of theft in a 2011 uniform.", "accuse", "occurred"),
        ("The poet was jailed for theft before he fled in 1987.", "jail", "historical"),
        ("The poet was jailed for beating a monk before he fled in 1987.", "beat", "historical"),
        ("The poet was jailed for theft after he fled in 1987.", "jail", "occurred"),
        ("Hitler invaded Chad.", "invade", "historical"),
        ("The murder of Olof Palme puzzled her.", "murder", "historical"),
        ("The duke praised Olof Palme.", "praise", "occurred"),
        ("The mayor repealed the 1994 law that banned the guild.", "ban", "historical"),
        ("On Monday a court convicted Vrba of the murder of Ada Lowe in 1994.", "murder", "historical"),
        ("On Monday a court convicted Vrba of the murder of Ada Lowe in 1994.", "convict", "occurred"),
        ("The army bombed the abbey decades ago.", "bomb", "historical"),
        ("The army bombed the abbey after the 9/11 attacks.", "bomb", "historical"),
        ("A poet spoke on the anniversary of the protest march in Lima.", "march", "historical"),
        ("The nun was kidnapped by rebels and escaped after two years.", "kidnap", "historical"),
        ("The nun was kidnapped by rebels and escaped after two hours.", "kidnap", "occurred"),
        ("The army bombed the abbey long ago.", "bomb", "historical"),
        ("Chad seized the valley after World War II.", "seize", "historical"),
        ("The police jailed the bishop under apartheid.", "jail", "historical"),
        ("The police have jailed most bishops since the Cold War.", "jail", "occurred"),
        ("In his youth the bishop met the regent.", "meet", "historical"),
        ("The army bombed the abbey two months ago.", "bomb", "occurred"),
        ("The army bombed the abbey an hour ago.", "bomb", "occurred"),
        ("The police arrested the cook as a suspect.", "arrest", "occurred"),
        ("In 1987 the sculptor married a nurse whom gunmen have killed.", "kill", "occurred"),
        ("The general, who seized power in 1987, arrested the editor.", "arrest", "occurred"),
        ("The army has bombed the abbey since it seized the valley in 1987.", "bomb", "occurred"),
    ],
)
def test_what_is_told_of_long_ago_is_background(text: str, predicate: str, status: str) -> None:
    record = dateline.read(text, date=DAY, clean=False, language="en")
    found = [event.status for event in record.events if event.predicate == predicate]
    assert found == [status]


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("In 1987 he robbed a bank. He shot two clerks.", "shoot", "historical"),
        ("In 1987 he robbed a bank. He beat two clerks and killed a guard.", "kill", "historical"),
        (
            "In 1987 he robbed a bank. He hid in a mill, records say. He then shot two clerks.",
            "shoot",
            "historical",
        ),
        ("In 1987 he robbed a bank. Records say he then shot two clerks.", "shoot", "historical"),
        ("In 1987 he robbed a bank. Records say he has shot two clerks.", "shoot", "occurred"),
        ("In 1987 he robbed a bank. He hid in a mill. Police arrested him there.", "arrest", "historical"),
        ("In 1987 he robbed a bank. He fled before police arrested the driver.", "arrest", "historical"),
        ("In 1987 he robbed a bank. On Friday he shot two clerks.", "shoot", "occurred"),
        ("In 1987 he robbed a bank. He has shot two clerks.", "shoot", "occurred"),
        ("In 1987 he robbed a bank. The mayor said police shot two clerks.", "shoot", "occurred"),
        ("The man who robbed a bank in 1987 was seen at the mill. He shot two clerks.", "shoot", "occurred"),
        ("The mill, built in 1987, burned on Friday. Police arrested a miller.", "arrest", "occurred"),
    ],
)
def test_a_story_of_long_ago_goes_on_until_another_time_is_spoken_of(
    text: str, predicate: str, status: str
) -> None:
    record = dateline.read(text, date=DAY, clean=False, language="en")
    found = [event.status for event in record.events if event.predicate == predicate]
    assert found == [status]


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("Ada Lowe was shot in 1994. Police say two bakers killed Lowe.", "kill", "historical"),
        ("Ada Lowe was shot on Friday. Police say two bakers killed Lowe.", "kill", "occurred"),
        ("Ada Lowe was arrested in 1994. Police say two bakers killed Lowe.", "kill", "occurred"),
        ("Ada Lowe was shot in 1994. Police say two bakers killed Ben Okello.", "kill", "occurred"),
        ("Ada Lowe was arrested in 1994. Police have arrested Lowe in a mill.", "arrest", "occurred"),
        ("Nuns were shot in 1994. Police say two bakers killed nuns.", "kill", "occurred"),
    ],
)
def test_what_is_suffered_once_has_its_date_wherever_it_is_told(
    text: str, predicate: str, status: str
) -> None:
    record = dateline.read(text, date=DAY, clean=False, language="en")
    found = [event.status for event in record.events if event.predicate == predicate]
    assert found[-1] == status
