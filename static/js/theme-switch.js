/* <theme-switch>: radio buttons for system, light and dark; the choice is remembered. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.choose(document.documentElement.dataset.theme);
    this.addEventListener("change", this);
    window.addEventListener("storage", this);
  }

  disconnectedCallback() {
    this.removeEventListener("change", this);
    window.removeEventListener("storage", this);
  }

  handleEvent(event) {
    if (event.type === "storage") {
      if (event.key === "theme") {
        this.choose(event.newValue);
      }
      return;
    }
    const theme = event.target.value;
    try {
      if (theme) {
        localStorage.setItem("theme", theme);
      } else {
        localStorage.removeItem("theme");
      }
    } catch {
      // Storage is closed to this page: the choice holds until the next one.
    }
    window.dispatchEvent(new CustomEvent("theme", { detail: theme }));
  }

  choose(theme) {
    for (const radio of this.querySelectorAll("input")) {
      radio.checked = radio.value === (theme ?? "");
    }
  }
}

customElements.define("theme-switch", ThemeSwitch);
