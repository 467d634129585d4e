import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../functions/adapters/dynamodb/keys.ts';
import { registrationStore } from '../../functions/adapters/dynamodb/registration-store.ts';
import { sessionStore } from '../../functions/adapters/dynamodb/session-store.ts';
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import { begin } from '../../functions/registration/domain/plan.ts';
import { type Session, session } from '../../functions/session/domain/session.ts';
import { cause, testPlatform } from '../support/platform.ts';
import { tableInDynamoDb } from '../support/table-in-dynamodb.ts';

let stop: () => Promise<void>;
let real: Table;

beforeAll(async () => {
  ({ table: real, stop } = await tableInDynamoDb());
}, 60_000);

afterAll(() => stop());

describe.each([
  ['in memory', () => testPlatform().table],
  ['in DynamoDB', () => real],
])('the seats of a session on a table %s', (_, make) => {
  let seed = 100;
  function fresh() {
    seed += 1;
    const on = { ...testPlatform({ seed }), table: make() };
    const now = on.clock.now();
    const state = session.parse({
      ...{ sessionId: on.ids.mint('ssn'), seriesId: on.ids.mint('ser'), status: 'registration-open', title: { en: 'First' }, format: 'online' },
      ...{ timeZone: 'Europe/Zurich', languages: ['en'], interpretation: [], agenda: [], speakers: [], visibility: 'public', discreet: false },
      ...{ chathamHouse: false, recorded: false, registration: {}, registrationByHand: false, sequence: 0, scheduleRevision: 0 },
      ...{ createdAt: now, version: 1, coOrganisers: [], stepsTaken: [] },
    });
    const store = sessionStore(on);
    const save = (one: Session) => store.commit({ session: { state: one, dueAt: undefined } }, [], cause);
    return { on, state, save, registrations: registrationStore(on) };
  }

  it('what was planned by the rules of before is void, and who edits the session is not held up by seats', async () => {
    const { state, save, registrations } = fresh();
    const { sessionId } = state;
    expect(await registrations.ledger(sessionId)).toMatchObject({ taken: 0, version: 0 });
    const first = begin(await registrations.ledger(sessionId));
    expect(await save(state)).toBe('committed');
    expect(await registrations.commit(first, cause)).toBe('outdated');
    const second = begin(await registrations.ledger(sessionId));
    expect(await registrations.commit(second, cause)).toBe('committed');
    expect(await save({ ...state, version: 2 })).toBe('committed');
    expect(await registrations.commit(begin({ ...second.ledger, version: second.ledger.version + 1 }), cause)).toBe('outdated');
    expect(await registrations.commit(begin(await registrations.ledger(sessionId)), cause)).toBe('committed');
  });

  it('a change of the session leaves the counts as they are, also of a ledger from before', async () => {
    const { on, state, save, registrations } = fresh();
    const { sessionId } = state;
    const counts = { sessionId, taken: 3, waiting: 2, toReview: 1, nextQueueNumber: 6 };
    await on.table.write([{ put: { ...keys.seats(sessionId), type: 'seats', v: 1, version: 4, data: { ...counts, version: 4 } } }]);
    expect(await registrations.ledger(sessionId)).toEqual({ ...counts, version: 4 });
    expect(await save(state)).toBe('committed');
    expect(await registrations.ledger(sessionId)).toEqual({ ...counts, version: 5 });
    expect(await registrations.commit(begin({ ...counts, version: 5 }), cause)).toBe('committed');
    expect(await registrations.ledger(sessionId)).toEqual({ ...counts, version: 6 });
  });

  it('what is refused to the session leaves its seats alone', async () => {
    const { state, save, registrations } = fresh();
    await save(state);
    const before = await registrations.ledger(state.sessionId);
    expect(await save(state)).toBe('outdated');
    expect(await registrations.ledger(state.sessionId)).toEqual(before);
  });
});
