import type { Hono } from 'hono';
import { type Instant, seriesId } from '../../../events/values.ts';
import { isComing, until } from '../../session/domain/session.ts';
import type { Variables } from '../api.ts';
import type { Operations } from '../compose.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import { type Summary, summariesOf } from './afterwards.tsx';
import { Documents } from './documents.tsx';
import { ask, type PageContext, type Site, tokenOf, visitor } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { Points } from './points.tsx';
import { forReader, readerOf, Told, useReader, WrittenIn } from './reader.tsx';
import { type AnswerOf, isOpen, type Series, SessionList } from './session-parts.tsx';

/** What everyone may see: all series, and one with its sessions. */
export function publicPages(app: Hono<Variables>, site: Site): void {
  app.get('/', (c) => home(site, c));
  app.get('/series/:slug', (c) => series(site, c, c.req.param('slug')));
}

/** The most sessions of a series on its page: more than any had so far. */
const MOST_SESSIONS = 100;
/** So many stand on the first page, which is to stay light. */
const MOST_COMING = 15;

/** Two lists, each with its own way on: whoever goes on in one has seen the beginning of the other. */
async function home(site: Site, c: PageContext) {
  const who = await visitor(site, c);
  const { cursor, after } = c.req.query();
  const [coming, listed] = await Promise.all([
    cursor === undefined
      ? ask(site, c, site.operations.listComingSessions, { query: { limit: MOST_COMING, ...(after && { cursor: after }) } })
      : none,
    after === undefined ? ask(site, c, site.operations.listSeries, { query: cursor === undefined ? {} : { cursor } }) : none,
  ]);
  if (!coming.ok) return sendProblemPage(c, coming.problem);
  if (!listed.ok) return sendProblemPage(c, listed.problem);
  const reader = await readerOf(c);
  const isWhole = cursor === undefined && after === undefined;
  const children = <Home coming={coming.value} listed={listed.value} isWhole={isWhole} />;
  const indexed = isWhole ? site.site : undefined;
  return sendPage(c, { title: reader.words.home.title, indexed, hasFeed: true, formToken: tokenOf(who), reader, children });
}

type ListOf<T> = { readonly items: readonly T[]; readonly next?: string | undefined };
type Ahead = AnswerOf<Operations['listComingSessions']>['items'][number];

const none = { ok: true, value: { items: [] } } as const;

const byStart = (a: { readonly session: SessionAnswer }, b: { readonly session: SessionAnswer }) =>
  (a.session.startsAt ?? '') < (b.session.startsAt ?? '') ? -1 : 1;

type HomeProps = { readonly coming: ListOf<Ahead>; readonly listed: ListOf<Series>; readonly isWhole: boolean };

function Home({ coming, listed, isWhole }: HomeProps) {
  const { words, to } = useReader();
  const lines = coming.items.map(({ series: of, ...session }) => ({ session, series: of })).toSorted(byStart);
  const [undated, dated] = [lines.filter(({ session }) => until(session) === undefined), lines.filter(({ session }) => until(session) !== undefined)];
  return (
    <>
      <h1>{words.home.title}</h1>
      <p class="lead">{words.home.lead}</p>
      <WrittenIn texts={[...lines.flatMap(({ session, series: of }) => [session.title, of.title]), ...listed.items.map(({ title }) => title)]} />
      {isWhole && listed.items.length === 0 && <p class="empty">{words.home.nothing}</p>}
      {dated.length > 0 && <h2>{words.home.coming}</h2>}
      {isWhole && listed.items.length > 0 && dated.length === 0 && <p class="empty">{words.home.none}</p>}
      <SessionList sessions={dated} />
      {undated.length > 0 && <h2>{words.home.undated}</h2>}
      <SessionList sessions={undated} />
      {coming.next !== undefined && <More href={`${to('/')}?after=${encodeURIComponent(coming.next)}`}>{words.home.later}</More>}
      {listed.items.length > 0 && <h2>{words.home.all}</h2>}
      <ul class="series-list">
        {listed.items.map((of) => (
          <SeriesLine series={of} />
        ))}
      </ul>
      {listed.next !== undefined && <More href={`${to('/')}?cursor=${encodeURIComponent(listed.next)}`}>{words.frame.more}</More>}
    </>
  );
}

function SeriesLine({ series: of }: { readonly series: Series }) {
  const { words, formats, to } = useReader();
  return (
    <li>
      <p class="kind">{words.names.series[of.kind]}</p>
      <h3>
        <a href={to(`/series/${of.slug}`)}>
          <Told text={of.title} />
        </a>
      </h3>
      <p class="soft">{words.series.by(formats.list(of.organisers))}</p>
    </li>
  );
}

function More({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <p>
      <a href={href}>{children}</a>
    </p>
  );
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
  const query = { limit: MOST_SESSIONS, ...(cursor !== undefined && { cursor }) };
  const sessions = await ask(site, c, site.operations.listSessions, { params: { seriesId: found.seriesId }, query, caller });
  if (!sessions.ok) return sendProblemPage(c, sessions.problem);
  const [points, materials] = await Promise.all([
    ask(site, c, site.operations.listActionPoints, { query: { seriesId: found.seriesId } }),
    ask(site, c, site.operations.listSeriesMaterials, { params: { seriesId: found.seriesId } }),
  ]);
  const documents = materials.ok ? materials.value.items.flatMap((one) => ('createdAt' in one ? [] : [one])) : [];
  const reader = await readerOf(c);
  const { items, next } = sessions.value;
  const over = items.filter(({ status }) => status === 'held' || status === 'concluded').map(({ sessionId }) => sessionId);
  const summaries = await summariesOf(site, c, over);
  const children = (
    <>
      <About series={found} />
      <Coming series={found} sessions={items} now={site.clock.now()} />
      <Terms series={found} />
      <Documents items={documents} hrefOf={(id, language) => `/api/v1/materials/${id}/files/${language}`} />
      <Past sessions={items} summaries={summaries} now={site.clock.now()} />
      {next !== undefined && <More href={`${reader.to(`/series/${slug}`)}?cursor=${encodeURIComponent(next)}`}>{reader.words.frame.more}</More>}
      <Points points={points.ok ? points.value.items : []} heading={reader.words.series.points} />
    </>
  );
  const indexed = found.status === 'published' && !isId ? site.site : undefined;
  const description = found.description && forReader(found.description, reader).text;
  return sendPage(c, { title: forReader(found.title, reader).text, description, indexed, hasFeed: true, formToken: tokenOf(who), reader, children });
}

function About({ series: of }: { readonly series: Series }) {
  const { words, formats } = useReader();
  return (
    <>
      {of.status === 'draft' && <p class="notice">{words.series.draft}</p>}
      <p class="kind">{words.names.series[of.kind]}</p>
      <h1>
        <Told text={of.title} />
      </h1>
      <p class="soft">{words.series.by(formats.list(of.organisers))}</p>
      <WrittenIn texts={[of.title, of.description, ...of.objectives, ...(of.criteria?.items ?? []).map(({ text }) => text)]} />
      {of.description && (
        <p class="lead">
          <Told text={of.description} />
        </p>
      )}
      {of.feedsInto !== undefined && <p dir="auto">{words.series.feedsInto(of.feedsInto)}</p>}
    </>
  );
}

/** What it is for and who may come: most people come to register, and the form says who may. */
function Terms({ series: of }: { readonly series: Series }) {
  const { words } = useReader();
  return (
    <>
      {of.objectives.length > 0 && <h2>{words.series.objectives}</h2>}
      <Texts texts={of.objectives} />
      <WhoMay series={of} />
    </>
  );
}

function Texts({ texts }: { readonly texts: Series['objectives'] }) {
  return texts.length === 0 ? null : (
    <ul>
      {texts.map((text) => (
        <li>
          <Told text={text} />
        </li>
      ))}
    </ul>
  );
}

function WhoMay({ series: { criteria, observers, moderation } }: { readonly series: Series }) {
  const { words } = useReader();
  const items = criteria?.items ?? [];
  return (
    <>
      <h2>{words.series.who}</h2>
      <p>{items.length > 0 ? words.series.atLeastOne : words.series.everyone}</p>
      <Texts texts={items.map(({ text }) => text)} />
      {items.length > 0 && <p>{words.series.observers[observers]}</p>}
      <p>{words.series.moderation[moderation]}</p>
    </>
  );
}

type SessionsProps = { readonly sessions: readonly SessionAnswer[]; readonly now: Instant };

function Coming({ series: of, sessions, now }: SessionsProps & { readonly series: Series }) {
  const { words, to } = useReader();
  const coming = sessions.filter((session) => isComing(session, now));
  return (
    <>
      <h2>{words.series.coming}</h2>
      {coming.length === 0 && <p class="empty">{words.series.none}</p>}
      <SessionList sessions={coming.map((session) => ({ session }))} />
      <p class="actions">
        {coming.some((session) => isOpen(session, now)) && (
          <a class="button" href={to(`/series/${of.slug}/register`)}>
            {words.series.register}
          </a>
        )}
        {coming.some(({ startsAt }) => startsAt !== undefined) && (
          <a class="button second" href={`/api/v1/series/${of.seriesId}/calendar.ics`}>
            {words.series.calendar}
          </a>
        )}
      </p>
    </>
  );
}

function Past({ sessions, summaries, now }: SessionsProps & { readonly summaries: ReadonlyMap<string, Summary> }) {
  const { words } = useReader();
  const past = sessions.filter((session) => !isComing(session, now));
  return (
    <>
      {past.length > 0 && <h2>{words.series.past}</h2>}
      <SessionList sessions={past.toReversed().map((session) => ({ session, summary: summaries.get(session.sessionId) }))} />
    </>
  );
}
