import { describe, expect, it } from 'vitest';
import { traceStore } from '../../../functions/adapters/dynamodb/erasure-store.ts';
import { peopleStore } from '../../../functions/adapters/dynamodb/people-store.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { revokeRole } from '../../../functions/people/use-cases/manage-roles.ts';
import { testPlatform } from '../../support/platform.ts';

/** DynamoDB ends a page where it likes, at 1 MB at the latest. */
const inPagesOfTwo = (table: Table): Table => ({
  ...table,
  query: (query) => table.query({ limit: 2, ...query }),
  queryIndex: (query) => table.queryIndex({ limit: 2, ...query }),
});

describe('lists of roles are whole, however many pages they take', () => {
  const all = testPlatform({ watched: inPagesOfTwo });
  const store = peopleStore(all);
  const [grantedBy, at] = [all.people.idOf('founder@example.org'), all.clock.now()];
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ email: `${name}@example.org`, personId: all.people.idOf(`${name}@example.org`) }));

  it('the organisers of a series', async () => {
    const seriesId = all.ids.mint('ser');
    for (const one of many) await store.grant({ ...one, seriesId, role: 'organiser', grantedBy, at });
    expect((await store.rolesOf(seriesId)).map(({ email }) => email).toSorted()).toEqual(many.map(({ email }) => email));
  });

  it('the series of an organiser', async () => {
    const series = many.map(() => all.ids.mint('ser'));
    const one = { email: 'all@example.org', personId: all.people.idOf('all@example.org') };
    for (const seriesId of series) await store.grant({ ...one, seriesId, role: 'organiser', grantedBy, at });
    expect((await store.seriesOf(one.personId)).toSorted()).toEqual(series.toSorted());
  });

  it('the co-organisers of a session', async () => {
    const sessionId = all.ids.mint('ssn');
    for (const one of many) await store.admit({ ...one, sessionId, grantedBy, at });
    expect((await store.coOrganisersOf(sessionId)).map(({ email }) => email).toSorted()).toEqual(many.map(({ email }) => email));
  });
});

describe('the last organiser of a series stays', () => {
  async function organisedBy(...names: readonly string[]) {
    const all = testPlatform();
    const roles = peopleStore(all);
    const [seriesId, grantedBy, at] = [all.ids.mint('ser'), all.people.idOf('founder@example.org'), all.clock.now()];
    const emails = names.map((name) => `${name}@example.org`);
    for (const email of emails) await roles.grant({ email, personId: all.people.idOf(email), seriesId, role: 'organiser', grantedBy, at });
    const revoke = revokeRole({ roles, people: all.people });
    return {
      revoke: (email: string) => revoke({ seriesId, email }),
      erase: (email: string) => traceStore(all).removeRoles(all.people.idOf(email), at),
      left: async () => (await roles.rolesOf(seriesId)).map(({ email }) => email),
    };
  }

  it('when one is taken the role of after the other', async () => {
    const { revoke, left } = await organisedBy('a', 'b');
    expect(await revoke('a@example.org')).toEqual({ ok: true, value: undefined });
    expect(await revoke('b@example.org')).toMatchObject({ rejection: { kind: 'conflict', reason: 'last-organiser' } });
    expect(await revoke('a@example.org')).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(await left()).toEqual(['b@example.org']);
  });

  it('when two give theirs up in the same moment', async () => {
    const { revoke, left } = await organisedBy('a', 'b', 'c');
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => revoke(`${name}@example.org`)));
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true, true]);
    expect(await left()).toHaveLength(1);
  });

  it('when one asks for everything to be deleted while the other leaves', async () => {
    const { revoke, erase, left } = await organisedBy('a', 'b');
    const [leaving, stay] = await Promise.all([revoke('a@example.org'), erase('b@example.org')]);
    expect(await left()).toHaveLength(1);
    expect(stay).toBe(leaving.ok ? 1 : 0);
  });
});
