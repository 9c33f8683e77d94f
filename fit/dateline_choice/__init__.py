"""Fits the linear models by which templates are chosen among what rules and encoder propose."""
