/* Alt with Page Down and Page Up leads to the next and the previous item of the list, from within
   a field too; what was typed is kept and sent by <item-form>. */
addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
  const way = { PageDown: "next", PageUp: "prev" }[event.key];
  const link = way && document.querySelector(`.sheet-head__way [rel=${way}]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});
