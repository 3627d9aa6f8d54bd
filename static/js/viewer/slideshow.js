import { still } from "./motion.js";

const PAUSE = 5000;

/** Goes on every five seconds until somebody looks away or takes over. */
export class Slideshow {
  #timer = 0;
  playing = false;

  constructor(step, changed) {
    this.step = step;
    this.changed = changed;
    this.onHidden = () => document.hidden && this.stop();
    this.onStill = () => this.stop();
  }

  toggle() {
    if (this.playing) this.stop();
    else this.#start();
  }

  stop() {
    if (!this.playing) return;
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.onHidden);
    still.removeEventListener("change", this.onStill);
    this.playing = false;
    this.changed();
  }

  /** The time of a picture begins when it can be seen. */
  seen() {
    clearTimeout(this.#timer);
    if (this.playing) this.#timer = setTimeout(this.step, PAUSE);
  }

  #start() {
    if (still.matches) return;
    document.addEventListener("visibilitychange", this.onHidden);
    still.addEventListener("change", this.onStill);
    this.playing = true;
    this.changed();
    this.seen();
  }
}
