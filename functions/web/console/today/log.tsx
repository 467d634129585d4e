import type { Operations } from '../../compose.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { useReader } from '../../pages/reader.tsx';
import { type ConsoleApp, type Desk, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty, Table } from '../parts.tsx';
import { theSeries } from '../series/series-reads.ts';
import type { ItemOf } from '../session/session.tsx';

type Entry = ItemOf<Operations['listAuditLog']>;

/** Who did what: in a series, and for admins everywhere. */
export function logPages(app: ConsoleApp, site: Site): void {
  app.get('/console/series/:seriesId/log', page(site, ofSeries));
  app.get('/console/log', page(site, everything));
}

const pageOf = (desk: Desk) => {
  const cursor = desk.c.req.query('cursor');
  return { limit: 50, ...(cursor !== undefined && { cursor }) };
};

async function ofSeries(desk: Desk) {
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  const { seriesId, timeZone } = series.value;
  const log = await desk.ask(desk.site.operations.listAuditLog, { params: { seriesId }, query: pageOf(desk) });
  if (!log.ok) return sendProblemPage(desk.c, log.problem);
  const children = <Log entries={log.value.items} next={log.value.next} path={`/console/series/${seriesId}/log`} timeZone={timeZone} />;
  return sendConsolePage(desk, { title: desk.words.log.title, room: 'series', ofSeries: { series: series.value, part: 'log' }, children });
}

async function everything(desk: Desk) {
  const log = await desk.ask(desk.site.operations.listWholeAuditLog, { query: pageOf(desk) });
  if (!log.ok) return sendProblemPage(desk.c, log.problem);
  const children = <Log entries={log.value.items} next={log.value.next} path="/console/log" timeZone="UTC" />;
  return sendConsolePage(desk, { title: desk.words.log.whole, room: 'series', children });
}

type Props = { readonly entries: readonly Entry[]; readonly next: string | undefined; readonly path: string; readonly timeZone: string };

function Log({ entries, next, path, timeZone }: Props) {
  const { words, to } = useDesk();
  const { formats, words: site } = useReader();
  if (entries.length === 0) return <Empty>{words.log.none}</Empty>;
  return (
    <>
      <p class="soft">{words.log.lead}</p>
      <Table<Entry>
        caption={words.log.title}
        rows={entries}
        columns={[
          { head: words.log.when, cell: ({ at }) => formats.stamp(at, timeZone) },
          { head: words.log.who, cell: (entry) => <Who entry={entry} /> },
          { head: words.log.what, cell: ({ operation }) => wordOf(words.log.acts, operation) },
          { head: words.log.object, cell: (entry) => <Objects entry={entry} /> },
          { head: words.log.outcome, cell: ({ standing }) => words.log.standings[standing] },
        ]}
      />
      {next !== undefined && (
        <p>
          <a href={`${to(path)}?cursor=${encodeURIComponent(next)}`}>{site.frame.more}</a>
        </p>
      )}
    </>
  );
}

/** What has no words yet is called what it is called in the API. */
const wordOf = (known: Readonly<Record<string, string>>, name: string) => known[name] ?? name;

/** Whoever is no organiser any more is known by their id alone. */
function Who({ entry: { by, email } }: { readonly entry: Entry }) {
  const { words } = useDesk();
  return email === undefined ? (
    <>
      {words.log.former} <code>{by.slice(0, 12)}…</code>
    </>
  ) : (
    <bdi dir="ltr">{email}</bdi>
  );
}

const PLACES: Readonly<Record<string, string>> = {
  ser: '/console/series/',
  ssn: '/console/sessions/',
  reg: '/console/registrations/',
  act: '/console/action-points/',
  dlv: '/console/mails/',
};

/** What it was done to, most particular first; it may be gone meanwhile. */
function Objects({ entry: { objects, moreObjects, seriesId, sessionId, by } }: { readonly entry: Entry }) {
  const { words, to } = useDesk();
  // Who did it stands in a column of its own.
  const others = objects.filter((id) => id !== by);
  const particular = others.filter((id) => id !== seriesId && id !== sessionId);
  const shown = particular.length > 0 ? particular : others;
  return (
    <>
      {shown.slice(0, 3).map((id) => {
        const kind = id.slice(0, 3);
        const place = PLACES[kind];
        const label = wordOf(words.log.kinds, kind);
        return (
          <>
            {place === undefined ? label : <a href={to(`${place}${id}`)}>{label}</a>} <code>{id.slice(-6)}</code>{' '}
          </>
        );
      })}
      {shown.length + moreObjects > 3 && words.log.more(shown.length - 3 + moreObjects)}
    </>
  );
}
