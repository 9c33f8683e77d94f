"""What the network says, by name. The order is the order of its outputs; the model file bears the names, and Java reads
them there, so a head added here needs no other number anywhere."""

MUC_ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
MUC_TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")
NEWS_ROLES = ("Attacker", "Target", "Victim", "Instrument", "Place")
NEWS_EVENTS = ("Attack", "Death", "Injury")
NEWS_KINDS = ("violent", "explosion", "abduction")

LAYERS = (
    *("muc4." + role for role in MUC_ROLES),
    *("news." + role for role in NEWS_ROLES),
    *("event." + event for event in NEWS_EVENTS),
)
"""Three numbers a word each: outside, begin, inside."""
KINDS = ("muc4.relevant", *("muc4." + type for type in MUC_TYPES), *("news." + kind for kind in NEWS_KINDS))
"""One number a segment each."""


def of(task: str, names: tuple[str, ...]) -> list[int]:
    """The places of a task's names: those that start so."""
    return [at for at, name in enumerate(names) if name.startswith(task + ".")]
