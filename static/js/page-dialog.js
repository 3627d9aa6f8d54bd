/**
 * <page-dialog> around a link: the page it leads to comes as a dialog over the present one.
 *
 * Without scripts, or where it cannot be fetched, the link leads to the page itself.
 */
class PageDialog extends HTMLElement {
  connectedCallback() {
    this.link = this.querySelector("a");
    this.link?.addEventListener("click", (event) => this.#clicked(event));
  }

  async #clicked(event) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { href } = this.link;
    try {
      const answer = await fetch(href, { headers: { "HX-Request": "true" }, cache: "no-store" });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      this.#show(await answer.text());
    } catch {
      location.assign(href);
    }
  }

  #show(html) {
    const dialog = document.importNode(this.querySelector("template").content, true).firstElementChild;
    const parsed = new DOMParser().parseFromString(html, "text/html");
    dialog.append(...parsed.body.childNodes);
    const title = dialog.querySelector("h2[id]");
    if (title) dialog.setAttribute("aria-labelledby", title.id);
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest(".box__close")) dialog.close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      this.link.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  }
}

customElements.define("page-dialog", PageDialog);
