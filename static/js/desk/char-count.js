/* <char-count data-for="…" data-advised="80">: how long the text of a field is, beside how long
   such texts read well. */
class CharCount extends HTMLElement {
  connectedCallback() {
    this.field = document.getElementById(this.dataset.for);
    this.field?.addEventListener("input", () => this.#count());
    this.#count();
  }

  #count() {
    const length = Array.from(this.field?.value.trim() ?? "").length;
    this.textContent = `${length} / ${this.dataset.advised}`;
    this.toggleAttribute("data-long", length > Number(this.dataset.advised));
  }
}

customElements.define("char-count", CharCount);
