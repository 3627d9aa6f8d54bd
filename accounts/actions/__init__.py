"""What is done to accounts: one verb each, with the check, the change and the event."""

from accounts.actions.approve import approve
from accounts.actions.deactivate import deactivate, reactivate
from accounts.actions.delete import delete_account
from accounts.actions.grant import grant_role
from accounts.actions.invite import accept, invite, join, revoke
from accounts.actions.rules import NotAllowed

__all__ = [
    "NotAllowed",
    "accept",
    "approve",
    "deactivate",
    "delete_account",
    "grant_role",
    "invite",
    "join",
    "reactivate",
    "revoke",
]
