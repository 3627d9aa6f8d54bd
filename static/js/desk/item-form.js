/* <item-form> around the form of an item saves by itself. Each keystroke is kept on this device
   until the server has it; what somebody else wrote meanwhile is merged field by field, and where
   both wrote in one field, the person decides. */
import { keep, kept } from "./drafts.js";
import { fill, place, same, valuesOf } from "./fields.js";
import { showGate } from "./gate.js";
import { forget, tell, tellClash } from "./marks.js";

const PAUSE = 800; // ms after the last keystroke
const AGAIN = [2000, 5000, 15000, 30000]; // ms, where the server does not answer

class ItemForm extends HTMLElement {
  #form;
  #seen; // what the server said, by field
  #sent; // what stood in the form when the server had it
  #stuck = new Map(); // field → value that the server refused or that waits for a decision
  #timer = 0;
  #failed = 0;
  #busy = false;
  #safe = true;

  connectedCallback() {
    this.#form = this.querySelector("form");
    this.#seen = JSON.parse(this.#form.elements.seen.value);
    this.#sent = valuesOf(this.#form);
    for (const type of ["input", "change"]) {
      this.#form.addEventListener(type, () => this.#typed());
    }
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    addEventListener("online", () => this.#save());
    addEventListener("pagehide", () => this.#leave());
    addEventListener("beforeunload", (event) => {
      if (!this.#safe && this.#open().length) event.preventDefault();
    });
    this.#putBack();
  }

  /* Fields that the server does not have as they stand here. */
  #dirty() {
    const now = valuesOf(this.#form);
    return Object.keys(now).filter((name) => !same(now[name], this.#sent[name]));
  }

  #open() {
    const now = valuesOf(this.#form);
    return this.#dirty().filter((name) => !same(this.#stuck.get(name), now[name]));
  }

  #putBack() {
    const draft = kept(this.dataset.item);
    const now = valuesOf(this.#form);
    let back = false;
    for (const [name, value] of Object.entries(draft?.values ?? {})) {
      if (!(name in now) || same(now[name], value)) continue;
      fill(this.#form, name, value);
      if (name in draft.seen) this.#seen[name] = draft.seen[name];
      back = true;
    }
    this.#keep();
    if (back) this.#say("back");
    if (back) this.#soon(PAUSE);
  }

  #keep() {
    const now = valuesOf(this.#form);
    const names = this.#dirty();
    const pick = (from) => Object.fromEntries(names.map((name) => [name, from[name]]));
    this.#safe = keep(this.dataset.item, pick(now), pick(this.#seen));
  }

  #typed() {
    this.#keep();
    if (!this.#open().length) return;
    if (!this.#failed) this.#say("waiting");
    this.#soon(PAUSE);
  }

  #soon(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), pause);
  }

  #body(names) {
    const now = valuesOf(this.#form);
    const body = new FormData();
    body.set("csrfmiddlewaretoken", this.#form.elements.csrfmiddlewaretoken.value);
    const seen = names.map((name) => [name, this.#seen[name]]);
    body.set("seen", JSON.stringify(Object.fromEntries(seen)));
    for (const name of names) for (const value of now[name]) body.append(name, value);
    return { body, values: Object.fromEntries(names.map((name) => [name, now[name]])) };
  }

  #post(body, more = {}) {
    const headers = { Accept: "application/json" };
    const how = { method: "POST", body, headers, redirect: "manual", ...more };
    return fetch(this.#form.action, how);
  }

  async #save() {
    clearTimeout(this.#timer);
    const names = this.#open();
    if (this.#busy || !names.length) return;
    this.#busy = true;
    this.#say("saving");
    const { body, values } = this.#body(names);
    try {
      const answer = await this.#post(body);
      if ([200, 409, 422].includes(answer.status)) this.#take(await answer.json(), values);
      else await this.#refused(answer);
    } catch {
      this.#later("offline");
    }
    this.#busy = false;
    this.#keep();
    if (!this.#failed && this.#open().length) this.#soon(PAUSE);
  }

  #later(word) {
    this.#say(word, true);
    this.#soon(AGAIN[Math.min(this.#failed, AGAIN.length - 1)]);
    this.#failed += 1;
  }

  async #refused(answer) {
    if (answer.type === "opaqueredirect") this.#later("out");
    else if (answer.status === 403) {
      await this.#renewToken();
      this.#later("out");
    } else if (answer.status === 404) this.#say("gone", true);
    else this.#later("offline");
  }

  /* Logging in again changes the token of the form. */
  async #renewToken() {
    const page = await fetch(location.href, { redirect: "manual" });
    if (!page.ok) return;
    const read = new DOMParser().parseFromString(await page.text(), "text/html");
    const token = read.querySelector("item-form [name=csrfmiddlewaretoken]")?.value;
    if (token) this.#form.elements.csrfmiddlewaretoken.value = token;
  }

  #take(said, values) {
    this.#failed = 0;
    for (const [name, value] of Object.entries(values)) {
      forget(place(this.#form, name));
      if (name in said.clashes) this.#clash(name, said.clashes[name], value);
      else if (name in said.errors) {
        this.#stuck.set(name, value);
        tell(this.#form, name, said.errors[name], "errorlist");
      } else {
        this.#stuck.delete(name);
        this.#sent[name] = value;
      }
    }
    this.#merge(said, values);
    showGate(said.gate);
    const open = this.#stuck.size > 0;
    this.#say(open ? "wrong" : "saved", open);
  }

  /* Takes over what others changed in fields that nobody here has touched. */
  #merge(said, values) {
    const dirty = new Set(this.#dirty());
    for (const [name, value] of Object.entries(said.description)) {
      if (name in said.clashes) continue;
      const news = !same(this.#seen[name] ?? "", value) && !(name in values);
      if (news && dirty.has(name)) continue; // found when it is sent
      if (news && place(this.#form, name)) {
        fill(this.#form, name, value);
        this.#sent[name] = valuesOf(this.#form)[name];
        tell(this.#form, name, this.dataset.merged, "say__merged");
      }
      this.#seen[name] = value;
    }
  }

  #clash(name, clash, value) {
    this.#stuck.set(name, value);
    tellClash(this.#form, name, clash, this.dataset, (mine) => {
      this.#stuck.delete(name);
      this.#seen[name] = clash.theirs;
      if (!mine) {
        fill(this.#form, name, clash.theirs);
        this.#sent[name] = valuesOf(this.#form)[name];
      }
      this.#keep();
      if (this.#open().length) this.#save();
      else this.#say(this.#stuck.size ? "wrong" : "saved", this.#stuck.size > 0);
    });
  }

  /* The button is for those who want to be sure; going on does not wait for the server. */
  #submit(event) {
    event.preventDefault();
    this.#typed();
    if (event.submitter?.name === "next") document.querySelector("a[rel=next]").click();
    else if (this.#open().length) this.#save();
    else this.#say(this.#stuck.size ? "wrong" : "saved", this.#stuck.size > 0);
  }

  #leave() {
    this.#keep();
    const names = this.#open();
    if (names.length && !this.#busy) this.#post(this.#body(names).body, { keepalive: true });
  }

  #say(word, trouble = false) {
    const said = this.querySelector("[role=status]");
    if (said.textContent !== this.dataset[word]) said.textContent = this.dataset[word];
    said.toggleAttribute("data-trouble", trouble);
  }
}

customElements.define("item-form", ItemForm);
