/* Numbers as the reader writes them. */
const language = document.documentElement.lang;
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];

function measured(value, unit, digits = 0) {
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, style).format(value);
}

function scaled(bytes) {
  const step = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return [bytes / 1000 ** step, UNITS[step], step > 1 ? 1 : 0];
}

export function size(bytes) {
  return measured(...scaled(bytes));
}

export function speed(bytesPerSecond) {
  const [value, unit, digits] = scaled(bytesPerSecond);
  return measured(value, `${unit}-per-second`, digits);
}

export function percent(part) {
  return new Intl.NumberFormat(language, { style: "percent" }).format(part);
}

export function number(value) {
  return new Intl.NumberFormat(language).format(value);
}

export function duration(seconds) {
  if (seconds < 60) return measured(Math.max(1, Math.round(seconds)), "second");
  if (seconds < 5400) return measured(Math.round(seconds / 60), "minute");
  return measured(seconds / 3600, "hour", 1);
}

/** Puts values into a sentence such as "{done} of {total}". */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name) => values[name] ?? "");
}
