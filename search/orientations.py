"""What the shapes of pictures are called."""

from django.utils.translation import pgettext_lazy

_NAMES = {
    "landscape": pgettext_lazy("orientation", "Landscape"),
    "portrait": pgettext_lazy("orientation", "Upright"),
    "square": pgettext_lazy("orientation", "Square"),
}


def orientation_name(orientation: str) -> str:
    """Return the name of an orientation; the code itself where it is none."""
    return str(_NAMES.get(orientation, orientation))
