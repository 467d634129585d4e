import * as z from 'zod';
import { seriesId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import { ok } from '../../kernel/rejection.ts';
import type { Roles } from '../../people/ports.ts';
import { findPersonInput, searchSeriesInput } from '../../registration/inputs.ts';
import type { Deps as RegistrationDeps } from '../../registration/ports.ts';
import { findPerson, searchSeries } from '../../registration/use-cases/find-people.ts';
import { organiserView } from '../../registration/views.ts';
import { signedIn } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { foundPeople } from './registration-answers.ts';

type Deps = Pick<RegistrationDeps, 'registrations' | 'sessions'> & { readonly people: People; readonly roles: Pick<Roles, 'isOrganiser'> };

const looking = { method: 'POST', query: none, status: 200, answer: foundPeople, idempotent: true, logged: 'never' } as const;

/** Finding a person across sessions and series. Names and addresses stand in bodies: addresses of requests are logged on their way. */
export function findingOperations(deps: Deps) {
  const [find, search] = [findPerson(deps), searchSeries(deps)];
  return {
    findPerson: operation({
      ...looking,
      id: 'findPerson',
      path: '/people/search',
      summary: 'The latest registrations under an address, in the series that the caller organises.',
      access: { who: 'signed-in' },
      params: none,
      body: findPersonInput,
      run: async ({ body }, { caller }) => {
        const { personId, admin } = signedIn(caller);
        const found = await find(body.email, async (series) => admin || deps.roles.isOrganiser(personId, series));
        return found.ok ? ok({ items: found.value.map((registration) => organiserView({ registration })) }) : found;
      },
    }),
    searchSeries: operation({
      ...looking,
      id: 'searchSeries',
      path: '/series/{seriesId}/registrations/search',
      summary: 'Look for part of a name, an organisation or an address in the sessions of a series, the latest first.',
      access: { who: 'organisers', of: 'series' },
      params: z.strictObject({ seriesId }),
      body: searchSeriesInput,
      run: async ({ params, body: { text, after } }) => {
        const found = await search(params.seriesId, text, after);
        return found.ok ? ok({ ...found.value, items: found.value.items.map((registration) => organiserView({ registration })) }) : found;
      },
    }),
  };
}
