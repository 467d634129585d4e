import { describe, expect, test } from 'vitest';
import { personId, seriesId, sessionId } from '../../../events/values.ts';
import { deskFacts } from '../../../functions/adapters/dynamodb/desk-facts.ts';
import { peopleStore } from '../../../functions/adapters/dynamodb/people-store.ts';
import { testPlatform } from '../../support/platform.ts';

const PERSON = personId.parse('per_0123456789abcdef0123456789abcdef');
const granted = { personId: PERSON, email: 'organiser@example.org', grantedBy: PERSON, at: '2024-02-01T09:00:00.000Z' };
const numbers = Array.from({ length: 130 }, (_, n) => String(n).padStart(4, '0'));

describe('somebody with more roles than a page of a list', () => {
  test('has each of them at the desk', async () => {
    const platform = testPlatform();
    const all = numbers.map((n) => seriesId.parse(`ser_01HQ000000000000000000${n}`));
    for (const id of all) await peopleStore(platform).grant({ ...granted, seriesId: id, role: 'organiser' });
    expect(new Set(await deskFacts(platform).organisedBy(PERSON))).toEqual(new Set(all));
  });

  test('helps with the hundred newest sessions: those before are over', async () => {
    const platform = testPlatform();
    const all = numbers.map((n) => sessionId.parse(`ssn_01HQ000000000000000000${n}`));
    for (const id of all) await peopleStore(platform).admit({ ...granted, sessionId: id });
    expect(await deskFacts(platform).coOrganisedBy(PERSON)).toEqual(all.toReversed().slice(0, 100));
  });
});
