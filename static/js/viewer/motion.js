/** Movement, only for those who like it. */
export const still = matchMedia("(prefers-reduced-motion: reduce)");

const NAME = "viewer-picture";

/** Make `change` and let the picture grow from `from()` before into `to()` after it. */
export function morph(from, to, change) {
  if (!document.startViewTransition || still.matches || document.hidden) return change();
  name(from(), NAME);
  const transition = document.startViewTransition(() => {
    name(from(), "");
    change();
    name(to(), NAME);
  });
  // A movement that was cut short has still changed the page.
  transition.ready.catch(() => {});
  transition.finished.finally(() => name(to(), ""));
}

function name(element, value) {
  if (element) element.style.viewTransitionName = value;
}
