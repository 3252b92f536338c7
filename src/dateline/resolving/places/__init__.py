"""Places: the toponyms of a report as points on the map, and which of them a happening has."""

from dateline.resolving.places.places import (
    Placed,
    PlaceMention,
    Setting,
    countries_meant,
    place_spans,
    resolve_places,
)

__all__ = ["PlaceMention", "Placed", "Setting", "countries_meant", "place_spans", "resolve_places"]
