/**
 * <zoom-picture>: the large picture grows inside its view, up to all the detail there is.
 *
 * Mouse: click, wheel with Ctrl, drag. Fingers: pinch, double tap, pull. Keys: Enter, + and −,
 * arrows, Escape. Without scripts the picture links to its largest file.
 */
import { watchFingers, watchMouse } from "./zoom/pointers.js";
import { commandOf, panOf } from "./zoom/keys.js";

const STEP = 1.6;
const MOST = 8;
const LEAST_DETAIL = 2;
const PAN = 0.2; // of the view, at each press of an arrow key
const still = matchMedia("(prefers-reduced-motion: reduce)");

class ZoomPicture extends HTMLElement {
  #zoom = 1;
  #running = 0;

  connectedCallback() {
    this.view = this.querySelector(".stage__view");
    this.link = this.querySelector(".stage__link");
    this.picture = this.link?.querySelector("img");
    if (!this.picture) return;
    this.frame = this.querySelector(".stage__frame");
    this.percent = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, {
      style: "percent",
    });
    this.#becomeView();
    this.addEventListener("keydown", (event) => this.#pressed(event));
    this.addEventListener("click", (event) => {
      const button = event.target.closest("[data-zoom]");
      if (button && button.ariaDisabled !== "true") this.#do(button.dataset.zoom);
    });
    this.view.addEventListener("wheel", (event) => this.#wheeled(event), { passive: false });
    watchMouse(this.view, { clicked: (x, y) => this.#toggle(x, y), dragged: (on) => this.#mark("dragged", on) });
    watchFingers(this.view, {
      tapped: (x, y) => this.#toggle(x, y),
      pinchBegun: () => this.#zoom,
      pinched: (zoom, x, y) => this.#set(zoom, x, y),
      pinchEnded: () => this.#settle(),
    });
    this.#settle(true);
  }

  /** From here on the view takes the focus instead of the link to the file. */
  #becomeView() {
    this.link.removeAttribute("href");
    this.picture.draggable = false;
    this.view.tabIndex = 0;
    this.view.role = "group";
    this.view.ariaLabel = this.view.dataset.label;
    this.view.setAttribute("aria-describedby", this.querySelector(".zoom__help").id);
  }

  /** All the detail: each pixel of the largest file on one of the screen, or twice the size. */
  get #detail() {
    const fit = this.frame.offsetWidth / this.#zoom;
    const full = Number(this.link.dataset.width) / fit / Math.min(devicePixelRatio, 2);
    return Math.min(MOST, Math.max(LEAST_DETAIL, full));
  }

  get #most() {
    return Math.min(MOST, 2 * this.#detail);
  }

  /** A strip may become smaller than it begins, until all of it is seen. */
  get #least() {
    return Math.min(1, (this.view.clientWidth * this.#zoom) / this.frame.offsetWidth);
  }

  get #scrolls() {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = this.view;
    return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
  }

  #do(command, x, y) {
    if (command === "whole") return this.#glide(this.#least, x, y);
    if (command === "toggle") return this.#toggle(x, y);
    return this.#glide(this.#zoom * (command === "in" ? STEP : 1 / STEP), x, y);
  }

  #toggle(x, y) {
    return this.#glide(this.#zoom > 1.01 ? 1 : this.#detail, x, y);
  }

  #pressed(event) {
    const inView = event.target === this.view;
    const command = commandOf(event, inView);
    const pan = inView && this.#scrolls && panOf(event);
    if (command === "whole" && this.#zoom <= this.#least) return;
    if (!command && !pan) return;
    event.preventDefault();
    if (command) return this.#do(command);
    const { clientWidth, clientHeight } = this.view;
    this.view.scrollBy({
      left: pan.x * clientWidth * PAN,
      top: pan.y * clientHeight * PAN,
      behavior: still.matches ? "instant" : "smooth",
    });
  }

  #wheeled(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    cancelAnimationFrame(this.#running);
    this.#set(this.#zoom * Math.exp(-event.deltaY / 200), event.clientX, event.clientY);
    this.#settle();
  }

  /** Go to `zoom` by and by, the point at `x`, `y` of the window staying where it is. */
  #glide(zoom, x, y) {
    cancelAnimationFrame(this.#running);
    const [from, to] = [this.#zoom, this.#within(zoom)];
    const begun = performance.now();
    const long = still.matches ? 0 : 200;
    const step = (now) => {
      const part = long ? Math.min(1, Math.max(0, (now - begun) / long)) : 1;
      this.#set(from * (to / from) ** (1 - (1 - part) ** 3), x, y);
      if (part < 1) this.#running = requestAnimationFrame(step);
      else this.#settle();
    };
    step(begun);
  }

  #set(zoom, x, y) {
    const view = this.view.getBoundingClientRect();
    const [left, top] = [x ?? view.left + view.width / 2, y ?? view.top + view.height / 2];
    const before = this.frame.getBoundingClientRect();
    this.#zoom = this.#within(zoom);
    this.style.setProperty("--zoom", this.#zoom);
    this.#mark("zoomed", this.#zoom > 1.001);
    const after = this.frame.getBoundingClientRect();
    this.view.scrollLeft += after.left + ((left - before.left) / before.width) * after.width - left;
    this.view.scrollTop += after.top + ((top - before.top) / before.height) * after.height - top;
  }

  /** The change is over: say the size, and let the browser fetch a file that is sharp at it. */
  #settle(quietly = false) {
    const [least, most] = [this.#least, this.#most];
    this.#button("in").ariaDisabled = String(this.#zoom >= most - 0.01);
    this.#button("out").ariaDisabled = String(this.#zoom <= least + 0.01);
    this.#button("whole").ariaDisabled = String(this.#zoom <= least + 0.01);
    if (quietly) return;
    if (this.#zoom > 1) this.picture.sizes = `${Math.ceil(this.frame.offsetWidth)}px`;
    this.querySelector(".zoom__size").textContent = this.percent.format(this.#zoom);
  }

  #within(zoom) {
    return Math.min(this.#most, Math.max(this.#least, zoom));
  }

  #mark(name, on) {
    this.toggleAttribute(`data-${name}`, on);
  }

  #button(name) {
    return this.querySelector(`[data-zoom=${name}]`);
  }
}

customElements.define("zoom-picture", ZoomPicture);
