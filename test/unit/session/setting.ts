import { expect } from 'vitest';
import type { Instant, PersonId } from '../../../events/values.ts';
import { sessionStore } from '../../../functions/adapters/dynamodb/session-store.ts';
import type { Result } from '../../../functions/kernel/rejection.ts';
import type { Series } from '../../../functions/session/domain/series.ts';
import type { Session } from '../../../functions/session/domain/session.ts';
import { createSeriesInput, scheduleSessionInput, updateSeriesInput, updateSessionInput } from '../../../functions/session/inputs.ts';
import {
  cancelSession,
  closeRegistration,
  concludeSession,
  holdSession,
  openRegistration,
  postponeSession,
} from '../../../functions/session/use-cases/act-on-session.ts';
import { advanceSeries } from '../../../functions/session/use-cases/advance-series.ts';
import { advanceSession } from '../../../functions/session/use-cases/advance-session.ts';
import { createSeries } from '../../../functions/session/use-cases/create-series.ts';
import { publishSeries } from '../../../functions/session/use-cases/publish-series.ts';
import { scheduleSession } from '../../../functions/session/use-cases/schedule-session.ts';
import { updateSeries } from '../../../functions/session/use-cases/update-series.ts';
import { updateSession } from '../../../functions/session/use-cases/update-session.ts';
import { cause, testPlatform } from '../../support/platform.ts';

export const organiser: PersonId = 'per_00000000000000000000000000000001';

/** The same with the address that mails go to. */
export const founder = { personId: organiser, email: 'organiser@example.org' };

export const SERIES = {
  slug: 'online-consultations-2024',
  kind: 'consultation',
  title: { en: '2024 Online Consultations with NGOs' },
  organisers: ['Partnership Service', 'ICVA'],
  contactEmail: 'ngo-consultations@example.org',
  languages: ['en', 'fr'],
  timeZone: 'Europe/Paris',
  moderation: 'automatic',
  observers: 'review',
};

/** Announced on 1 February; 21 February 2024, 14:00 to 16:00 in Paris, which is 13:00 to 15:00 in UTC. */
export const SESSION = {
  title: 'Dialogue on the Strategic Plan for Climate Action',
  startsAt: '2024-02-21T14:00',
  endsAt: '2024-02-21T16:00',
  format: 'online',
  joinUrl: 'https://meet.example.org/climate',
  registration: { opensAt: '2024-02-05T09:00', closesAt: '2024-02-20T18:00' },
};

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Unexpected refusal: ${JSON.stringify(result.rejection)}`);
  return result.value;
}

/** The refusal of a result, which must be one. */
export function refusal<T>(result: Result<T>) {
  if (result.ok) throw new Error('Expected a refusal');
  return result.rejection;
}

/** Series and sessions on an empty table, at 9:00 UTC on 1 February 2024 unless told otherwise. */
export function setting(options: { now?: Instant; seed?: number } = {}) {
  const platform = testPlatform(options);
  const deps = { ...platform, store: sessionStore(platform) };
  const act = (action: typeof openRegistration) => (id: Session['sessionId'], reason?: string) =>
    action(deps)(id, reason === undefined ? {} : { reason }, organiser, cause);
  const session = advanceSession(deps);
  const series = advanceSeries(deps);
  return {
    ...deps,
    createSeries: (fields = {}) => createSeries(deps)(createSeriesInput.parse({ ...SERIES, ...fields }), founder, cause),
    updateSeries: (id: Series['seriesId'], fields: object) => updateSeries(deps)(id, updateSeriesInput.parse(fields), organiser, cause),
    publish: (id: Series['seriesId']) => publishSeries(deps)(id, organiser, cause),
    schedule: (id: Series['seriesId'], fields = {}) =>
      scheduleSession(deps)(id, scheduleSessionInput.parse({ ...SESSION, ...fields }), organiser, cause),
    update: (id: Session['sessionId'], fields: object) => updateSession(deps)(id, updateSessionInput.parse(fields), organiser, cause),
    open: act(openRegistration),
    close: act(closeRegistration),
    postpone: act(postponeSession),
    cancel: act(cancelSession),
    hold: act(holdSession),
    conclude: act(concludeSession),
    advance: (id: Session['sessionId'], now = platform.clock.now()) => session(id, now, cause),
    advanceSeries: (id: Series['seriesId'], now = platform.clock.now()) => series(id, now, cause),
    stored: async (id: Session['sessionId']) => {
      const found = await deps.store.session(id);
      if (!found) throw new Error('There is no such session');
      return found;
    },
    /** When the index says that the clock is needed for the thing; undefined: never. */
    dueAt: (id: string) => platform.table.items().find(({ pk, dueAt }) => pk.endsWith(`#${id}`) && dueAt !== undefined)?.dueAt,
    /** The types of the events since the last time one asked. */
    news: newsOf(platform),
  };
}

export type Setting = ReturnType<typeof setting>;

function newsOf(platform: ReturnType<typeof testPlatform>) {
  let seen = 0;
  return async () => {
    const all = await platform.published();
    const fresh = all.slice(seen);
    seen = all.length;
    return fresh;
  };
}

/** A published series with one session of it. */
export async function published(fields = {}, options: { now?: Instant; seed?: number } = {}) {
  const all = setting(options);
  const { seriesId } = value(await all.createSeries());
  value(await all.publish(seriesId));
  const session = value(await all.schedule(seriesId, fields));
  await all.news();
  return { ...all, seriesId, sessionId: session.sessionId };
}

/** What the clock does from now until then, minute by minute as far as something is due: event types with their instants. */
export async function play(all: Setting, id: Session['sessionId'], until: Instant) {
  const told: string[] = [];
  for (let turns = 0; ; turns += 1) {
    expect(turns, 'the clock must come to rest').toBeLessThan(100);
    const due = all.dueAt(id);
    if (due === undefined || due > until) break;
    if (due > all.clock.now()) all.moveTo(due);
    await all.advance(id);
    for (const event of await all.news()) told.push(`${event.time} ${nameOf(event)}`);
  }
  all.moveTo(until);
  return told;
}

function nameOf(event: { readonly type: string; readonly data: object }): string {
  const data: Record<string, unknown> = { ...event.data };
  return [event.type.replace('.v1', ''), data['lead'], data['nudge'], data['day']].filter((part) => part !== undefined).join(' ');
}
