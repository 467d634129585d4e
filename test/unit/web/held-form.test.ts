import { describe, expect, test } from 'vitest';
import { formToken } from '../../../functions/web/same-origin.ts';
import { ADMIN, type DoorUnderTest, door } from './client.ts';
import { aWorld } from './world.ts';

/* Somebody writes notes for three hours, and is signed out meanwhile: what they wrote must not be lost. */

const NOTES = 'Decided:\r\n"<b>all</b>" & more – \u0645\u062D\u0636\u0631';

/** The fields and the address of the first form of a page after its header, as a browser would send them. */
function formIn(text: string) {
  const main = text.slice(text.indexOf('<main'));
  const [, action = '', form = ''] = /<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(main) ?? [];
  const plain = (escaped: string) =>
    escaped.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    plain(name),
    plain(value),
  ]);
  return { action: plain(action), fields: Object.fromEntries(fields) };
}

async function aDesk() {
  const under = door();
  const { sessionId } = await aWorld(under, 'own-series');
  return { under, cookie: await under.signIn(ADMIN), notes: `/console/sessions/${sessionId}/notes/edit` };
}

const write = (under: DoorUnderTest, path: string, cookie: string, headers: Record<string, string> = {}) =>
  under.form(path, { language: 'en', markdown: NOTES, formToken: formToken(cookie) }, { cookie, headers });

describe('a form that comes when its sender is signed out', () => {
  test('is given back whole, changes nothing, and is taken after signing in again', async () => {
    const { under, cookie, notes } = await aDesk();
    under.moveTo('2024-02-01T11:00:00.000Z');
    const before = under.base.table.items();
    const held = await write(under, `${notes}?from=desk`, cookie);
    expect([held.status, held.headers.get('Cache-Control')]).toEqual([401, 'no-store']);
    expect(under.base.table.items()).toEqual(before);
    expect(held.text).toContain('<a class="button" href="/console" target="_blank" rel="noopener">');
    const { action, fields } = formIn(held.text);
    expect([action, fields]).toEqual([`${notes}?from=desk`, { formToken: '', language: 'en', markdown: NOTES }]);
    const again = await under.signIn(ADMIN);
    expect((await under.form(action, fields, { cookie: again })).status).toBe(303);
    expect((await under.page(`${notes}?language=en`, { cookie: again })).text).toContain('&quot;&lt;b&gt;all&lt;/b&gt;&quot; &amp; more');
  });

  test('from an older browser it is shown once more, all of it, with the form token of now', async () => {
    const { under, cookie, notes } = await aDesk();
    const again = await under.signIn(ADMIN);
    const send = (path: string, fields: Record<string, string>) =>
      under.send('POST', path, {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: `__Host-convoke=${again}`, Origin: 'null' },
        body: new URLSearchParams(fields).toString(),
      });
    const stale = await send(notes, { language: 'en', markdown: NOTES, formToken: formToken(cookie) });
    expect(stale.status).toBe(403);
    expect(stale.text).toContain('<blockquote dir="auto">en</blockquote>');
    const { action, fields } = formIn(stale.text);
    expect(fields).toEqual({ formToken: formToken(again), language: 'en', markdown: NOTES });
    expect((await send(action, fields)).status).toBe(303);
  });

  test('in another language too; from another site it is refused and not shown', async () => {
    const { under, cookie, notes } = await aDesk();
    under.moveTo('2024-02-01T11:00:00.000Z');
    const held = await write(under, `/ar${notes}`, cookie);
    expect(held.text).toContain('dir="rtl"');
    expect(held.text).toContain('href="/ar/console"');
    const forged = await write(under, notes, cookie, { 'Sec-Fetch-Site': 'cross-site' });
    expect([forged.status, forged.text.includes('Decided')]).toEqual([403, false]);
  });

  test('with a file in it it goes the way it came', async () => {
    const { under, notes } = await aDesk();
    const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="list.csv"\r\nContent-Type: text/csv\r\n\r\nname,email\r\n--x--\r\n';
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Sec-Fetch-Site': 'same-origin' };
    const held = await under.send('POST', notes, { headers, body });
    expect([held.status, formIn(held.text).fields]).toEqual([401, { formToken: '', file: 'name,email' }]);
    expect(held.text).toContain('enctype="multipart/form-data"');
  });
});
