const FAR = 4; // px that make a press a drag
const TWICE = 320; // ms between the taps of a double tap
const NEAR = 32; // px

/** Follow the mouse on `view`: `clicked(x, y)` in the window, `dragged(on)` while it pulls. */
export function watchMouse(view, { clicked, dragged }) {
  let start = null;
  let moved = false;

  view.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" || event.button) return;
    moved = false;
    start = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
  });
  view.addEventListener("pointermove", (event) => {
    if (!start || event.pointerType === "touch") return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (!moved && Math.hypot(x, y) < FAR) return;
    if (!moved) view.setPointerCapture(event.pointerId);
    moved = true;
    dragged(true);
    view.scrollTo(start.left - x, start.top - y);
  });
  const end = (event) => {
    if (!start || event.pointerType === "touch") return;
    start = null;
    dragged(false);
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (event.type === "pointerup" && !moved && plain) clicked(event.clientX, event.clientY);
  };
  view.addEventListener("pointerup", end);
  view.addEventListener("pointercancel", end);
}

/**
 * Follow fingers on `view`: `tapped(x, y)` after a double tap; `pinchBegun()` gives the size at
 * which two fingers begin, `pinched(size, x, y)` the one they ask for, `pinchEnded()` the end.
 * One finger pulls the picture as it pulls any page.
 */
export function watchFingers(view, { tapped, pinchBegun, pinched, pinchEnded }) {
  let pinch = null;
  let last = { at: 0, x: 0, y: 0 };
  let single = false;

  view.addEventListener(
    "touchstart",
    ({ touches }) => {
      single = touches.length === 1;
      if (touches.length === 2) pinch = { apart: apart(touches), size: pinchBegun() };
    },
    { passive: true },
  );
  view.addEventListener(
    "touchmove",
    (event) => {
      single = false;
      if (!pinch || event.touches.length !== 2) return;
      event.preventDefault();
      const [one, other] = event.touches;
      const middle = [(one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2];
      pinched((pinch.size * apart(event.touches)) / pinch.apart, ...middle);
    },
    { passive: false },
  );
  view.addEventListener("touchend", (event) => {
    if (pinch && event.touches.length < 2) {
      pinch = null;
      pinchEnded();
    }
    if (!single || !event.changedTouches.length) return;
    const [{ clientX: x, clientY: y }] = event.changedTouches;
    const near = Math.hypot(x - last.x, y - last.y) < NEAR;
    if (near && event.timeStamp - last.at < TWICE) {
      event.preventDefault();
      last = { at: 0, x: 0, y: 0 };
      tapped(x, y);
    } else {
      last = { at: event.timeStamp, x, y };
    }
  });
}

function apart([one, other]) {
  return Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}
