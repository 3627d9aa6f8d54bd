"""How the desk shows and arranges galleries and collections."""
