/* Asks authenticators for a touch. What they answer goes into the form; the server checks all of it. */
(() => {
  const parts = document.querySelectorAll('[data-passkey]');
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    document.querySelectorAll('[data-unfit]').forEach(sentence => { sentence.hidden = false; });
    return;
  }

  /* The same words everywhere: an authenticator makes another secret of them for each of its keys. */
  const prf = { prf: { eval: { first: new TextEncoder().encode('amana/v1/passphrase') } } };

  const base64url = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  /* Without what extensions said: the secret among it goes into a field of its own, or nowhere. */
  const words = credential => JSON.stringify({ ...credential.toJSON(), clientExtensionResults: {} });

  const secret = credential => {
    const results = credential.getClientExtensionResults().prf;
    return results && results.results ? base64url(results.results.first) : '';
  };

  const touch = async (question, only) => {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(question).publicKey);
    options.extensions = prf;
    if (only) options.allowCredentials = [{ type: 'public-key', id: only }];
    return navigator.credentials.get({ publicKey: options });
  };

  const make = async invitation => {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(invitation).publicKey);
    options.extensions = prf;
    return navigator.credentials.create({ publicKey: options });
  };

  for (const part of parts) {
    const form = part.closest('form');
    const button = part.querySelector('button[type=button]');
    const problem = part.querySelector('[role=alert]');
    const { question, invitation, known } = part.dataset;
    const field = name => form.elements.namedItem(name);
    part.hidden = false;
    button.addEventListener('click', async () => {
      problem.textContent = '';
      try {
        if (known === 'true') {
          const touched = await touch(question);
          field('answer').value = words(touched);
          field('prf').value = secret(touched);
        }
        if (invitation) {
          const made = await make(invitation);
          const enabled = (made.getClientExtensionResults().prf || {}).enabled;
          field('made').value = words(made);
          field('made.prf').value = secret(made) || (enabled ? secret(await touch(question, made.rawId)) : '');
        }
        form.requestSubmit(form.querySelector('[data-send]'));
      } catch (nothing) {
        problem.textContent = part.dataset.nothing;
      }
    });
  }
})();
