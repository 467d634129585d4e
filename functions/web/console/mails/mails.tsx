import type { Operations } from '../../compose.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { Told } from '../../pages/reader.tsx';
import { type ConsoleApp, type Desk, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { type Column, Empty, Table } from '../parts.tsx';
import { type ItemOf, theSession } from '../session/session.tsx';

type Mail = ItemOf<Operations['listMails']>;
type Undelivered = ItemOf<Operations['listUndelivered']>;
type Series = ItemOf<Operations['listSeries']>;

const OUTCOMES = ['undelivered', 'waiting', 'sent', 'skipped'] as const;
type Outcome = (typeof OUTCOMES)[number];
const isOutcome = (name: string | undefined): name is Outcome => OUTCOMES.some((outcome) => outcome === name);

/** So many series are looked through for what came back. */
const MOST_SERIES = 30;

/** The mails of a session, and across all series those that came back. */
export function mailPages(app: ConsoleApp, site: Site): void {
  app.get('/console/mails', page(site, undelivered));
  app.get('/console/sessions/:sessionId/mails', page(site, ofSession));
}

async function ofSession(desk: Desk) {
  const { c, site, words } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const { sessionId } = session.value;
  const [outcome, cursor] = [c.req.query('outcome'), c.req.query('cursor')];
  const chosen = isOutcome(outcome) ? outcome : undefined;
  const query = { ...(chosen && { outcome: chosen }), ...(cursor !== undefined && { cursor }) };
  const list = await desk.ask(site.operations.listMails, { params: { sessionId }, query });
  if (!list.ok) return sendProblemPage(c, list.problem);
  const path = `/console/sessions/${sessionId}/mails`;
  const children = (
    <>
      <Filter path={path} chosen={chosen} />
      {list.value.items.length === 0 ? <Empty>{words.mails.none}</Empty> : <Mails mails={list.value.items} timeZone={session.value.timeZone} />}
      <More path={path} outcome={chosen} next={list.value.next} />
    </>
  );
  return sendConsolePage(desk, { title: words.frame.mails, room: 'series', of: { session: session.value, part: 'mails' }, children });
}

function Filter({ path, chosen }: { readonly path: string; readonly chosen: Outcome | undefined }) {
  const { words, to } = useDesk();
  const choices = [[undefined, words.mails.all] as const, ...OUTCOMES.map((outcome) => [outcome, words.mails.outcomes[outcome]] as const)];
  return (
    <nav aria-label={words.mails.filter}>
      <ul class="row chips">
        {choices.map(([outcome, label]) => (
          <li>
            <a href={to(outcome === undefined ? path : `${path}?outcome=${outcome}`)} aria-current={outcome === chosen ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function More({ path, outcome, next }: { readonly path: string; readonly outcome: Outcome | undefined; readonly next: string | undefined }) {
  const { words, to } = useDesk();
  if (next === undefined) return null;
  const query = new URLSearchParams({ ...(outcome && { outcome }), cursor: next });
  return (
    <p>
      <a href={to(`${path}?${query}`)}>{words.mails.more}</a>
    </p>
  );
}

/** To whom first: that is what a mail is looked for by. */
function Mails({ mails, timeZone }: { readonly mails: readonly Mail[]; readonly timeZone: string }) {
  const { words, reader, to } = useDesk();
  const columns: readonly Column<Mail>[] = [
    { head: words.mails.to, cell: (mail) => <Recipient mail={mail} /> },
    { head: words.mails.what, cell: ({ deliveryId, kind }) => <a href={to(`/console/mails/${deliveryId}`)}>{words.mails.kinds[kind]}</a> },
    { head: words.mails.state, cell: (mail) => <MailState mail={mail} /> },
    { head: words.mails.when, cell: ({ sentAt, plannedAt }) => reader.formats.stamp(sentAt ?? plannedAt, timeZone) },
  ];
  return <Table<Mail> caption={words.frame.mails} rows={mails} columns={columns} />;
}

export function Recipient({ mail: { recipient } }: { readonly mail: Pick<Mail, 'recipient'> }) {
  const { words } = useDesk();
  if (!recipient) return <span class="soft">{words.mails.unknown}</span>;
  return (
    <>
      {recipient.name !== undefined && <bdi>{recipient.name} </bdi>}
      <bdi class="soft">{recipient.email}</bdi>
    </>
  );
}

/** What became of a mail, and why where it did not go out or came back. */
export function MailState({ mail: { status, reason } }: { readonly mail: Pick<Mail, 'status' | 'reason'> }) {
  const { words } = useDesk();
  const isBad = ['bounced', 'complained', 'suppressed', 'failed'].includes(status);
  return (
    <>
      <span class={isBad ? 'state cancelled' : 'state'}>{words.mails.states[status]}</span>
      {reason !== undefined && <span class="soft"> {words.mails.reasons[reason]}</span>}
    </>
  );
}

async function undelivered(desk: Desk) {
  const { c, site, words } = desk;
  const mine = await desk.ask(site.operations.listSeries, { query: { mine: 'true', limit: MOST_SERIES } });
  if (!mine.ok) return sendProblemPage(c, mine.problem);
  const found = await Promise.all(
    mine.value.items.map(async (series) => {
      const back = await desk.ask(site.operations.listUndelivered, { params: { seriesId: series.seriesId } });
      return { series, items: back.ok ? back.value.items : [] };
    }),
  );
  const some = found.filter(({ items }) => items.length > 0);
  const children = (
    <>
      <p class="lead">{words.mails.undeliveredLead}</p>
      {some.length === 0 && <Empty>{words.mails.undeliveredNone}</Empty>}
      {some.map(({ series, items }) => (
        <CameBack series={series} items={items} />
      ))}
    </>
  );
  return sendConsolePage(desk, { title: words.mails.undelivered, room: 'today', children });
}

function CameBack({ series, items }: { readonly series: Series; readonly items: readonly Undelivered[] }) {
  const { words, reader, to } = useDesk();
  const columns: readonly Column<Undelivered>[] = [
    { head: words.mails.to, cell: (mail) => <Recipient mail={mail} /> },
    { head: words.mails.why, cell: ({ suppressed }) => suppressed && words.mails.reasons[suppressed.reason] },
    { head: words.mails.when, cell: ({ suppressed, plannedAt }) => reader.formats.stamp(suppressed?.at ?? plannedAt, series.timeZone) },
    { head: words.mails.what, cell: ({ deliveryId, kind }) => <a href={to(`/console/mails/${deliveryId}`)}>{words.mails.kinds[kind]}</a> },
  ];
  return (
    <section>
      <h2>
        <Told text={series.title} />
      </h2>
      <Table<Undelivered> caption={words.mails.undelivered} rows={items} columns={columns} />
    </section>
  );
}
