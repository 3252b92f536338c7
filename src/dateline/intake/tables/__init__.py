"""Tables: a report a row, with columns told by the user or known by their names."""
