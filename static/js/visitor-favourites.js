/* <visitor-favourites data-address>: the cards of what this browser keeps, asked from the server,
   which shows only what is open to everybody. */
import { inBrowser } from "./favourites.js";

const MOST = 100;

class VisitorFavourites extends HTMLElement {
  async connectedCallback() {
    const ids = inBrowser().list().slice(0, MOST);
    if (!ids.length) return;
    const query = new URLSearchParams(ids.map((id) => ["item", id]));
    const answer = await fetch(`${this.dataset.address}?${query}`, { cache: "no-store" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.replaceChildren(...page.body.children);
    this.dispatchEvent(new CustomEvent("cards:come", { bubbles: true }));
  }
}

customElements.define("visitor-favourites", VisitorFavourites);
