/* The list under a field, in the manner of an ARIA combobox: the focus stays in the field, the
   arrow keys walk through the list, Enter goes to what is chosen, Escape closes. */
export class Suggestions {
  #at = -1;

  constructor(box, input) {
    this.box = box;
    this.input = input;
    this.said = Object.assign(document.createElement("p"), { className: "hidden" });
    this.said.role = "status";
    this.place = Object.assign(document.createElement("div"), { className: "suggestions" });
    this.place.hidden = true;
    this.box.append(this.place, this.said);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    // The field keeps the focus while the list is pressed.
    this.place.addEventListener("pointerdown", (event) => event.preventDefault());
    this.place.addEventListener("click", (event) => this.#go(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.place.querySelectorAll("[role=option]")];
  }

  show(html) {
    if (document.activeElement !== this.input) return;
    this.place.innerHTML = html;
    const { length } = this.options;
    if (!length) return this.close();
    this.#at = -1;
    this.place.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.input.setAttribute("aria-controls", this.place.querySelector("[role=listbox]").id);
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = this.box.dataset.said.replace("{number}", length);
  }

  close() {
    this.place.hidden = true;
    this.place.replaceChildren();
    this.said.textContent = "";
    this.#at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-controls");
    this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (this.place.hidden || event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) this.#walk(steps[event.key]);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.#at >= 0) this.#go(this.options[this.#at]);
    else return;
    event.preventDefault();
  }

  /** One beyond either end is the field itself. */
  #walk(step) {
    const { options } = this;
    options[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = ((this.#at + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    const chosen = options[this.#at];
    if (!chosen) return this.input.removeAttribute("aria-activedescendant");
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", chosen.id);
  }

  #go(option) {
    if (option) location.assign(option.dataset.to);
  }
}
