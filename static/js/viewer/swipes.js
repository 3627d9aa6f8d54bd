const FAR = 60;
const FAST = 0.4; // px per ms
const LEAST = 20;

/** Follow fingers and pens across `surface`; `swiped(-1)` to the left, `swiped(1)` to the right. */
export function watchSwipes(surface, swiped) {
  let start = null;
  const fingers = new Set();

  const end = () => {
    start = null;
    surface.style.removeProperty("--drag");
  };

  surface.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse") return;
    fingers.add(event.pointerId);
    // Two fingers pinch, and a page that is zoomed in is moved about.
    if (fingers.size > 1 || visualViewport.scale > 1.01) end();
    else start = { id: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp };
  });
  surface.addEventListener("pointermove", (event) => {
    if (event.pointerId !== start?.id) return;
    surface.style.setProperty("--drag", `${event.clientX - start.x}px`);
  });
  surface.addEventListener("pointerup", (event) => {
    fingers.delete(event.pointerId);
    if (event.pointerId !== start?.id) return;
    const x = event.clientX - start.x;
    const y = event.clientY - start.y;
    const speed = Math.abs(x) / Math.max(1, event.timeStamp - start.at);
    end();
    if (Math.abs(x) < 2 * Math.abs(y)) return;
    if (Math.abs(x) > FAR || (Math.abs(x) > LEAST && speed > FAST)) swiped(Math.sign(x));
  });
  surface.addEventListener("pointercancel", (event) => {
    fingers.delete(event.pointerId);
    end();
  });
}
