import * as z from 'zod';
import { waiting } from '../../desk/domain/waiting.ts';
import type { DeskFacts } from '../../desk/ports.ts';
import { getToday, getWaiting } from '../../desk/use-cases/get-today.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { signedIn } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { ofSession } from './shapes.ts';

const items = z.array(waiting).readonly();

/** What waits for an organiser. */
export function deskOperations(deps: { readonly desk: DeskFacts; readonly clock: Clock }) {
  const today = getToday(deps);
  const waits = getWaiting(deps);
  return {
    getToday: operation({
      id: 'getToday',
      method: 'GET',
      path: '/today',
      summary: 'What waits for the caller across their series and sessions, the most pressing first, and how many series they organise.',
      access: { who: 'signed-in' },
      params: none,
      query: none,
      body: none,
      status: 200,
      answer: z.object({ items, series: z.int() }),
      run: async (_, { caller }) => {
        const { personId, admin } = signedIn(caller);
        return ok(await today(personId, admin));
      },
    }),
    getWaiting: operation({
      id: 'getWaiting',
      method: 'GET',
      path: '/sessions/{sessionId}/waiting',
      summary: 'What waits for the organisers in one session, the most pressing first.',
      access: { who: 'organisers', of: 'session', coOrganisers: true },
      params: ofSession,
      query: none,
      body: none,
      status: 200,
      answer: z.object({ items }),
      run: ({ params }) => waits(params.sessionId),
    }),
  };
}
