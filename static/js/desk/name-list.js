/* <name-list> around a textarea with one name to a line shows the names as a list and completes
   from those that exist, so that nobody is written in two ways. An ARIA combobox. */
const PAUSE = 150; // ms

let numbers = 0;

class NameList extends HTMLElement {
  #area;
  #input;
  #shown;
  #found;
  #active = -1;
  #timer = 0;
  #asked = 0;

  connectedCallback() {
    if (this.#area) return;
    this.#area = this.querySelector("textarea");
    this.#shown = make("ul", { className: "names", role: "list" });
    this.#found = make("ul", { className: "names__found", id: `names-${++numbers}`, hidden: true });
    this.#found.role = "listbox";
    this.#input = make("input", { id: this.#area.id, autocomplete: "off", dir: "auto" });
    const about = this.#area.getAttribute("aria-describedby");
    const attributes = {
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-controls": this.#found.id,
      "aria-describedby": about,
    };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    const label = this.closest(".field")?.querySelector("label");
    if (label) this.#found.setAttribute("aria-label", label.textContent);
    this.#area.removeAttribute("id");
    this.#area.hidden = true;
    this.querySelector("[data-plain]").hidden = true;
    this.prepend(this.#shown, this.#input, this.#found);
    this.#listen();
    this.#draw();
  }

  #listen() {
    this.#input.addEventListener("input", (event) => {
      event.stopPropagation();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), PAUSE);
    });
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#add(this.#input.value));
    this.#found.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const one = event.target.closest("li");
      if (one) this.#add(one.textContent);
    });
    this.#area.addEventListener("refill", () => this.#draw());
  }

  get #names() {
    return this.#area.value.split("\n").map((line) => line.trim()).filter(Boolean);
  }

  #write(names) {
    this.#area.value = names.join("\n");
    this.#draw();
    this.#area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #add(name) {
    const words = name.trim().replace(/\s+/g, " ");
    this.#close();
    this.#input.value = "";
    if (!words) return;
    const held = this.#names.some((one) => one.toLowerCase() === words.toLowerCase());
    if (!held) this.#write([...this.#names, words]);
  }

  #key(event) {
    const options = this.#found.children;
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.#add(options[this.#active]?.textContent ?? this.#input.value);
    } else if (event.key === "Escape" && !this.#found.hidden) {
      event.preventDefault();
      this.#close();
    } else if (event.key === "Backspace" && !this.#input.value) {
      this.#write(this.#names.slice(0, -1));
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#mark((from + step + options.length) % options.length);
    }
  }

  async #ask() {
    const words = this.#input.value.trim();
    const asked = ++this.#asked;
    if (!words) return this.#close();
    let names;
    try {
      const answer = await fetch(`${this.dataset.url}?q=${encodeURIComponent(words)}`);
      ({ names } = await answer.json());
    } catch {
      return this.#close(); // without a connection one writes the name in full
    }
    if (asked !== this.#asked || !this.#input.value.trim()) return undefined;
    const held = new Set(this.#names);
    return this.#offer(names.filter((name) => !held.has(name)));
  }

  #offer(names) {
    this.#active = -1;
    this.#input.removeAttribute("aria-activedescendant");
    this.#found.replaceChildren(
      ...names.map((name, at) => {
        const one = make("li", { textContent: name, id: `${this.#found.id}-${at}`, dir: "auto" });
        one.role = "option";
        one.setAttribute("aria-selected", "false");
        return one;
      }),
    );
    this.#found.hidden = !names.length;
    this.#input.setAttribute("aria-expanded", String(names.length > 0));
  }

  #mark(at) {
    this.#active = at;
    [...this.#found.children].forEach((one, number) => {
      one.setAttribute("aria-selected", String(number === at));
    });
    this.#input.setAttribute("aria-activedescendant", `${this.#found.id}-${at}`);
  }

  #close() {
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.#offer([]);
  }

  #draw() {
    const names = this.#names;
    this.#shown.hidden = !names.length;
    this.#shown.replaceChildren(...names.map((name, at) => this.#chip(name, at)));
  }

  #chip(name, at) {
    const chip = make("li", { className: "names__one" });
    chip.append(make("bdi", { textContent: name }));
    if (at && "ordered" in this.dataset) {
      chip.append(
        this.#button("↑", this.dataset.earlier, name, () => {
          const names = this.#names;
          names.splice(at - 1, 0, ...names.splice(at, 1));
          this.#write(names);
        }),
      );
    }
    chip.append(
      this.#button("×", this.dataset.remove, name, () => {
        this.#write(this.#names.filter((_one, number) => number !== at));
      }),
    );
    return chip;
  }

  #button(sign, words, name, act) {
    const button = make("button", { type: "button", className: "names__act", textContent: sign });
    button.setAttribute("aria-label", words.replace("{name}", name));
    button.addEventListener("click", () => {
      act();
      this.#input.focus();
    });
    return button;
  }
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

customElements.define("name-list", NameList);
