import type { Instant } from '../../../../events/values.ts';
import { wallClock } from '../../../kernel/time.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';

type Agenda = NonNullable<SessionAnswer['agenda']>;
type Speakers = NonNullable<SessionAnswer['speakers']>;

/** An item of an agenda as it is written: `14:00 Opening`, with lines that begin with a dash saying more of it. */
export type AgendaLine = { readonly time?: string | undefined; readonly title: string; readonly description?: string | undefined };

const TIMED = /^((?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}[:.h]\d{2})\s*[–-]?\s*(.*)$/;
const MORE = /^[-–•]\s+(.*)$/;

/** Reads an agenda that was typed or pasted. */
export function agendaLines(text: string): readonly AgendaLine[] {
  const items: AgendaLine[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const more = MORE.exec(line)?.[1];
    const last = items.at(-1);
    if (line === '') continue;
    if (more !== undefined && last) items.splice(-1, 1, { ...last, description: [last.description, more].filter(Boolean).join('\n') });
    else items.push(itemOf(line));
  }
  return items;
}

function itemOf(line: string): AgendaLine {
  const [, time, title = ''] = TIMED.exec(line) ?? [];
  return time === undefined || title === '' ? { title: line } : { time, title };
}

/** The time of an item as the API takes it: on the day of the session unless it says another. */
export function timeOf(time: string, day: string): string {
  const [clock = '', date = day] = time.replace('T', ' ').split(' ').toReversed();
  const [hours = '', minutes = ''] = clock.split(/[:.h]/);
  return `${date}T${hours.padStart(2, '0')}:${minutes}`;
}

/** An agenda in one language as it is typed; times stand in the first only. */
export function agendaText(
  agenda: Agenda,
  language: string,
  isFirst: boolean,
  { startsAt, timeZone }: Pick<SessionAnswer, 'startsAt' | 'timeZone'>,
): string {
  const day = startsAt && wallClock(timeZone, startsAt).slice(0, 10);
  return agenda
    .flatMap(({ title, startsAt: from, description }) => {
      const more = (description?.[language] ?? '').split('\n').filter((line) => line !== '');
      return [`${isFirst ? clockText(from, timeZone, day) : ''}${title[language] ?? '–'}`, ...more.map((line) => `- ${line}`)];
    })
    .join('\n');
}

function clockText(at: Instant | undefined, timeZone: string, day: string | undefined): string {
  if (at === undefined) return '';
  const local = wallClock(timeZone, at);
  return `${local.startsWith(`${day}T`) ? local.slice(11, 16) : local.slice(0, 16).replace('T', ' ')} `;
}

/** One speaker a line: name; title; organisation. */
export const speakersText = (speakers: Speakers) =>
  speakers
    .map(({ name, title, organisation }) =>
      [name, title ?? (organisation === undefined ? undefined : ''), organisation].filter((part) => part !== undefined).join('; '),
    )
    .join('\n');

/** Reads speakers, one a line. */
export function speakersIn(lines: readonly string[]): readonly unknown[] {
  return lines.map((line) => {
    const [name = '', title = '', ...organisation] = line.split(';').map((part) => part.trim());
    const body = organisation.join('; ');
    return { name, ...(title !== '' && { title }), ...(body !== '' && { organisation: body }) };
  });
}
