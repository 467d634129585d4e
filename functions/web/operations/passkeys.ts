import * as z from 'zod';
import { instant, passkeyId, personId } from '../../../events/values.ts';
import { ok } from '../../kernel/rejection.ts';
import { addPasskeyInput, renamePasskeyInput, resetPasskeysInput, usePasskeyInput } from '../../people/inputs.ts';
import { addPasskey } from '../../people/use-cases/add-passkey.ts';
import { askToAddPasskey, askToUsePasskey } from '../../people/use-cases/ask-for-passkey.ts';
import { listPasskeys, removePasskey, renamePasskey } from '../../people/use-cases/manage-passkeys.ts';
import { resetPasskeys } from '../../people/use-cases/reset-passkeys.ts';
import { usePasskey } from '../../people/use-cases/use-passkey.ts';
import { personOf, visitOf } from '../caller.ts';
import { none, nothing, operation } from '../operation.ts';

type Deps = Parameters<typeof addPasskey>[0] &
  Parameters<typeof askToAddPasskey>[0] &
  Parameters<typeof removePasskey>[0] &
  Parameters<typeof resetPasskeys>[0];

const view = z.object({ passkeyId, name: z.string(), addedAt: instant, lastUsedAt: instant.optional() });
const ofPasskey = z.strictObject({ passkeyId });
const descriptor = z.object({ type: z.literal('public-key'), id: z.string(), transports: z.array(z.string()) });
const requested = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.literal('required'),
  allowCredentials: z.array(descriptor),
});
const creation = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  timeout: z.int(),
  excludeCredentials: z.array(descriptor),
  authenticatorSelection: z.object({ residentKey: z.literal('preferred'), userVerification: z.literal('required') }),
  attestation: z.literal('none'),
});
const proven = z.object({ accessToken: z.string(), expiresAt: instant, passkeyId });

/** The second step of signing in, and one's passkeys. */
export function passkeyOperations(deps: Deps) {
  return { ...secondStep(deps), ...adding(deps), ...mine(deps), ...byAdmins(deps) };
}

const signingIn = { method: 'POST', params: none, query: none, access: { who: 'signing-in' }, refusals: [403, 409, 410, 429] } as const;

function secondStep(deps: Deps) {
  const ask = askToUsePasskey(deps);
  const use = usePasskey(deps);
  return {
    askToUsePasskey: operation({
      ...signingIn,
      id: 'askToUsePasskey',
      path: '/sign-in/passkey/challenge',
      summary: 'What the browser needs for the second step of a sign-in: PublicKeyCredentialRequestOptionsJSON of WebAuthn, good for five minutes.',
      body: none,
      status: 200,
      logged: 'never',
      answer: requested,
      run: (_, { caller }) => ask(visitOf(caller)),
    }),
    usePasskey: operation({
      ...signingIn,
      id: 'usePasskey',
      path: '/sign-in/passkey',
      summary: 'The second step of a sign-in: a passkey of the person. The access token of before is void; the new one opens everything.',
      body: usePasskeyInput,
      status: 200,
      answer: proven,
      run: ({ body }, { caller }) => use(visitOf(caller), body.credential),
    }),
  };
}

function adding(deps: Deps) {
  const ask = askToAddPasskey(deps);
  const add = addPasskey(deps);
  return {
    askToAddPasskey: operation({
      ...signingIn,
      id: 'askToAddPasskey',
      path: '/passkeys/challenge',
      summary: 'What the browser needs to make a passkey: PublicKeyCredentialCreationOptionsJSON of WebAuthn, good for five minutes.',
      body: none,
      status: 200,
      logged: 'never',
      answer: creation,
      run: (_, { caller }) => ask(visitOf(caller)),
    }),
    addPasskey: operation({
      ...signingIn,
      id: 'addPasskey',
      path: '/passkeys',
      summary: 'Add a passkey to your own. From now on every sign-in needs one of them. The access token of before is void.',
      body: addPasskeyInput,
      status: 201,
      answer: proven,
      run: ({ body }, { caller, cause }) => add(visitOf(caller), body, cause),
    }),
  };
}

const own = { access: { who: 'signed-in' }, query: none } as const;

function mine(deps: Deps) {
  const list = listPasskeys(deps);
  const rename = renamePasskey(deps);
  return {
    listPasskeys: operation({
      ...own,
      id: 'listPasskeys',
      method: 'GET',
      path: '/passkeys',
      summary: 'Your passkeys, and whether you must have one.',
      params: none,
      body: none,
      status: 200,
      answer: z.object({ items: z.array(view), required: z.boolean() }),
      run: async (_, { caller }) => {
        const { items, required } = await list(personOf(caller));
        return ok({ items: [...items], required });
      },
    }),
    renamePasskey: operation({
      ...own,
      id: 'renamePasskey',
      method: 'PATCH',
      path: '/passkeys/{passkeyId}',
      summary: 'Give one of your passkeys another name.',
      params: ofPasskey,
      body: renamePasskeyInput,
      status: 200,
      refusals: [404],
      answer: view,
      run: ({ params, body }, { caller }) => rename({ ...visitOf(caller), ...params }, body.name),
    }),
    ...removing(deps),
  };
}

function removing(deps: Deps) {
  const remove = removePasskey(deps);
  return {
    removePasskey: operation({
      ...own,
      id: 'removePasskey',
      method: 'DELETE',
      path: '/passkeys/{passkeyId}',
      summary: 'Remove one of your passkeys. Sign-ins by it end at once. Admins keep one at least.',
      params: ofPasskey,
      body: none,
      status: 204,
      refusals: [404, 409],
      answer: nothing,
      run: ({ params }, { caller, cause }) => remove({ ...visitOf(caller), ...params }, cause),
    }),
  };
}

function byAdmins(deps: Deps) {
  const reset = resetPasskeys(deps);
  return {
    resetPasskeys: operation({
      id: 'resetPasskeys',
      method: 'POST',
      path: '/people/passkey-resets',
      summary:
        'Take all passkeys of somebody away who lost them, and sign them out. The code of the answer is told to them by voice: with it they add a new one, within 24 hours.',
      access: { who: 'admins' },
      params: none,
      query: none,
      body: resetPasskeysInput,
      status: 200,
      refusals: [409],
      answer: z.object({ personId, code: z.string(), expiresAt: instant }),
      run: ({ body }, { caller, cause }) => reset(body, personOf(caller), cause),
    }),
  };
}
