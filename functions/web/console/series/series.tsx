import type { Child } from 'hono/jsx';
import type { SessionAnswer } from '../../operations/sessions.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { forReader, Told, useReader } from '../../pages/reader.tsx';
import type { Series } from '../../pages/session-parts.tsx';
import { type ConsoleApp, type Desk, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { type Column, Empty, Table } from '../parts.tsx';
import { StateNow } from '../session/session.tsx';
import { groupsOf } from '../today/groups.ts';
import type { Task } from '../today/tasks.tsx';
import { Waiting } from '../today/waiting.tsx';
import { stepsOfSeries, Way } from '../today/way.tsx';
import { Publishing, seriesPublishingPages } from './series-publishing.tsx';
import { allSessions, theSeries } from './series-reads.ts';

/** The series of an organiser, and the sessions of one. */
export function seriesPages(app: ConsoleApp, site: Site): void {
  app.get('/console/series', page(site, list));
  app.get('/console/series/:seriesId', page(site, oneSeries));
  seriesPublishingPages(app, site);
}

async function list(desk: Desk) {
  const { site, words, c, to } = desk;
  const cursor = c.req.query('cursor');
  const mine = await desk.ask(site.operations.listSeries, { query: { mine: 'true', ...(cursor !== undefined && { cursor }) } });
  if (!mine.ok) return sendProblemPage(c, mine.problem);
  const { items, next } = mine.value;
  const children = (
    <>
      {items.length === 0 && <Empty>{desk.caller.admin ? words.series.noneForAdmin : words.series.none}</Empty>}
      <ul class="plain">
        {items.map((series) => (
          <li class="card">
            <p class="kind">{desk.reader.words.names.series[series.kind]}</p>
            <h2>
              <a href={to(`/console/series/${series.seriesId}`)}>
                <Told text={series.title} />
              </a>
            </h2>
            <p>
              <span class={`state ${series.status}`}>{words.series.status[series.status]}</span>
            </p>
          </li>
        ))}
      </ul>
      {next !== undefined && (
        <p>
          <a href={`${to('/console/series')}?cursor=${encodeURIComponent(next)}`}>{desk.reader.words.frame.more}</a>
        </p>
      )}
      {desk.caller.admin ? <Create /> : <p class="soft">{words.series.onlyAdmins}</p>}
    </>
  );
  return sendConsolePage(desk, { title: words.frame.series, room: 'series', children });
}

function Create() {
  const { words, to } = useDesk();
  return (
    <p class="actions">
      <a class="button" href={to('/console/series/new')}>
        {words.series.create}
      </a>
    </p>
  );
}

async function oneSeries(desk: Desk) {
  const { reader, words } = desk;
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  const { seriesId, status } = series.value;
  const [sessions, waits] = [await allSessions(desk, seriesId), await desk.ask(desk.site.operations.getToday)];
  // A draft says above its button what it lacks.
  const items = status === 'published' && waits.ok ? waits.value.items.filter((task) => task.seriesId === seriesId) : [];
  const props = { series: series.value, sessions };
  const add = (
    <SeriesLink
      series={series.value}
      part="/sessions/new"
      look={items.length > 0 || (status === 'draft' && sessions.length > 0) ? 'button second' : 'button'}
    >
      {words.series.addSession}
    </SeriesLink>
  );
  const children = (
    <>
      <Way done={stepsOfSeries(sessions, items, desk.site.clock.now())} />
      {sessions.length === 0 && <p class="actions">{add}</p>}
      {series.value.status === 'draft' && <Publishing {...props} />}
      <Todo items={items} />
      <Standing series={series.value} />
      <h2>{words.series.sessions}</h2>
      <Sessions {...props} />
      <p class="actions">
        {sessions.length > 0 && add}
        {desk.caller.admin && (
          <SeriesLink series={series.value} part="/copy" look="button second">
            {words.series.copy.heading}
          </SeriesLink>
        )}
      </p>
    </>
  );
  const title = forReader(series.value.title, reader).text;
  return sendConsolePage(desk, { title, room: 'series', ofSeries: { series: series.value, part: 'overview' }, children });
}

/** What waits in the sessions of a series, nearest first. */
function Todo({ items }: { readonly items: readonly Task[] }) {
  const { words, site } = useDesk();
  const { atHand } = groupsOf(items, site.clock.now());
  if (atHand.length === 0) return null;
  return (
    <>
      <h2>{words.session.next}</h2>
      {atHand.map((group, n) => (
        <Waiting group={group} isFirst={n === 0} />
      ))}
    </>
  );
}

type OfSeries = { readonly series: Series };

function SeriesLink({ series, part, look, children }: OfSeries & { readonly part: string; readonly look: string; readonly children: Child }) {
  return (
    <a class={look} href={useDesk().to(`/console/series/${series.seriesId}${part}`)}>
      {children}
    </a>
  );
}

function Standing({ series }: OfSeries) {
  const { words, to } = useDesk();
  const { status, seriesId, slug } = series;
  return (
    <p>
      <span class={`state ${status}`}>{words.series.status[status]}</span>{' '}
      <a href={to(`/series/${status === 'draft' ? seriesId : slug}`)}>{status === 'draft' ? words.series.preview : words.series.publicPage}</a>
    </p>
  );
}

function Sessions({ series, sessions }: OfSeries & { readonly sessions: readonly SessionAnswer[] }) {
  const { words } = useDesk();
  if (sessions.length === 0) return <Empty>{words.series.noSession}</Empty>;
  return <Table<SessionAnswer> caption={words.series.sessions} rows={sessions} columns={useColumns(series)} />;
}

function useColumns(series: Series): readonly Column<SessionAnswer>[] {
  const { words, to } = useDesk();
  const { formats } = useReader();
  return [
    {
      head: words.series.session,
      cell: ({ sessionId, title, number }) => (
        <a href={to(`/console/sessions/${sessionId}`)}>
          {number !== undefined && `${formats.number(number)}. `}
          <Told text={title} />
        </a>
      ),
    },
    {
      head: words.series.when,
      cell: ({ startsAt, timeZone }) => (startsAt === undefined ? words.session.undated : formats.stamp(startsAt, timeZone)),
    },
    { head: words.series.state, cell: (session) => <StateNow session={session} /> },
    {
      head: words.series.todo,
      cell: ({ sessionId, joinUrl, format, startsAt, status, registration }) => (
        <>
          {series.status === 'published' && status === 'scheduled' && registration.opensAt === undefined && (
            <>
              <a href={to(`/console/sessions/${sessionId}`)}>{words.today.what.open()}</a>
              {' · '}
            </>
          )}
          {startsAt === undefined && `${words.series.needsDate} `}
          {format !== 'in-person' && joinUrl === undefined && `${words.series.needsLink} `}
          <a href={to(`/console/sessions/${sessionId}/settings`)}>{words.frame.settings}</a>
          {' · '}
          <a href={to(`/console/series/${series.seriesId}/sessions/new?copy=${sessionId}`)}>{words.series.copySession}</a>
        </>
      ),
    },
  ];
}
