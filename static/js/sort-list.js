/**
 * <sort-list>: the entries of a list are put in order by dragging their handles, or by the arrow
 * keys while a handle has the focus. What is ticked moves together. Each new place is saved at
 * once; without scripts there are buttons for one step.
 *
 * Entries are saved one by one at their own address (`data-entry`), or all at the address of the
 * list (`data-url`) by their `data-key`: then the list may be one page of many (`data-first`,
 * `data-total`), and says what the server says of others who moved something (`data-seen`).
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
    const [here, last] = [this.#placeOf(entry), this.#othersThan(entry).length];
    const there = {
      [onwards]: here + 1,
      ArrowDown: here + 1,
      [back]: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (there === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (there < 0 || there > last || there === here) return;
    this.#put(entry, there);
    event.target.focus();
    this.#save(entry);
  }

  #grabbed(event) {
    if (event.button) return;
    const [handle, entry] = [event.currentTarget, event.currentTarget.closest("li")];
    const before = this.#entries;
    handle.setPointerCapture(event.pointerId);
    for (const one of this.#groupOf(entry)) one.classList.add("boxed__one--dragged");
    const move = ({ clientX, clientY }) => {
      const over = document.elementFromPoint(clientX, clientY)?.closest("li.boxed__one");
      const others = this.#othersThan(entry);
      if (!over || !others.includes(over)) return;
      const isBehind = entry.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
      this.#put(entry, others.indexOf(over) + (isBehind ? 1 : 0));
    };
    const end = () => {
      for (const one of this.#groupOf(entry)) one.classList.remove("boxed__one--dragged");
      handle.removeEventListener("pointermove", move);
      if (this.#entries.some((one, place) => one !== before[place])) this.#save(entry);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", end, { once: true });
  }

  get #entries() {
    return [...this.list.children];
  }

  /** What moves with `entry`: all that is ticked where it is ticked itself, else it alone. */
  #groupOf(entry) {
    const isTicked = (one) => one.querySelector("input[name=entry]")?.checked;
    return isTicked(entry) ? this.#entries.filter(isTicked) : [entry];
  }

  #othersThan(entry) {
    const group = this.#groupOf(entry);
    return this.#entries.filter((one) => !group.includes(one));
  }

  /** How many of those that stay stand before what moves. */
  #placeOf(entry) {
    const group = this.#groupOf(entry);
    return this.#entries.indexOf(group[0]);
  }

  #put(entry, place) {
    const [group, others] = [this.#groupOf(entry), this.#othersThan(entry)];
    if (place >= others.length) this.list.append(...group);
    else others[place].before(...group);
  }

  async #save(entry) {
    const place = this.#placeOf(entry);
    const first = Number(this.dataset.first ?? 0);
    this.#entries.forEach((one, number) => {
      for (const shown of one.querySelectorAll("[data-number]")) {
        shown.textContent = (first + number + 1).toLocaleString(document.documentElement.lang);
      }
    });
    const words = this.dataset.moved
      .replace("{title}", entry.dataset.title)
      .replace("{position}", first + place + 1)
      .replace("{total}", this.dataset.total ?? this.list.childElementCount);
    const headers = { "X-CSRFToken": this.dataset.token, Accept: "application/json" };
    try {
      const answer = await fetch(entry.dataset.entry ?? this.dataset.url, {
        method: "POST",
        headers,
        body: this.#body(entry, first + place),
      });
      const said = this.dataset.url ? await answer.json() : {};
      if (said.seen) this.dataset.seen = said.seen;
      if (answer.ok) this.#say([words, said.other].filter(Boolean).join(" "));
      else this.#say(said.said ?? this.dataset.failed);
    } catch {
      this.#say(this.dataset.failed);
    }
  }

  /** What is sent: the place, or better what stands behind, which holds whoever else moves. */
  #body(entry, place) {
    if (!this.dataset.url) return new URLSearchParams({ do: "move", to: place });
    const group = this.#groupOf(entry);
    const next = group.at(-1).nextElementSibling;
    const body = new URLSearchParams({ do: "move" });
    for (const one of group) body.append("entry", one.dataset.key);
    if (next) body.set("before", next.dataset.key);
    else body.set("to", place + 1);
    if (this.dataset.seen) body.set("seen", this.dataset.seen);
    return body;
  }

  #say(words) {
    const place = this.querySelector("[data-said]");
    place.textContent = words;
    place.classList.toggle("hidden", !this.dataset.url);
  }
}

customElements.define("sort-list", SortList);
