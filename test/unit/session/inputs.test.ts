import { describe, expect, it } from 'vitest';
import { createSeriesInput, reasonInput, scheduleSessionInput, updateSeriesInput, updateSessionInput } from '../../../functions/session/inputs.ts';
import { inWords, wrongIn } from '../../support/in-words.ts';
import { published, refusal, SERIES, SESSION, setting, value } from './setting.ts';

describe('what is wrong with a session is said with its place, before anything is read', () => {
  it.each([
    ['capacity', { capacity: 0 }, 'Must be at least 1'],
    ['capacity', { capacity: -1 }, 'Must be at least 1'],
    ['capacity', { capacity: 1.5 }, 'Must be a whole number'],
    ['capacity', { capacity: '80' }, 'Must be a whole number'],
    ['timeZone', { timeZone: 'Europe/Atlantis' }, 'Must be a time zone of the IANA database, such as Europe/Paris'],
    ['timeZone', { timeZone: '+01:00' }, 'Must be a time zone of the IANA database, such as Europe/Paris'],
    ['startsAt', { startsAt: '2024-02-30T14:00' }, /^Must be a time that exists/],
    ['startsAt', { startsAt: '21 February' }, /^Must be a time that exists/],
    ['startsAt', { startsAt: '2024-02-21T25:00' }, /^Must be a time that exists/],
    ['endsAt', { endsAt: '2024-02-21' }, /^Must be a time that exists/],
    ['registration.closesAt', { registration: { closesAt: '2024-02-31' } }, /such as 2024-02-21/],
    ['joinUrl', { joinUrl: 'http://meet.example.org' }, 'Must be a web address that begins with https://'],
    ['joinUrl', { joinUrl: 'javascript:alert(1)' }, 'Must be a web address that begins with https://'],
    ['joinUrl', { joinUrl: 'https://bank.example.org@evil.example.org' }, 'Must not contain a user name or a password before the host'],
    ['title', { title: 'Two\nlines' }, 'Must be a single line without control characters'],
    ['title', { title: 'x'.repeat(201) }, 'Must have at most 200 characters'],
    ['title', { title: 'turned \u202Eback' }, 'Must not contain characters that turn the reading direction'],
    ['title.en', { title: { en: '' } }, 'Must not be empty'],
    ['title', { title: {} }, 'Must have a text in at least one language'],
    ['title', { title: undefined }, 'Must be a text or a map from language to text'],
    ['languages', { languages: [] }, 'Name at least one'],
    ['languages', { languages: ['en', 'EN'] }, 'Must name each one once'],
    ['languages.0', { languages: ['english!'] }, 'Must be a language tag such as en, fr or pt-BR'],
    ['coOrganisers.0', { coOrganisers: ['<b>IOM</b>'] }, 'Must not contain < or >'],
    ['coOrganisers.1', { coOrganisers: ['IOM', 'see https://evil.example'] }, 'Must not contain a web address'],
    ['speakers.0.name', { speakers: [{ name: 'Erin\r\nBcc: somebody' }] }, 'Must be a single line without control characters'],
    ['speakers', { speakers: Array.from({ length: 61 }, () => ({ name: 'A' })) }, 'Must have at most 60 entries'],
    ['agenda.0.startsAt', { agenda: [{ title: 'Opening', startsAt: 'soon' }] }, /^Must be a time that exists/],
    ['number', { number: 0 }, 'Must be at least 1'],
    ['format', { format: 'by phone' }, /online/],
    ['startAt', { startAt: '2024-02-21T14:00' }, /no such field/],
    ['registration.opens', { registration: { opens: '2024-02-05' } }, /no such field/],
    ['agenda.0.room', { agenda: [{ title: 'Opening', room: 'XX' }] }, /no such field/],
    ['speakers.0.email', { speakers: [{ name: 'Erin Weir', email: 'e@example.org' }] }, /no such field/],
  ])('%s: %o', (path, fields, message) => {
    const found = wrongIn(scheduleSessionInput, { ...SESSION, ...fields });
    expect(found).toEqual([{ path, message: typeof message === 'string' ? message : expect.stringMatching(message) }]);
  });

  it('and all of it at once', () => {
    expect(wrongIn(scheduleSessionInput, { format: 'online', title: '', capacity: 0, more: 1 }).map(({ path }) => path)).toEqual([
      'title',
      'capacity',
      'more',
    ]);
  });

  it('holds for changes as well, which need no field', () => {
    expect(wrongIn(updateSessionInput, {})).toEqual([]);
    expect(wrongIn(updateSessionInput, { capacity: 0, slug: 'x' }).map(({ path }) => path)).toEqual(['capacity', 'slug']);
    expect(wrongIn(updateSessionInput, { title: null }).map(({ path }) => path)).toEqual(['title']);
    expect(wrongIn(reasonInput, { reasons: '' }).map(({ path }) => path)).toEqual(['reasons']);
  });
});

describe('what is wrong with a series', () => {
  it.each([
    ['slug', { slug: 'Online Consultations' }, /lower-case letters/],
    ['slug', { slug: 'a-' }, /3 characters/],
    ['contactEmail', { contactEmail: 'josé@example.org' }, /letters outside a-z/],
    ['contactEmail', { contactEmail: 'a@example.org, b@example.org' }, /one mail address/],
    ['organisers', { organisers: [] }, 'Name at least one'],
    ['languages', { languages: [] }, 'Name at least one'],
    ['criteria.items', { criteria: { rule: 'at-least-one', items: [] } }, 'Name at least one'],
    [
      'criteria.items',
      { criteria: { rule: 'at-least-one', items: [1, 2].map(() => ({ id: 'ecosoc', text: 'Status' })) } },
      'Must name each one once',
    ],
    ['criteria.items.0.id', { criteria: { rule: 'at-least-one', items: [{ id: 'E C', text: 'Status' }] } }, /lower-case/],
    ['criteria.rule', { criteria: { rule: 'all', items: [{ id: 'e', text: 'Status' }] } }, 'Must be one of these: at-least-one'],
    ['timeZone', { timeZone: 'Mars/Olympus' }, /IANA/],
    ['moderation', { moderation: 'none' }, /automatic/],
    ['feedsInto', { feedsInto: 'x' }, /no such field/],
  ])('%s: %o', (path, fields, message) => {
    const found = wrongIn(createSeriesInput, { ...SERIES, ...fields });
    expect(found[0]).toEqual({ path, message: typeof message === 'string' ? message : expect.stringMatching(message) });
  });

  it('is nothing when it is right, and languages become canonical', () => {
    expect(createSeriesInput.parse({ ...SERIES, languages: ['EN', 'pt-br'] }).languages).toEqual(['en', 'pt-BR']);
    expect(wrongIn(updateSeriesInput, { description: null })).toEqual([]);
  });
});

describe('times by the clocks of the zone', () => {
  it.each([
    ['startsAt', { startsAt: '2024-03-31T02:30', endsAt: '2024-03-31T04:00' }, /clocks go forward/],
    ['endsAt', { startsAt: '2024-10-27T01:00', endsAt: '2024-10-27T02:30' }, /twice on that day.*offset/],
    ['agenda.0.startsAt', { agenda: [{ title: 'Opening', startsAt: '2024-03-31T02:30' }] }, /clocks go forward/],
    ['registration.opensAt', { registration: { opensAt: '2023-03-26T02:15' } }, /clocks go forward/],
    ['endsAt', { endsAt: '2024-02-21T13:00' }, 'Must be after the start, which is 2024-02-21T13:00:00.000Z'],
    ['endsAt', { endsAt: '2024-02-21T14:00' }, 'Must be after the start, which is 2024-02-21T13:00:00.000Z'],
    ['endsAt', { endsAt: '2025-02-21T14:00' }, /at most 31 days/],
    ['endsAt', { endsAt: undefined }, 'Must be given together with the start'],
    ['startsAt', { startsAt: undefined }, 'Must be given together with the end'],
    ['registration.closesAt', { registration: { opensAt: '2024-02-05', closesAt: '2024-02-04T09:00' } }, /after registration opens/],
    ['registration.closesAt', { registration: { closesAt: '2024-02-21T14:01' } }, /not be after the start/],
    ['registration.opensAt', { registration: { opensAt: '2024-02-21T14:00' } }, /before the start/],
    ['visibility', { discreet: true, visibility: 'public' }, /never public/],
    ['moderation', { discreet: true, moderation: 'automatic' }, /always reviewed/],
    ['observers', { discreet: true, observers: 'open' }, /reviewed/],
  ])('%s: %o is refused, and nothing is stored', async (path, fields, message) => {
    const all = setting();
    const { seriesId } = value(await all.createSeries());
    const before = all.table.items();
    const { kind, problems: found } = refusal(await all.schedule(seriesId, fields));
    expect(kind).toBe('invalid');
    expect(inWords(found)).toEqual([{ path, message: typeof message === 'string' ? message : expect.stringMatching(message) }]);
    expect(all.table.items()).toEqual(before);
  });

  it('may be written with an offset, where they are clear in any night', async () => {
    const all = await published({ startsAt: '2024-10-27T02:30:00+01:00', endsAt: '2024-10-27T03:00:00Z', registration: {} });
    expect(await all.stored(all.sessionId)).toMatchObject({ startsAt: '2024-10-27T01:30:00.000Z', endsAt: '2024-10-27T03:00:00.000Z' });
  });

  it('are those of the session where it has its own zone', async () => {
    const all = await published({ timeZone: 'Asia/Kathmandu', agenda: [{ title: 'Opening', startsAt: '2024-02-21T14:15' }] });
    expect(await all.stored(all.sessionId)).toMatchObject({
      startsAt: '2024-02-21T08:15:00.000Z',
      agenda: [{ startsAt: '2024-02-21T08:30:00.000Z' }],
    });
  });

  it('refuses a change that does not go with the rest, and stores nothing', async () => {
    const { sessionId, ...all } = await published();
    const before = await all.stored(sessionId);
    expect(inWords(refusal(await all.update(sessionId, { startsAt: '2024-02-20T14:00', endsAt: '2024-02-20T15:00' })).problems)).toEqual([
      { path: 'registration.closesAt', message: 'Must not be after the start, which is 2024-02-20T13:00:00.000Z' },
    ]);
    expect(refusal(await all.update(sessionId, { startsAt: '2024-02-21T17:00' })).problems[0]?.path).toBe('endsAt');
    expect(await all.stored(sessionId)).toEqual(before);
  });

  it('keeps texts together small enough for one item', async () => {
    const all = setting();
    const { seriesId } = value(await all.createSeries());
    const text = Object.fromEntries(['en', 'fr', 'es', 'ar', 'ru', 'zh'].map((language) => [language, 'x'.repeat(1000)]));
    const agenda = Array.from({ length: 60 }, () => ({ title: 'Opening', description: text }));
    expect(refusal(await all.schedule(seriesId, { agenda })).problems[0]).toEqual({
      path: 'agenda',
      reason: 'session-too-large',
    });
  });
});
