"""Benchmarks: adapters that map public test sets to Dateline's library and decide nothing."""
