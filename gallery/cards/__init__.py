"""Cards: items, galleries and categories as they stand in lists, ready as HTML."""
