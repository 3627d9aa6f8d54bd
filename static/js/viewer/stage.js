/** The place where one picture stands: first the small one of its card, then the large one. */
export class Stage {
  #turn = 0;

  constructor(element) {
    this.element = element;
  }

  get frame() {
    return this.element.querySelector(".viewer__frame");
  }

  /** Show the picture of `card` at once; returns a function that tells whether it still stands. */
  begin(card) {
    this.#turn += 1;
    const turn = this.#turn;
    const small = card.querySelector("img");
    const frame = document.createElement("div");
    frame.className = "viewer__frame";
    shape(frame, small);
    frame.style.backgroundColor = card.querySelector("rect")?.getAttribute("fill") ?? "";
    if (small.complete && small.naturalWidth) frame.append(copyOf(small));
    this.element.replaceChildren(frame);
    this.element.ariaBusy = "true";
    return () => turn === this.#turn;
  }

  /** Put the large `picture` in place of the small one as soon as it can be drawn. */
  async finish(picture, stands) {
    await picture.decode();
    if (!stands()) return;
    picture.draggable = false;
    shape(this.frame, picture);
    this.frame.replaceChildren(picture);
    this.element.ariaBusy = "false";
  }

  /** Take the picture away. */
  clear() {
    this.#turn += 1;
    this.element.replaceChildren();
    this.element.ariaBusy = "false";
  }
}

function shape(frame, picture) {
  const { width, height } = { width: attribute(picture, "width"), height: attribute(picture, "height") };
  frame.style.setProperty("--r", width / height);
  // Only what is really small stays so: larger ones have more pixels than their card says.
  frame.style.setProperty("--most", width < 640 ? `${width}px` : "100cqi");
}

function attribute(picture, name) {
  return Number(picture.getAttribute(name)) || 1;
}

function copyOf(small) {
  const copy = new Image();
  copy.src = small.currentSrc;
  copy.alt = small.alt;
  copy.lang = small.lang;
  copy.dir = small.dir;
  copy.draggable = false;
  return copy;
}
