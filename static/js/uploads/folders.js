/* All files that were dropped, those in folders too, with their places in them. */
function next(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function below(entry, place) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: `${place}${entry.name}` }];
  }
  const reader = entry.createReader();
  const found = [];
  for (let some = await next(reader); some.length; some = await next(reader)) {
    for (const one of some) found.push(...(await below(one, `${place}${entry.name}/`)));
  }
  return found;
}

export async function dropped(transfer) {
  // The list is empty once this turn is over: take the entries first.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files].map((file) => ({ file, path: file.name }));
  const found = [];
  for (const entry of entries) found.push(...(await below(entry, "")));
  // What systems hide is not meant.
  return found.filter(({ path }) => !path.split("/").at(-1).startsWith("."));
}

export function chosen(input) {
  return [...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}
