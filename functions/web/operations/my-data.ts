import * as z from 'zod';
import { instant, personId } from '../../../events/values.ts';
import type { Links, People } from '../../kernel/links.ts';
import type { Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { emailInput, eraseMyDataInput, erasePersonInput } from '../../people/inputs.ts';
import type { Erasures, PersonalData, SignIns } from '../../people/ports.ts';
import { eraseMyData, erasePerson } from '../../people/use-cases/erase-person.ts';
import { exportMyData, getMyData } from '../../people/use-cases/my-data.ts';
import { requestMyData } from '../../people/use-cases/request-links.ts';
import { personOf } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { accepted, ofToken } from './shapes.ts';

type Deps = {
  readonly signIns: SignIns;
  readonly erasures: Erasures;
  readonly data: PersonalData;
  readonly links: Links;
  readonly people: People;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

const count = z.int().min(0);
const found = z.object({
  registrations: count,
  questions: count,
  notesRequests: count,
  comments: count,
  actionPoints: count,
  roles: count,
  passkeys: count,
  signIns: count,
  refusals: count,
});
const entries = z.array(z.record(z.string(), z.unknown()));
const everything = z.object({
  email: z.string(),
  exportedAt: instant,
  registrations: entries,
  questions: entries,
  notesRequests: entries,
  comments: entries,
  actionPoints: entries,
  roles: entries,
  passkeys: entries,
  signIns: entries,
  refusals: entries,
  mails: entries,
  allMails: z.boolean(),
});
const erased = z.object({ status: z.literal('erased'), erasedAt: instant });

/** What is stored about oneself: to look at, to take along, to delete. */
export function myDataOperations(deps: Deps) {
  return { ...asking(deps), ...byLink(deps), ...byAdmins(deps) };
}

function asking(deps: Deps) {
  const request = requestMyData(deps);
  return {
    sendMyData: operation({
      id: 'sendMyData',
      method: 'POST',
      path: '/my/data',
      summary: 'Ask by mail for the link to what is stored about an address. The answer is the same for every address.',
      access: { who: 'anyone' },
      params: none,
      query: none,
      body: emailInput,
      status: 202,
      answer: accepted,
      refusals: [429],
      run: async ({ body }, { cause }) => {
        await request(body, cause);
        return ok({ status: 'accepted' as const });
      },
    }),
  };
}

function byLink(deps: Deps) {
  const get = getMyData(deps);
  const take = exportMyData(deps);
  const erase = eraseMyData(deps);
  const mine = { access: { who: 'anyone' }, params: ofToken, query: none, refusals: [410], status: 200 } as const;
  return {
    getMyData: operation({
      ...mine,
      id: 'getMyData',
      method: 'GET',
      path: '/my/data/{token}',
      summary: 'How much is stored about the address that the link was sent to.',
      body: none,
      answer: z.object({ email: z.string(), erasedAt: instant.optional(), found }),
      run: ({ params }) => get(params.token),
    }),
    exportMyData: operation({
      ...mine,
      id: 'exportMyData',
      method: 'POST',
      path: '/my/data/{token}/export',
      summary: 'A copy of everything that is stored about the address. A POST, since programs open the links of mails.',
      body: none,
      answer: everything,
      run: async ({ params }) => {
        const taken = await take(params.token);
        return taken.ok ? ok(everything.parse(taken.value)) : taken;
      },
    }),
    eraseMyData: operation({
      ...mine,
      id: 'eraseMyData',
      method: 'POST',
      path: '/my/data/{token}/erasure',
      summary: 'Have everything deleted within 24 hours: live registrations are withdrawn, all links become void. It cannot be undone.',
      body: eraseMyDataInput,
      answer: erased,
      run: async ({ params }, { cause }) => {
        const done = await erase(params.token, cause);
        return done.ok ? ok({ status: 'erased' as const, erasedAt: done.value.erasedAt }) : done;
      },
    }),
  };
}

function byAdmins(deps: Deps) {
  const erase = erasePerson(deps);
  return {
    erasePerson: operation({
      id: 'erasePerson',
      method: 'POST',
      path: '/people/erasures',
      summary: 'Delete everything about somebody who asked for it in another way. The address is given twice: it cannot be undone.',
      access: { who: 'admins' },
      params: none,
      query: none,
      body: erasePersonInput,
      status: 202,
      idempotent: true,
      answer: erased.extend({ personId }),
      run: async ({ body }, { caller, cause }) => {
        const done = await erase(body, personOf(caller), cause);
        return done.ok ? ok({ status: 'erased' as const, ...done.value }) : done;
      },
    }),
  };
}
