/* <facet-list data-label="…"> around a long list of choices: a field that narrows the list. */
class FacetList extends HTMLElement {
  connectedCallback() {
    if (!this.dataset.label || this.field) return;
    this.field = Object.assign(document.createElement("input"), {
      type: "search",
      className: "facet__find",
      placeholder: this.dataset.label,
      autocomplete: "off",
    });
    this.field.ariaLabel = this.dataset.label;
    this.none = Object.assign(document.createElement("p"), { className: "facet__none" });
    this.none.role = "status";
    this.field.addEventListener("input", () => this.#narrow());
    // Letters typed here are no choice, and Enter sends nothing.
    this.field.addEventListener("change", (event) => event.stopPropagation());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.prepend(this.field, this.none);
  }

  #narrow() {
    const wanted = plain(this.field.value);
    let seen = 0;
    for (const label of this.querySelectorAll("label")) {
      label.hidden = !plain(label.querySelector(".facet__name").textContent).includes(wanted);
      seen += !label.hidden;
    }
    const more = this.querySelector(".facet__more");
    if (more) {
      more.open = more.open || Boolean(wanted);
      more.classList.toggle("facet__more--all", Boolean(wanted));
    }
    this.none.textContent = seen ? "" : this.dataset.none;
  }
}

/** Small letters without accents. */
function plain(text) {
  return text.trim().toLocaleLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

customElements.define("facet-list", FacetList);
