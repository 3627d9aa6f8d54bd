/**
 * <passkey-form>: a form whose hidden field `credential` a passkey fills.
 *
 * `data-options` is the address that gives the question to sign, or `data-from` the id of an
 * element that holds it; with `data-new` a new passkey is made. Hidden where there are none.
 */
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    if (!window.PublicKeyCredential || this.ready) return;
    this.ready = true;
    this.hidden = false;
    this.form = this.querySelector("form");
    this.form.addEventListener("submit", (event) => this.#ask(event));
  }

  async #ask(event) {
    event.preventDefault();
    event.stopPropagation();
    const said = this.querySelector("[role=alert]");
    said.textContent = "";
    try {
      const options = await this.#options();
      const make = "new" in this.dataset;
      const credential = make ? await create(options, this.form) : await get(options);
      this.form.elements.credential.value = JSON.stringify(told(credential));
      this.form.submit();
    } catch (error) {
      // Whoever closes the browser's dialog has changed their mind.
      if (error.name !== "AbortError") said.textContent = this.dataset.failed;
    }
  }

  async #options() {
    if (this.dataset.from) {
      const data = JSON.parse(document.getElementById(this.dataset.from).textContent);
      return (data.creation_options ?? data.request_options).publicKey;
    }
    const answer = await fetch(this.dataset.options, { headers: { Accept: "application/json" } });
    return (await answer.json()).request_options.publicKey;
  }
}

function create(options, form) {
  const alone = form.elements.passwordless?.checked ?? false;
  return navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map(withBytes),
      authenticatorSelection: {
        ...options.authenticatorSelection,
        residentKey: alone ? "required" : "discouraged",
        requireResidentKey: alone,
        ...(alone && { userVerification: "required" }),
      },
      extensions: { credProps: true },
    },
  });
}

function get(options) {
  return navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: (options.allowCredentials ?? []).map(withBytes),
    },
  });
}

/** The credential as JSON. */
function told(credential) {
  const { id, rawId, type, response, authenticatorAttachment } = credential;
  const said = { transports: response.getTransports?.() };
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[name]) said[name] = text(response[name]);
  }
  return {
    id,
    rawId: text(rawId),
    type,
    authenticatorAttachment,
    response: said,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

function withBytes(credential) {
  return { ...credential, id: bytes(credential.id) };
}

function bytes(base64url) {
  const plain = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

customElements.define("passkey-form", PasskeyForm);
