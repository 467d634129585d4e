import { composeMime } from '../../../functions/adapters/mime.ts';
import type { Clock } from '../../../functions/kernel/ports.ts';
import type { Mailer, OutgoingMail, SendOutcome } from '../../../functions/mail/ports.ts';

/** A mail that the fake took, with its source as SES would have got it. */
export type Sent = { readonly mail: OutgoingMail; readonly raw: Buffer; readonly sesMessageId: string };

/**
 * SES in memory: takes each mail, unless told otherwise. `arrives` says whether a mail in doubt went out all the same.
 */
export function fakeMailer({ clock, sender = 'convoke@example.org', rate = 1000 }: { clock: Clock; sender?: string; rate?: number }) {
  const sent: Sent[] = [];
  const script: { readonly outcome: Exclude<SendOutcome['outcome'], 'accepted'>; readonly arrives: boolean }[] = [];
  const mailer: Mailer = {
    async send(mail) {
      const next = script.shift();
      if (next && !next.arrives) return { outcome: next.outcome, code: 'told' };
      const sesMessageId = `ses-${sent.length + 1}`;
      sent.push({ mail, raw: await composeMime(mail, { sender, now: clock.now() }), sesMessageId });
      return next ? { outcome: next.outcome, code: 'told' } : { outcome: 'accepted', sesMessageId };
    },
    maxSendRate: async () => rate,
  };
  return {
    ...mailer,
    sent,
    /** The next send ends so, once. */
    answer(outcome: Exclude<SendOutcome['outcome'], 'accepted'>, arrives = false) {
      script.push({ outcome, arrives });
    },
  };
}
