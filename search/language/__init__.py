"""The language of queries: reads and writes what people type. Knows nothing of the database."""
