"""The world as data: countries, bodies, armed groups, media, people and their dated offices."""

from dateline.gazetteer.check import check_gazetteer
from dateline.gazetteer.comparing import Change, compare_gazetteer
from dateline.gazetteer.describing import Answer, Described, Held, Term, describe
from dateline.gazetteer.entries import Agent, Body, Country, Entry, Office, Title
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.load import load_gazetteer
from dateline.gazetteer.names import normalise

__all__ = [
    "Agent",
    "Answer",
    "Body",
    "Change",
    "Country",
    "Described",
    "Entry",
    "Gazetteer",
    "Held",
    "Office",
    "Term",
    "Title",
    "check_gazetteer",
    "compare_gazetteer",
    "describe",
    "load_gazetteer",
    "normalise",
]
