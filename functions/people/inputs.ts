import * as z from 'zod';
import { canonicalAddress, emailAddress } from '../kernel/address.ts';
import { because } from '../kernel/issues.ts';
import { languageTag, line, paragraphs } from '../kernel/text.ts';
import { roleName } from './domain/role.ts';
import { REQUEST_CODE } from './domain/sign-in.ts';

/** `POST /my/links` and `POST /my/data`. */
export const emailInput = z.strictObject({ email: emailAddress, language: languageTag.optional() });

/** `POST /sign-in`. */
export const signInInput = z.strictObject({
  ...emailInput.shape,
  code: z.string().regex(REQUEST_CODE, because('code-malformed')).optional(),
});

/** `POST /people/erasures`. */
export const erasePersonInput = z
  .strictObject({ email: emailAddress, confirmEmail: emailAddress, reason: paragraphs(500) })
  .refine(({ email, confirmEmail }) => canonicalAddress(email) === canonicalAddress(confirmEmail), {
    path: ['confirmEmail'],
    message: because('same-address-again'),
  });

/** `POST /my/data/{token}/erasure`. */
export const eraseMyDataInput = z.strictObject({ confirm: z.literal(true, because('confirm-erasure')) });

/** `POST /sign-in/confirm`. */
export const tokenInput = z.strictObject({
  token: z.string().min(1, because('token-malformed')).max(200, because('token-malformed')),
  code: z.string().max(40, because('code-of-another-place')).optional(),
});

/** `PUT /series/{seriesId}/roles/{email}`. */
export const roleInput = z.strictObject({ role: roleName });

const FROM_BROWSER = because('not-from-browser');
const base64url = (longest: number) =>
  z
    .string()
    .max(longest, FROM_BROWSER)
    .regex(/^[A-Za-z0-9_-]+$/, FROM_BROWSER);
const ofDevice = { id: base64url(1400), clientDataJSON: base64url(4096) };

/** What a browser answers to a new passkey. A credential id has 1023 bytes at most (WebAuthn L3, 4); unknown transports are allowed (5.8.4). */
export const createdCredential = z.strictObject({
  ...ofDevice,
  attestationObject: base64url(32_768),
  transports: z.array(z.string().regex(/^[a-z-]{1,32}$/, FROM_BROWSER)).max(10, FROM_BROWSER),
});
export type CreatedCredential = z.infer<typeof createdCredential>;

/** What a browser answers when a passkey was used. */
export const usedCredential = z.strictObject({ ...ofDevice, authenticatorData: base64url(8192), signature: base64url(4096) });
export type UsedCredential = z.infer<typeof usedCredential>;

const passkeyName = line(60);

/** `POST /sign-in/passkey`. */
export const usePasskeyInput = z.strictObject({ credential: usedCredential });

/** `POST /passkeys`. */
export const addPasskeyInput = z.strictObject({ name: passkeyName, credential: createdCredential, code: z.string().max(60).optional() });

/** `PATCH /passkeys/{passkeyId}`. */
export const renamePasskeyInput = z.strictObject({ name: passkeyName });

/** `POST /people/passkey-resets`. */
export const resetPasskeysInput = z.strictObject({ email: emailAddress });

/** `POST /people/sign-outs`. */
export const signOutInput = z.strictObject({ email: emailAddress });

const clientData = z.object({ challenge: z.string().min(1).max(200) });

/** The challenge that a browser's answer claims to answer, before anything is proven; undefined when it is no answer at all. */
export function claimedChallenge(clientDataJSON: string): string | undefined {
  try {
    return clientData.safeParse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).data?.challenge;
  } catch {
    return undefined;
  }
}
