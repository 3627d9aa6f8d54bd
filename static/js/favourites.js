/** Where favourites are kept: `load()`, `has(id)`, `set(id, on)`, the last two after the first. */
const KEY = "favourites";
const MOST = 500;

function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found.filter((id) => typeof id === "string") : [];
  } catch {
    return []; // storage is closed to this page, or holds something else
  }
}

/** The favourites of a visitor, the newest first. */
export function inBrowser() {
  let ids = remembered();
  return {
    load: async () => {
      ids = remembered();
    },
    has: (id) => ids.includes(id),
    list: () => [...ids],
    set: async (id, on) => {
      ids = [...(on ? [id] : []), ...remembered().filter((one) => one !== id)].slice(0, MOST);
      localStorage.setItem(KEY, JSON.stringify(ids));
    },
  };
}

/** The favourites of a member; what the browser kept before the log-in moves into the account. */
export function inAccount(list, address, token) {
  let ids = new Set();

  async function post(url, values) {
    const body = new URLSearchParams(values);
    const headers = { "X-CSRFToken": token, Accept: "application/json" };
    const answer = await fetch(url, { method: "POST", body, headers });
    if (!answer.ok) throw new Error(String(answer.status));
  }

  async function takeOver() {
    const own = remembered();
    if (!own.length) return;
    await post(list.replace("list/", "take-over/"), own.map((id) => ["item", id]));
    localStorage.removeItem(KEY);
  }

  return {
    load: async () => {
      await takeOver().catch(() => {});
      const answer = await fetch(list, { cache: "no-store" });
      ids = new Set((await answer.json()).items);
    },
    has: (id) => ids.has(id),
    set: async (id, on) => {
      await post(address.replace(/0{8}-0{4}-0{4}-0{4}-0{12}/, id), { keep: on ? "1" : "0" });
      if (on) ids.add(id);
      else ids.delete(id);
    },
  };
}
