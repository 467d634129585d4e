import * as z from 'zod';
import { deliveryId, type Instant, instant, sessionId } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import { type MailKind, mailKind } from './kinds.ts';

/**
 * Mails that a stranger can cause by writing somebody's address into a public form again and again. The first mail of a
 * registration is not among them: there is one for each session and name, and whoever registers for five sessions wants five.
 */
const UNASKED: ReadonlySet<MailKind> = new Set(['already-registered', 'same-address']);

/** To one address one of a kind for a session, and three of all, in 24 hours: nobody is flooded through the public form. */
const MOST = 3;
const WINDOW = 'PT24H';

const unaskedMail = z.object({ deliveryId, kind: mailKind, sessionId: sessionId.optional(), at: instant });
type UnaskedMail = z.infer<typeof unaskedMail>;

/** The mails of these kinds that a person was lately sent. */
export const unaskedMails = z.object({ mails: z.array(unaskedMail), version: z.int().min(1) });

/** Whether somebody else can make us send this kind to an address through a public form. */
export function isUnasked(kind: MailKind): boolean {
  return UNASKED.has(kind);
}

/**
 * Whether such a mail may go out now. One that was let through before is let through again: it is repeated after a fault.
 *
 * @returns the mails to remember from now on, or when to ask again
 */
export function admitUnasked(
  recent: readonly UnaskedMail[],
  mail: Omit<UnaskedMail, 'at'>,
  now: Instant,
): { readonly mails: readonly UnaskedMail[] } | { readonly notBefore: Instant } {
  if (recent.some((one) => one.deliveryId === mail.deliveryId)) return { mails: recent };
  const live = recent.filter(({ at }) => plus(at, WINDOW) > now);
  const alike = live.filter(({ kind, sessionId: session }) => kind === mail.kind && session === mail.sessionId);
  const inTheWay = alike[0] ?? (live.length < MOST ? undefined : live.at(-MOST));
  return inTheWay ? { notBefore: plus(inTheWay.at, WINDOW) } : { mails: [...live, { ...mail, at: now }] };
}
