"""Pages on which editors keep categories, creators and keywords."""
