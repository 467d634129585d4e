import { InOtherHandsError } from '../../../../functions/mail/use-cases/deliver-mail.ts';

import type { Mistake } from './variant.ts';
import { forgotten, misread, onTable, unconditional, withData } from './wrappers.ts';

/** What makes each mail go once, and no less, is taken away. */
export const mails: Readonly<Record<string, Mistake>> = {
  'mails are claimed without a condition': {
    ...unconditional('mail/', ({ sk }) => sk === 'DELIVERY'),
    breaks: ['a mail goes twice only in doubt'],
    within: 40,
    hint: 32,
  },
  'a claim has no lease: whoever comes next sends': {
    ...misread('mail/deliver-mail', (item) => (item.data['state'] === 'claimed' ? withData(item, { state: 'queued', leaseUntil: undefined }) : item)),
    breaks: ['a mail goes twice only in doubt'],
    within: 80,
    hint: 3,
  },
  'whether a mail went out is not looked at': {
    ...onTable('mail/deliver-mail', (table) => ({
      get: async (key) => (key.sk === 'DELIVERY' ? undefined : table.get(key)),
      write: (writes) => table.write(writes.map((one) => ('put' in one && one.put.sk === 'DELIVERY' ? { put: one.put } : one))),
    })),
    breaks: ['a mail goes twice only in doubt'],
    within: 40,
    hint: 2,
  },
  'a send in doubt counts as one that failed': {
    of: (around) => ({
      ...around,
      mailer: {
        ...around.mailer,
        send: async (mail) => {
          const answer = await around.mailer.send(mail);
          return answer.outcome === 'doubt' ? { outcome: 'throttled', code: answer.code } : answer;
        },
      },
    }),
    breaks: ['a mail goes twice only in doubt'],
    within: 360,
    hint: 91,
  },
  'the job of a mail is let go while another worker is at it': {
    letsGo: (fault) => fault instanceof InOtherHandsError,
    breaks: ['everything drains', 'each mail goes at least once', 'calendars are true'],
    within: 40,
    hint: 1,
  },
  'nobody takes up what is held or in doubt': {
    ...forgotten(({ sk }) => sk === 'DELIVERY'),
    breaks: ['everything drains', 'each mail goes at least once'],
    within: 40,
    hint: 1,
  },
  'the cursor of a mail to many is lost': {
    ...onTable('mail/plan', (table) => ({
      query: (query) => table.query(query.prefix === 'REG#' ? { ...query, limit: 1 } : query),
      write: (writes) =>
        table.write(writes.map((one) => ('put' in one && one.put.type === 'fan-out' ? { ...one, put: withData(one.put, { complete: true }) } : one))),
    })),
    breaks: ['everything drains', 'each mail goes at least once', 'calendars are true'],
    within: 404,
    hint: 255,
  },
};
