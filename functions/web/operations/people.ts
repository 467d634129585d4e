import * as z from 'zod';
import { instant, type PersonId, personId, seriesId } from '../../../events/values.ts';
import { emailAddress } from '../../kernel/address.ts';
import type { People } from '../../kernel/links.ts';
import type { Clock, Ids, Randomness } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { roleName } from '../../people/domain/role.ts';
import { emailInput, roleInput, signInInput, tokenInput } from '../../people/inputs.ts';
import type { Keyrings, Roles, SignIns } from '../../people/ports.ts';
import { confirmSignIn } from '../../people/use-cases/confirm-sign-in.ts';
import { grantRole, listRoles, revokeRole } from '../../people/use-cases/manage-roles.ts';
import { requestLinks } from '../../people/use-cases/request-links.ts';
import { requestSignIn } from '../../people/use-cases/request-sign-in.ts';
import { personOf } from '../caller.ts';
import { none, nothing, operation } from '../operation.ts';
import { accepted } from './shapes.ts';

type Deps = {
  readonly signIns: SignIns;
  readonly keyrings: Keyrings;
  readonly needsPasskey: (person: PersonId) => boolean;
  readonly roles: Roles;
  readonly people: People;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomness: Randomness;
};

const roleView = z.object({ personId, email: z.string(), role: roleName, at: instant });
const ofSeries = z.strictObject({ seriesId });
const ofPerson = z.strictObject({ seriesId, email: emailAddress });

/** Sign-in, links by mail and roles. */
export function peopleOperations(deps: Deps) {
  return { ...signInOperations(deps), ...roleOperations(deps) };
}

const byAddress = {
  method: 'POST',
  params: none,
  query: none,
  access: { who: 'anyone' },
  body: emailInput,
  status: 202,
  answer: accepted,
  refusals: [429],
} as const;

function signInOperations(deps: Deps) {
  const request = requestSignIn(deps);
  const confirm = confirmSignIn(deps);
  const links = requestLinks(deps);
  return {
    requestSignIn: operation({
      ...byAddress,
      id: 'requestSignIn',
      path: '/sign-in',
      summary:
        'Ask for a sign-in link by mail. The answer is the same for every address; only organisers and admins get a mail. With a `code` of your own making the link works together with it only.',
      body: signInInput,
      run: async ({ body }, { cause }) => answered(await request(body, cause)),
    }),
    confirmSignIn: operation({
      id: 'confirmSignIn',
      method: 'POST',
      path: '/sign-in/confirm',
      summary:
        'Turn the token of a sign-in link into an access token, once, within 10 minutes. Where `step` asks for a passkey, the token opens the second step alone.',
      access: { who: 'anyone' },
      params: none,
      query: none,
      body: tokenInput,
      status: 200,
      answer: z.object({ accessToken: z.string(), expiresAt: instant, step: z.enum(['signed-in', 'use-passkey', 'add-passkey']) }),
      refusals: [401, 410, 429],
      run: ({ body }) => confirm(body),
    }),
    sendMyLinks: operation({
      ...byAddress,
      id: 'sendMyLinks',
      path: '/my/links',
      summary: 'Ask for the links to your registrations by mail. The answer is the same for every address.',
      run: async ({ body }, { cause }) => answered(await links(body, cause)),
    }),
  };
}

function answered(_done: unknown) {
  return ok({ status: 'accepted' as const });
}

function roleOperations(deps: Deps) {
  const grant = grantRole(deps);
  const list = listRoles(deps);
  const revoke = revokeRole(deps);
  const organisers = { access: { who: 'organisers', of: 'series' }, query: none } as const;
  return {
    listRoles: operation({
      id: 'listRoles',
      method: 'GET',
      path: '/series/{seriesId}/roles',
      summary: 'Who organises the series.',
      ...organisers,
      params: ofSeries,
      body: none,
      status: 200,
      answer: z.object({ items: z.array(roleView) }),
      run: async ({ params }) => ok({ items: [...(await list(params.seriesId))] }),
    }),
    grantRole: operation({
      id: 'grantRole',
      method: 'PUT',
      path: '/series/{seriesId}/roles/{email}',
      summary: 'Make the person behind an address an organiser of the series.',
      ...organisers,
      params: ofPerson,
      body: roleInput,
      status: 200,
      answer: roleView,
      run: ({ params, body }, { caller }) => grant({ ...params, ...body }, personOf(caller)),
    }),
    revokeRole: operation({
      id: 'revokeRole',
      method: 'DELETE',
      path: '/series/{seriesId}/roles/{email}',
      summary: 'Take the role away, from the next request on. The last organiser stays.',
      ...organisers,
      params: ofPerson,
      body: none,
      status: 204,
      answer: nothing,
      refusals: [409],
      run: ({ params }) => revoke(params),
    }),
  };
}
