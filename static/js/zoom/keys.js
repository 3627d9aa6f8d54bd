/** What a key asks of the large picture; `inView`: the picture itself has the focus. */
const COMMANDS = { "+": "in", "=": "in", "-": "out", "−": "out", _: "out", 0: "whole", Escape: "whole" };
const PANS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function commandOf(event, inView) {
  if (event.ctrlKey || event.altKey || event.metaKey) return "";
  if (event.key === "Enter" || event.key === " ") return inView ? "toggle" : "";
  return COMMANDS[event.key] ?? "";
}

/** Which way an arrow key moves the picture, or null. */
export function panOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const pan = PANS[event.key];
  return pan ? { x: pan[0], y: pan[1] } : null;
}
