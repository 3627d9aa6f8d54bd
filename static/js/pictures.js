/* Pictures that are still on their way fade in over their colour; those already here are left
   alone, so that nothing shown ever disappears. */
const arrived = ({ target }) => {
  if (target.dataset?.coming !== undefined) {
    delete target.dataset.coming;
    target.dataset.come = "";
  }
};

function expect(within) {
  for (const picture of within.querySelectorAll('.picture > img[loading="lazy"]')) {
    if (!picture.complete) {
      picture.dataset.coming = "";
    }
  }
}

// Neither event bubbles: the document listens on their way down.
document.addEventListener("load", arrived, true);
document.addEventListener("error", arrived, true);
document.addEventListener("htmx:load", ({ target }) => expect(target));
expect(document);
