"""The world as data: countries, bodies, armed groups, media, people and their dated offices."""

from dateline.gazetteer.check import check_gazetteer
from dateline.gazetteer.entries import Agent, Body, Country, Entry, Office, Title
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.load import load_gazetteer
from dateline.gazetteer.names import normalise

__all__ = [
    "Agent",
    "Body",
    "Country",
    "Entry",
    "Gazetteer",
    "Office",
    "Title",
    "check_gazetteer",
    "load_gazetteer",
    "normalise",
]
