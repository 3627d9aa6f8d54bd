"""What the writers of containers have in common."""

from mmap import mmap

Content = mmap | bytes


class Broken(Exception):
    """The file is not built as its format demands, or in a way that is not rewritten."""
