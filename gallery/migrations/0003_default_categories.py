"""The categories a new library begins with; editors may change them."""

from django.db import migrations

CATEGORIES = [
    ("crisis-response", "Crisis Response", "Réponse aux crises", "Respuesta a las crisis", "الاستجابة للأزمات"),
    (
        "international-cooperation-and-partnerships",
        "International Cooperation and Partnerships",
        "Coopération internationale et partenariats",
        "Cooperación internacional y alianzas",
        "التعاون الدولي والشراكات",
    ),
    ("covid-19-response", "COVID-19 Response", "Réponse à la COVID-19", "Respuesta a la COVID-19", "الاستجابة لجائحة كوفيد-19"),
    ("health", "Health", "Santé", "Salud", "الصحة"),
    (
        "un-network-on-migration",
        "UN Network on Migration",
        "Réseau des Nations Unies sur les migrations",
        "Red de las Naciones Unidas sobre la Migración",
        "شبكة الأمم المتحدة المعنية بالهجرة",
    ),
    ("events", "Events", "Événements", "Eventos", "الفعاليات"),
    ("environmental-migration", "Environmental Migration", "Migrations environnementales", "Migración por motivos ambientales", "الهجرة البيئية"),
    ("trafficking", "Trafficking", "Traite des personnes", "Trata de personas", "الاتجار بالأشخاص"),
    ("internally-displaced-persons", "Internally Displaced Persons", "Personnes déplacées internes", "Personas desplazadas internas", "النازحون داخلياً"),
    ("community-development", "Community Development", "Développement communautaire", "Desarrollo comunitario", "تنمية المجتمعات المحلية"),
    ("return-and-reintegration", "Return and Reintegration", "Retour et réintégration", "Retorno y reintegración", "العودة وإعادة الإدماج"),
    ("movement-assistance", "Movement Assistance", "Aide aux déplacements", "Asistencia para el traslado", "المساعدة على التنقل"),
    ("labour", "Labour", "Travail", "Trabajo", "العمل"),
    ("resettlement", "Resettlement", "Réinstallation", "Reasentamiento", "إعادة التوطين"),
    ("shelter", "Shelter", "Hébergement", "Alojamiento", "المأوى"),
    ("training-education", "Training and Education", "Formation et éducation", "Formación y educación", "التدريب والتعليم"),
    ("history", "History", "Histoire", "Historia", "التاريخ"),
    ("media-communications", "Media and Communications", "Médias et communication", "Medios y comunicación", "الإعلام والتواصل"),
]  # fmt: skip


def fill(apps, schema_editor):
    category_model = apps.get_model("gallery", "Category")
    text_model = apps.get_model("gallery", "CategoryText")
    for position, (slug, *titles) in enumerate(CATEGORIES):
        category = category_model.objects.create(slug=slug, position=position)
        for language, title in zip(("en", "fr", "es", "ar"), titles, strict=True):
            text_model.objects.create(
                category=category, language=language, title=title, is_source=language == "en"
            )


def empty(apps, schema_editor):
    apps.get_model("gallery", "Category").objects.filter(
        slug__in=[slug for slug, *_titles in CATEGORIES]
    ).delete()


class Migration(migrations.Migration):
    dependencies = [("gallery", "0002_tallies")]

    operations = [migrations.RunPython(fill, empty)]
