/* Links that lead to the log-in open it in a dialog instead; its form is fetched when it is opened,
   so that no kept page holds anybody's token. Whatever goes wrong, the link works as a link. */
const FRAGMENT = { headers: { "HX-Request": "true" }, redirect: "manual" };

document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[data-log-in]");
  if (!link || event.defaultPrevented || event.button) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    await open(link);
  } catch {
    location.assign(link.href);
  }
});

async function open(link) {
  const answer = await fetch(link.href, FRAGMENT);
  // Somebody has logged in in another window: the address leads on.
  if (answer.status !== 200) return location.assign(link.href);
  const dialog = document.createElement("dialog");
  dialog.className = "log-in-dialog";
  dialog.setAttribute("aria-labelledby", "log-in-title");
  await fill(dialog, await answer.text());
  document.querySelector("#menu:popover-open")?.hidePopover();
  dialog.showModal();
  dialog.querySelector("input[name=login]").focus();
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
  dialog.addEventListener("submit", (event) => send(event, dialog));
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (link.checkVisibility()) link.focus();
  });
  return undefined;
}

/** Show the panel; on screen before its style sheets have come it would be bare. */
async function fill(dialog, html) {
  dialog.innerHTML = html;
  dialog.hidden = true;
  // Put in again an open dialog would no longer stand above the page.
  if (!dialog.isConnected) document.body.append(dialog);
  const sheets = [...dialog.querySelectorAll("link[rel=stylesheet]")];
  await Promise.all([...sheets.map(loaded), import("./passkeys.js")]);
  dialog.hidden = false;
}

function loaded(sheet) {
  if (sheet.sheet) return undefined;
  return new Promise((resolve) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
  });
}

async function send(event, dialog) {
  const form = event.target;
  if (!form.matches("[data-log-in-form]")) return;
  event.preventDefault();
  const button = form.querySelector("button[type=submit]");
  button.disabled = true;
  try {
    const answer = await fetch(form.action, {
      ...FRAGMENT,
      method: "POST",
      body: new FormData(form),
    });
    if (answer.status === 204) {
      location.assign(answer.headers.get("HX-Redirect"));
    } else if (answer.status === 200) {
      await fill(dialog, await answer.text());
      dialog.querySelector("[aria-invalid=true], input[name=password]").focus();
    } else {
      form.submit();
    }
  } catch {
    form.submit();
  }
}
