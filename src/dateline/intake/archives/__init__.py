"""Archives and compressed files of any mix: gone into where they stand, never laid out on disk."""
