import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMime } from '../../../functions/adapters/mime.ts';
import type { OutgoingMail } from '../../../functions/mail/ports.ts';

const now = '2024-02-01T09:00:00.000Z';
const ics = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

function outgoing(mail: Partial<OutgoingMail['mail']> = {}, more: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    deliveryId: `dlv_${'a'.repeat(32)}`,
    kind: 'registration-confirmed',
    personId: `per_${'b'.repeat(32)}`,
    to: 'person@ngo.example',
    mail: {
      language: 'en',
      direction: 'ltr',
      fromName: 'Büro für Menschenrechte',
      replyTo: 'contact@office.example',
      subject: 'Confirmed: التشاور الأول',
      preheader: 'p',
      html: '<p>Hello</p>',
      text: 'Hello',
      ...mail,
    },
    ...more,
  };
}

const source = async (mail: OutgoingMail) => (await composeMime(mail, { sender: 'convoke@example.org', now })).toString('utf8');
const headersOf = (raw: string) =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
const names = (raw: string) => headersOf(raw).map((line) => line.slice(0, line.indexOf(':')));

describe('the source of a mail', () => {
  it('has the headers of the design and no others', async () => {
    const raw = await source(outgoing({}, { listId: 'ser_01HNZZ', unsubscribeUrl: 'https://convoke.example/unsubscribe/abc' }));
    expect(names(raw).toSorted()).toEqual(
      [
        'Auto-Submitted',
        'Content-Language',
        'Content-Type',
        'Date',
        'From',
        'List-ID',
        'List-Unsubscribe',
        'List-Unsubscribe-Post',
        'MIME-Version',
        'Message-ID',
        'Reply-To',
        'Subject',
        'To',
        'X-Auto-Response-Suppress',
      ].toSorted(),
    );
    const lines = headersOf(raw);
    expect(lines).toContain('Auto-Submitted: auto-generated');
    expect(lines).toContain('Content-Language: en');
    expect(lines).toContain('List-Unsubscribe: <https://convoke.example/unsubscribe/abc>');
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(lines).toContain('List-ID: <ser-01hnzz.example.org>');
    expect(lines).toContain('To: person@ngo.example');
  });

  it('a service mail carries nothing to unsubscribe from', async () => {
    expect(names(await source(outgoing())).filter((name) => name.startsWith('List-'))).toEqual([]);
  });

  it('names and subjects of every script arrive as they were written, in ASCII lines', async () => {
    const raw = await source(outgoing());
    expect(headersOf(raw).join('')).toMatch(/^[\x20-\x7e]*$/);
    const parsed = await PostalMime.parse(raw);
    expect(parsed.subject).toBe('Confirmed: التشاور الأول');
    expect(parsed.from).toMatchObject({ name: 'Büro für Menschenrechte', address: 'convoke@example.org' });
    expect(parsed.replyTo).toMatchObject([{ address: 'contact@office.example' }]);
  });

  it('an invitation is text, HTML and a calendar part with its method, and the file once more', async () => {
    const raw = await source(outgoing({ calendar: { method: 'REQUEST', content: ics, fileName: 'invite.ics' } }));
    const types = [...raw.matchAll(/^Content-Type: ([^;\r\n]+)/gim)].map(([, type]) => type);
    expect(types).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'application/ics']);
    expect(raw).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
  });

  it('a neutral file has no method and is an attachment alone', async () => {
    const raw = await source(outgoing({ calendar: { method: null, content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', fileName: 'Meeting.ics' } }));
    expect(raw).not.toMatch(/method=/i);
    const parsed = await PostalMime.parse(raw);
    expect(parsed.attachments).toMatchObject([{ filename: 'Meeting.ics', disposition: 'attachment', mimeType: 'text/calendar' }]);
  });

  it.each([
    '\r\nBcc: spy@evil.example',
    '\nBcc: spy@evil.example',
    '\rBcc: spy@evil.example',
    '\u2028Bcc: spy@evil.example',
    '\u0000\r\n\r\n<p>body',
  ])('no header can be smuggled in: %j', async (attack) => {
    const honest = names(await source(outgoing({ fromName: 'X', subject: 'X' })));
    const raw = await source(outgoing({ fromName: `X${attack}`, subject: `X${attack}` }));
    expect(names(raw)).toEqual(honest);
    const parsed = await PostalMime.parse(raw);
    expect(parsed.bcc ?? []).toEqual([]);
    expect(parsed.to).toMatchObject([{ address: 'person@ngo.example' }]);
  });

  it('a name that looks like addresses stays a name', async () => {
    const parsed = await PostalMime.parse(await source(outgoing({ fromName: '"a" <spy@evil.example>, b' })));
    expect(parsed.from).toMatchObject({ address: 'convoke@example.org' });
  });
});
