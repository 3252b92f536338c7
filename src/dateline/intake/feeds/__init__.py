"""Feeds and sitemaps: pages where an item has its text, addresses where it leads to one."""
