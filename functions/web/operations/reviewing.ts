import * as z from 'zod';
import { registrationId } from '../../../events/values.ts';
import type { Links, People } from '../../kernel/links.ts';
import type { Ids } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { correctRegistrationInput, decideRegistrationsInput, searchRegistrationsInput } from '../../registration/inputs.ts';
import type { Deps as RegistrationDeps } from '../../registration/ports.ts';
import { correctRegistration } from '../../registration/use-cases/correct-registration.ts';
import { decideRegistrations } from '../../registration/use-cases/decide-registrations.ts';
import { searchRegistrations } from '../../registration/use-cases/search-registrations.ts';
import { organiserView } from '../../registration/views.ts';
import { personOf } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { decisions, organisersRegistration, review } from './registration-answers.ts';
import { ofSession } from './shapes.ts';

type Deps = RegistrationDeps & { readonly links: Links; readonly people: People; readonly ids: Ids };

const inSession = { params: ofSession, query: none, access: { who: 'organisers', of: 'session' } } as const;

/** Looking through the registrations of a session, deciding on many, and mending one. */
export function reviewingOperations(deps: Deps) {
  return { ...searching(deps), ...mending(deps) };
}

function searching(deps: Deps) {
  const search = searchRegistrations(deps);
  const decide = decideRegistrations(deps);
  return {
    searchRegistrations: operation({
      ...inSession,
      access: { ...inSession.access, coOrganisers: true },
      id: 'searchRegistrations',
      method: 'POST',
      path: '/sessions/{sessionId}/registrations/search',
      summary: 'Look for registrations, each with earlier attendance in the series and whether the domain of the address is unusual.',
      idempotent: true,
      logged: 'never',
      body: searchRegistrationsInput,
      status: 200,
      answer: review,
      run: async ({ params, body: { after, limit, ...sought } }) => {
        const found = await search(params.sessionId, sought, { after, limit });
        if (!found.ok) return found;
        const items = found.value.items.map(({ registration, earlier, domain }) => ({ ...organiserView({ registration }), earlier, domain }));
        return ok({ ...found.value, items });
      },
    }),
    decideRegistrations: operation({
      ...inSession,
      id: 'decideRegistrations',
      method: 'POST',
      path: '/sessions/{sessionId}/registrations/decisions',
      summary: 'The same decision on up to 100 registrations, in their order in line. Says who was refused and why; the others are decided.',
      idempotent: true,
      body: decideRegistrationsInput,
      status: 200,
      answer: decisions,
      run: ({ params, body }, { caller, cause }) => decide(params.sessionId, body, personOf(caller), cause),
    }),
  };
}

function mending(deps: Deps) {
  const correct = correctRegistration(deps);
  return {
    correctRegistration: operation({
      id: 'correctRegistration',
      method: 'PATCH',
      path: '/registrations/{registrationId}',
      summary: 'Correct the details of a registrant, or the kind of attendee. A new address counts once it is confirmed from there.',
      access: { who: 'organisers', of: 'registration' },
      params: z.strictObject({ registrationId }),
      query: none,
      body: correctRegistrationInput,
      status: 200,
      answer: organisersRegistration,
      refusals: [409, 429],
      run: async ({ params, body }, { caller, cause }) => {
        const corrected = await correct(params.registrationId, body, personOf(caller), cause);
        return corrected.ok ? ok(organiserView({ registration: corrected.value })) : corrected;
      },
    }),
  };
}
