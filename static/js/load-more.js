/**
 * <load-more> around a pager: its "next" link, which htmx follows, puts the next page under the
 * list. This element does the rest: focus, what is announced, the address, what was before.
 */
const { htmx } = window;

class LoadMore extends HTMLElement {
  #address = "";
  #before = null;
  #waiting = [];

  connectedCallback() {
    this.list = document.querySelector("#list");
    this.#before = this.querySelector("[rel=prev]");
    this.addEventListener("htmx:beforeRequest", (event) => this.#begin(event));
    this.addEventListener("htmx:responseError", () => this.#fail());
    this.addEventListener("htmx:sendError", () => this.#fail());
    this.addEventListener("htmx:timeout", () => this.#fail());
    this.list.addEventListener("htmx:afterSwap", () => this.#grown());
    addEventListener("popstate", () => this.#keepAddress());
  }

  get next() {
    return this.querySelector("a[rel=next]");
  }

  /** Put the next page under the list, quietly; resolves to true when there is more than before. */
  more() {
    if (!htmx || !this.next) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.next.click();
    });
  }

  #begin(event) {
    this.count = this.list.children.length;
    this.#address = event.target.href;
    this.#say("");
  }

  #grown() {
    const first = this.list.children[this.count];
    const previous = this.querySelector("[rel=prev]");
    if (previous) previous.replaceWith(this.#before ?? document.createElement("span"));
    this.#keepAddress();
    // Only for whoever asked here; the viewer asks for itself and may have been closed meanwhile.
    if (!this.#waiting.length) {
      first?.querySelector("a")?.focus({ preventScroll: true });
      this.#say(this.querySelector(".pager").dataset.shown);
    }
    this.#settle(Boolean(first));
  }

  #fail() {
    this.#say(this.dataset.failed, true);
    this.#settle(false);
  }

  /** The list is at its last page now; not while the address is that of a picture in the viewer. */
  #keepAddress() {
    if (!this.#address || history.state?.viewer) return;
    history.replaceState(history.state, "", this.#address);
    this.#address = "";
  }

  #say(words, visible = false) {
    const place = this.querySelector(".load-more__said");
    place.classList.toggle("hidden", !visible);
    place.textContent = words;
  }

  #settle(result) {
    for (const resolve of this.#waiting.splice(0)) resolve(result);
  }
}

customElements.define("load-more", LoadMore);
