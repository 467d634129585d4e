import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../../functions/adapters/markdown.ts';
import { say, shorten, value } from '../../../functions/mail/content/blocks.ts';
import { tell, tellLanguages } from '../../../functions/mail/content/dates.ts';
import { examples } from '../../../functions/mail/content/examples.ts';
import { toLine } from '../../../functions/mail/content/plain-text.ts';
import { en } from '../../../functions/mail/content/texts/en.ts';
import { textsIn } from '../../../functions/mail/content/texts/languages.ts';
import type { FactsOf, MailFacts } from '../../../functions/mail/domain/facts.ts';
import type { MailKind } from '../../../functions/mail/domain/kinds.ts';
import { alter, discreetly, render, renderMail, squeezed } from './kinds.ts';

function text<K extends MailKind>(kind: K, change?: (facts: FactsOf<K>) => MailFacts): string {
  return squeezed(render(kind, change).text);
}

const confirmedAt = (now: string, session: Parameters<typeof alter>[1]['session'] = {}) =>
  renderMail(alter({ ...examples['registration-confirmed'], now }, { session }));
const JOIN = '/join';

describe('how to join', () => {
  it('comes later while the first reminder has not', () => {
    const { text, html } = confirmedAt('2024-02-20T12:59:59.999Z');
    expect(squeezed(text)).toContain('We send you the link one day before the session');
    expect(text + html).not.toContain(JOIN);
  });

  it('comes with the confirmation from the time of the first reminder on, with its note and help', () => {
    const { text, html } = confirmedAt('2024-02-20T13:00:00.000Z');
    expect(text).toContain(examples['registration-confirmed'].registration.links.join);
    expect(html).toContain('<strong>five minutes early</strong>');
    expect(text).toContain('You cannot get in? Contact meeting-help@example.org');
    expect(text).toContain('This link is yours alone');
  });

  it.each(['joining-details', 'session-reminder-day', 'session-reminder-hour'] as const)(
    'is what %s brings, however early it was planned',
    (kind) => {
      expect(text(kind, (facts) => ({ ...facts, now: '2024-02-12T09:00:00.000Z' }))).toContain(JOIN);
    },
  );

  it('says that the link is missing rather than leading nowhere', () => {
    const { text } = confirmedAt('2024-02-20T13:00:00.000Z', { hasJoiningLink: false });
    expect(squeezed(text)).toContain('The organisers have not set the link yet');
    expect(text).not.toContain(JOIN);
  });

  it('is the place for a session in a room, and both for a hybrid one', () => {
    expect(confirmedAt('2024-02-20T13:00:00.000Z', { format: 'in-person', place: 'Room XX' }).text).toMatch(
      /Where:\n {2}Room XX\n[\s\S]*You need no link/,
    );
    expect(confirmedAt('2024-02-20T13:00:00.000Z', { format: 'hybrid', place: 'Room XX' }).text).toContain('Room XX, and online');
    expect(confirmedAt('2024-02-12T13:00:00.000Z', { format: 'in-person', place: undefined }).text).toContain('The place is not known yet');
  });

  it('is not given to those who wait, and never after the end', () => {
    const waiting = alter({ ...examples['registration-waitlisted'], now: '2024-02-21T10:00:00.000Z' }, {});
    expect(renderMail(waiting).text).not.toContain(JOIN);
    expect(squeezed(renderMail(waiting).text)).toContain('Once you are confirmed, we send you the link');
    const late = confirmedAt('2024-02-22T09:00:00.000Z');
    expect(squeezed(late.text)).toContain('The session has taken place already');
    expect(late.text).not.toContain(JOIN);
  });

  it('takes a technical contact that is not an address as words', () => {
    const { html } = confirmedAt('2024-02-20T13:00:00.000Z', { technicalContact: 'Help desk, +41 22 000 00 00' });
    expect(html).toContain('<bdi>Help desk, +41 22 000 00 00</bdi>');
    expect(html).not.toContain('mailto:Help');
  });
});

describe('states', () => {
  it('says the place in the waiting list', () => {
    expect(text('registration-waitlisted')).toContain('Your place in the waiting list is number 12.');
    expect(text('offer-expired')).toContain('at the end of the waiting list now: your place is number 31');
  });

  it('says until when a seat is held, in the zone and in UTC, in the subject too', () => {
    const mail = render('seat-offered');
    expect(mail.subject).toMatch(/^Answer by 13 Feb, 10:00 \(UTC\+1\) for a seat: Dialogue/);
    expect(mail.text).toContain('Tuesday, 13 February 2024, 10:00 (Central European Time, UTC+1)\n  Tuesday, 13 February 2024, 09:00 UTC');
  });

  it.each(['observer', 'speaker', 'interpreter', 'press', 'staff'] as const)('addresses somebody registered as %s as that', (attendeeType) => {
    const said = text('registration-confirmed', (facts) => alter(facts, { registration: { attendeeType } }));
    expect(said).toContain(attendeeType);
    expect(said.includes('somebody else can have your seat')).toBe(attendeeType === 'observer');
  });

  it('gives the reason of a decision in the organisers words, and leaves it out when there is none', () => {
    expect(text('registration-declined')).toContain('This session is for organisations that run climate programmes.');
    expect(text('registration-declined', (facts) => ({ ...facts, reason: undefined }))).not.toContain('What the organisers say');
  });

  it.each([
    ['registrant', 'You have withdrawn from this session.'],
    ['offer-refused', 'You have refused the seat'],
    ['substituted', 'Another person of this address takes part in your place'],
    ['erased', 'what we know about you is deleted'],
  ] as const)('says why a registration ended: %s', (cause, words) => {
    expect(text('registration-withdrawn', (facts) => ({ ...facts, cause }))).toContain(words);
  });

  it('tells a shared mailbox both names, and an old address nothing of the new one', () => {
    expect(text('same-address')).toContain(
      'Amina Diallo is registered for this session with this mail address. Now there is a request with the same address for Jean Baptiste Mukendi.',
    );
    expect(text('already-registered')).toContain('Your registration is confirmed.');
  });
});

describe('a move', () => {
  it('says what was and what is', () => {
    const said = text('session-moved');
    expect(said).toContain('Before: Wednesday, 21 February 2024, 14:00 to 15:30');
    expect(said).toContain('Now: Thursday, 22 February 2024, 16:00 to 17:30');
    expect(said).toContain('There is a new link to join.');
    expect(render('session-moved').preheader).toBe('What is new: date and time and joining link.');
  });

  it('says title, place and zone as well, and only the new where the former is not known', () => {
    const said = text('session-moved', (facts) => ({
      ...alter(facts, { session: { format: 'hybrid', place: 'Room XX', timeZone: 'Africa/Nairobi' } }),
      ...{ changed: ['title', 'place', 'time-zone'], former: { title: { en: 'Old title' } } },
    }));
    expect(said).toContain('Title: Before: Old title Now: Dialogue with NGOs');
    expect(said).toContain('Place: Before: Not known Now: Room XX');
    expect(said).toContain('Now: Thursday, 22 February 2024, 18:00 to 19:30 (East Africa Time, UTC+3)');
    expect(text('session-moved', (facts) => ({ ...facts, former: undefined }))).toContain('Date and time: Thursday, 22 February 2024, 16:00');
  });

  it('hides title and place of a discreet session', () => {
    const said = renderMail(discreetly({ ...examples['session-moved'], changed: ['title', 'place'] })).text;
    expect(said).toContain('Title:\n  See your page\nPlace:\n  See your page');
  });
});

describe('a message of the organisers', () => {
  it('keeps its subject and its Markdown', () => {
    const mail = render('organiser-message');
    expect(mail.subject).toBe('Questions before the session');
    expect(mail.html).toContain('<strong>your questions</strong>');
    expect(mail.html).toContain('href="https://www.example.org/climate-plan"');
  });

  it('is cut where it would make the mail too long, and says where the rest is', () => {
    const long = render('organiser-message', (facts) => ({ ...facts, markdown: 'Слово '.repeat(1500) }));
    expect(squeezed(long.text)).toContain('… The text is longer: you find all of it on your page.');
    expect(text('organiser-message')).not.toContain('The text is longer');
  });

  it('can carry no HTML, no image and no link but to pages and mailboxes', () => {
    const html = markdownToHtml(
      '<img src=x onerror=y> ![a](https://t.example/p.gif) [b](javascript:alert(1)) [c](data:text/html,x) [d](mailto:a@example.org)',
    );
    expect(html).not.toMatch(/<img|href="(?!https:|mailto:)/);
    expect(html).toContain('&lt;img');
    expect(html).toContain('<a href="mailto:a@example.org">d</a>');
  });
});

describe.each(['notes-available', 'requested-notes'] as const)('%s', (kind) => {
  it('names the languages of the notes where they are others than that of the mail, and promises no documents', () => {
    expect(text(kind)).toContain('You can read them in English and French.');
    expect(text(kind, (facts) => ({ ...facts, notesLanguages: ['fr'] }))).toContain('You can read them in French.');
    const alike = text(kind, (facts) => ({ ...facts, notesLanguages: ['en'] }));
    expect(alike).not.toMatch(/You can read them in|presentation/);
    expect(alike).toContain('These notes are not public.');
  });
});

describe('mails to organisers and owners', () => {
  it('counts what waits, in one and many', () => {
    const said = text('organiser-digest');
    expect(said).toContain('7 requests to decide 12 people on the waiting list 100 confirmed for 100 seats');
    expect(said).toContain('1 request to decide 2 requests for the notes to decide 43 confirmed');
    expect(said).toContain('3 proposed action points to decide 1 action point is overdue');
    expect(said).not.toContain('no owner');
    expect(render('organiser-digest').preheader).toBe('14 things wait for the organisers.');
  });

  it('says that nothing waits', () => {
    expect(text('organiser-digest', (facts) => ({ ...facts, sessions: [], actionPoints: { proposed: 0, overdue: 0, unowned: 0 } }))).toContain(
      'Nothing waits for you.',
    );
  });

  it.each([
    [0, 'The session has ended.'],
    [1, 'The session ended 1 day ago.'],
    [7, 'The session ended 7 days ago.'],
  ])('nudges after %i days', (day, words) => {
    expect(text('nudge-hold', (facts) => ({ ...facts, day }))).toContain(words);
    if (day > 0) expect(text('nudge-notes', (facts) => ({ ...facts, day }))).toContain(words);
  });

  it('tells nobody that notes are late at the moment when the session is marked as held', () => {
    const first = text('nudge-notes', (facts) => ({ ...facts, day: 0 }));
    expect(first).toContain('Please write its notes');
    expect(first).not.toMatch(/have not gone out yet|waited for/);
  });

  it('tells whose mail did not arrive, unless that person or the session is discreet', () => {
    expect(text('address-bounced')).toContain('Amina Diallo Address: amina.diallo@example.net'.replaceAll('-', ' '));
    const hidden = render('address-bounced', (facts) => ({ ...facts, person: { ...facts.person, discreet: true } }));
    expect(hidden.text + hidden.html).not.toMatch(/amina/i);
    const neutral = render('address-bounced', (facts) => ({ ...facts, session: facts.session && { ...facts.session, discreet: true } }));
    expect(neutral.text + neutral.html).not.toMatch(/amina/i);
    expect(text('address-bounced', (facts) => ({ ...facts, permanent: false, session: undefined }))).toContain('The reason may pass');
  });

  it('puts the most urgent action points first', () => {
    const { text } = render('action-points-digest');
    const order = ['Overdue', 'Due today', 'Due soon', 'Without a due date'].map((section) => text.indexOf(`\n${section}\n`));
    expect(order.every((place, n) => place > (order[n - 1] ?? 0))).toBe(true);
    expect(text).toContain('Due: Sunday, 30 June 2024, 7 days late');
    expect(text).toContain('Due: Sunday, 14 July 2024, 7 days left');
  });

  it('names one action point as one, and says when there are more than fit', () => {
    expect(render('action-points-recorded', (facts) => ({ ...facts, actionPoints: facts.actionPoints.slice(0, 1) })).subject).toBe(
      'An action point for you',
    );
    const many = render('action-points-recorded', (facts) => ({
      ...facts,
      actionPoints: Array.from({ length: 12 }, () => facts.actionPoints[0] ?? never()),
    }));
    expect(squeezed(many.text)).toContain('And 2 more action points');
  });

  it('thanks the owner of a completed action point and informs the organiser', () => {
    expect(text('action-point-completed', (facts) => ({ ...facts, audience: 'owner' }))).toContain('Thank you. We send no more reminders of it.');
    expect(text('action-point-completed')).toContain('UNHCR Evaluation Service');
  });
});

describe('access', () => {
  it('says how long a sign-in link works, and what to do when it was somebody else', () => {
    expect(text('sign-in')).toContain('It works once, until 09:10 UTC.');
    expect(text('sign-in')).toContain('Then delete this mail.');
  });

  it('lists registrations, the latest first, and says when there are none', () => {
    const { text: list } = render('my-links');
    expect(list.indexOf('Session 2')).toBeLessThan(list.indexOf('Session 1'));
    expect(text('my-links', (facts) => ({ ...facts, registrations: [] }))).toContain('We know of no registration with this address.');
  });
});

describe('times, languages and words', () => {
  it.each([
    ['Asia/Kathmandu', 'Wednesday, 21 February 2024, 18:45 (Nepal Time, UTC+5:45)'],
    ['Europe/London', 'Wednesday, 21 February 2024, 13:00 (United Kingdom Time, UTC+0)'],
    ['Etc/UTC', 'Wednesday, 21 February 2024, 13:00 UTC'],
  ])('tells the time in %s', (zone, local) => {
    const told = tell(en.dates, zone, '2024-02-21T13:00:00.000Z');
    expect(told.local).toBe(local);
    expect(told.utc).toBe(zone === 'Etc/UTC' ? undefined : 'Wednesday, 21 February 2024, 13:00 UTC');
  });

  it('names the day of the end when it is another one', () => {
    expect(tell(en.dates, 'Pacific/Auckland', '2024-02-21T10:00:00.000Z', '2024-02-21T12:00:00.000Z').local).toContain(
      'Wednesday, 21 February 2024, 23:00 to Thursday, 22 February 2024, 01:00 (New Zealand Time, UTC+13)',
    );
  });

  it('names languages, and a tag without a name by itself', () => {
    expect(tellLanguages(en.dates, ['en', 'ar', 'qaa'])).toBe('English, Arabic and qaa');
  });

  it('marks an organiser text that is in another language, and isolates what runs the other way', () => {
    const mail = render('registration-confirmed', (facts) => alter(facts, { session: { title: { ar: 'حوار المناخ' } } }));
    expect(mail.html).toContain('<bdi lang="ar">حوار المناخ</bdi>');
    expect(mail.text).toContain('Session 1: \u2068حوار المناخ\u2069');
    expect(mail.subject).toBe('You are registered: \u2068حوار المناخ\u2069');
    expect(toLine(say`Hello ${value('Amina')}`, { direction: 'rtl', colon: ':' })).toBe('Hello \u2068Amina\u2069');
  });

  it('shortens by characters as people see them', () => {
    expect(shorten('👩‍👩‍👧'.repeat(5), 3)).toBe('👩‍👩‍👧👩‍👩‍👧…');
  });

  it('falls back to English and takes a wider language for a narrower wish', async () => {
    expect([(await textsIn('pt')).language, (await textsIn('fr-CA')).language]).toEqual(['en', 'fr']);
  });

  it('renders the same mail again from the same facts', () => {
    expect(render('registration-confirmed')).toEqual(render('registration-confirmed'));
  });
});

function never(): never {
  throw new Error('The example has an action point');
}
