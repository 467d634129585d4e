import type { Hono } from 'hono';
import { seriesId } from '../../../events/values.ts';
import type { Variables } from '../api.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import { ask, type PageContext, type Site, tokenOf, visitor } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { Localised } from './texts.tsx';
import { FORMAT, sessionState, titleOf, when, wishOf } from './words.ts';

/** What everyone may see: all series, and one with its sessions. */
export function publicPages(app: Hono<Variables>, site: Site): void {
  app.get('/', (c) => home(site, c));
  app.get('/series/:slug', (c) => series(site, c, c.req.param('slug')));
}

async function home(site: Site, c: PageContext) {
  const who = await visitor(site, c);
  const cursor = c.req.query('cursor');
  const outcome = await ask(site, c, site.operations.listSeries, { query: cursor === undefined ? {} : { cursor } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const wish = wishOf(c.req.header('Accept-Language'));
  const { items, next } = outcome.value;
  const children = (
    <>
      <h1>Consultations</h1>
      {items.length === 0 && <p>Nothing is announced at the moment.</p>}
      <ul class="plain">
        {items.map(({ slug, title, description, organisers }) => (
          <li class="card">
            <h2>
              <a href={`/series/${slug}`}>
                <Localised text={title} wish={wish} />
              </a>
            </h2>
            <p class="soft">{organisers.join(', ')}</p>
            {description && (
              <p>
                <Localised text={description} wish={wish} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {next !== undefined && <a href={`/?cursor=${encodeURIComponent(next)}`}>More</a>}
      <p>
        <a href="/sign-in">Sign in as an organiser</a>
      </p>
    </>
  );
  return sendPage(c, { title: 'Consultations', indexed: true, formToken: tokenOf(who), children });
}

/** By slug for everyone; by id also for organisers, who see their drafts so. */
async function series(site: Site, c: PageContext, slug: string) {
  const who = await visitor(site, c);
  const { caller } = who;
  const isId = seriesId.safeParse(slug).success;
  const outcome = isId
    ? await ask(site, c, site.operations.getSeries, { params: { seriesId: slug }, caller })
    : await ask(site, c, site.operations.findSeries, { params: { slug } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const found = outcome.value;
  const cursor = c.req.query('cursor');
  const sessions = await ask(site, c, site.operations.listSessions, {
    params: { seriesId: found.seriesId },
    query: cursor === undefined ? {} : { cursor },
    caller,
  });
  if (!sessions.ok) return sendProblemPage(c, sessions.problem);
  const wish = wishOf(c.req.header('Accept-Language'));
  const children = (
    <>
      {found.status === 'draft' && <p class="notice">This series is a draft: only its organisers see it.</p>}
      <h1>
        <Localised text={found.title} wish={wish} />
      </h1>
      <p class="soft">{found.organisers.join(', ')}</p>
      {found.description && (
        <p>
          <Localised text={found.description} wish={wish} />
        </p>
      )}
      {found.objectives.length > 0 && <Objectives objectives={found.objectives} wish={wish} />}
      <h2>Sessions</h2>
      <SessionList sessions={sessions.value.items} wish={wish} />
      {sessions.value.next !== undefined && <a href={`/series/${slug}?cursor=${encodeURIComponent(sessions.value.next)}`}>More</a>}
      <p>
        <a href={`/api/v1/series/${found.seriesId}/calendar.ics`}>All sessions for your calendar</a>
      </p>
    </>
  );
  return sendPage(c, { title: titleOf(found.title, wish), indexed: found.status === 'published', formToken: tokenOf(who), children });
}

function Objectives({ objectives, wish }: { readonly objectives: readonly Readonly<Record<string, string>>[]; readonly wish: string }) {
  return (
    <ul>
      {objectives.map((objective) => (
        <li>
          <Localised text={objective} wish={wish} />
        </li>
      ))}
    </ul>
  );
}

function SessionList({ sessions, wish }: { readonly sessions: readonly SessionAnswer[]; readonly wish: string }) {
  if (sessions.length === 0) return <p>No session is announced yet.</p>;
  return (
    <ol class="plain">
      {sessions.map((session) => (
        <li class="card">
          <h3>
            <a href={`/sessions/${session.sessionId}`}>
              <Localised text={session.title} wish={wish} />
            </a>
          </h3>
          <p>{when(session)}</p>
          <p class="soft">
            {FORMAT[session.format]} · <span class="status">{sessionState(session.status)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
