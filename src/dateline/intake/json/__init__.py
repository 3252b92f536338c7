"""JSON as anybody may write it: a report a line, values cut out of an array of any size, and what stands in them."""
