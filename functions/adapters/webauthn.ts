import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { ALGORITHMS } from '../people/domain/passkey.ts';
import type { Authenticators } from '../people/ports.ts';

/**
 * Proves what devices answer (WebAuthn L3, 7.1 and 7.2).
 *
 * @param site the address of the site: an answer for another origin or host proves nothing
 */
export function webAuthn(site: string): Authenticators {
  const { origin, hostname } = new URL(site);
  const expected = { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: true } as const;
  return {
    created: ({ id, clientDataJSON, attestationObject, transports: _ }, asked) =>
      proven(async () => {
        const { registrationInfo } = await verifyRegistrationResponse({
          ...expected,
          response: { ...credential(id), response: { clientDataJSON, attestationObject } },
          expectedChallenge: asked,
          supportedAlgorithmIDs: [...ALGORITHMS],
        });
        if (!registrationInfo || registrationInfo.credential.id !== id) return undefined;
        const { publicKey, counter } = registrationInfo.credential;
        return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter };
      }),
    used: ({ id, ...response }, asked, passkey) =>
      proven(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...expected,
          response: { ...credential(id), response },
          expectedChallenge: asked,
          // Its count is compared where it is known what to do about it, after the signature.
          credential: { id: passkey.credentialId, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: 0 },
        });
        return verified && id === passkey.credentialId ? authenticationInfo.newCounter : undefined;
      }),
  };
}

const credential = (id: string) => ({ id, rawId: id, type: 'public-key', clientExtensionResults: {} }) as const;

/** The library computes and asks nobody: whatever it throws says that the answer does not hold. */
async function proven<T>(prove: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await prove();
  } catch {
    return undefined;
  }
}
