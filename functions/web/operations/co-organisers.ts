import * as z from 'zod';
import { instant, personId, sessionId } from '../../../events/values.ts';
import { emailAddress } from '../../kernel/address.ts';
import type { People } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import type { Roles } from '../../people/ports.ts';
import { admitCoOrganiser, dismissCoOrganiser, listCoOrganisers } from '../../people/use-cases/manage-co-organisers.ts';
import { personOf } from '../caller.ts';
import { none, nothing, operation } from '../operation.ts';
import { listOf, ofSession } from './shapes.ts';

const answer = z.object({ personId, email: z.string(), at: instant });
const ofPerson = { params: z.strictObject({ sessionId, email: emailAddress }), path: '/sessions/{sessionId}/co-organisers/{email}' } as const;
const byOrganisers = { query: none, body: none, access: { who: 'organisers', of: 'session' } } as const;

/** Who helps with a session: co-organisers read its registrations and work on its notes. */
export function coOrganiserOperations(deps: { readonly roles: Roles; readonly people: People; readonly clock: Clock }) {
  const list = listCoOrganisers(deps);
  const admit = admitCoOrganiser(deps);
  const dismiss = dismissCoOrganiser(deps);
  return {
    listCoOrganisers: operation({
      ...byOrganisers,
      id: 'listCoOrganisers',
      method: 'GET',
      path: '/sessions/{sessionId}/co-organisers',
      params: ofSession,
      summary: 'Who helps with the session.',
      status: 200,
      answer: listOf(answer),
      run: async ({ params }) => ok({ items: await list(params.sessionId) }),
    }),
    admitCoOrganiser: operation({
      ...byOrganisers,
      ...ofPerson,
      id: 'admitCoOrganiser',
      method: 'PUT',
      summary: 'Let the person behind an address read registrations and work on the notes of the session.',
      status: 200,
      answer,
      run: ({ params }, { caller }) => admit(params, personOf(caller)),
    }),
    dismissCoOrganiser: operation({
      ...byOrganisers,
      ...ofPerson,
      id: 'dismissCoOrganiser',
      method: 'DELETE',
      summary: 'End it, from the next request on.',
      status: 204,
      answer: nothing,
      run: ({ params }) => dismiss(params),
    }),
  };
}
