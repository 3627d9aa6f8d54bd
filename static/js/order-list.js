/**
 * <order-list>: an <ol> is put in order by dragging the handles of its entries, or by the arrow
 * keys, Home and End while a handle has the focus. Each entry says in data-move where its move is
 * sent: which entry it comes before (`do=before`, or `do=last`) in the order as it was seen
 * (`order`, `seen`). The answer is the order there is now, which may hold moves of others, and
 * perhaps words on it.
 */
const PAUSE = 350; // ms after the last key before a move is sent

class OrderList extends HTMLElement {
  #wanted = null;
  #timer = 0;
  #sending = false;

  connectedCallback() {
    this.list = this.querySelector("ol");
    this.order = this.#entries.map((one) => one.dataset.id);
    this.seen = this.dataset.seen;
    for (const handle of this.querySelectorAll("[data-handle]")) {
      handle.hidden = false;
      handle.addEventListener("keydown", (event) => this.#pressed(event));
      handle.addEventListener("pointerdown", (event) => this.#grabbed(event));
    }
  }

  #pressed(event) {
    const entry = event.target.closest("li");
    const places = this.#entries;
    const here = places.indexOf(entry);
    const rtl = document.dir === "rtl";
    const there = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      ArrowRight: here + (rtl ? -1 : 1),
      ArrowLeft: here + (rtl ? 1 : -1),
      Home: 0,
      End: places.length - 1,
    }[event.key];
    if (there === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (there < 0 || there >= places.length || there === here) return;
    this.#put(entry, there);
    event.target.focus();
    this.#moved(entry, PAUSE);
  }

  #grabbed(event) {
    if (event.button) return;
    const [handle, entry] = [event.currentTarget, event.currentTarget.closest("li")];
    const began = this.#entries.indexOf(entry);
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    entry.dataset.dragged = "";
    const move = ({ clientX, clientY }) => {
      const over = document.elementFromPoint(clientX, clientY)?.closest("li[data-id]");
      if (over && over !== entry && this.contains(over)) this.#put(entry, this.#entries.indexOf(over));
    };
    const end = () => {
      delete entry.dataset.dragged;
      handle.removeEventListener("pointermove", move);
      if (this.#entries.indexOf(entry) !== began) this.#moved(entry, 0);
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

  #moved(entry, pause) {
    // Another entry is moved while one still waits to be sent: that one goes first.
    if (this.#wanted && this.#wanted !== entry) this.#send();
    this.#wanted = entry;
    this.#say(
      this.dataset.moved
        .replace("{title}", entry.dataset.title)
        .replace("{position}", this.#entries.indexOf(entry) + 1)
        .replace("{total}", this.list.childElementCount),
    );
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), pause);
  }

  async #send() {
    const entry = this.#wanted;
    if (!entry) return;
    if (this.#sending) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#send(), PAUSE);
      return;
    }
    this.#wanted = null;
    this.#sending = true;
    const next = entry.nextElementSibling?.dataset.id;
    const move = next ? { do: "before", before: next } : { do: "last" };
    const body = new URLSearchParams({ ...move, order: this.order.join(","), seen: this.seen });
    const headers = { "X-CSRFToken": this.dataset.token, Accept: "application/json" };
    try {
      const answer = await fetch(entry.dataset.move, { method: "POST", headers, body });
      if (!answer.ok && answer.status !== 409) throw new Error(answer.status);
      this.#take(await answer.json());
    } catch {
      this.#say(this.dataset.failed);
      this.#show(this.order);
    } finally {
      this.#sending = false;
    }
  }

  #take({ order, seen, said }) {
    this.order = order.map(String);
    this.seen = seen;
    if (said) this.#say(said);
    if (!this.#wanted) this.#show(this.order);
    this.dispatchEvent(new CustomEvent("order-kept", { bubbles: true }));
  }

  /** Show the entries as they stand in the library; those that are gone go, the focus stays. */
  #show(order) {
    const focused = document.activeElement;
    const byId = new Map(this.#entries.map((one) => [one.dataset.id, one]));
    const known = order.filter((id) => byId.has(id));
    if (known.length < order.length || known.length < byId.size) {
      const again = this.querySelector("[data-again]");
      if (again) again.hidden = false;
    }
    this.list.append(...known.map((id) => byId.get(id)));
    for (const [id, one] of byId) if (!order.includes(id)) one.remove();
    for (const [place, one] of this.#entries.entries()) this.#told(one, place, order);
    if (this.contains(focused)) focused.focus();
  }

  /** Let the plain forms of an entry know the new order, too. */
  #told(entry, place, order) {
    const said = { order: order.join(","), seen: this.seen, to: place + 1 };
    for (const [name, value] of Object.entries(said))
      for (const field of entry.querySelectorAll(`input[name="${name}"]`)) field.value = value;
    const last = this.list.childElementCount - 1;
    for (const step of entry.querySelectorAll('button[name="do"]')) {
      if (["up", "first"].includes(step.value)) step.disabled = place === 0;
      if (["down", "last"].includes(step.value)) step.disabled = place === last;
    }
  }

  #say(words) {
    this.querySelector("[data-said]").textContent = words;
  }
}

customElements.define("order-list", OrderList);
