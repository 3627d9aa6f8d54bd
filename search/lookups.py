"""`vector__answers=question`: the rows of the index that answer the text of a tsquery."""

from typing import TYPE_CHECKING, Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Lookup

if TYPE_CHECKING:
    AnyLookup = Lookup[Any]
else:
    AnyLookup = Lookup


@SearchVectorField.register_lookup
class Answers(AnyLookup):
    """The question is given as it is: its lexemes are those of the index already."""

    lookup_name = "answers"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """Return the comparison and its parameters."""
        left, parameters = self.process_lhs(compiler, connection)
        return f"{left} @@ %s::tsquery", (*parameters, self.rhs)
