/* Shows the theme this browser was told to show, before the first picture is painted: a script
   that blocks, in the head. <theme-switch> and other windows say when it changes. */
(() => {
  const root = document.documentElement;
  const metas = [...document.querySelectorAll('meta[name="theme-color"]')];
  const colours = metas.map((meta) => meta.content);
  const schemes = document.querySelector('meta[name="color-scheme"]');

  function remembered() {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage is closed to this page: the system decides
    }
  }

  function show(theme) {
    const chosen = ["light", "dark"].indexOf(theme);
    if (chosen < 0) {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
    schemes.content = chosen < 0 ? "light dark" : theme;
    metas.forEach((meta, number) => {
      meta.content = colours[chosen < 0 ? number : chosen];
    });
  }

  root.dataset.scripts = "";
  show(remembered());
  addEventListener("theme", (event) => show(event.detail));
  addEventListener("storage", (event) => event.key === "theme" && show(event.newValue));
  addEventListener("pageshow", (event) => event.persisted && show(remembered()));
})();
