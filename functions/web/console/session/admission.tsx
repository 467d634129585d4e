import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { pageOf } from '../../page-of.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { forReader } from '../../pages/reader.tsx';
import { type ConsoleApp, type Desk, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { type Column, Empty, Table } from '../parts.tsx';
import { type ItemOf, theSession } from './session.tsx';

type Registration = ItemOf<Operations['listRegistrations']>;

/** Who is let in, for the door. */
export function admissionPages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId/admission', page(site, admission));
}

/** More are not read for a list: 20 pages of 100. */
const MOST_PAGES = 20;

/** So many stand on a sheet, which is to stay under the 60 KB: a door of many is shared by the alphabet. */
const SHEET = 120;

async function everybody(desk: Desk, sessionId: string, status: 'confirmed' | 'attended'): Promise<readonly Registration[]> {
  const found: Registration[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const query = { status, limit: 100, ...(cursor !== undefined && { cursor }) };
    const list = await desk.ask(desk.site.operations.listRegistrations, { params: { sessionId }, query });
    if (!list.ok) break;
    found.push(...list.value.items);
    cursor = list.value.next;
    if (cursor === undefined) break;
  }
  return found;
}

/**
 * Paper is left on tables and photographed. Whoever asked for discretion, or has a security concern that nobody has spoken with them
 * about, does not stand on it: the same rule as for exports (export-registrations.ts).
 */
const mayBePrinted = ({ discreet, contactFirst }: Registration) => !discreet && !contactFirst;

async function admission(desk: Desk) {
  const { c, words, reader } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  // What is refused here is refused to list as well: whoever may not see registrations is told so.
  const allowed = await desk.ask(desk.site.operations.countRegistrations, { params: { sessionId: session.value.sessionId } });
  if (!allowed.ok) return sendProblemPage(c, allowed.problem);
  const { sessionId } = session.value;
  const all = (await Promise.all([everybody(desk, sessionId, 'confirmed'), everybody(desk, sessionId, 'attended')])).flat();
  const printed = reader.formats.inOrder(all.filter(mayBePrinted), ({ name }) => name);
  const { rows, page: sheet } = pageOf(printed, Number(c.req.query('sheet') ?? 1), SHEET);
  const children = (
    <>
      <Rules session={session.value} hidden={all.length - printed.length} />
      <Sheets names={printed.map(({ name }) => name)} sheet={sheet} path={`/console/sessions/${sessionId}/admission`} />
      {all.length === 0 && <Empty>{words.day.admissionNone}</Empty>}
      {printed.length > 0 && <Door people={rows} isChatham={session.value.chathamHouse} />}
    </>
  );
  // Paper is left on tables: of a discreet session it does not say what it is about.
  const about = session.value.discreet ? reader.words.frame.meeting : forReader(session.value.title, reader).text;
  const title = `${words.day.admission}${reader.formats.colon}${about}`;
  const way = session.value.discreet
    ? { trail: [{ href: `/console/sessions/${sessionId}/day`, label: words.frame.day }] }
    : { of: { session: session.value, part: 'day' } as const };
  return sendConsolePage(desk, { title, room: 'series', ...way, children });
}

/** The sheets of a long list, each called by the names it goes from and to. */
function Sheets({ names, sheet, path }: { readonly names: readonly string[]; readonly sheet: number; readonly path: string }) {
  const { words, to } = useDesk();
  const starts = Array.from({ length: Math.ceil(names.length / SHEET) }, (_, n) => n * SHEET);
  if (starts.length < 2) return null;
  return (
    <nav class="screen" aria-label={words.day.admission}>
      <ul class="row chips">
        {starts.map((start, n) => (
          <li>
            <a href={to(`${path}?sheet=${n + 1}`)} aria-current={n + 1 === sheet ? 'true' : undefined}>
              <bdi>{beginning(names[start])}</bdi> – <bdi>{beginning(names.slice(start, start + SHEET).at(-1))}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Enough of a name to find one's place in the alphabet. */
const beginning = (name = '') => [...name].slice(0, 12).join('');

/** What the list leaves out, and why. */
function Rules({ session: { sessionId, chathamHouse }, hidden }: { readonly session: SessionAnswer; readonly hidden: number }) {
  const { words, to } = useDesk();
  return (
    <>
      <p class="screen">{words.day.print}</p>
      {chathamHouse && <p class="notice">{words.day.chatham}</p>}
      {hidden > 0 && (
        <p>
          {words.day.hidden(hidden)} <a href={to(`/console/sessions/${sessionId}/registrations?status=confirmed`)}>{words.frame.registrations}</a>
        </p>
      )}
    </>
  );
}

/** Under the Chatham House Rule nobody's affiliation is written down. */
function Door({ people, isChatham }: { readonly people: readonly Registration[]; readonly isChatham: boolean }) {
  const { words, reader } = useDesk();
  const columns: readonly Column<Registration>[] = [
    { head: words.registrations.name, cell: ({ name }) => <bdi>{name}</bdi> },
    ...(isChatham ? [] : [{ head: words.registrations.organisation, cell: ({ organisation }: Registration) => <bdi>{organisation}</bdi> }]),
    { head: words.registrations.part, cell: ({ attendeeType }) => reader.words.names.attendee[attendeeType] },
    { head: words.day.here, cell: () => <span class="tick" /> },
  ];
  return <Table<Registration> caption={words.day.admission} rows={people} columns={columns} />;
}
