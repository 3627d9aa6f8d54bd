"""Forms for names: creators with what they are, categories in every language, keywords."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.validators import validate_slug
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from desk.terms.kinds import Kind
from gallery.actions.keep_terms import create_category, create_creator, create_keyword
from gallery.actions.rename import rename_category, rename_creator, rename_keyword
from gallery.languages import current
from gallery.models import CreatorKind, MergeRecord, Vocabulary

LONGEST_TITLE, LONGEST_SLUG = 120, 120


class CreatorForm(forms.Form):
    """Who it is, and whether a person or an office."""

    name = forms.CharField(
        label=_("Name"), max_length=250, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    kind = forms.ChoiceField(label=_("What it is"), choices=CreatorKind)


class KeywordForm(forms.Form):
    """One word, or a few."""

    name = forms.CharField(
        label=_("Name"), max_length=100, widget=forms.TextInput(attrs={"dir": "auto"})
    )


class CategoryForm(forms.Form):
    """What it is called in each language, and its address."""

    def __init__(self, *args: Any, source: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, name in settings.LANGUAGES:
            self.fields[f"title-{code}"] = forms.CharField(
                label=_("Name, %(language)s") % {"language": name},
                max_length=LONGEST_TITLE,
                required=code == source,
                widget=forms.TextInput(attrs={"lang": code, "dir": "auto"}),
            )
        self.fields["slug"] = forms.CharField(
            label=_("Last part of its address"),
            help_text=_("Small letters, digits and hyphens. The old address leads to the new one."),
            max_length=LONGEST_SLUG,
            required=False,
            validators=[validate_slug],
            widget=forms.TextInput(attrs={"dir": "ltr"}),
        )

    @property
    def titles(self) -> dict[str, str]:
        """What was entered, by language."""
        return {code: self.cleaned_data[f"title-{code}"] for code, _name in settings.LANGUAGES}


Form = CreatorForm | KeywordForm | CategoryForm


def form_of(kind: Kind, term: Any = None, sent: Any = None) -> Form:
    """Return the form for a new term, or for the name of `term`."""
    if kind.vocabulary == Vocabulary.CREATOR:
        initial = {"name": term.name, "kind": term.kind} if term else {}
        return CreatorForm(sent, initial=initial, auto_id="term-%s")
    if kind.vocabulary == Vocabulary.KEYWORD:
        return KeywordForm(sent, initial={"name": term.name} if term else {}, auto_id="term-%s")
    texts = {text.language: text for text in term.texts.all()} if term else {}
    source = next((code for code, text in texts.items() if text.is_source), current())
    initial = {f"title-{code}": text.title for code, text in texts.items()}
    if term:
        initial["slug"] = term.slug
    return CategoryForm(sent, initial=initial, source=source, auto_id="term-%s")


def create(form: Form, by: User) -> Any:
    """Make what the valid `form` says and return it; raises as the actions do."""
    said = form.cleaned_data
    if isinstance(form, CreatorForm):
        return create_creator(name=said["name"], kind=said["kind"], by=by)
    if isinstance(form, KeywordForm):
        return create_keyword(name=said["name"], by=by)
    return create_category(
        titles=form.titles, source_language=current(), slug=said["slug"].lower(), by=by
    )


def rename(form: Form, term: Any, by: User) -> MergeRecord | None:
    """Give `term` the names of the valid `form`; of a keyword return the work that has begun."""
    said = form.cleaned_data
    if isinstance(form, CreatorForm):
        rename_creator(creator=term, name=said["name"], kind=said["kind"], by=by)
        return None
    if isinstance(form, KeywordForm):
        return rename_keyword(keyword=term, name=said["name"], by=by)
    slug = said["slug"].lower() or term.slug
    rename_category(category=term, titles=form.titles, slug=slug, by=by)
    return None
