import type { CalendarEntry } from '../kernel/calendar.ts';
import { calendarUid } from '../kernel/calendar.ts';
import { sitePaths } from '../kernel/links.ts';
import { inLanguage } from '../kernel/text.ts';
import type { Series } from './domain/series.ts';
import { isForEveryone, type Session } from './domain/session.ts';

/**
 * What others may see of series and sessions (design, decision 11), defined here and nowhere else. A view names what it
 * shows, so that a new field is hidden until somebody shows it.
 */

/** The name of anything discreet, wherever somebody unknown may read it (design, section 9). */
const NEUTRAL_TITLE = { en: 'Meeting' };

/** A series for everyone: no address. Only a published one is for everyone. */
export function publicSeries(series: Series) {
  const { seriesId, slug, status, kind, title, description, objectives, organisers } = series;
  const { languages, timeZone, criteria, moderation, observers, feedsInto } = series;
  return {
    ...{ seriesId, slug, status, kind, title, description, objectives, organisers },
    ...{ languages, timeZone, criteria, moderation, observers, feedsInto },
  };
}

/** A series for those who registered for one of its sessions: with whom to write to. */
export function registeredSeries(series: Series) {
  return { ...publicSeries(series), contactEmail: series.contactEmail };
}

/** A series for its organisers. */
export function organiserSeries(series: Series) {
  const { createdAt, changedAt, notesRequests } = series;
  return { ...registeredSeries(series), createdAt, changedAt, notesRequests };
}

/** What may be told of any session, a discreet one as well. */
function facts({ sessionId, status, startsAt, endsAt, timeZone, format, languages, interpretation, chathamHouse, recorded, registration }: Session) {
  return { sessionId, status, startsAt, endsAt, timeZone, format, languages, interpretation, chathamHouse, recorded, registration };
}

function about(session: Session, series: Pick<Series, 'moderation' | 'observers'>) {
  const { seriesId, number, title, description, place, coOrganisers, agenda, speakers, visibility, discreet, reason } = session;
  const moderation = session.moderation ?? series.moderation;
  const observers = session.observers ?? series.observers;
  const ended = session.status === 'postponed' || session.status === 'cancelled' ? { reason } : {};
  return {
    ...facts(session),
    ...{ seriesId, number, title, description, place, coOrganisers, agenda, speakers, visibility, discreet, moderation, observers },
    ...ended,
  };
}

/**
 * A session for everyone who knows its address: neither joining link nor capacity nor contacts. A discreet one says when,
 * and how to register, and nothing of what it is about or whose it is.
 */
export function publicSession(session: Session, series: Pick<Series, 'moderation' | 'observers'>) {
  if (session.discreet) return { ...facts(session), title: NEUTRAL_TITLE, discreet: true };
  return about(session, series);
}

/** A session for those who registered for it. The joining link is not here: it stands behind each one's personal link. */
export function registeredSession(session: Session, series: Pick<Series, 'moderation' | 'observers'>) {
  const { joinNote, technicalContact } = session;
  return { ...about(session, series), joinNote, technicalContact };
}

/** A session for its organisers: all but the bookkeeping of the clock, and of which series it is. */
export function organiserSession(session: Session, series: Pick<Series, 'moderation' | 'observers' | 'title' | 'status'>) {
  const { joinUrl, capacity, registrationByHand, scheduleRevision, sequence, createdAt, changedAt, pendingNotice } = session;
  return {
    ...registeredSession(session, series),
    ...{ joinUrl, capacity, registrationByHand, scheduleRevision, sequence, createdAt, changedAt },
    series: { title: series.title, status: series.status },
    /** Since when registrants have not been told of a change. */
    untoldSince: session.status === 'postponed' ? undefined : pendingNotice?.since,
  };
}

/** Whether everyone may open the session by its address: never before its series is published. */
export function isVisibleToEveryone(session: Session, series: Series): boolean {
  return series.status === 'published' && session.visibility !== 'invited';
}

/** Whether lists and calendars for everyone show the session. */
export function isListed(session: Session, series: Series): boolean {
  return isVisibleToEveryone(session, series) && isForEveryone(session);
}

/**
 * The session in a calendar for everyone; undefined while it has no date. A postponed one is taken off its date until it
 * has a new one, under the same UID.
 *
 * @param site the configured site address
 * @param language the wished language of the title
 */
export function calendarOf(session: Session, series: Series, site: string, language = 'en'): CalendarEntry | undefined {
  const { sessionId, sequence, status, startsAt, endsAt, timeZone, discreet, place } = session;
  if (startsAt === undefined || endsAt === undefined) return undefined;
  const off = status === 'cancelled' || status === 'postponed';
  const times = { uid: calendarUid(sessionId, site), sequence, status: off ? 'CANCELLED' : 'CONFIRMED', startsAt, endsAt, timeZone } as const;
  if (discreet) return { ...times, title: inLanguage(NEUTRAL_TITLE, language).text, organiser: { name: 'Convoke' } };
  return {
    ...times,
    title: inLanguage(session.title, language, series.languages).text,
    organiser: { name: series.organisers[0] ?? 'Convoke' },
    url: sitePaths(site).session(sessionId),
    ...(place && { location: place }),
    ...(session.description && { description: inLanguage(session.description, language, series.languages).text }),
  };
}
