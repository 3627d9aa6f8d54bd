/* <upload-room data-endpoint data-unfinished data-…words>: the form of a new batch, with files that
   go on by themselves, three at a time. Without this script the form sends them all at once. */
import { chosen, dropped } from "./folders.js";
import { Pace } from "./pace.js";
import "./upload-row.js";
import { duration, filled, number, percent, size, speed } from "./words.js";

const AT_A_TIME = 3;
const TRIES = 3;
const OPEN = ["waiting", "sending", "paused", "link", "busy", "failed", "login", "full"];

class UploadRoom extends HTMLElement {
  rows = [];
  batch = "";
  #pace = new Pace();
  #unfinished = {};
  #asked = false;
  #beginning = false;
  #adding = Promise.resolve();
  #shown = 0;

  connectedCallback() {
    if (!window.tus?.isSupported) return;
    this.form = this.querySelector("form");
    this.list = this.querySelector(".files");
    this.#wake();
    this.form.addEventListener("submit", (event) => this.#submit(event));
    this.addEventListener("upload-change", (event) => this.#changed(event.target));
    for (const button of this.querySelectorAll(".total [data-do]")) {
      button.addEventListener("click", () => this.#all(button.dataset.do));
    }
    addEventListener("online", () => this.#each(["link"], "resume"));
    addEventListener("beforeunload", (event) => {
      if (this.rows.some((row) => OPEN.includes(row.state))) event.preventDefault();
    });
  }

  /** Turns the plain form into a place to drop files. */
  #wake() {
    this.classList.add("live");
    for (const part of this.querySelectorAll(".drop [hidden]")) part.hidden = false;
    this.querySelector("#upload-folder").webkitdirectory = true;
    for (const input of this.querySelectorAll(".drop__input")) {
      input.addEventListener("change", () => {
        this.add(chosen(input));
        input.value = "";
      });
    }
    const over = (is) => this.querySelector(".drop").classList.toggle("drop--over", is);
    addEventListener("dragover", (event) => {
      event.preventDefault();
      over(true);
    });
    addEventListener("dragleave", (event) => event.relatedTarget ?? over(false));
    addEventListener("drop", async (event) => {
      event.preventDefault();
      over(false);
      this.add(await dropped(event.dataTransfer));
    });
  }

  /** Lists `files`, one choice after the other. */
  add(files) {
    this.#adding = this.#adding.then(() => this.#add(files));
    return this.#adding;
  }

  async #add(files) {
    if (!files.length) return;
    await this.#ask();
    const template = this.querySelector("template").content;
    for (const { file, path } of files) {
      const item = document.importNode(template, true).firstElementChild;
      const row = item.querySelector("upload-row");
      this.list.append(item);
      this.rows.push(row);
      row.hold(file, path, this);
      if (this.batch) row.queue();
    }
    this.#next();
    this.#show();
  }

  /** Asks which uploads of this person are unfinished, to go on with those. */
  async #ask() {
    this.#asked = false;
    for (let time = 0; time < TRIES && !this.#asked; time += 1) {
      try {
        const headers = { Accept: "application/json" };
        const answer = await fetch(this.dataset.unfinished, { headers });
        if (answer.ok && !answer.redirected) this.#unfinished = await answer.json();
        this.#asked = true;
      } catch {
        // No connection now: asked again at once, and before the first byte is sent.
      }
    }
  }

  /** Gives the address of the unfinished upload with this fingerprint, once. */
  async claim(mark) {
    if (!this.#asked) await this.#ask();
    const address = this.#unfinished[mark];
    delete this.#unfinished[mark];
    return address;
  }

  removed(row, neighbour) {
    this.rows = this.rows.filter((one) => one !== row);
    (neighbour?.querySelector("button:not([hidden])") ?? this.querySelector("#upload-files")).focus();
    this.#changed(row);
  }

  moved() {
    const now = performance.now();
    if (now - this.#shown > 250) this.#show(now);
  }

  async #submit(event) {
    event.preventDefault();
    await this.#adding;
    if (!this.rows.length) {
      this.querySelector("#upload-files").focus();
      return;
    }
    if (this.batch || this.#beginning) return;
    this.#beginning = true;
    try {
      await this.#begin();
    } catch {
      this.#say(this.dataset.alone, true);
    }
    this.#beginning = false;
  }

  async #begin() {
    const said = new FormData(this.form);
    said.delete("files");
    const headers = { Accept: "application/json" };
    const answer = await fetch(this.dataset.endpoint, { method: "POST", body: said, headers });
    if (!answer.ok || answer.redirected) throw new Error("no batch");
    const { batch, address } = await answer.json();
    this.batch = batch;
    this.querySelector(".said").remove();
    const [start, way] = [this.querySelector("[data-start]"), this.querySelector("[data-batch]")];
    start.hidden = true;
    way.href = address;
    way.hidden = false;
    this.#each(["chosen"], "queue");
    this.querySelector(".total__ways [data-do=pause]").focus();
  }

  #each(states, verb) {
    for (const row of [...this.rows]) if (states.includes(row.state)) row[verb]();
  }

  #all(verb) {
    if (verb === "pause") this.#each(["waiting", "sending", "link", "busy"], "pause");
    if (verb === "resume") this.#each(["paused"], "resume");
    if (verb === "retry") this.#each(["failed", "login", "full"], "retry");
  }

  #changed(row) {
    if (row.state === "refused") this.#say(`${row.path}: ${row.querySelector(".file__state").textContent}`);
    this.#next();
    this.#show();
    const ended = this.batch && this.rows.length && this.rows.every((one) => one.ended);
    if (ended) this.#end();
  }

  #next() {
    let free = AT_A_TIME - this.#count("sending");
    for (const row of this.rows) {
      if (free <= 0) return;
      if (row.state !== "waiting") continue;
      free -= 1;
      row.start();
    }
  }

  #count(...states) {
    return this.rows.filter((row) => states.includes(row.state)).length;
  }

  #show(now = performance.now()) {
    this.#shown = now;
    const bar = this.querySelector(".total");
    bar.hidden = !this.rows.length;
    this.classList.toggle("live--begun", Boolean(this.batch));
    const [pause, resume, retry] = bar.querySelectorAll("[data-do]");
    pause.hidden = !this.#count("waiting", "sending", "link", "busy");
    resume.hidden = !this.#count("paused");
    retry.hidden = !this.#count("failed", "login", "full");
    const good = this.rows.filter((row) => row.state !== "refused");
    const whole = good.reduce((sum, row) => sum + row.file.size, 0);
    const sent = good.reduce((sum, row) => sum + row.sent, 0);
    bar.querySelector("progress").value = whole ? sent / whole : 0;
    bar.querySelector(".total__said").textContent = this.#words(good, whole, sent, now);
  }

  #words(good, whole, sent, now) {
    const { ready, total, left, paused, ended } = this.dataset;
    if (!this.batch) return filled(ready, { total: number(good.length), size: size(whole) });
    const done = this.#count("sent");
    if (this.rows.every((row) => row.ended)) {
      return filled(ended, { sent: number(done), refused: number(this.#count("refused")) });
    }
    this.#pace.note(sent, now);
    const pace = this.#count("sending") ? this.#pace.speed : 0;
    return filled(total, {
      done: number(done),
      total: number(good.length),
      percent: percent(whole ? sent / whole : 0),
      speed: speed(pace),
      left: pace ? filled(left, { time: duration((whole - sent) / pace) }) : paused,
    });
  }

  #end() {
    this.#say(this.querySelector(".total__said").textContent);
    const way = this.querySelector("[data-batch]");
    way.classList.remove("button--quiet");
  }

  #say(words, seen = false) {
    const live = this.querySelector("[data-live]");
    live.classList.toggle("hidden", !seen);
    live.textContent = words;
  }
}

customElements.define("upload-room", UploadRoom);
