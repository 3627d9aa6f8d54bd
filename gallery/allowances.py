"""What a licence lets a reader do, in one plain sentence."""

from django.utils.translation import gettext as _

from gallery.licences import CREATIVE_COMMONS, CREATIVE_COMMONS_ZERO


def allowance_of(code: str) -> str:
    """Return what the licence `code` allows, in the reader's language; empty where unknown."""
    code = code.strip()
    if match := CREATIVE_COMMONS.fullmatch(code):
        return _creative_commons(match["terms"].upper())
    if CREATIVE_COMMONS_ZERO.fullmatch(code) or code.lower() == "public-domain":
        return _("You may use it for anything, without asking. A credit is welcome.")
    return {
        "free-use": _("You may use it free of charge if you print the credit."),
        "all-rights-reserved": _("Please ask for permission before you use it."),
    }.get(code.lower(), "")


def _creative_commons(terms: str) -> str:
    return {
        "BY": _("You may share and adapt it, also commercially, if you give the credit."),
        "BY-SA": _(
            "You may share and adapt it, also commercially, if you give the credit and put what "
            "you make under the same licence."
        ),
        "BY-ND": _(
            "You may share it, also commercially, if you give the credit and do not change it."
        ),
        "BY-NC": _("You may share and adapt it if you give the credit and do not earn with it."),
        "BY-NC-SA": _(
            "You may share and adapt it if you give the credit, do not earn with it and put what "
            "you make under the same licence."
        ),
        "BY-NC-ND": _(
            "You may share it if you give the credit, do not earn with it and do not change it."
        ),
    }[terms]
