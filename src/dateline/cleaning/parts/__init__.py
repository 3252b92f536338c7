"""What the blocks around and inside a body are: titles, bylines, captions, teasers, furniture with its reason."""
