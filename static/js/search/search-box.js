/* <search-box> around the field of the search form: "/" leads to it from anywhere on the page,
   suggestions come while one types, and what was not chosen stays out of the address. */
import { Suggestions } from "./suggestions.js";

const WAIT = 150; // ms without a key

class SearchBox extends HTMLElement {
  #timer = 0;
  #asking = null;

  connectedCallback() {
    this.input = this.querySelector("input");
    this.form = this.input.form;
    this.list = new Suggestions(this, this.input);
    this.input.addEventListener("input", () => this.#ask());
    this.input.addEventListener("keydown", (event) => this.list.key(event));
    this.input.addEventListener("blur", () => this.#stop());
    this.form.addEventListener("submit", () => this.#stop());
    this.form.addEventListener("formdata", ({ formData }) => leaveOutEmpty(formData));
    addEventListener("keydown", (event) => this.#lead(event));
  }

  #ask() {
    this.#abort();
    const text = this.input.value.trim();
    if (text.length < 2) return this.list.close();
    this.#timer = setTimeout(() => this.#fetch(text), WAIT);
  }

  async #fetch(text) {
    this.#asking = new AbortController();
    const address = new URL(this.dataset.from, location.href);
    address.searchParams.set("q", text);
    try {
      const answer = await fetch(address, { signal: this.#asking.signal });
      this.list.show(answer.ok ? await answer.text() : "");
    } catch {
      // Overtaken by the next letter, or no connection: one can still search.
    }
  }

  #stop() {
    this.#abort();
    this.list.close();
  }

  #abort() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  #lead(event) {
    if (event.key !== "/" || event.defaultPrevented || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  }
}

function leaveOutEmpty(formData) {
  for (const [name, value] of [...formData]) if (!value) formData.delete(name);
}

customElements.define("search-box", SearchBox);
