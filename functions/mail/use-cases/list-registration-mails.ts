import type { PersonId, RegistrationId } from '../../../events/values.ts';
import { isInForce } from '../domain/suppression.ts';
import type { Deliveries, MailSource, Refusals } from '../ports.ts';
import { type MailView, mailView } from './list-mails.ts';

/** The mails to one registrant, newest first, and whether their address gets any at the moment. */
export type RegistrationMails = { readonly items: readonly MailView[]; readonly suppressed: boolean };

/** Lists the latest 50 mails to a registrant, at whichever of their addresses. */
export function listRegistrationMails(deps: {
  readonly deliveries: Deliveries;
  readonly source: MailSource;
  readonly refusals: Pick<Refusals, 'suppression'>;
}): (registration: RegistrationId) => Promise<RegistrationMails> {
  return async (registration) => {
    const found = await deps.deliveries.ofRegistration(registration);
    const recipients = await deps.source.describe(found.map(({ job }) => job.to));
    const present = found.find(({ job, personId }) => personId && job.to.type === 'registration' && job.to.mailbox === 'present')?.personId;
    return { items: found.map((delivery, n) => mailView(delivery, recipients[n])), suppressed: await isSuppressed(deps.refusals, present) };
  };
}

async function isSuppressed(refusals: Pick<Refusals, 'suppression'>, person: PersonId | undefined): Promise<boolean> {
  return person !== undefined && isInForce(await refusals.suppression(person));
}
