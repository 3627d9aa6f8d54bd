/* What is said beside a field: that it is wrong, that somebody else wrote, and the choice then. */
import { place } from "./fields.js";

export function forget(at) {
  at?.classList.remove("field--wrong");
  at?.querySelectorAll(".errorlist, .say__clash, .say__merged").forEach((mark) => mark.remove());
}

export function tell(form, name, words, look) {
  const at = place(form, name);
  forget(at);
  at?.classList.toggle("field--wrong", look === "errorlist");
  at?.append(paragraph(words, look));
}

/* Shows what the other person wrote with two buttons; `decide` gets whether mine is kept. */
export function tellClash(form, name, clash, words, decide) {
  const at = place(form, name);
  forget(at);
  at?.classList.add("field--wrong");
  const box = document.createElement("div");
  box.className = "say__clash";
  box.append(paragraph(words.wrote.replace("{name}", clash.other || words.somebody), ""));
  const theirs = document.createElement("q");
  theirs.dir = "auto";
  theirs.textContent = clash.shown || words.nothing;
  const ways = document.createElement("div");
  ways.className = "form__ways";
  for (const [label, mine] of [[words.theirs, false], [words.yours, true]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet";
    button.textContent = label;
    button.addEventListener("click", () => {
      forget(at);
      decide(mine);
      at.querySelector("input:not([type=hidden]), textarea:not([hidden]), select")?.focus();
    });
    ways.append(button);
  }
  box.append(theirs, ways);
  at?.append(box);
}

function paragraph(words, look) {
  const made = document.createElement("p");
  made.className = look;
  made.textContent = words;
  return made;
}
