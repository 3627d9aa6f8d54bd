"""Grant a role."""

from django.db import transaction

from accounts.actions.rules import keep_an_admin, locked, record
from accounts.models import User
from accounts.roles import STORED_ROLES, Role


@transaction.atomic
def grant_role(*, account: User, role: Role, by: User | None) -> User:
    """Give `account` the role, from its next request on; the last admin stays one."""
    if role.value not in dict(STORED_ROLES):
        raise ValueError(f"Nobody can be given the role {role}.")
    row = locked(account, by)
    if row.role == role:
        return row
    if role is not Role.ADMIN:
        keep_an_admin(row)
    before, row.role = row.role, role
    row.save(update_fields=["role"])
    record(row, "grant", by, role=[before, role.value])
    return row
