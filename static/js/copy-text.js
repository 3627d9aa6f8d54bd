/* <copy-text> around a text or a field marked data-copy and a button that copies it. Without
   scripts there is no button, and the text is there to be selected. */
const SAID = 4000; // ms

class CopyText extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", () => this.#copy());
  }

  async #copy() {
    const source = this.querySelector("[data-copy]");
    const done = this.querySelector("[role=status]");
    try {
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      this.#say(done.dataset.done);
    } catch {
      // No permission, or a page that is not secure: what is selected can be copied by hand.
      select(source);
      this.#say(done.dataset.failed);
    }
  }

  #say(words) {
    const place = this.querySelector("[role=status]");
    clearTimeout(this.#timer);
    place.textContent = words;
    this.#timer = setTimeout(() => {
      place.textContent = "";
    }, SAID);
  }
}

function select(source) {
  if (source.select) {
    source.focus();
    source.select();
  } else {
    getSelection().selectAllChildren(source);
  }
}

customElements.define("copy-text", CopyText);
