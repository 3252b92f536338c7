"""Training of what is learned: data made from the project's own sentences, and the scripts that fit weights to it."""
