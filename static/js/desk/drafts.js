/* Words that are not on the server yet, kept on this device by item. */
const PREFIX = "medialib:item:";

export function kept(item) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + item)) ?? null;
  } catch {
    return null;
  }
}

/* Tells whether they could be kept: a full or closed store must be known to the page. */
export function keep(item, values, seen) {
  try {
    if (Object.keys(values).length) {
      localStorage.setItem(PREFIX + item, JSON.stringify({ values, seen }));
    } else {
      localStorage.removeItem(PREFIX + item);
    }
    return true;
  } catch {
    return false;
  }
}
