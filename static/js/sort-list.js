/**
 * <sort-list>: the entries of a list are put in order by dragging their handles, or by the arrow
 * keys while a handle has the focus. Each new place is saved at once; without scripts there are
 * buttons for one step.
 */
class SortList extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("ol");
    for (const handle of this.querySelectorAll(".boxed__handle")) {
      handle.hidden = false;
      handle.addEventListener("keydown", (event) => this.#pressed(event));
      handle.addEventListener("pointerdown", (event) => this.#grabbed(event));
    }
    for (const steps of this.querySelectorAll(".boxed__steps")) steps.hidden = true;
  }

  #pressed(event) {
    const entry = event.target.closest("li");
    const onwards = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    const places = this.#entries;
    const here = places.indexOf(entry);
    const there = {
      [onwards]: here + 1,
      ArrowDown: here + 1,
      [back]: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: places.length - 1,
    }[event.key];
    if (there === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (there < 0 || there >= places.length || there === here) return;
    this.#put(entry, there);
    event.target.focus();
    this.#save(entry);
  }

  #grabbed(event) {
    if (event.button) return;
    const [handle, entry] = [event.currentTarget, event.currentTarget.closest("li")];
    const began = this.#entries.indexOf(entry);
    handle.setPointerCapture(event.pointerId);
    entry.classList.add("boxed__one--dragged");
    const move = ({ clientX, clientY }) => {
      const over = document.elementFromPoint(clientX, clientY)?.closest("li.boxed__one");
      if (over && over !== entry && this.contains(over)) this.#put(entry, this.#entries.indexOf(over));
    };
    const end = () => {
      entry.classList.remove("boxed__one--dragged");
      handle.removeEventListener("pointermove", move);
      if (this.#entries.indexOf(entry) !== began) this.#save(entry);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", end, { once: true });
  }

  get #entries() {
    return [...this.list.children];
  }

  #put(entry, place) {
    const others = this.#entries.filter((one) => one !== entry);
    if (place >= others.length) this.list.append(entry);
    else others[place].before(entry);
  }

  async #save(entry) {
    const place = this.#entries.indexOf(entry);
    const words = this.dataset.moved
      .replace("{title}", entry.dataset.title)
      .replace("{position}", place + 1)
      .replace("{total}", this.list.childElementCount);
    const headers = { "X-CSRFToken": this.dataset.token, Accept: "application/json" };
    const body = new URLSearchParams({ do: "move", to: place });
    try {
      const answer = await fetch(entry.dataset.entry, { method: "POST", headers, body });
      this.#say(answer.ok ? words : this.dataset.failed);
    } catch {
      this.#say(this.dataset.failed);
    }
  }

  #say(words) {
    this.querySelector("[data-said]").textContent = words;
  }
}

customElements.define("sort-list", SortList);
