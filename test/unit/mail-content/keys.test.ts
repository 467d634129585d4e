import { expect, it } from 'vitest';
import { discreetly, examples } from '../../../functions/mail/content/examples.ts';

import { en } from '../../../functions/mail/content/texts/en.ts';
import type { MailFacts } from '../../../functions/mail/domain/facts.ts';
import { all, alter, renderIn } from './kinds.ts';
import { longest } from './longest.ts';
import { mark, marked, texts } from './texts.ts';

const { 'registration-confirmed': confirmed, 'registration-withdrawn': withdrawn, 'organiser-digest': digest, 'notes-available': notes } = examples;
const dayBefore = '2024-02-20T13:00:00.000Z';

/** All kinds, and what the examples leave unsaid. */
const variants: readonly MailFacts[] = [
  ...all,
  ...all.map(discreetly),
  ...all.map(longest),
  ...all.map((facts) => alter(facts, { session: { startsAt: undefined, endsAt: undefined }, registration: { position: undefined } })),
  ...(['in-person', 'hybrid'] as const).flatMap((format) => [
    alter(confirmed, { session: { format, place: undefined } }),
    alter(confirmed, { session: { format, place: 'Room XX', interpretation: [] } }),
    discreetly(alter(confirmed, { session: { format } })),
  ]),
  alter({ ...confirmed, now: dayBefore }, { session: { recorded: true } }),
  alter({ ...confirmed, now: dayBefore }, { session: { hasJoiningLink: false } }),
  alter(confirmed, { session: { title: { fr: 'Titre' } }, registration: { attendeeType: 'speaker' } }),
  { ...confirmed, now: '2024-02-22T09:00:00.000Z' },
  ...(['offer-refused', 'substituted', 'erased'] as const).map((cause) => ({ ...withdrawn, cause })),
  ...(['title', 'place', 'time-zone'] as const).map((aspect) => ({ ...examples['session-moved'], changed: [aspect] })),
  { ...examples['session-moved'], former: {}, changed: ['time'] },
  { ...notes, corrected: true, correction: 'A name' },
  { ...notes, newLanguage: 'fr' },
  { ...examples['nudge-notes'], day: 0 },
  ...Object.keys(en.registration.state).flatMap((status) => (isStatus(status) ? [alter(examples['my-links'], { registration: { status } })] : [])),
  { ...digest, sessions: [], actionPoints: { proposed: 0, overdue: 0, unowned: 0 } },
  { ...digest, actionPoints: { proposed: 1, overdue: 1, unowned: 1 } },
  alter(digest, { session: { discreet: true, number: undefined } }),
  { ...examples['my-links'], registrations: [] },
  { ...examples['address-bounced'], permanent: false },
  { ...examples['address-bounced'], person: { email: 'a@example.org', discreet: true } },
  { ...examples['action-point-completed'], audience: 'owner' },
];

function isStatus(status: string): status is keyof typeof en.registration.state {
  return status in en.registration.state;
}

it('uses every text in some mail', () => {
  const paths = texts(en).map(([path]) => path);
  const t = marked(en, paths);
  const mails = variants.map((facts) => JSON.stringify(renderIn(t, facts))).join('\n');
  expect(paths.filter((path) => !mails.includes(mark(path, paths)))).toEqual([]);
});
