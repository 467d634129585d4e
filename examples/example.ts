import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { recordActionPointInput } from '../functions/action-point/inputs.ts';
import { addDays, dateIn, daysBetween } from '../functions/kernel/time.ts';
import { writeNotesInput } from '../functions/notes/inputs.ts';
import { createSeriesInput, scheduleSessionInput } from '../functions/session/inputs.ts';
import { writeSummaryInput } from '../functions/summary/inputs.ts';

const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const wallClock = z.string().regex(WALL_CLOCK, 'Must be a time by the clocks of the series, such as 2024-02-21T14:00');

/** A document that came of an action point, written in Markdown. */
const exampleDocument = z.strictObject({ title: z.record(z.string(), z.string()), language: z.string(), fileName: z.string(), markdown: z.string() });
export type ExampleDocument = z.infer<typeof exampleDocument>;

const exampleSession = z.strictObject({
  /** As `POST /series/{seriesId}/sessions` takes it; every example has a date. */
  session: scheduleSessionInput.extend({ startsAt: wallClock, endsAt: wallClock }),
  /** Written and approved once the session is over. */
  notes: writeNotesInput.optional(),
  /** Published then: what was said by theme, and how many took part from what kinds of body. */
  summary: writeSummaryInput.optional(),
  actionPoints: z.array(recordActionPointInput.extend({ completedWith: z.string().optional(), result: exampleDocument.optional() })),
});
export type ExampleSession = z.infer<typeof exampleSession>;

/** A real process, in the words of the API. */
export const example = z.strictObject({
  about: z.string(),
  /** A second series with the same sessions still to come, so that one can register for them. */
  ahead: createSeriesInput.pick({ slug: true, title: true }).optional(),
  series: createSeriesInput.extend({ description: z.record(z.string(), z.string()).optional(), timeZone: z.string() }),
  sessions: z.array(exampleSession).min(1),
});
export type Example = z.infer<typeof example>;

/** Every example of this folder, parsed. @throws when one of them is not what the API takes */
export function readExamples(): readonly Example[] {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((name) => example.parse(JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))));
}

/** So long before the first session a process that moves ahead begins: time to look around, and all reminders still to come. */
const AHEAD_DAYS = 21;

/**
 * The sessions of an example once more, moved by whole weeks, so that weekdays, hours and intervals stay and the first is three
 * to four weeks away. The description says so.
 *
 * @param now an instant
 * @returns undefined when nothing is to be moved: it is no such example, or its own sessions are still to come
 */
export function movedAhead(from: Example, now: string): Example | undefined {
  const first = from.sessions.map(({ session }) => session.startsAt).toSorted()[0] ?? '';
  const target = addDays(dateIn(from.series.timeZone, now), AHEAD_DAYS);
  const weeks = Math.max(0, Math.ceil(daysBetween(dateOf(first), target) / 7));
  if (!from.ahead || weeks === 0) return undefined;
  const moved = (time: string) => `${addDays(dateOf(time), weeks * 7)}${time.slice(10)}`;
  const said = `Example data: the sessions of ${dateOf(first)} and later, moved by ${weeks} weeks, so that one can register.`;
  return {
    ...from,
    series: {
      ...from.series,
      ...from.ahead,
      description: { ...from.series.description, en: [from.series.description?.['en'], said].filter(Boolean).join('\n\n') },
    },
    sessions: from.sessions.map((one) => ({
      ...one,
      session: { ...one.session, startsAt: moved(one.session.startsAt), endsAt: moved(one.session.endsAt) },
    })),
  };
}

function dateOf(time: string): string {
  return time.slice(0, 10);
}
