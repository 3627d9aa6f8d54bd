/* One file on its way by tus: chunks that fit the link, and what an error means. */
const SMALLEST = 512 * 1024;
const LARGEST = 8 * 1024 * 1024;
const SECONDS = 8; // a chunk should take about as long
const DELAYS = [0, 1000, 3000, 5000, 10000];

function token() {
  const cookie = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
  return cookie?.[1] ?? document.querySelector("[name=csrfmiddlewaretoken]").value;
}

/** Resolves to the tus upload of `file`, not yet begun. `told` gets progress, end and error. */
export function sending(file, { endpoint, address, metadata, told }) {
  let since = 0;
  const upload = new window.tus.Upload(file, {
    endpoint,
    uploadUrl: address ?? null,
    metadata,
    chunkSize: 2 * 1024 * 1024,
    retryDelays: DELAYS,
    storeFingerprintForResuming: false,
    onBeforeRequest: (request) => {
      request.setHeader("X-CSRFToken", token());
      since = performance.now();
    },
    onProgress: (sent) => told.progress(sent),
    onChunkComplete: (bytes) => {
      const fits = (bytes / Math.max(1, performance.now() - since)) * 1000 * SECONDS;
      upload.options.chunkSize = Math.round(Math.min(LARGEST, Math.max(SMALLEST, fits)));
    },
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      return status === 409 || status === 423 || status === 0 || (status >= 500 && status !== 507);
    },
    onSuccess: () => told.end(),
    onError: (error) => told.error(meaning(error)),
  });
  return upload;
}

/** What went wrong, in one word, with the server's reason where it refuses the file. */
function meaning(error) {
  const answer = error.originalResponse;
  const status = answer?.getStatus() ?? 0;
  if (status === 413 || status === 422) return { what: "refused", ...reason(answer.getBody()) };
  if (status === 401 || status === 403) return { what: "login" };
  if (status === 423) return { what: "busy" };
  if (status === 507) return { what: "full" };
  return { what: status === 0 || status >= 500 ? "link" : "failed" };
}

function reason(body) {
  try {
    return JSON.parse(body);
  } catch {
    return { reason: "", item: "" };
  }
}
