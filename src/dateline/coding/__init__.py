"""Reading, actors, times and places → events, claims and disputes."""
