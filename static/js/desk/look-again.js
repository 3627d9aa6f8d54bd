/* While a job works, its state is fetched anew; when it is done the page is loaded again. Without
   scripts there is a link. */
const PAUSE = 1500; // ms

async function look() {
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector(".bulk-state");
    const here = document.querySelector(".bulk-state");
    if (now && now.dataset.state !== here.dataset.state) {
      location.reload();
      return;
    }
    const [old, fresh] = [here, now].map((one) => one?.querySelector("progress"));
    if (old && fresh) old.value = fresh.value;
  } catch {
    // No connection: it is asked again.
  }
  setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
