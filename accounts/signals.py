"""News that upper floors may listen to; sent inside the transaction that makes the change."""

from django.dispatch import Signal

# user: User. The person is leaving: what upper floors know of them must go, their work stays.
account_deleted = Signal()

# user: User. A person has begun to have an account here (registered, or accepted an invitation).
account_made = Signal()

# user: User. Somebody asks for all that is held about them: receivers return pairs of a name and
# plain rows, `list[tuple[str, Iterable[Mapping[str, object]]]]`, without secrets.
own_data_asked = Signal()
