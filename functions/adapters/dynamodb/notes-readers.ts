import type { PersonId } from '../../../events/values.ts';
import { mayReadNotes } from '../../notes/domain/reading.ts';
import type { Register, Reviewers } from '../../notes/ports.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import { keys } from './keys.ts';
import { everything } from './mail-reads.ts';
import { coOrganiserItem } from './people-items.ts';
import { registrationItem } from './registration-items.ts';
import type { Table } from './table.ts';

async function registrations(table: Table, session: Parameters<typeof keys.session>[0]): Promise<readonly Registration[]> {
  const items = await everything(table, { pk: keys.session(session).pk, prefix: 'REG#' });
  return items.map((item) => registrationItem.read(item));
}

/** Reads who registered for a session. */
export function notesRegister({ table }: { readonly table: Table }): Register {
  return {
    async people(session) {
      return (await registrations(table, session)).map(({ details: { name, organisation } }) => ({ name, organisation }));
    },
    async hasAttendance(session) {
      return (await registrations(table, session)).some(({ status }) => status === 'attended');
    },
  };
}

/** A reviewer, and by what the mail about it finds them. */
export type FoundReviewer = { readonly personId: PersonId; readonly name: string; readonly registration?: Registration };

/** Co-organisers of the session, and its speakers who hold a place; somebody who is both counts as co-organiser. */
export async function reviewersOf(table: Table, session: Parameters<typeof keys.session>[0]): Promise<readonly FoundReviewer[]> {
  const admitted = await everything(table, { pk: keys.session(session).pk, prefix: 'CO-ORGANISER#' });
  const coOrganisers = admitted.map((item) => coOrganiserItem.read(item)).map(({ personId, email }) => ({ personId, name: email }));
  const speakers = (await registrations(table, session)).filter(({ details, status, history }) => {
    const wasConfirmed = history.some(({ to }) => to === 'confirmed');
    return details.attendeeType === 'speaker' && mayReadNotes({ status, wasConfirmed });
  });
  const found: readonly FoundReviewer[] = [
    ...speakers.map((registration) => ({ personId: registration.personId, name: registration.details.name, registration })),
    ...coOrganisers,
  ];
  return [...new Map(found.map((one) => [one.personId, one])).values()];
}

/** Reads who may review the notes of a session. */
export function notesReviewers({ table }: { readonly table: Table }): Reviewers {
  return { of: async (session) => (await reviewersOf(table, session)).map(({ personId, name }) => ({ personId, name })) };
}
