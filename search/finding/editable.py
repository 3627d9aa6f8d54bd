"""The same search over everything that somebody may edit, drafts included."""

from django.db.models import Q

from accounts.roles import Role, role_of
from gallery.models import MediaItem
from gallery.querysets.items import ItemQuerySet
from search.finding.clock import by_the_clock, for_the_index
from search.finding.looking import Look
from search.language.nodes import Node


class EditableLook(Look):
    """A look at what `user` may edit, whatever its status: editors all, staff their own.

    Drafts have no date, so a page of much is not narrowed to the latest publications; they come
    first where the newest do.
    """

    by_date = False

    @property
    def asked_of_index(self) -> Node | None:
        """What the query says, without what only the clock knows."""
        return for_the_index(self.asked.query.root)

    @property
    def allowed(self) -> Q:
        """The twin of `editable_by` for documents, of those in the state that is asked for."""
        return self._own & by_the_clock(self.asked.query.root, self.meanings, self.at)

    @property
    def _own(self) -> Q:
        role = role_of(self.user)
        if role.at_least(Role.EDITOR):
            return Q()
        if role.at_least(Role.STAFF):
            return Q(item__created_by=self.user)
        return Q(pk__in=[])

    def items(self) -> ItemQuerySet:
        """Return the items that `user` may edit."""
        return MediaItem.objects.editable_by(self.user)
