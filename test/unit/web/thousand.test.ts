import { beforeAll, describe, expect, test } from 'vitest';
import { sessionId } from '../../../events/values.ts';
import { deliveryStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { notesRequestStore } from '../../../functions/adapters/dynamodb/notes-requests-store.ts';
import { notesSessions } from '../../../functions/adapters/dynamodb/notes-sessions.ts';
import { registrationStore } from '../../../functions/adapters/dynamodb/registration-store.ts';
import { planned } from '../../../functions/mail/domain/delivery.ts';
import { deliveryIdOf, job } from '../../../functions/mail/domain/job.ts';
import { takeUpNotesRequest } from '../../../functions/notes/use-cases/take-up-notes-request.ts';
import { cause } from '../../support/platform.ts';
import { aDesk, locationOf } from './desk.ts';
import { linkOf } from './world.ts';

/*
 * A session of a thousand people, all with names as long as names get to be: no page of the console may outgrow its 60 KB, however many
 * there are, and what is ticked on one page is there on the others.
 */

const PEOPLE = 1000;
const MOST = 60_000;

const nameOf = (n: number) => `Person ${String(n).padStart(4, '0')} of a family with a long name`;

async function ofAThousand() {
  const on = await aDesk();
  const add = (n: number) =>
    on.call('POST', `/sessions/${on.sessionId}/registrations/by-hand`, {
      token: on.organiser,
      body: {
        ...{ name: nameOf(n), email: `person${n}@organisation-${n}.example.org`, organisation: `An organisation that helps people ${n}` },
        ...{ attendeeType: 'staff', showToParticipants: true },
      },
    });
  for (let n = 1; n < PEOPLE; n += 1) await add(n);
  on.moveTo('2024-02-21T15:00:00.000Z');
  return { ...on, ...on.as(await on.signIn(on.email)) };
}

type Thousand = Awaited<ReturnType<typeof ofAThousand>>;

/** A mail to each of them, which arrived. */
async function delivered({ base, seriesId, sessionId: session }: Thousand) {
  const mails = deliveryStore(base);
  for (let n = 0, cursor: string | undefined; n === 0 || cursor !== undefined; n += 1) {
    const page = await registrationStore(base).page(sessionId.parse(session), 100, cursor);
    for (const { registrationId } of page.items) {
      const one = job.parse({
        ...{ kind: 'registration-confirmed', particulars: {}, revision: '2', number: 0, correlationId: 'test' },
        to: { type: 'registration', sessionId: session, registrationId, mailbox: 'present' },
        about: { seriesId, sessionId: session },
      });
      const at = base.clock.now();
      await mails.save({ ...planned(one, deliveryIdOf(one), at), state: 'delivered', sentAt: at }, undefined);
    }
    cursor = page.cursor;
  }
}

/** So many who were not there ask for the notes, and say why at length. */
async function asking({ base, under, sessionId: session }: Thousand, count: number) {
  const take = takeUpNotesRequest({ ...base, requests: notesRequestStore(base), sessions: notesSessions(base) });
  for (let n = 0; n < count; n += 1) {
    const body = {
      name: nameOf(n),
      email: `absent${n}@ngo-${n}.example`,
      organisation: `An organisation ${n}`,
      reason: 'We work on this. '.repeat(60),
    };
    await under.call('POST', `/sessions/${session}/notes-requests`, { body });
    const event = (await base.published()).findLast(({ type }) => type === 'notes.requested.v1');
    if (event?.type === 'notes.requested.v1') await take(event, cause);
  }
}

describe('a session of a thousand people', () => {
  let on: Awaited<ReturnType<typeof ofAThousand>>;
  const path = (part: string) => `/console/sessions/${on.sessionId}${part === '' ? '' : '/'}${part}`;
  const sizeOf = async (text: string) => {
    const assets = [...text.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g)].map(([, asset = '']) => asset);
    const sizes = await Promise.all([...new Set(assets)].map(async (asset) => (await on.open(asset)).text.length));
    return sizes.reduce((sum, size) => sum + size, Buffer.byteLength(text));
  };

  beforeAll(async () => {
    on = await ofAThousand();
  }, 120_000);

  test.each([
    'registrations?status=all',
    'registrations/export',
    'messages',
    'day',
    'admission',
    'attendance',
    'notes',
    'notes-requests',
    'action-points',
    'mails',
    'pictures',
    'report',
    'settings',
  ])('%s stays light', async (part) => {
    const { status, text } = await on.open(path(part));
    expect(status).toBe(200);
    expect(await sizeOf(text)).toBeLessThan(MOST);
  });

  test.each(['', '/people', '/pictures', '/log', '/action-points'])('the page of its series%s stays light', async (part) => {
    const { status, text } = await on.open(`/console/series/${on.seriesId}${part}`);
    expect(status).toBe(200);
    expect(await sizeOf(text)).toBeLessThan(MOST);
  });

  test('so does a search for all of them', async () => {
    const seen = new Set<string>();
    let fields: Record<string, string> | undefined = { by: 'name', text: 'person', seriesId: on.seriesId };
    while (fields) {
      const { text } = await on.post('/console/people', fields);
      expect(await sizeOf(text)).toBeLessThan(MOST);
      for (const [, id = ''] of text.matchAll(/console\/registrations\/(\w+)"/g)) seen.add(id);
      const at = /name="at" value="(\d+)"/.exec(text)?.[1];
      fields = at === undefined ? undefined : { ...fields, at };
    }
    expect(seen.size).toBe(PEOPLE - 1);
  });

  test('mails that arrived are counted on the overview and turned page by page', async () => {
    await delivered(on);
    for (const part of ['', 'mails', 'mails?outcome=sent', 'notes', 'messages']) {
      const { status, text } = await on.open(path(part));
      expect([status, part]).toEqual([200, part]);
      expect(await sizeOf(text)).toBeLessThan(MOST);
    }
    const overview = (await on.open(path(''))).text;
    expect(overview).toContain('>1,000<');
    const [first, next] = [(await on.open(path('mails'))).text, /href="([^"]*cursor=[^"]*)"/];
    const second = await on.open((next.exec(first)?.[1] ?? '').replaceAll('&amp;', '&'));
    expect(await sizeOf(second.text)).toBeLessThan(MOST);
    expect(second.text).not.toBe(first);
  }, 60_000);

  test('three hundred ask for the notes: who has waited longest comes first, and each decision brings the next', async () => {
    await asking(on, 300);
    const first = (await on.open(path('notes-requests'))).text;
    expect(await sizeOf(first)).toBeLessThan(MOST);
    const ids = [...first.matchAll(/name="notesRequestId" value="([^"]+)"/g)].map(([, id = '']) => id);
    expect([ids.length, first.includes('and 292 more')]).toEqual([8, true]);
    for (const id of ids) await on.post(path('notes-requests'), { notesRequestId: id, [`decision-${id}`]: 'approve' });
    const then = (await on.open(path('notes-requests'))).text;
    expect(then).toContain('and 284 more');
    expect(await sizeOf(then)).toBeLessThan(MOST);
  }, 60_000);

  test('the list for the door comes in sheets by the alphabet, with everybody on one of them', async () => {
    const first = await on.open(path('admission'));
    const sheets = [...new Set([...first.text.matchAll(/admission\?sheet=(\d+)/g)].map(([, n]) => n))];
    const all = await Promise.all(sheets.map(async (n) => (await on.open(path(`admission?sheet=${n}`))).text));
    for (const text of all) expect(await sizeOf(text)).toBeLessThan(MOST);
    for (let n = 1; n < PEOPLE; n += 1) expect(all.filter((text) => text.includes(`>${nameOf(n)}<`))).toHaveLength(1);
  });

  test('whoever takes part reads who else does, page by page, on a slow line', async () => {
    const link = `/my/registrations/${await linkOf(on.under, on.sessionId, 'ada@example.org')}`;
    const first = await on.page(link);
    expect(first.text).toContain(nameOf(1));
    expect(first.text).not.toContain(nameOf(9));
    expect(first.text).toContain(`${link}/participants`);
    const pages = await Promise.all([1, 2, 17].map(async (n) => (await on.page(`${link}/participants?page=${n}`)).text));
    for (const text of pages) expect(await sizeOf(text)).toBeLessThan(30_000);
    expect(pages.map((text) => [1, 61, PEOPLE - 1].map((n) => text.includes(nameOf(n))))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  describe('who was there', () => {
    const ticked = (text: string) => [...text.matchAll(/name="here" value="([^"]+)" checked/g)].map(([, id = '']) => id);
    const boxes = (text: string) => [...text.matchAll(/name="here" value="([^"]+)"/g)].map(([, id = '']) => id);
    const carried = (text: string): [string, string][] =>
      ['at', 'elsewhere'].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '']);
    const send = (text: string, here: readonly string[], button: readonly [string, string]) =>
      on.post(path('attendance'), [...carried(text), ...here.map((id): [string, string] => ['here', id]), [...button]]);

    test('what is ticked stays when the page is turned, there and back, and until it is saved', async () => {
      const first = await on.open(path('attendance'));
      const [ada = '', ben = ''] = boxes(first.text);
      const second = await send(first.text, [ada, ben], ['page', '2']);
      expect(ticked(second.text)).toEqual([]);
      const [zoe = ''] = boxes(second.text);
      expect(boxes(first.text)).not.toContain(zoe);
      const back = await send(second.text, [zoe], ['page', '1']);
      expect(ticked(back.text)).toEqual([ada, ben]);
      // Thought better of one of them.
      const again = await send(back.text, [ada], ['page', '2']);
      expect(ticked(again.text)).toEqual([zoe]);
      const sure = await send(again.text, [zoe], ['step', 'check']);
      expect(sure.text).toContain('2 people were there.');
      expect(sure.text).toContain('and 918 more');
      expect(await sizeOf(sure.text)).toBeLessThan(MOST);
      expect(ticked((await send(sure.text, [], ['page', '1'])).text)).toEqual([ada]);
      expect(locationOf(await send(sure.text, [], ['step', 'save']))).toEqual([303, `${path('attendance')}?done=attendance&count=2`]);
    });

    test('a list adds to what was ticked by hand on any page', async () => {
      const first = await on.open(path('attendance'));
      const [, by = ''] = boxes(first.text);
      const read = await on.post(path('attendance'), [...carried(first.text), ['here', by], ['list', `${nameOf(500)}\nNobody`], ['step', 'match']]);
      expect(ticked(read.text)).toContain(by);
      expect((await send(read.text, ticked(read.text), ['step', 'check'])).text).toContain(nameOf(500));
    });

    test('all of them are ticked on all pages without JavaScript, and the page stays light', async () => {
      const first = await on.open(path('attendance'));
      const all = await send(first.text, [], ['pick', 'all']);
      expect(ticked(all.text)).toHaveLength(50);
      expect(await sizeOf(all.text)).toBeLessThan(MOST);
      const sure = await send(all.text, ticked(all.text), ['step', 'check']);
      expect(sure.text).toContain('1,000 people were there.');
      expect(await sizeOf(sure.text)).toBeLessThan(MOST);
    });

    test('ids that nobody here has change nothing', async () => {
      const first = await on.open(path('attendance'));
      const sure = await on.post(path('attendance'), [...carried(first.text).slice(0, 1), ['elsewhere', 'ZZZZZZZZ00000000'], ['step', 'check']]);
      expect(sure.text).toContain('0 people were there.');
    });
  });

  describe('a list that is wrong all through', () => {
    const list = ['name,email,organisation', ...Array.from({ length: 500 }, (_, n) => `${nameOf(n)},nobody,An organisation ${n}`)].join('\n');

    // What was typed may be nowhere else, and is mended where it stands: it comes back whole, and that weight was sent a moment before.
    test('comes back whole where it was typed, on a page that is light but for it', async () => {
      const { status, text } = await on.post(path('registrations/import'), { list });
      expect([status, text.includes(`>${list}</textarea>`), text.includes('Line 2, ')]).toEqual([400, true, true]);
      expect(await sizeOf(text.replace(list, ''))).toBeLessThan(MOST);
    });

    test.each([
      ['a file', list, 'Line 2, '],
      ['a file that is no list', `${'word '.repeat(20_000)},${'x,'.repeat(20_000)}\nand more`, 'There is no such column'],
    ])('is not sent back where it was %s', async (_, content, said) => {
      const body = new FormData();
      body.set('file', new File([content], 'list.csv', { type: 'text/csv' }));
      const headers = { 'Sec-Fetch-Site': 'same-origin', Cookie: `__Host-convoke=${await on.signIn(on.email)}` };
      const answered = await on.app.request(`${on.site}${path('registrations/import')}`, { method: 'POST', headers, body });
      const text = await answered.text();
      expect([answered.status, text.includes(said), text.includes(nameOf(3))]).toEqual([400, true, false]);
      expect(await sizeOf(text)).toBeLessThan(MOST);
    });
  });

  // The last one: it brings more people in.
  test('a list of five hundred is checked on a light page, and brought in as it was', async () => {
    const lines = Array.from(
      { length: 500 },
      (_, n) => `Guest ${n} of a family with a long name,guest${n}@organisation-${n}.example.org,An organisation ${n * 7919}`,
    );
    const list = ['name,email,organisation', `${nameOf(1)},person1@organisation-1.example.org,Known`, ...lines.slice(1)].join('\n');
    const { status, text } = await on.post(path('registrations/import'), { list });
    expect([status, text.includes('and 450 more'), text.includes(nameOf(1))]).toEqual([200, true, true]);
    expect(await sizeOf(text)).toBeLessThan(MOST);
    const packed = /name="packed" value="([^"]*)"/.exec(text)?.[1] ?? '';
    const done = await on.post(path('registrations/import'), { packed, sure: 'yes' });
    expect([done.status, done.text.includes('name="from" value="52"')]).toEqual([200, true]);
    expect((await on.post(path('registrations/import'), { packed: 'AAAA', sure: 'yes' })).status).toBe(400);
  }, 60_000);
});
