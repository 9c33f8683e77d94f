"""Which articles are held apart: by the MD5 of their id, so that the choice is the same everywhere and for ever."""

import hashlib

MUC4_APART, KINDS_APART = 18, 18


def share(id: str) -> int:
    """A number from 0 to 99 that belongs to the id."""
    return int(hashlib.md5(id.encode()).hexdigest(), 16) % 100


def muc4_apart(id: str) -> bool:
    """Whether this report of MUC-4's development part is kept for the re-scorer."""
    return share(id) < MUC4_APART


def kinds_apart(id: str) -> bool:
    """Whether this text of known kind is kept for measuring."""
    return share(id) < KINDS_APART


def wikievents_apart(ids: list[str]) -> set[str]:
    """Half of the few articles: those whose MD5 sorts first."""
    ordered = sorted(ids, key=lambda id: hashlib.md5(id.encode()).hexdigest())
    return set(ordered[: len(ordered) // 2])


def rams_apart(id: str) -> bool:
    """Whether this window is kept for measuring."""
    return share(id) < 20
