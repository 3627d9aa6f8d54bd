/* Turning from page to page is animated (motion.css). Where somebody is faster than the animation
   the browser drops it and says so in a promise that nobody waits for: that is no error. */
const dropped = () => {};
for (const turn of ["pageswap", "pagereveal"]) {
  addEventListener(turn, ({ viewTransition }) => {
    viewTransition?.ready.catch(dropped);
    viewTransition?.finished.catch(dropped);
  });
}
