"""toponym: names of places and where on the map they are; with spans given, only the second."""

from __future__ import annotations

from typing import Any

import dateline


def answer(item: dict[str, Any]) -> dict[str, Any]:
    """Each mention of a place with the place's coordinates and GeoNames id."""
    given = item.get("spans")
    spans = None if given is None else [(span["start"], span["end"]) for span in given]
    return {
        "spans": [
            {
                "start": span[0],
                "end": span[1],
                "lat": place.lat,
                "lon": place.lon,
                "geonameid": place.geonames_id,
            }
            for place in dateline.places(item["text"], spans=spans)
            for span in place.mentions
            if isinstance(span, tuple)
        ]
    }
