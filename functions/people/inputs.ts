import * as z from 'zod';
import { canonicalAddress, emailAddress } from '../kernel/address.ts';
import { languageTag, paragraphs } from '../kernel/text.ts';
import { roleName } from './domain/role.ts';

/** `POST /sign-in` and `POST /my/links`. */
export const emailInput = z.strictObject({ email: emailAddress, language: languageTag.optional() });

/** `POST /people/erasures`. */
export const erasePersonInput = z
  .strictObject({ email: emailAddress, confirmEmail: emailAddress, reason: paragraphs(500) })
  .refine(({ email, confirmEmail }) => canonicalAddress(email) === canonicalAddress(confirmEmail), {
    path: ['confirmEmail'],
    message: 'Must be the same address again: this cannot be undone',
  });

/** `POST /my/data/{token}/erasure`. */
export const eraseMyDataInput = z.strictObject({ confirm: z.literal(true, 'Must be true: this cannot be undone') });

/** `POST /sign-in/confirm`. */
export const tokenInput = z.strictObject({
  token: z.string().min(1, 'Must be the token of the link in the mail').max(200, 'Must be the token of the link in the mail'),
});

/** `PUT /series/{seriesId}/roles/{email}`. */
export const roleInput = z.strictObject({ role: roleName });
