import * as z from 'zod';
import { type Instant, seriesId, sessionId } from '../../../events/values.ts';
import { type Series, series } from '../../session/domain/series.ts';
import { isAnnounced, type Session, session, until } from '../../session/domain/session.ts';
import { defineItem } from './item.ts';
import { keys, lists, sessionListKey } from './keys.ts';
import type { Item } from './table.ts';

/** Others read a series through this; only the session feature writes it. */
export const seriesItem = defineItem({ type: 'series', v: 1, schema: series });

/** Others read a session through this; only the session feature writes it. */
export const sessionItem = defineItem({ type: 'session', v: 1, schema: session });

/** Makes a slug one series' own. */
export const slugItem = defineItem({ type: 'slug', v: 1, schema: z.object({ seriesId }) });

/** Puts a session into the list of what is coming, as long as everybody may find it there. */
export const announcementItem = defineItem({ type: 'announcement', v: 1, schema: z.object({ sessionId }) });

/** @param dueAt when the clock has something to do with it; never: absent */
export function storedSeries(data: Series, dueAt: Instant | undefined): Item {
  return seriesItem.item(keys.series(data.seriesId), data, { version: data.version, dueAt, list: { pk: lists.allSeries, sk: data.seriesId } });
}

/** @param dueAt when the clock has something to do with it; never: absent */
export function storedSession(data: Session, dueAt: Instant | undefined): Item {
  const list = { pk: lists.sessionsOf(data.seriesId), sk: sessionListKey(data.startsAt, data.sessionId) };
  return sessionItem.item(keys.session(data.sessionId), data, { version: data.version, dueAt, list });
}

/** Goes with every write of a session. One that is over, or not for everybody, is taken out of the list and its place kept. */
export function storedAnnouncement(data: Session): Item {
  const { sessionId: id } = data;
  const list = isAnnounced(data) ? { pk: lists.coming, sk: sessionListKey(until(data), id) } : undefined;
  return announcementItem.item(keys.announcement(id), { sessionId: id }, { list });
}
