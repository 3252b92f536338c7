"""Reading → who, where, when."""

from dateline.resolving.actors import resolve_actors
from dateline.resolving.cast import ActorMention, Cast
from dateline.resolving.figures import figures_of
from dateline.resolving.places import (
    Placed,
    PlaceMention,
    Setting,
    countries_meant,
    place_spans,
    resolve_places,
)
from dateline.resolving.places.locating import place_of
from dateline.resolving.story_country import with_story_country
from dateline.resolving.times import Calendar, TimeMention, resolve_times
from dateline.resolving.times.occasions import is_event_noun, occasion_of

__all__ = [
    "ActorMention", "Calendar", "Cast", "PlaceMention", "Placed", "Setting", "TimeMention", "countries_meant", "figures_of", "is_event_noun", "occasion_of",
    "place_of", "place_spans", "resolve_actors", "resolve_places", "resolve_times", "with_story_country",
]  # fmt: skip
