"""One way to the answers: the index of words.

With an index on dates beside it the planner sometimes read the table by date and looked into every
vector, tens of thousands of them. With one index there is nothing to choose, so that nothing needs
to be known about the frequency of lexemes: to know that of 20,000 cost 2 ms for each question and
600,000 vectors to read for each ANALYZE.
"""

from django.db import migrations

VECTOR = "ALTER TABLE search_searchdocument ALTER COLUMN vector"
# The type stays what it is, no row is written; but what was known of the column is forgotten, and
# how it is kept.
FORGET = f"{VECTOR} TYPE tsvector; {VECTOR} SET STATISTICS 0; {VECTOR} SET STORAGE EXTERNAL"
LEARN = f"{VECTOR} SET STATISTICS 2000"


class Migration(migrations.Migration):
    dependencies = [("search", "0006_words_faster")]

    operations = [
        migrations.RemoveIndex(model_name="searchdocument", name="search_document_newest"),
        migrations.RunSQL(FORGET, LEARN),
    ]
