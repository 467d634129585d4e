import type { Mistake } from './variant.ts';
import { forgotten, misread, onTable, unconditional, withData } from './wrappers.ts';

/** What keeps seats, the queue and one registration a person is taken away. */
export const seats: Readonly<Record<string, Mistake>> = {
  'seats are changed without a condition': {
    ...unconditional('', ({ sk }) => sk === 'SEATS' || sk.startsWith('REG#')),
    breaks: ['seats are never oversold', 'nobody is overtaken', 'one registration a person and session'],
    within: 280,
    hint: 50,
  },
  'the capacity is not looked at': {
    ...misread('registration/', (item) => (item.type === 'session' ? withData(item, { capacity: 1000 }) : item)),
    breaks: ['seats are never oversold'],
    within: 40,
    hint: 2,
  },
  'a change of the session leaves its ledger as it is': {
    ...onTable('', (table, platform) => ({
      async write(writes) {
        // Whoever gives seats thinks for a while, so that changes fall into it.
        if (writes.some((one) => 'put' in one && one.put.sk === 'SEATS')) await platform.wait(10_000);
        return table.write(writes.filter((one) => !('raise' in one)));
      },
    })),
    breaks: ['seats are never oversold', 'what was called off gives no seat'],
    within: 440,
    hint: 20,
  },
  'whether a session was cancelled is not looked at when seats are given': {
    ...misread('', (item) =>
      item.type === 'session' && item.data['status'] === 'cancelled' ? withData(item, { status: 'registration-open' }) : item,
    ),
    breaks: ['what was called off gives no seat', 'nothing contradicts a cancellation'],
    within: 120,
    hint: 8,
  },
  'promotion takes the last in line first': {
    ...onTable('', (table) => ({ query: (query) => table.query(query.prefix === 'WAIT#' && query.limit ? { ...query, descending: true } : query) })),
    breaks: ['nobody is overtaken'],
    within: 120,
    hint: 73,
  },
  'the inbox is read from its end': {
    ...onTable('registration/', (table) => ({
      query: (query) => table.query(query.prefix?.startsWith('INTAKE#') && query.limit ? { ...query, descending: true, limit: 1 } : query),
    })),
    breaks: ['nobody is overtaken'],
    within: 40,
    hint: 18,
  },
  'whether the person is registered already is not looked at': {
    ...misread('registration/take-up', (item) => (item.sk.startsWith('WHO#') ? undefined : item)),
    breaks: ['one registration a person and session'],
    within: 40,
    hint: 1,
  },
  'offers do not expire': {
    ...forgotten(({ sk }) => sk.startsWith('REG#')),
    breaks: ['offers end', 'everything drains'],
    within: 180,
    hint: 11,
  },
};
