"""Fits Dateline's encoder: one small network that says of every word of a report which role it may fill."""
