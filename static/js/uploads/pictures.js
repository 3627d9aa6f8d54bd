/* Small pictures of chosen files: one at a time, and only of rows that are seen. */
let line = Promise.resolve();

async function draw(canvas, file) {
  try {
    const { width, height } = canvas;
    const bitmap = await createImageBitmap(file, { resizeWidth: width * 2, resizeQuality: "medium" });
    const scale = Math.max(width / bitmap.width, height / bitmap.height);
    const [wide, high] = [bitmap.width * scale, bitmap.height * scale];
    canvas.getContext("2d").drawImage(bitmap, (width - wide) / 2, (height - high) / 2, wide, high);
    bitmap.close();
    canvas.classList.add("file__picture--drawn");
  } catch {
    // Not every picture can be opened by every browser; the row does without.
  }
}

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    line = line.then(() => target.isConnected && draw(target, target.file));
  }
});

export function picture(canvas, file) {
  if (!/^image\/(jpeg|png|webp|avif|gif)$/.test(file.type)) return;
  canvas.file = file;
  seen.observe(canvas);
}
