import type { SessionAnswer } from '../../operations/sessions.ts';
import type { Series } from '../../pages/session-parts.tsx';
import type { Outcome } from '../../perform.ts';
import { problem } from '../../problem.ts';
import type { Desk } from '../desk.ts';
import { theSession } from '../session/session.tsx';

/** The series that the address names, for its organisers: others do not know of this page. */
export async function theSeries({ ask, site, c }: Desk): Promise<Outcome<Series>> {
  const found = await ask(site.operations.getSeries, { params: { seriesId: c.req.param('seriesId') } });
  // The contact is told to organisers alone.
  if (!found.ok || found.value.createdAt !== undefined) return found;
  return { ok: false, problem: problem('not-found', 'nothing-here') };
}

/** The session that the address names, for those who work on it: its public page is elsewhere. */
export async function ownSession(desk: Desk): Promise<Outcome<SessionAnswer>> {
  const found = await theSession(desk);
  if (!found.ok || found.value.createdAt !== undefined) return found;
  return { ok: false, problem: problem('not-found', 'nothing-here') };
}

/** So many sessions of a series are shown at once. */
const MOST_PAGES = 4;

/** The sessions of a series, by their start; at most four hundred. */
export async function allSessions({ ask, site }: Desk, seriesId: string): Promise<readonly SessionAnswer[]> {
  const found: SessionAnswer[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const sessions = await ask(site.operations.listSessions, {
      params: { seriesId },
      query: { limit: 100, ...(cursor !== undefined && { cursor }) },
    });
    if (!sessions.ok) return found;
    found.push(...sessions.value.items);
    cursor = sessions.value.next;
    if (cursor === undefined) return found;
  }
  return found;
}
