import * as z from 'zod';
import { instant, signInId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import { ok } from '../../kernel/rejection.ts';
import { signOutInput } from '../../people/inputs.ts';
import { endOtherSignIns, endSignIn, endSignInsOf, listSignIns } from '../../people/use-cases/manage-sign-ins.ts';
import { visitOf } from '../caller.ts';
import { none, nothing, operation } from '../operation.ts';

type Deps = Parameters<typeof endSignIn>[0] & { readonly people: People };

const view = z.object({
  signInId,
  beganAt: instant,
  lastUsedAt: instant,
  expiresAt: instant,
  provenBy: z.enum(['link', 'passkey']),
  isWhole: z.boolean(),
  isThisOne: z.boolean(),
});

const mine = { access: { who: 'signed-in' }, query: none, body: none } as const;

/** Where one is signed in. */
export function signInOperations(deps: Deps) {
  const list = listSignIns(deps);
  return {
    listSignIns: operation({
      ...mine,
      id: 'listSignIns',
      method: 'GET',
      path: '/sign-ins',
      summary: 'Where you are signed in: since when, how it was proven, and when it was last used, to within ten minutes.',
      params: none,
      status: 200,
      answer: z.object({ items: z.array(view) }),
      run: async (_, { caller }) => ok({ items: [...(await list(visitOf(caller)))] }),
    }),
    ...ending(deps),
  };
}

function ending(deps: Deps) {
  const one = endSignIn(deps);
  const others = endOtherSignIns(deps);
  const everywhere = endSignInsOf(deps);
  return {
    endSignIn: operation({
      ...mine,
      id: 'endSignIn',
      method: 'DELETE',
      path: '/sign-ins/{signInId}',
      summary: 'End one of your sign-ins. Within 15 minutes after you signed in or used your passkey.',
      params: z.strictObject({ signInId }),
      status: 204,
      refusals: [404],
      answer: nothing,
      run: ({ params }, { caller }) => one(visitOf(caller), params.signInId),
    }),
    endOtherSignIns: operation({
      ...mine,
      id: 'endOtherSignIns',
      method: 'POST',
      path: '/sign-ins/end-others',
      summary: 'End all of your sign-ins but this one. Within 15 minutes after you signed in or used your passkey.',
      params: none,
      status: 204,
      idempotent: true,
      answer: nothing,
      run: (_, { caller }) => others(visitOf(caller)),
    }),
    endSignInsOf: operation({
      id: 'endSignInsOf',
      method: 'POST',
      path: '/people/sign-outs',
      summary: 'Sign the person behind an address out everywhere. The answer is the same whether or not they were signed in.',
      access: { who: 'admins' },
      params: none,
      query: none,
      body: signOutInput,
      status: 204,
      idempotent: true,
      answer: nothing,
      run: ({ body }) => everywhere(body),
    }),
  };
}
