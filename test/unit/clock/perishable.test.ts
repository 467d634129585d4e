import { describe, expect, it } from 'vitest';
import { dueIndex } from '../../../functions/adapters/dynamodb/due-index.ts';
import { advanceAll } from '../../../functions/clock/advance.ts';
import { sweepDue } from '../../../functions/clock/use-cases/sweep-due.ts';
import { cause, uncounted } from '../../support/platform.ts';
import { door } from '../web/client.ts';
import { aWorld } from '../web/world.ts';

const PERSON = 'ana@ngo.example';

/** What somebody asked for, and the clock. */
async function asked() {
  const under = door();
  const { sessionId, organiser } = await aWorld(under, 'pact');
  under.moveTo('2024-02-21T15:00:00.000Z');
  await under.call('POST', '/my/links', { body: { email: PERSON } });
  await under.call('POST', '/sign-in', { body: { email: PERSON } });
  const request = { name: 'Ana', email: PERSON, organisation: 'Casa', reason: 'I was ill' };
  await under.call('POST', `/sessions/${sessionId}/notes-requests`, { body: request });
  const sweepAt = async (at: string) => {
    under.moveTo(at);
    const faults: unknown[] = [];
    await sweepDue({
      index: dueIndex(under.base),
      advance: advanceAll(under.base, uncounted),
      publishLeftovers: async () => ({ published: 0, unpublished: [] }),
      report: (_ids, fault) => faults.push(fault),
      clock: under.base.clock,
    })(at, cause);
    expect(faults).toEqual([]);
    return under.base.table.items();
  };
  const theirs = (items: ReturnType<typeof under.base.table.items>) =>
    items
      .filter((item) => JSON.stringify(item).includes(PERSON))
      .map(({ type }) => type)
      .toSorted();
  return { under, organiser, sweepAt, theirs };
}

describe('what is personal and over', () => {
  it('is deleted by the clock, at its date and not before', async () => {
    const { under, sweepAt, theirs } = await asked();
    expect(theirs(under.base.table.items())).toEqual(['links-request', 'notes-request', 'sign-in']);
    expect(theirs(await sweepAt('2024-02-22T14:59:59.999Z'))).toEqual(['links-request', 'notes-request', 'sign-in']);
    expect(theirs(await sweepAt('2024-02-22T15:00:00.000Z'))).toEqual(['notes-request']);
    expect(theirs(await sweepAt('2025-02-20T14:59:59.999Z'))).toEqual(['notes-request']);
    expect(theirs(await sweepAt('2025-02-20T15:00:00.000Z'))).toEqual([]);
  });

  it('has its date from the first write on, for DynamoDB as well', async () => {
    const { under } = await asked();
    const personal = under.base.table.items().filter((item) => JSON.stringify(item).includes(PERSON));
    for (const { ttl, dueAt } of personal) expect([typeof ttl, dueAt]).toEqual(['number', expect.stringMatching(/Z$/)]);
  });
});
