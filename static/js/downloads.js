/* Links marked data-take: while a worker still makes the file, the page waits and says so; the
   download begins as soon as it is there. Without scripts the link leads to a page that waits. */
const PAUSE = 1500; // ms
const MOST = 80;

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-take]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.ariaBusy !== "true") take(link);
});

async function take(link) {
  const place = link.closest(".sizes")?.querySelector(".sizes__said");
  const say = (words) => place && (place.textContent = words);
  link.ariaBusy = "true";
  for (let time = 0; time < MOST; time += 1) {
    if ((await state(link.href)) !== 202) break;
    say(place?.dataset.wait);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (!link.isConnected) return;
  }
  link.ariaBusy = "false";
  say(place?.dataset.begun);
  // What is no file, such as a refusal, is a page that says why.
  location.assign(link.href);
}

async function state(address) {
  try {
    const answer = await fetch(address, { method: "HEAD", redirect: "manual", cache: "no-store" });
    return answer.status;
  } catch {
    return 0;
  }
}
