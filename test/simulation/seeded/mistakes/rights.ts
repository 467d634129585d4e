import { INTAKES } from '../../../../functions/adapters/dynamodb/keys.ts';

import type { Mistake } from './variant.ts';
import { firstRead, forgotten, misread, onTable, overlooked, withData } from './wrappers.ts';

/** What says no is not looked at: withdrawals, refusals, erasures, links that were made void. */
export const rights: Readonly<Record<string, Mistake>> = {
  'a withdrawal is not looked at when a mail is claimed': {
    ...firstRead(({ sk }) => sk.startsWith('REG#')),
    breaks: ['nothing contradicts a withdrawal', 'joining links are for the confirmed', 'each mail goes at least once', 'calendars are true'],
    within: 40,
    hint: 1,
  },
  'an unsubscription is not looked at when a mail is claimed': {
    ...misread('mail/', (item) => (item.sk.startsWith('UNSUBSCRIBED#') ? undefined : item)),
    breaks: ['nothing contradicts an unsubscription'],
    within: 280,
    hint: 65,
  },
  'bounces and complaints are not remembered': {
    ...misread('mail/', (item) => (item.sk === 'SUPPRESSION' ? undefined : item)),
    breaks: ['nothing goes to a suppressed address'],
    within: 40,
    hint: 1,
  },
  'a reminder is written from what was true when it was planned': {
    ...firstRead(({ type }) => type === 'action-point'),
    breaks: ['no reminder after completion'],
    within: 264,
    hint: 10,
  },
  'an erasure is not looked at when a mail is claimed': {
    ...misread('mail/', (item) => (item.sk === 'ERASURE' ? undefined : item)),
    breaks: ['nothing contradicts an erasure'],
    within: 580,
    hint: 145,
  },
  'an erasure looks once': {
    ...onTable('clock/', (table) => ({
      write: (writes) =>
        table.write(
          writes.map((one) =>
            'put' in one && one.put.sk === 'ERASURE'
              ? { ...one, put: { ...withData(one.put, { lookAt: undefined }), dueAt: undefined, dueShard: undefined } }
              : one,
          ),
        ),
    })),
    breaks: ['who asks is forgotten', 'each mail goes at least once'],
    within: 40,
    hint: 3,
  },
  'an erasure forgets the owners of action points': {
    ...overlooked('ACTION#'),
    breaks: ['who asks is forgotten'],
    within: 900,
    hint: 874,
  },
  'an erasure forgets registrations': {
    ...overlooked('REGISTRATION#'),
    breaks: ['who asks is forgotten', 'each mail goes at least once'],
    within: 40,
    hint: 3,
  },
  'an erasure forgets requests for notes': {
    ...overlooked('NOTES-REQUEST#'),
    breaks: ['who asks is forgotten'],
    within: 100,
    hint: 44,
  },
  // One of the two is enough: whoever takes a request up looks, and the last rounds look into each inbox.
  'an erasure forgets requests that wait, and who takes them up does not look': {
    of: (around, by) => {
      const looksNowhere = onTable('clock/', (table) => ({
        query: async (query) => (query.prefix === INTAKES ? { items: [] } : table.query(query)),
      }));
      const looksNot = misread('registration/', (item) => (item.sk === 'ERASURE' ? undefined : item));
      return looksNot.of?.(looksNowhere.of?.(around, by) ?? around, by) ?? around;
    },
    breaks: ['who asks is forgotten', 'each mail goes at least once'],
    within: 500,
    hint: 452,
  },
  'the address of an acknowledgement is kept': {
    ...forgotten(({ pk }) => pk.startsWith('LINKS#')),
    breaks: ['who asks is forgotten', 'everything drains'],
    within: 40,
    hint: 3,
  },
  'links that were made void still open': {
    ...misread('web', (item) => (item.sk.startsWith('REG#') ? withData(item, { linkGeneration: 1 }) : item)),
    breaks: ['nothing contradicts a withdrawal', 'joining links are for the confirmed'],
    within: 440,
    hint: 7,
  },
  'whoever has a link is let into the meeting': {
    ...misread(/^web .* joins/, (item) => (item.sk.startsWith('REG#') ? withData(item, { status: 'confirmed' }) : item)),
    breaks: ['joining links are for the confirmed'],
    within: 80,
    hint: 3,
  },
  'a cancellation is not looked at when a mail is claimed': {
    ...misread('mail/', (item) =>
      item.type === 'session' && item.data['status'] === 'cancelled' ? withData(item, { status: 'registration-open' }) : item,
    ),
    breaks: ['nothing contradicts a cancellation'],
    within: 200,
    hint: 50,
  },
  'entries are not taken back': {
    ...misread('mail/', (item) => (item.sk === 'DELIVERY' ? withData(item, { calendarSequence: undefined }) : item)),
    breaks: ['calendars are true'],
    within: 40,
    hint: 6,
  },
  'notes that were pulled back are still sent': {
    ...misread('mail/', (item) => (item.type === 'notes' ? withData(item, { pulledBackVersion: undefined, status: 'distributed' }) : item)),
    breaks: ['notes are for those who may'],
    within: 592,
    hint: 174,
  },
};
