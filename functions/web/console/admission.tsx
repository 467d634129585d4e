import type { Operations } from '../compose.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import type { Site } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import { forReader } from '../pages/reader.tsx';
import { type ConsoleApp, type Desk, page } from './desk.ts';
import { sendConsolePage, useDesk } from './page.tsx';
import { type Column, Empty, Table } from './parts.tsx';
import { type ItemOf, theSession } from './session.tsx';

type Registration = ItemOf<Operations['listRegistrations']>;

/** Who is let in, for the door. */
export function admissionPages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId/admission', page(site, admission));
}

/** Longer lists are read on a screen: 10 pages of 100. */
const MOST_PAGES = 10;

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

async function admission(desk: Desk) {
  const { c, words, reader } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  // What is refused here is refused to list as well: whoever may not see registrations is told so.
  const allowed = await desk.ask(desk.site.operations.countRegistrations, { params: { sessionId: session.value.sessionId } });
  if (!allowed.ok) return sendProblemPage(c, allowed.problem);
  const { sessionId } = session.value;
  const all = (await Promise.all([everybody(desk, sessionId, 'confirmed'), everybody(desk, sessionId, 'attended')])).flat();
  const printed = all.filter(({ discreet }) => !discreet).toSorted((a, b) => reader.formats.compare(a.name, b.name));
  const children = (
    <>
      <Rules session={session.value} hidden={all.length - printed.length} />
      {printed.length === 0 ? <Empty>{words.day.admissionNone}</Empty> : <Door people={printed} isChatham={session.value.chathamHouse} />}
    </>
  );
  // Paper is left on tables: of a discreet session it does not say what it is about.
  const about = session.value.discreet ? reader.words.frame.meeting : forReader(session.value.title, reader).text;
  const title = `${words.day.admission}: ${about}`;
  const trail = [{ href: `/console/sessions/${sessionId}/day`, label: words.frame.day }];
  return sendConsolePage(desk, { title, room: 'series', trail, children });
}

/** What the list leaves out, and why. */
function Rules({ session: { chathamHouse }, hidden }: { readonly session: SessionAnswer; readonly hidden: number }) {
  const { words } = useDesk();
  return (
    <>
      <p class="screen">{words.day.print}</p>
      {chathamHouse && <p class="notice">{words.day.chatham}</p>}
      {hidden > 0 && <p>{words.day.hidden(hidden)}</p>}
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
