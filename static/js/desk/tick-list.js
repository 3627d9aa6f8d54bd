/* <tick-list> around checkboxes: Shift ticks all from the last one to this one, and the number of
   those ticked is said. The checkboxes are those named `item`, or as `data-name` says. */
class TickList extends HTMLElement {
  #last = null;

  connectedCallback() {
    this.addEventListener("click", (event) => this.#clicked(event));
    this.addEventListener("change", () => this.#count());
    this.#count();
  }

  get #boxed() {
    return `input[name=${this.dataset.name ?? "item"}]`;
  }

  get #boxes() {
    return [...this.querySelectorAll(this.#boxed)];
  }

  #clicked(event) {
    const box = event.target;
    if (!box.matches?.(this.#boxed)) return;
    const boxes = this.#boxes;
    const from = boxes.indexOf(this.#last);
    if (event.shiftKey && from >= 0) {
      const [first, last] = [from, boxes.indexOf(box)].sort((a, b) => a - b);
      for (const one of boxes.slice(first, last + 1)) one.checked = box.checked;
    }
    this.#last = box;
    this.#count();
  }

  #count() {
    const number = this.#boxes.filter((box) => box.checked).length;
    const place = this.querySelector(".tick-list__number");
    place.textContent = number ? this.dataset.number.replace("{number}", number) : "";
  }
}

customElements.define("tick-list", TickList);
