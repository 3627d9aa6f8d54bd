/* The fields of a form by name, as lists of texts, so that all kinds compare and fill alike. */
const APART = new Set(["csrfmiddlewaretoken", "seen", "next"]);

export function valuesOf(form) {
  const values = {};
  for (const [name, value] of new FormData(form)) {
    if (!APART.has(name)) (values[name] ??= []).push(value);
  }
  return values;
}

/* Fills field `name` with a value of the server (a text or a list) or of a draft (a list). */
export function fill(form, name, value) {
  const boxes = form.querySelectorAll(`input[type=checkbox][name="${CSS.escape(name)}"]`);
  for (const box of boxes) box.checked = value.includes(box.value);
  const field = form.elements.namedItem(name);
  if (boxes.length || !(field instanceof HTMLElement)) return;
  field.value = Array.isArray(value) ? value.join("\n") : value;
  field.dispatchEvent(new Event("refill"));
}

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export const place = (form, name) => form.querySelector(`[data-say="${CSS.escape(name)}"]`);
