"""Caption templates at the desk: their form, what they say, what one would make of an item."""
