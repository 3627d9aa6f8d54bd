/**
 * On the page of an item: the viewer's address, loaded anew, belongs to one history with the list
 * it was opened from, so browsers change the address without loading the list. Load it.
 */
const here = location.pathname + location.search;

addEventListener("popstate", () => {
  if (location.pathname + location.search !== here) location.reload();
});
