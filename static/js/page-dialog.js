/**
 * <page-dialog> around a link: the page it leads to comes as a dialog over the present one.
 *
 * Without scripts, or where it cannot be fetched, the link leads to the page itself.
 */
class PageDialog extends HTMLElement {
  connectedCallback() {
    this.link = this.querySelector("a");
    this.link?.addEventListener("click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      openPage(this.link.href, this.querySelector("template"), this.link);
    });
  }
}

/** Show the part of the page at `href` in a copy of the dialog in `template`. */
export async function openPage(href, template, opener) {
  try {
    const answer = await fetch(href, { headers: { "HX-Request": "true" }, cache: "no-store" });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    await show(await answer.text(), template, opener);
  } catch {
    location.assign(href);
  }
}

async function show(html, template, opener) {
  const dialog = document.importNode(template.content, true).firstElementChild;
  const parsed = new DOMParser().parseFromString(html, "text/html");
  dialog.append(...parsed.body.childNodes);
  const title = dialog.querySelector("h2[id]");
  if (title) dialog.setAttribute("aria-labelledby", title.id);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest(".box__close")) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener?.focus();
  });
  document.body.append(dialog);
  await Promise.all([...dialog.querySelectorAll("link[rel=stylesheet]")].map(loaded));
  dialog.showModal();
}

/** A style sheet that comes with the part; without it the dialog would be bare. */
function loaded(sheet) {
  if (sheet.sheet) return undefined;
  return new Promise((resolve) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
  });
}

customElements.define("page-dialog", PageDialog);
