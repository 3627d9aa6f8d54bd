/** The pictures and captions for the viewer, fetched from the items' own pages when needed. */
const KEPT = 12;
const parser = new DOMParser();

/** The item is no longer where it was. */
export class Gone extends Error {}

export class Slides {
  #kept = new Map();

  /** Promise the slide of a card: `{ picture, words, title }`; rejects with Gone or an error. */
  of(card) {
    const { href } = card;
    const slide = this.#kept.get(href) ?? fetchSlide(href);
    this.#kept.delete(href);
    this.#kept.set(href, slide);
    slide.catch(() => this.#kept.delete(href));
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value);
    return slide;
  }

  /** Fetch the slide of a card, if there is one, and its picture ahead of time. */
  prepare(card) {
    if (card && !navigator.connection?.saveData) this.of(card).catch(() => {});
  }
}

async function fetchSlide(url) {
  const answer = await fetch(url, { headers: { "HX-Request": "true" }, cache: "no-store" });
  if (answer.status === 404 || answer.status === 410) throw new Gone(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const slide = parser.parseFromString(await answer.text(), "text/html").querySelector("article");
  if (!slide) throw new Error(`no slide at ${url}`);
  const picture = slide.querySelector("img");
  const words = slide.querySelector(".viewer__words");
  const { title } = slide.dataset;
  // In this document the picture begins to load.
  return { picture: picture && document.adoptNode(picture), words: document.adoptNode(words), title };
}
