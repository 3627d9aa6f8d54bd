"""How editors keep categories, creators and keywords."""
