/**
 * <media-viewer> around a list of item cards: a click on a picture opens it on the full screen.
 *
 * The address becomes that of the item's own page, so that it can be shared and reloaded, and
 * going back closes the viewer. Pictures further on come through the <load-more> of the list.
 */
import { morph } from "./motion.js";
import { Slides } from "./slides.js";
import { ViewerWindow } from "./window.js";

const AHEAD = 3;

class MediaViewer extends HTMLElement {
  #slides = new Slides();
  #window = null;
  #card = null;
  #title = "";
  #leaving = false;

  connectedCallback() {
    this.numbers = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`);
    this.addEventListener("click", (event) => this.#clicked(event));
    addEventListener("popstate", () => this.#follow());
    addEventListener("pageshow", (event) => event.persisted && this.#follow());
  }

  get cards() {
    return [...this.querySelectorAll("a.item-card")];
  }

  #clicked(event) {
    const card = event.target.closest("a.item-card");
    const plain = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!card?.querySelector("img") || plain || event.defaultPrevented) return;
    event.preventDefault();
    history.pushState({ viewer: card.href }, "", card.href);
    this.#open(card);
  }

  /** Do what the present entry of the history says: show its picture, or none. */
  #follow() {
    if (!this.isConnected) return;
    const address = history.state?.viewer;
    const card = address && this.cards.find(({ href }) => href === address);
    // A page loaded anew, without the pictures that had been added: the item has its own page.
    if (address && !card) location.reload();
    else if (!card) this.#hide();
    else if (this.#window) this.#show(card);
    else this.#open(card);
  }

  #open(card) {
    this.#title = document.title;
    this.#card = card;
    this.#leaving = false;
    const viewer = new ViewerWindow(this.querySelector("template"), this.#slides, (command) =>
      this.#obey(command),
    );
    this.#window = viewer;
    morph(
      () => card.querySelector(".picture"),
      () => viewer.stage.frame,
      () => {
        if (this.#window !== viewer) return;
        this.append(viewer.dialog);
        viewer.dialog.showModal();
        this.#show(card);
      },
    );
  }

  #hide() {
    const [viewer, card] = [this.#window, this.#card];
    if (!viewer) return;
    this.#window = null;
    document.title = this.#title;
    morph(
      () => viewer.stage.frame,
      () => card.querySelector(".picture"),
      () => {
        viewer.close();
        card.focus({ preventScroll: true });
      },
    );
    // After the browser has put the page where it was.
    requestAnimationFrame(() => requestAnimationFrame(() => bringIntoSight(card)));
  }

  #obey(command) {
    if (!this.#window || this.#leaving) return;
    this.#leaving = command === "close";
    if (this.#leaving) history.back();
    else this.#step(command);
  }

  async #step(command) {
    const here = this.#card;
    if (command === "on" && !this.#neighbour(here, 1)) {
      const grown = await this.#more();
      if (!grown || here !== this.#card || !this.#window) {
        this.#window?.slideshow.stop();
        return;
      }
    }
    const pictures = this.#pictures;
    const there = {
      on: () => this.#neighbour(here, 1),
      back: () => this.#neighbour(here, -1),
      first: () => pictures[0],
      last: () => pictures.at(-1),
    }[command]();
    if (!there || there === here) return;
    history.replaceState({ viewer: there.href }, "", there.href);
    this.#show(there);
  }

  async #show(card) {
    this.#card = card;
    const shown = this.#window.show(card, this.#position(card));
    this.#slides.prepare(this.#neighbour(card, 1));
    this.#slides.prepare(this.#neighbour(card, -1));
    const pictures = this.#pictures;
    if (pictures.indexOf(card) >= pictures.length - AHEAD) this.#growQuietly(card);
    const title = await shown;
    if (title && this.#card === card && this.#window) document.title = title;
  }

  async #growQuietly(card) {
    if ((await this.#list?.more()) && this.#card === card && this.#window) {
      this.#window.place(this.#position(card), card);
      this.#slides.prepare(this.#neighbour(card, 1));
    }
  }

  async #more() {
    if (!this.#list?.next) return false;
    const grown = await this.#list.more();
    if (!grown) this.#window?.sayEnd();
    return grown;
  }

  get #list() {
    return this.querySelector("load-more:defined");
  }

  get #pictures() {
    return this.cards.filter((card) => card.querySelector("img"));
  }

  #neighbour(card, way) {
    const pictures = this.#pictures;
    return pictures[pictures.indexOf(card) + way];
  }

  #position(card) {
    const { first, total = "" } = this.dataset;
    return {
      number: first && this.numbers.format(Number(first) + this.cards.indexOf(card) + 1),
      total,
      first: !this.#neighbour(card, -1),
      last: !this.#neighbour(card, 1) && !this.#list?.next,
    };
  }
}

function bringIntoSight(card) {
  const { top, bottom } = card.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) card.scrollIntoView({ block: "center" });
}

customElements.define("media-viewer", MediaViewer);
