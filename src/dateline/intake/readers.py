"""The readers that ship with Dateline: each registers itself when its module is imported."""

# ruff: noqa: F401
from dateline.intake import addresses, json_documents, text, xml_documents
from dateline.intake.archives import compression, tars, zips
from dateline.intake.html import pages
from dateline.intake.json import lines
from dateline.intake.tables import delimited, parquet
from dateline.intake.web_archives import warc
