"""People, what happened to their accounts, and invitations."""

from accounts.models.events import AccountEvent
from accounts.models.invitations import Invitation
from accounts.models.people import User, UserManager

__all__ = ["AccountEvent", "Invitation", "User", "UserManager"]
