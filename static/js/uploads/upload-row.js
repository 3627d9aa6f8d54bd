/* <upload-row data-…words>: one chosen file, from its choice to its last byte. It says
   "upload-change" whenever its state changes; <upload-room> decides whose turn it is. */
import { checksum, fingerprint } from "./fingerprint.js";
import { Pace } from "./pace.js";
import { picture } from "./pictures.js";
import { sending } from "./sending.js";
import { filled, percent, size, speed } from "./words.js";

const AGAIN = { link: 15000, busy: 15000 };
const ENDED = new Set(["sent", "refused"]);
// Which buttons there are in which state.
const WAYS = {
  pause: ["waiting", "sending", "link", "busy"],
  resume: ["paused"],
  retry: ["failed", "login", "full"],
  cancel: ["chosen", "waiting", "sending", "paused", "link", "busy", "failed", "login", "full"],
};

class UploadRow extends HTMLElement {
  state = "chosen";
  sent = 0;
  #pace = new Pace();
  #upload = null;
  #timer = 0;

  /** Shows `file`, which `room` will send when its turn comes. */
  hold(file, path, room) {
    Object.assign(this, { file, path, room });
    this.querySelector(".file__name bdi").textContent = path;
    this.querySelector("progress").setAttribute("aria-label", path);
    for (const button of this.querySelectorAll("[data-do]")) {
      button.querySelector("span").append(` ${path}`);
      button.addEventListener("click", () => this[button.dataset.do]());
    }
    picture(this.querySelector("canvas"), file);
    const wrong = this.#wrong();
    this.#become(wrong ? "refused" : "chosen", wrong ? this.dataset[wrong] : undefined);
  }

  get ended() {
    return ENDED.has(this.state);
  }

  queue() {
    if (this.state === "chosen") this.#become("waiting");
  }

  async start() {
    clearTimeout(this.#timer);
    this.#become("sending");
    this.#pace.reset();
    try {
      this.#upload ??= await this.#prepare();
    } catch {
      // The file itself cannot be read: it was moved, or its disk taken away.
      this.#become("failed");
      return;
    }
    if (this.state === "sending") this.#upload.start();
  }

  pause() {
    clearTimeout(this.#timer);
    this.#upload?.abort();
    this.#become("paused");
  }

  resume() {
    this.#become("waiting");
  }

  retry() {
    this.#become("waiting");
  }

  /** Takes the file out, and what the server has of it. */
  async cancel() {
    clearTimeout(this.#timer);
    this.state = "cancelled";
    const item = this.closest("li");
    const neighbour = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    this.room.removed(this, neighbour);
    try {
      await this.#upload?.abort(Boolean(this.#upload.url));
    } catch {
      // What is left there is thrown away by the clock.
    }
  }

  #wrong() {
    const { largest, endings } = this.room.dataset;
    const ending = this.file.name.match(/\.([A-Za-z0-9]{1,10})$/)?.[0].toLowerCase();
    if (this.file.size === 0) return "empty";
    if (this.file.size > Number(largest)) return "large";
    const known = !ending || /^\.\d+$/.test(ending) || endings.split(",").includes(ending);
    return known ? "" : "type";
  }

  async #prepare() {
    const [mark, sum] = await Promise.all([fingerprint(this.file), checksum(this.file)]);
    const metadata = {
      filename: this.file.name,
      filetype: this.file.type,
      relativePath: this.path,
      fingerprint: mark,
      batch: this.room.batch,
      ...(sum && { sha256: sum }),
    };
    const address = await this.room.claim(mark);
    if (address) this.#say(this.dataset.again);
    return sending(this.file, { endpoint: this.room.dataset.endpoint, address, metadata, told: this });
  }

  progress(sent) {
    if (this.state !== "sending") return;
    this.sent = sent;
    this.#pace.note(sent);
    const part = sent / this.file.size;
    this.querySelector("progress").value = part;
    this.#say(filled(this.dataset.sending, { percent: percent(part), speed: speed(this.#pace.speed) }));
    this.room.moved();
  }

  end() {
    this.sent = this.file.size;
    this.querySelector("progress").value = 1;
    this.#become("sent");
  }

  error({ what, reason, item }) {
    if (this.state !== "sending") return;
    this.#become(what, reason || undefined);
    if (item) this.#link(item);
    if (AGAIN[what]) this.#timer = setTimeout(() => this.resume(), AGAIN[what]);
  }

  #link(address) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = this.room.dataset.look;
    link.target = "_blank";
    this.querySelector(".file__state").append(" ", link);
  }

  #become(state, words) {
    this.state = state;
    this.dataset.state = state;
    const part = percent(this.sent / (this.file.size || 1));
    const said = words ?? filled(this.dataset[state] ?? this.dataset.failed, { percent: part, speed: "" });
    this.#say(state === "chosen" ? `${size(this.file.size)} · ${said}` : said);
    this.querySelector("progress").hidden = state === "refused" || state === "chosen";
    this.#offer();
    this.dispatchEvent(new CustomEvent("upload-change", { bubbles: true }));
  }

  /** Shows the buttons that make sense now; whoever stood on one that goes stands on its heir. */
  #offer() {
    const held = this.contains(document.activeElement);
    for (const button of this.querySelectorAll("[data-do]")) {
      button.hidden = !WAYS[button.dataset.do].includes(this.state);
    }
    if (held && document.activeElement.hidden) {
      this.querySelector("[data-do]:not([hidden])")?.focus();
    }
  }

  #say(words) {
    this.querySelector(".file__state").textContent = words;
  }
}

customElements.define("upload-row", UploadRow);
