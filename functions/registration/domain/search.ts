import type { AttendeeType, RegistrationId, RegistrationStatus } from '../../../events/values.ts';
import { folded } from './identity.ts';
import type { Registration } from './registration.ts';

/** What an organiser looks for. What is left out does not count. */
export type Search = {
  /** Part of a name, an organisation or an address, however it is accented. */
  readonly text?: string | undefined;
  readonly status?: RegistrationStatus | undefined;
  readonly criterion?: string | undefined;
  readonly organisation?: string | undefined;
  readonly category?: string | undefined;
  readonly attendeeType?: AttendeeType | undefined;
  readonly contactFirst?: boolean | undefined;
  /** Only these. */
  readonly registrationIds?: readonly RegistrationId[] | undefined;
};

/** Whether a registration is among what is looked for. */
export function isFound({ registrationId, status, details }: Registration, search: Search): boolean {
  const wanted: readonly boolean[] = [
    search.registrationIds === undefined || search.registrationIds.includes(registrationId),
    search.status === undefined || status === search.status,
    search.criterion === undefined || details.criteria.includes(search.criterion),
    search.category === undefined || details.category === search.category,
    search.attendeeType === undefined || details.attendeeType === search.attendeeType,
    search.contactFirst === undefined || details.contactFirst === search.contactFirst,
    search.organisation === undefined || folded(details.organisation).includes(folded(search.organisation)),
    search.text === undefined || hasText(details, search.text),
  ];
  return wanted.every(Boolean);
}

/** Whether each word that was written stands in the name, the organisation or the address. */
function hasText({ name, organisation, email }: Registration['details'], text: string): boolean {
  const all = folded(`${name} ${organisation} ${email}`);
  return folded(text)
    .split(' ')
    .every((word) => all.includes(word));
}

/** How many stand in which state. */
export function countByStatus(registrations: readonly Registration[]): Partial<Record<RegistrationStatus, number>> {
  const counts: Partial<Record<RegistrationStatus, number>> = {};
  for (const { status } of registrations) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
