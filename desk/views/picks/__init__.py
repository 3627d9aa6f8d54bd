"""Pages for choosing the editors' picks."""
