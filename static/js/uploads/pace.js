/* How fast bytes go: over the last seconds, so that a pause is soon forgotten. */
const WINDOW = 12000;

export class Pace {
  #samples = [];

  /** Notes that `total` bytes are there now. */
  note(total, now = performance.now()) {
    this.#samples.push([now, total]);
    while (this.#samples.length > 2 && now - this.#samples[0][0] > WINDOW) this.#samples.shift();
  }

  /** Bytes per second; 0 while nothing can be said. */
  get speed() {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || last[0] - first[0] < 200) return 0;
    return Math.max(0, ((last[1] - first[1]) / (last[0] - first[0])) * 1000);
  }

  reset() {
    this.#samples = [];
  }
}
