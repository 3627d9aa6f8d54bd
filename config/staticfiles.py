"""Static files with content hashes in their names, the imports of our ES modules included."""

from django.contrib.staticfiles.storage import ManifestFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage


class Storage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Whitenoise's storage that rewrites imports in our own modules and leaves libraries alone."""

    support_js_module_import_aggregation = True
    # Comments in htmx's extensions look like imports of files that are not there.
    _js_module_import_aggregation_patterns = (
        "js/*.js",
        ManifestFilesMixin._js_module_import_aggregation_patterns[1],  # type: ignore[attr-defined]
    )
