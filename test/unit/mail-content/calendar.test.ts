import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFeed } from '../../../functions/adapters/ical.ts';
import type { CalendarEntry } from '../../../functions/kernel/calendar.ts';
import { calendarUid } from '../../../functions/kernel/calendar.ts';
import { examples } from '../../../functions/mail/content/examples.ts';
import type { MailFacts, RenderedMail } from '../../../functions/mail/domain/facts.ts';
import { all, alter, discreetly, render, renderMail } from './kinds.ts';

function parsed(mail: RenderedMail) {
  const content = mail.calendar?.content ?? '';
  const calendar = new ICAL.Component(ICAL.parse(content));
  const events = calendar.getAllSubcomponents('vevent');
  const event = new ICAL.Component(events[0]?.jCal ?? ['vevent', [], []]);
  const text = (name: string) => event.getFirstPropertyValue(name)?.toString();
  return { content, calendar, events, event, text };
}

const withCalendar = all.map((facts) => [facts.kind, facts] as const).filter(([, facts]) => renderMail(facts).calendar !== undefined);

describe.each(withCalendar)('the entry of %s', (_, facts) => {
  const mail = renderMail(facts);
  const { content, calendar, events, event, text } = parsed(mail);

  it('is one iTIP object of the method that the mail announces, for its recipient alone', () => {
    expect(calendar.getFirstPropertyValue('method')).toBe(mail.calendar?.method);
    expect(events).toHaveLength(1);
    const attendees = event.getAllProperties('attendee');
    expect(attendees).toHaveLength(1);
    expect(String(attendees[0]?.getFirstValue()).toLowerCase()).toBe(`mailto:${facts.to.email}`);
    expect(attendees[0]?.getParameter('rsvp')).toBe('FALSE');
    expect(text('organizer')).toBe(`mailto:${facts.senderEmail}`);
    expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe('UNHCR Partnership and Coordination Service');
  });

  it('holds no personal link', () => {
    expect(content.replaceAll('\r\n ', '')).not.toMatch(/\/my\/|\/join|unsubscribe|\/api\//);
    expect(text('url')).toBe('https://consultations.example.org/sessions/ssn_01HP0000000000000000000001');
  });

  it('keeps the UID of the session, its SEQUENCE and the time of writing', () => {
    expect(text('uid')).toBe('ssn_01HP0000000000000000000001@consultations.example.org');
    expect(text('sequence')).toBe('session' in facts ? String(facts.session?.sequence) : undefined);
    expect(text('dtstamp')).toBe(facts.now.replace('.000', ''));
  });

  it('is folded at 75 octets and ends each line with CRLF', () => {
    expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

describe('which mails carry an entry', () => {
  it('is decided by the state', () => {
    expect(withCalendar.map(([kind, facts]) => [kind, renderMail(facts).calendar?.method])).toEqual([
      ['registration-confirmed', 'REQUEST'],
      ['registration-withdrawn', 'CANCEL'],
      ['registration-revoked', 'CANCEL'],
      ['session-moved', 'REQUEST'],
      ['session-postponed', 'CANCEL'],
      ['session-cancelled', 'CANCEL'],
    ]);
  });

  it.each(['registration-withdrawn', 'registration-revoked', 'session-postponed', 'session-cancelled'] as const)(
    '%s takes back only what was sent',
    (kind) => {
      expect(renderMail({ ...examples[kind], calendarEntrySent: false }).calendar).toBeUndefined();
      expect(renderMail({ ...examples[kind], calendarEntrySent: false }).text).not.toContain('taken back');
      const { text, event } = parsed(renderMail(examples[kind]));
      expect(text('status')).toBe('CANCELLED');
      expect(event.getFirstProperty('attendee')?.getParameter('partstat')).toBe('DECLINED');
    },
  );

  it('tells the waiting of a move without an entry', () => {
    expect(render('session-moved', (facts) => alter(facts, { registration: { status: 'waitlisted', position: 3 } })).calendar).toBeUndefined();
  });

  it('has none while no date is set, and none for a session that is over', () => {
    expect(
      render('registration-confirmed', (facts) => alter(facts, { session: { startsAt: undefined, endsAt: undefined } })).calendar,
    ).toBeUndefined();
    expect(render('registration-confirmed', (facts) => ({ ...facts, now: '2024-02-23T09:00:00.000Z' })).calendar).toBeUndefined();
  });

  it('cancels a postponed session at its former time when it has none any more', () => {
    const former = { startsAt: '2024-02-21T13:00:00.000Z', endsAt: '2024-02-21T14:30:00.000Z', timeZone: 'Europe/Zurich' };
    const dateless = alter({ ...examples['session-postponed'], former }, { session: { startsAt: undefined, endsAt: undefined } });
    const mail = renderMail(dateless);
    expect(parsed(mail).text('dtstart')).toBe('2024-02-21T13:00:00Z');
    expect(mail.text).toContain('Former date:\n  Wednesday, 21 February 2024, 14:00 to 15:30');
  });
});

describe('a discreet session', () => {
  it('comes as a neutral file that no program adds by itself', () => {
    const mail = renderMail(discreetly(examples['registration-confirmed']));
    const { calendar, event, text, content } = parsed(mail);
    expect(mail.calendar).toMatchObject({ method: null, fileName: 'meeting.ics' });
    expect(calendar.getFirstProperty('method')).toBeNull();
    expect(text('summary')).toBe('Meeting');
    for (const name of ['organizer', 'attendee', 'url', 'location', 'description']) expect(event.getFirstProperty(name)).toBeNull();
    expect(content).not.toMatch(/climate|unhcr/i);
  });

  it('takes back an entry from before it became discreet, without a word of what it was', () => {
    const mail = renderMail(discreetly(examples['registration-withdrawn']));
    const { text } = parsed(mail);
    expect([mail.calendar?.method, text('summary'), text('url')]).toEqual(['CANCEL', 'Meeting', undefined]);
  });
});

describe('times and words', () => {
  const at = (startsAt: string, endsAt: string | undefined, title: string): MailFacts =>
    alter(examples['registration-confirmed'], { session: { startsAt, endsAt, title: { en: title } } });

  it.each([
    ['before the clocks go forward', '2024-03-30T13:00:00.000Z', '14:00'],
    ['after it', '2024-03-31T12:00:00.000Z', '14:00'],
    ['in winter again', '2024-10-27T13:00:00.000Z', '14:00'],
  ])('are right %s', (_, startsAt, local) => {
    const mail = renderMail(at(startsAt, undefined, 'A title'));
    expect(parsed(mail).text('dtstart')).toBe(startsAt.replace('.000', ''));
    expect(mail.text).toContain(`, ${local} (Central European Time`);
  });

  it('blocks an hour when the end is not known', () => {
    expect(parsed(renderMail(at('2024-03-30T13:00:00.000Z', undefined, 'A title'))).text('dtend')).toBe('2024-03-30T14:00:00Z');
  });

  it.each([
    'Water, food; shelter \\ care',
    'BEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM',
    'Line one\nATTENDEE:mailto:evil@example.org',
    'حوار حول المناخ '.repeat(12).trim(),
    '"quoted", <b>bold</b> {{name}}',
  ])('come back as they were written: %s', (title) => {
    const { text, event } = parsed(renderMail(at('2024-03-30T13:00:00.000Z', undefined, title)));
    expect(text('summary')).toBe(title.replaceAll(/[\r\n]+/g, ' '));
    expect(event.getAllProperties('attendee')).toHaveLength(1);
    expect(event.getAllSubcomponents('valarm')).toHaveLength(0);
  });

  it('keeps a hostile name inside the name of the attendee', () => {
    const name = 'A"; X-EVIL=1:mailto:evil@example.org\r\nATTENDEE:mailto:b@example.org';
    const { event } = parsed(render('registration-confirmed', (facts) => ({ ...facts, to: { ...facts.to, name } })));
    const attendees = event.getAllProperties('attendee');
    expect(attendees).toHaveLength(1);
    expect(String(attendees[0]?.getFirstValue()).toLowerCase()).toBe('mailto:amina.diallo@example.net');
    expect(attendees[0]?.getParameter('x-evil')).toBeUndefined();
  });
});

describe('the public feed', () => {
  const entry: CalendarEntry = {
    uid: calendarUid('ssn_01HP0000000000000000000001', 'https://consultations.example.org'),
    sequence: 2,
    status: 'CONFIRMED',
    title: 'First; session, in Geneva',
    startsAt: '2024-02-21T13:00:00.000Z',
    endsAt: '2024-02-21T14:30:00.000Z',
    timeZone: 'Europe/Zurich',
    location: 'Geneva',
    url: 'https://consultations.example.org/sessions/ssn_01HP0000000000000000000001',
    organiser: { name: 'UNHCR' },
    description: 'One\nTwo',
  };
  const feed = (entries: readonly CalendarEntry[]) =>
    new ICAL.Component(ICAL.parse(calendarFeed(entries, 'Consultations', '2024-01-01T00:00:00.000Z')));

  it('publishes every session, cancelled ones marked, with the UID of the mailed entries and nobody invited', () => {
    const calendar = feed([entry, { ...entry, uid: 'other@x', status: 'CANCELLED', sequence: 3 }]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const events = calendar.getAllSubcomponents('vevent');
    expect(events.map((event) => [event.getFirstPropertyValue('status'), event.getFirstPropertyValue('sequence')])).toEqual([
      ['CONFIRMED', 2],
      ['CANCELLED', 3],
    ]);
    expect(events[0]?.getFirstPropertyValue('uid')).toBe(parsed(render('registration-confirmed')).text('uid'));
    expect(events[0]?.getFirstPropertyValue('summary')).toBe('First; session, in Geneva');
    expect(events[0]?.getFirstPropertyValue('description')).toBe('One\nTwo');
    for (const event of events) expect(event.getFirstProperty('attendee')).toBeNull();
  });

  it('may be empty', () => {
    expect(feed([]).getAllSubcomponents('vevent')).toEqual([]);
  });
});
