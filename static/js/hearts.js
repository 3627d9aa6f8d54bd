/**
 * Hearts on pictures: cards are the same for everybody, so what a person keeps is put in here.
 *
 * Members' favourites lie in the account; a visitor's in this browser, until they log in.
 */
import { inBrowser, inAccount } from "./favourites.js";
import { openPage } from "./page-dialog.js";

const ITEM = /\/items\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//;
const source = document.querySelector("#heart");
const { mine, item: address, token, keep, kept, failed } = source.dataset;
const store = mine ? inAccount(mine, address, token) : inBrowser();
const hearts = new Map(); // button → identifier

function dress(within) {
  for (const card of within.querySelectorAll(".rows__cell, .gallery-card")) {
    const link = card.querySelector("a");
    const found = link && ITEM.exec(link.href);
    if (!found || card.querySelector(":scope > .heart")) continue;
    const name = link.querySelector("img")?.alt || link.textContent.trim();
    card.append(heart(found[1], name), ...adder(found[1], name));
  }
  for (const place of within.querySelectorAll("[data-heart]")) {
    if (!place.childElementCount) place.append(heart(place.dataset.heart, "", true));
  }
}

function heart(id, name, large = false) {
  const button = document.importNode(source.content, true).firstElementChild;
  button.classList.toggle("heart--large", large);
  button.dataset.name = name;
  hearts.set(button, id);
  paint(button, store.has(id));
  button.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    press(button, hearts.get(button));
  });
  return button;
}

/** For members: what opens the choice of lightboxes over the page. */
function adder(id, name) {
  const given = source.content.querySelector(".heart--add");
  if (!given) return [];
  const button = document.importNode(given, true);
  if (name) button.ariaLabel = `${button.title}: ${name}`;
  button.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const here = encodeURIComponent(location.pathname + location.search);
    const address = `${withItem(button.dataset.address, id)}?next=${here}`;
    openPage(address, source.nextElementSibling, button);
  });
  return [button];
}

function withItem(address, id) {
  return address.replace(/0{8}-0{4}-0{4}-0{4}-0{12}/, id);
}

function paint(button, on) {
  button.setAttribute("aria-pressed", String(on));
  const words = button.querySelector(".heart__words");
  words.textContent = on ? kept : keep;
  button.title = words.textContent;
  button.ariaLabel = button.dataset.name ? `${keep}: ${button.dataset.name}` : keep;
}

function paintAll(id) {
  for (const [button, own] of hearts) {
    if (!button.isConnected) hearts.delete(button);
    else if (!id || own === id) paint(button, store.has(own));
  }
}

async function press(button, id) {
  const on = !store.has(id);
  paint(button, on);
  try {
    await store.set(id, on);
    if (on) tell(source.content.querySelector(".heart-said"), id);
  } catch {
    const words = document.createElement("p");
    words.textContent = failed;
    tell(words, id);
  }
  paintAll(id);
}

/** Say what happened and where to go on, until something else happens. */
function tell(words, id) {
  document.querySelector(".toast")?.remove();
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  (document.querySelector("dialog[open]") ?? document.body).append(toast);
  const said = document.importNode(words, true);
  for (const link of said.querySelectorAll("a[data-item]")) {
    link.href = withItem(link.dataset.item, id);
  }
  requestAnimationFrame(() => toast.replaceChildren(said));
  setTimeout(() => toast.matches(":hover, :focus-within") || toast.remove(), 9000);
}

document.addEventListener("viewer:shown", ({ target, detail }) => {
  const bar = target.querySelector(".viewer__bar");
  const id = ITEM.exec(detail.href)?.[1];
  for (const old of bar.querySelectorAll(".heart")) old.remove();
  if (id) bar.querySelector("[data-do]").before(heart(id, "", true), ...adder(id, ""));
});
document.addEventListener("htmx:load", ({ target }) => dress(target.parentElement ?? target));
document.addEventListener("cards:come", ({ target }) => dress(target));
addEventListener("storage", async ({ key }) => {
  if (key === "favourites" && !mine) {
    await store.load();
    paintAll();
  }
});

await store.load().catch(() => {});
dress(document);
