/* <focus-point> around a picture and the fields of its focal point: a click in the picture, or
   the arrow keys on its mark, say what must stay in sight; it is saved at once. */
const STEP = 1; // percent
const LEAP = 10; // percent, with Shift
const PAUSE = 600; // ms after the last key
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const within = (percent) => Math.min(100, Math.max(0, Math.round(percent)));

class FocusPoint extends HTMLElement {
  #form;
  #mark;
  #pad;
  #said;
  #timer = 0;
  #last = Promise.resolve();

  connectedCallback() {
    this.#form = this.querySelector("form");
    this.#mark = this.querySelector(".focus-point__mark");
    if (!this.#form || !this.#mark) return;
    this.#pad = this.#mark.parentElement;
    this.#said = this.#form.querySelector("[role=status]");
    this.classList.add("live");
    this.#mark.disabled = false;
    this.#show();
    this.#pad.addEventListener("click", (event) => this.#clicked(event));
    this.#mark.addEventListener("keydown", (event) => this.#pressed(event));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#save(event.submitter?.name === "clear");
    });
  }

  disconnectedCallback() {
    if (!this.#timer) return;
    this.#save();
  }

  #clicked(event) {
    if (!event.detail) return; // Enter on the mark
    const box = this.#pad.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * 100;
    const down = ((event.clientY - box.top) / box.height) * 100;
    this.#move(across, down);
    this.#save();
  }

  #pressed(event) {
    const way = WAYS[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const far = event.shiftKey ? LEAP : STEP;
    const { x, y } = this.#form.elements;
    const at = (field) => (field.value === "" ? 50 : Number(field.value));
    this.#move(at(x) + way[0] * far, at(y) + way[1] * far);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), PAUSE);
  }

  #move(across, down) {
    const { x, y } = this.#form.elements;
    this.#form.closest("details").open = true;
    x.value = within(across);
    y.value = within(down);
    this.#show();
  }

  #show() {
    const { x, y } = this.#form.elements;
    const unset = x.value === "" || y.value === "";
    this.#mark.toggleAttribute("data-unset", unset);
    this.#mark.style.setProperty("--fx", unset ? "50%" : `${within(x.value)}%`);
    this.#mark.style.setProperty("--fy", unset ? "50%" : `${within(y.value)}%`);
  }

  /* One after the other, so that the last word is the last one here too. */
  #save(clear = false) {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const sent = new FormData(this.#form);
    if (clear) sent.set("clear", "1");
    this.#last = this.#last.then(() => this.#send(sent, clear));
  }

  async #send(sent, clear) {
    try {
      const answer = await fetch(this.#form.action, {
        method: "POST",
        body: sent,
        headers: { Accept: "application/json" },
      });
      if (answer.status === 422) {
        this.#said.textContent = (await answer.json()).error;
        return;
      }
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      if (clear) this.#form.elements.x.value = this.#form.elements.y.value = "";
      this.#show();
      const say = clear ? this.dataset.gone : this.dataset.said;
      this.#said.textContent = say.replace("{x}", sent.get("x")).replace("{y}", sent.get("y"));
    } catch {
      this.#said.textContent = this.dataset.failed;
    }
  }
}

customElements.define("focus-point", FocusPoint);
