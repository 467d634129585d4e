import { beforeEach, describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../functions/adapters/xlsx.ts';
import { readCsv } from '../../../functions/kernel/csv.ts';
import { unzip } from '../../support/unzip.ts';
import { aDesk } from './desk.ts';

let on: Awaited<ReturnType<typeof aDesk>>;

beforeEach(async () => {
  on = await aDesk();
  const add = (body: object) => on.call('POST', `/sessions/${on.sessionId}/registrations/by-hand`, { token: on.organiser, body });
  await add({
    name: '=cmd()',
    email: 'b@example.org',
    organisation: '+1',
    showToParticipants: true,
    accessibility: 'Captions',
    attendeeType: 'press',
  });
  await add({ name: 'Hidden One', email: 'c@example.org', organisation: 'Quiet', discreet: true, showToParticipants: true, attendeeType: 'press' });
});

const exported = (path: string) => on.call('GET', path, { token: on.organiser });
const rowsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.rows.map(({ cells }) => cells) : [];
};

describe('exports', () => {
  test('of registrations hold name and organisation, no address, no need, no formula, and no name of who asked for discretion', async () => {
    const { headers, text } = await exported(`/sessions/${on.sessionId}/registrations/export`);
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="registrations.csv"');
    expect(rowsOf(text).map(([name, organisation]) => [name, organisation])).toEqual([
      ['name', 'organisation'],
      ['Ada Obi', 'Refuge'],
      ["'=cmd()", "'+1"],
      ['', ''],
    ]);
    for (const secret of ['@example.org', 'Captions', 'Hidden']) expect(text).not.toContain(secret);
  });

  test('with details hold everything that people told', async () => {
    const { text } = await exported(`/sessions/${on.sessionId}/registrations/export-with-details`);
    for (const detail of ['b@example.org', 'Captions', 'Hidden One']) expect(text).toContain(detail);
  });

  test.each([
    ['exportRegistrations', 'registrations/export'],
    ['exportPersonalDetails', 'registrations/export-with-details'],
    ['exportParticipants', 'participants/export'],
  ])('%s leaves in the log who took names out, of which session and when, and nothing of them', async (operation, path) => {
    await exported(`/sessions/${on.sessionId}/${path}`);
    const { json } = await on.call('GET', `/series/${on.seriesId}/audit-log`, { token: on.organiser });
    const told = { operation, sessionId: on.sessionId, by: expect.any(String), email: expect.any(String), at: on.clock.now(), standing: 'done' };
    expect(json.items?.[0]).toMatchObject(told);
    expect(JSON.stringify(on.table.items().filter(({ type }) => type === 'audit-entry'))).not.toMatch(/@|Hidden|Ada|Refuge/);
  });

  test('of names that are refused are in the log as refused', async () => {
    await on.call('PATCH', `/sessions/${on.sessionId}`, { token: on.organiser, body: { chathamHouse: true } });
    await exported(`/sessions/${on.sessionId}/participants/export`);
    const { json } = await on.call('GET', `/series/${on.seriesId}/audit-log`, { token: on.organiser });
    expect(json.items?.[0]).toMatchObject({ operation: 'exportParticipants', standing: 'refused' });
  });

  test('of participants hold those who agreed', async () => {
    const { text } = await exported(`/sessions/${on.sessionId}/participants/export`);
    expect(rowsOf(text)).toEqual([
      ['name', 'organisation', 'attendeeType'],
      ["'=cmd()", "'+1", 'press'],
    ]);
  });

  test.each([{ chathamHouse: true }, { discreet: true }])('no list is made of a session with %j', async (rule) => {
    await on.call('PATCH', `/sessions/${on.sessionId}`, { token: on.organiser, body: rule });
    for (const path of ['registrations/export', 'participants/export'])
      expect((await exported(`/sessions/${on.sessionId}/${path}`)).status).toBe(409);
    expect((await exported(`/sessions/${on.sessionId}/registrations/export-with-details`)).status).toBe(200);
  });

  test('of action points name owners by their organisation', async () => {
    const { text } = await exported(`/series/${on.seriesId}/action-points/export`);
    expect(text).toContain('Share the data');
    expect(text).not.toContain('owner@example.org');
  });

  test('as a workbook: strings alone, whatever is in them', async () => {
    const response = await on.app.request(`${on.site}/api/v1/sessions/${on.sessionId}/registrations/export?format=xlsx`, {
      headers: { Authorization: `Bearer ${on.organiser}` },
    });
    const parts = unzip(Buffer.from(await response.arrayBuffer()));
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f>| t="(?!s")/);
    expect(parts.get('xl/sharedStrings.xml')).toContain('=cmd()');
    const odd = unzip(await writeXlsx('odd', [['a\u0000b<&"', '\uFFFE', 'x'.repeat(40_000)]]));
    expect(odd.get('xl/sharedStrings.xml')).toContain('ab&lt;&amp;');
  });

  test('another format is refused', async () => {
    expect((await exported(`/sessions/${on.sessionId}/registrations/export?format=pdf`)).status).toBe(400);
  });
});

describe('the page', () => {
  const path = () => `/console/sessions/${on.sessionId}/registrations/export`;

  test.each(['registrations', 'participants', 'points', 'details'])('saves %s', async (what) => {
    expect((await on.open(path())).text).toContain(`value="${what}"`);
    const sent = await on.post(path(), { what, format: 'csv' });
    expect([sent.status, sent.headers.get('Content-Disposition')?.startsWith('attachment')]).toEqual([200, true]);
  });

  test('offers no list where none is made', async () => {
    await on.call('PATCH', `/sessions/${on.sessionId}`, { token: on.organiser, body: { chathamHouse: true } });
    const { text } = await on.open(path());
    expect([text.includes('No lists are made'), text.includes('value="participants"'), text.includes('value="details"')]).toEqual([
      true,
      false,
      true,
    ]);
    expect((await on.post(path(), { what: 'participants', format: 'csv' })).status).toBe(409);
  });
});
