/* Arrow keys lead to the previous and the next item, the way the page is read; not from a field,
   and not where something else has use for them. */
addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.repeat) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return;
  if (target.closest?.("input, textarea, select, [contenteditable]")) return;
  if (document.querySelector("dialog[open]")) return;
  const onwards = (key === "ArrowRight") === (document.dir !== "rtl");
  document.querySelector(`.way [rel=${onwards ? "next" : "prev"}]`)?.click();
});
