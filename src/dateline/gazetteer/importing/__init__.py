"""Others' lists of actors, brought into the gazetteer's own form."""

from dateline.gazetteer.importing.gathering import Gathered, Left
from dateline.gazetteer.importing.petrarch import import_petrarch
from dateline.gazetteer.importing.wikidata import import_wikidata

__all__ = ["Gathered", "Left", "import_petrarch", "import_wikidata"]
