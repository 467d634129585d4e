/**
 * Asks the device, and sends what it answers with the form. It is the one script without which a task cannot be done: browsers let
 * no page reach a passkey otherwise.
 */
export const passkeyScript = `
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const known = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));
const acts = {
  use: async ({ allowCredentials, challenge, ...rest }) => {
    const publicKey = { ...rest, challenge: bytes(challenge), allowCredentials: known(allowCredentials) };
    const { id, response } = await navigator.credentials.get({ publicKey });
    const { clientDataJSON, authenticatorData, signature } = response;
    return { id, clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature) };
  },
  add: async ({ user, excludeCredentials, challenge, ...rest }) => {
    const publicKey = { ...rest, challenge: bytes(challenge), user: { ...user, id: bytes(user.id) }, excludeCredentials: known(excludeCredentials) };
    const { id, response } = await navigator.credentials.create({ publicKey });
    const { clientDataJSON, attestationObject } = response;
    const transports = response.getTransports?.() ?? [];
    return { id, clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject), transports };
  },
};
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const state = form.querySelector('[role=status]');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    if (!form.reportValidity()) return;
    if (!window.PublicKeyCredential) { state.textContent = form.dataset.unable; return; }
    button.setAttribute('aria-disabled', 'true');
    state.textContent = form.dataset.working;
    try {
      const asked = await fetch(form.dataset.challenge, { method: 'POST' });
      // What is refused here is refused there as well, in words.
      if (asked.ok) form.elements.credential.value = JSON.stringify(await acts[form.dataset.passkey](await asked.json()));
      form.submit();
    } catch (error) {
      button.removeAttribute('aria-disabled');
      state.textContent = error.name === 'InvalidStateError' ? form.dataset.known : error.name === 'NotSupportedError' || error.name === 'SecurityError' ? form.dataset.unable : form.dataset.stopped;
    }
  });
}
`.trim();
