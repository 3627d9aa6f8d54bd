/** What a key asks of the viewer; arrows point the way the page is read. */
const COMMANDS = { Home: "first", End: "last" };

export function commandOf(event, rightToLeft) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return "";
  if (event.key === "ArrowRight") return rightToLeft ? "back" : "on";
  if (event.key === "ArrowLeft") return rightToLeft ? "on" : "back";
  return COMMANDS[event.key] ?? "";
}
