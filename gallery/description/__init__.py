"""What is said of an item, as one flat set of named values that can be compared and kept."""
