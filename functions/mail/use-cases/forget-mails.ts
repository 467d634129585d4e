import type { Instant, PersonId, SessionId } from '../../../events/values.ts';
import { type Delivery, isSettled } from '../domain/delivery.ts';
import { broughtEntry, mayHaveBroughtEntry } from '../domain/entry.ts';
import type { Deliveries } from '../ports.ts';

/** Pages of 50 records a round: a sweep has a minute for everything that is due. */
const MOST_PAGES = 20;

type Which = { readonly before: Instant; readonly withFarewell: boolean };
/** Without a session: the mails to the person that are about none. */
type List = { readonly sessionId?: SessionId | undefined; readonly cursor?: string | undefined };

/**
 * Deletes the records of mails that went to a person, list by list. A mail that is on its way keeps its record until it has come
 * to an end, so that it is not sent twice.
 *
 * @param which mails that were planned after `before` stay; the farewell, which comes after it, goes once nothing waits for it,
 *   and with it the record of the calendar entry that it takes back
 * @returns the lists that are not at their end yet
 */
export function forgetMails({ deliveries }: { readonly deliveries: Deliveries }) {
  return async (person: PersonId, lists: readonly List[], which: Which): Promise<readonly List[]> => {
    let rest = lists;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const [list, ...others] = rest;
      if (!list) return [];
      const page = await (list.sessionId ? deliveries.ofSession(list.sessionId, list.cursor) : deliveries.toPerson(person, list.cursor));
      const gone = page.items.filter((delivery) => isTheirs(delivery, person) && isSettled(delivery.state) && isMeant(delivery, which));
      await Promise.all(gone.map((delivery) => deliveries.remove(delivery)));
      rest = page.cursor === undefined ? others : [{ ...list, cursor: page.cursor }, ...others];
    }
    return rest;
  };
}

function isTheirs({ personId, job: { to } }: Delivery, person: PersonId): boolean {
  return personId === person || ('personId' in to && to.personId === person);
}

function isMeant(mail: Delivery, { before, withFarewell }: Which): boolean {
  if (mail.job.particulars.withdrawal === 'erased') return withFarewell;
  // Acknowledgements stay, those of earlier erasures too: no erasure contradicts them, so the record alone keeps a message that comes again from sending another.
  if (mail.job.kind === 'data-erased') return false;
  return mail.plannedAt <= before && (withFarewell || !(broughtEntry(mail) || mayHaveBroughtEntry(mail)));
}
