/**
 * <search-results> around facets and results: a choice made is followed at once (htmx swaps both
 * parts), its address goes into the history, and the number of results is announced.
 */
import "./facet-list.js";

class SearchResults extends HTMLElement {
  #shown = "";
  #folds = new Map();

  connectedCallback() {
    this.#shown = withoutPage(location.search);
    this.addEventListener("htmx:beforeRequest", (event) => this.#begin(event));
    this.addEventListener("htmx:beforeSwap", () => this.#remember());
    this.addEventListener("htmx:afterSettle", (event) => this.#done(event));
    for (const trouble of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
      this.addEventListener(trouble, (event) => this.#fail(event));
    }
    this.addEventListener("submit", (event) => this.#submit(event));
    addEventListener("popstate", () => this.#follow());
  }

  get status() {
    return this.querySelector("[role=status]");
  }

  /** Choices have been followed already: in the drawer of a phone the button only closes it. */
  #submit(event) {
    const drawer = event.target.closest("[popover]");
    if (!drawer?.matches(":popover-open")) return;
    event.preventDefault();
    drawer.hidePopover();
  }

  #begin(event) {
    if (!event.target.matches(".facets__form")) return;
    this.querySelector("#found").ariaBusy = "true";
    this.status.textContent = "";
    this.status.classList.add("hidden");
  }

  #remember() {
    for (const fold of this.querySelectorAll("details[id]")) this.#folds.set(fold.id, fold.open);
  }

  #done(event) {
    if (event.target.id !== "found") return;
    for (const [id, open] of this.#folds) {
      const fold = document.getElementById(id);
      if (fold && !fold.open) fold.open = open;
    }
    const found = this.querySelector("#found");
    this.status.textContent = found.querySelector("[data-said]").textContent;
    const { search } = new URL(found.dataset.address, location.href);
    if (search === this.#shown) return;
    this.#shown = search;
    history.pushState({}, "", found.dataset.address);
    for (const link of document.querySelectorAll("a[hreflang]")) link.search = search;
  }

  #fail(event) {
    if (!event.target.matches(".facets__form")) return;
    this.querySelector("#found").ariaBusy = null;
    this.status.textContent = this.status.dataset.failed;
    this.status.classList.remove("hidden");
  }

  /** Back and forward: the page shown is no longer that of the address. */
  #follow() {
    if (history.state?.viewer || withoutPage(location.search) === this.#shown) return;
    location.reload();
  }
}

function withoutPage(search) {
  const parameters = new URLSearchParams(search);
  parameters.delete("page");
  const text = parameters.toString();
  return text && `?${text}`;
}

customElements.define("search-results", SearchResults);
