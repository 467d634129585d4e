import * as z from 'zod';
import { instant, personId, seriesId, sessionId } from '../../../events/values.ts';

/** What somebody may do in a series. Admins come from the configuration, co-organisers from their session. */
export const roleName = z.enum(['organiser']);

/** One person's role in one series. The address is kept: it is where the series' organisers get their mails. */
export const role = z.object({ seriesId, personId, email: z.string(), role: roleName, grantedBy: personId, at: instant });
export type Role = z.infer<typeof role>;

/** Somebody who helps with one session: reads its registrations and works on its notes. */
export const coOrganiser = z.object({ sessionId, personId, email: z.string(), grantedBy: personId, at: instant });
export type CoOrganiser = z.infer<typeof coOrganiser>;
