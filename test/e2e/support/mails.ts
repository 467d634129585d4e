import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import type { Mail } from '../../../infra/local/mail-store.ts';

/** A calendar entry as an independent library reads it. */
export type Entry = {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly startsAt: string;
  readonly attendees: readonly string[];
  readonly source: string;
};

/** A mail as its recipient's program reads it, from the raw source alone. */
export type Letter = {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  /** With every run of white space as one space: lines of a mail break anywhere. */
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly entry: Entry | undefined;
  /** Everything that the recipient can see, decoded, with the raw source. */
  readonly everything: string;
};

export async function readMail({ raw, to, tags }: Mail): Promise<Letter> {
  const parsed = await PostalMime.parse(Buffer.from(raw, 'latin1'), { attachmentEncoding: 'utf8' });
  const parts = parsed.attachments.map(({ content }) => String(content));
  const calendar = parsed.attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content;
  const { subject = '', text = '', html = '' } = parsed;
  return {
    kind: tags['kind']?.[0] ?? '',
    to: to.join(),
    subject,
    text: text.replaceAll(/\s+/g, ' '),
    html,
    headers: Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value])),
    entry: calendar === undefined ? undefined : readEntry(String(calendar)),
    everything: [subject, text, html, ...parts, raw].join('\n'),
  };
}

function readEntry(source: string): Entry {
  const root = new ICAL.Component(ICAL.parse(source));
  const [event, ...others] = root.getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('A mail has one calendar entry');
  const start = event.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time)) throw new Error('The entry has no start');
  return {
    method: String(root.getFirstPropertyValue('method')),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
    startsAt: start.toJSDate().toISOString(),
    attendees: event.getAllProperties('attendee').map((one) => String(one.getFirstValue()).replace(/^mailto:/i, '')),
    source,
  };
}

/** The token of the first link below that path in a mail's text. @throws Error when there is none */
export function tokenIn({ kind, text }: Pick<Letter, 'kind' | 'text'>, path: string): string {
  const token = text.split(`${path}/`)[1]?.match(/^[\w.:-]+/)?.[0];
  if (token === undefined) throw new Error(`The mail ${kind} has no link to ${path}`);
  return token;
}
