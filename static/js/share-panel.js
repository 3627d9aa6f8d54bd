/* <share-panel data-title data-link>: where the device itself knows how to pass a link on, its
   own dialog takes the place of the list of networks. */
class SharePanel extends HTMLElement {
  connectedCallback() {
    this.addEventListener("focusin", ({ target }) => target.matches("[readonly]") && target.select());
    const button = this.querySelector(".share__device");
    if (!button || !navigator.share) return;
    button.hidden = false;
    this.querySelector(".share__networks").hidden = true;
    button.addEventListener("click", () => this.#share());
  }

  async #share() {
    const { title, link: url } = this.dataset;
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // Whoever closes the dialog has changed their mind; anything else leaves them the list.
      if (error.name !== "AbortError") this.querySelector(".share__networks").hidden = false;
    }
  }
}

customElements.define("share-panel", SharePanel);
