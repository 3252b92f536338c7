"""Wire items, as agencies send them: IPTC's ninjs, NewsML-G2 and NITF."""
