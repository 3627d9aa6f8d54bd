"""What goes wrong with the embedded database, said once."""


class PostgresUnavailable(Exception):
    """The embedded database cannot be used; the text is one sentence that says what to do."""
