"""A folder of files becomes part of the library: `manage.py import_library`."""
