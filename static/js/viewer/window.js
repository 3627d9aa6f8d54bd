import { commandOf } from "./keys.js";
import { Gone } from "./slides.js";
import { Slideshow } from "./slideshow.js";
import { Stage } from "./stage.js";
import { watchSwipes } from "./swipes.js";
import { still } from "./motion.js";

const REMEMBERED = "viewer-caption";

/** The full-screen dialog: shows one card at a time and reports what is asked of it. */
export class ViewerWindow {
  /** `asked(command)`: back, on, first, last or close. */
  constructor(template, slides, asked) {
    this.dialog = template.content.querySelector("dialog").cloneNode(true);
    this.slides = slides;
    this.asked = asked;
    this.rightToLeft = document.dir === "rtl";
    this.stage = new Stage(this.#part("stage"));
    this.slideshow = new Slideshow(() => this.asked("on"), () => this.#showPlaying());
    this.#button("play").hidden = still.matches;
    this.#button("full").hidden = !document.fullscreenEnabled;
    this.#showCaption(remembered());
    this.#listen();
  }

  /** Show `card`; `position` is `{ number, total, first, last }`. Resolves to the slide's title. */
  async show(card, position) {
    const stands = this.stage.begin(card);
    this.#say("");
    this.place(position, card);
    const shown = new CustomEvent("viewer:shown", { bubbles: true, detail: { href: card.href } });
    this.dialog.dispatchEvent(shown);
    this.#part("caption").replaceChildren();
    try {
      const slide = await this.slides.of(card);
      if (!stands()) return "";
      this.#part("caption").replaceChildren(slide.words);
      if (!slide.picture) throw new Error("no picture");
      await this.stage.finish(slide.picture, stands);
      if (stands()) this.slideshow.seen();
      return stands() ? slide.title : "";
    } catch (error) {
      if (stands()) this.#fail(error);
      return "";
    }
  }

  /** Say which picture of how many `card` is, and whether there are others beside it. */
  place({ number, total, first, last }, card) {
    const picture = card.querySelector("img");
    const counter = this.#part("counter");
    const alt = document.createElement("span");
    alt.className = "hidden";
    alt.lang = picture.lang;
    alt.textContent = picture.alt || card.textContent.trim();
    const words = counter.dataset.text.replace("{position}", number).replace("{total}", total);
    counter.replaceChildren(number ? words : "", " ", alt);
    this.#button("back").ariaDisabled = String(first);
    this.#button("on").ariaDisabled = String(last);
  }

  /** Say kindly that nothing more could be loaded. */
  sayEnd() {
    this.#say(this.#part("message").dataset.end);
  }

  close() {
    this.asked = () => {};
    this.slideshow.stop();
    if (document.fullscreenElement) document.exitFullscreen();
    this.stage.clear();
    this.dialog.close();
    this.dialog.remove();
  }

  #listen() {
    const { dialog } = this;
    dialog.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button && button.ariaDisabled !== "true") this.#do(button.dataset.do);
    });
    dialog.addEventListener("keydown", (event) => {
      const command = commandOf(event, this.rightToLeft);
      if (!command) return;
      event.preventDefault();
      this.#do(command);
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#do("close");
    });
    // A browser may close a dialog without asking, for instance at the second Escape.
    dialog.addEventListener("close", () => this.asked("close"));
    this.#part("stage").addEventListener("pointerdown", () => this.slideshow.stop());
    watchSwipes(this.#part("stage"), (x) => this.#do((x < 0) === this.rightToLeft ? "back" : "on"));
    this.#part("box").addEventListener("fullscreenchange", () => {
      this.#button("full").ariaPressed = String(Boolean(document.fullscreenElement));
    });
  }

  #do(command) {
    if (command === "play") return this.slideshow.toggle();
    if (command === "full") return this.#toggleFull();
    this.slideshow.stop();
    if (command === "caption") return this.#showCaption(this.#part("caption").hidden, true);
    return this.asked(command);
  }

  #showCaption(open, remember = false) {
    this.#part("caption").hidden = !open;
    this.#button("caption").ariaExpanded = String(open);
    if (remember) {
      try {
        localStorage.setItem(REMEMBERED, open ? "open" : "closed");
      } catch {
        // Storage may be forbidden; then the next page begins without the caption.
      }
    }
  }

  #showPlaying() {
    this.#button("play").ariaPressed = String(this.slideshow.playing);
    // Whoever listens is not interrupted every five seconds.
    this.#part("counter").ariaLive = this.slideshow.playing ? "off" : "polite";
  }

  #toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.#part("box").requestFullscreen().catch(() => {});
  }

  #fail(error) {
    this.stage.clear();
    this.slideshow.stop();
    const { gone, failed } = this.#part("message").dataset;
    this.#say(error instanceof Gone ? gone : failed);
  }

  #say(words) {
    this.#part("message").textContent = words;
  }

  #part(name) {
    return this.dialog.querySelector(`.viewer__${name}`);
  }

  #button(name) {
    return this.dialog.querySelector(`[data-do=${name}]`);
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED) === "open";
  } catch {
    return false;
  }
}
