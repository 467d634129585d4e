import type { Operations } from '../compose.ts';
import type { FormState } from '../pages/forms.tsx';
import { type Site, written } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import { type ConsoleApp, type Desk, form, page } from './desk.ts';
import { sendConsolePage, useDesk } from './page.tsx';
import { Act, Empty, Table } from './parts.tsx';
import { type ItemOf, theSession } from './session.tsx';

type Registration = ItemOf<Operations['listRegistrations']>;

/** Who registered, and the decision. */
export function registrationPages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId/registrations', page(site, list));
  app.post('/console/registrations/:registrationId', form(site, decide));
}

async function list(desk: Desk) {
  const { site, reader, words } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { sessionId } = session.value;
  const all = await desk.ask(site.operations.listRegistrations, { params: { sessionId }, query: { limit: 100 } });
  if (!all.ok) return sendProblemPage(desk.c, all.problem);
  const { items } = all.value;
  const children =
    items.length === 0 ? (
      <Empty>{words.registrations.none}</Empty>
    ) : (
      <Table<Registration>
        caption={words.frame.registrations}
        rows={items}
        columns={[
          { head: words.registrations.name, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: words.registrations.organisation, cell: ({ organisation }) => <bdi>{organisation}</bdi> },
          { head: words.registrations.part, cell: ({ attendeeType }) => reader.words.names.attendee[attendeeType] },
          { head: words.registrations.state, cell: ({ status }) => words.registrations.states[status] },
          { head: words.registrations.decide, cell: (one) => one.status === 'submitted' && <Decide registration={one} /> },
        ]}
      />
    );
  return sendConsolePage(desk, { title: words.frame.registrations, room: 'series', of: { session: session.value, part: 'registrations' }, children });
}

function Decide({ registration: { registrationId } }: { readonly registration: Registration }) {
  const { words } = useDesk();
  const action = `/console/registrations/${registrationId}`;
  return (
    <div class="actions">
      <Act action={action} label={words.registrations.confirm} hidden={{ decision: 'confirm' }} />
      <Act action={action} label={words.registrations.waitlist} hidden={{ decision: 'waitlist' }} second />
    </div>
  );
}

async function decide(desk: Desk, values: FormState['values']) {
  const params = { registrationId: desk.c.req.param('registrationId') };
  const outcome = await desk.ask(desk.site.operations.decideRegistration, { params, body: { decision: written(values, 'decision') } });
  if (!outcome.ok) return sendProblemPage(desk.c, outcome.problem);
  return desk.go(`/console/sessions/${outcome.value.sessionId}/registrations`, 'decided', 1);
}
