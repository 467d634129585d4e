import { describe, expect, it } from 'vitest';
import { peopleStore } from '../../../functions/adapters/dynamodb/people-store.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
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
