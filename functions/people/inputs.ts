import * as z from 'zod';
import { emailAddress } from '../kernel/address.ts';
import { roleName } from './domain/role.ts';

/** `POST /sign-in` and `POST /my/links`. */
export const emailInput = z.strictObject({ email: emailAddress });

/** `POST /sign-in/confirm`. */
export const tokenInput = z.strictObject({
  token: z.string().min(1, 'Must be the token of the link in the mail').max(200, 'Must be the token of the link in the mail'),
});

/** `PUT /series/{seriesId}/roles/{email}`. */
export const roleInput = z.strictObject({ role: roleName });
