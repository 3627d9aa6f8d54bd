"""The words in which pages ask for things; reads only."""
