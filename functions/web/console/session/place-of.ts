import type { Desk } from '../desk.ts';
import type { ConsolePage, SessionPart } from '../page.tsx';

/** What belongs to a session, or to a series beside its sessions. */
type Belonging = { readonly sessionId?: string | undefined; readonly seriesId?: string | undefined };

/**
 * Where a page stands that is about one thing of a session or series, such as a mail or a document: its way back and the parts beside it.
 *
 * @param part the part of the session or series that lists such things
 */
export async function placeIn(
  { ask, site }: Desk,
  { sessionId, seriesId }: Belonging,
  part: SessionPart & ('mails' | 'materials' | 'points'),
): Promise<Pick<ConsolePage, 'of' | 'ofSeries'>> {
  if (sessionId !== undefined) {
    const session = await ask(site.operations.getSession, { params: { sessionId } });
    return session.ok ? { of: { session: session.value, part } } : {};
  }
  if (seriesId === undefined || part === 'mails') return {};
  const series = await ask(site.operations.getSeries, { params: { seriesId } });
  return series.ok ? { ofSeries: { series: series.value, part } } : {};
}
