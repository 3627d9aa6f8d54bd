"""What matches: items, galleries, counts, suggestions; always what this reader may see now."""

from search.finding.correcting import did_you_mean
from search.finding.editable import EditableLook
from search.finding.facets import Facet, FacetValue, facets
from search.finding.galleries import galleries_found
from search.finding.marking import Marker, marker
from search.finding.pages import Found, find
from search.finding.size import Exactness
from search.finding.suggesting import Suggestion, suggest
from search.finding.ways import WayOn, ways_on

__all__ = [
    "EditableLook",
    "Exactness",
    "Facet",
    "FacetValue",
    "Found",
    "Marker",
    "Suggestion",
    "WayOn",
    "did_you_mean",
    "facets",
    "find",
    "galleries_found",
    "marker",
    "suggest",
    "ways_on",
]
