import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { ErrorSummary, emptyForm, type FormState, isRefused, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act, type Column, Empty, Form, Table } from '../parts.tsx';
import { type AnswerOf, type ItemOf, refusedForm, theSession } from './session.tsx';

type Registration = ItemOf<Operations['listRegistrations']>;
type Sent = AnswerOf<Operations['getTimeline']>['sent'];

const PATH = '/console/sessions/:sessionId/day';
/** Those who could still come. */
const WITHOUT_A_SEAT = ['submitted', 'waitlisted', 'offered'] as const;

/** The day itself: does the link work, who has it, who came without asking, who may come after all. */
export function dayPages(app: ConsoleApp, site: Site): void {
  app.get(
    PATH,
    page(site, (desk) => day(desk, emptyForm)),
  );
  app.post(`${PATH}/walk-in`, form(site, walkIn));
  app.post(`${PATH}/confirm`, form(site, confirm));
}

async function day(desk: Desk, state: FormState) {
  const { c, site, words } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const params = { sessionId: session.value.sessionId };
  const [numbers, timeline, ...late] = await Promise.all([
    desk.ask(site.operations.countRegistrations, { params }),
    desk.ask(site.operations.getTimeline, { params }),
    ...WITHOUT_A_SEAT.map((status) => desk.ask(site.operations.listRegistrations, { params, query: { status, limit: 50 } })),
  ]);
  if (!numbers.ok) return sendProblemPage(c, numbers.problem);
  const children = (
    <>
      <ErrorSummary form={state} />
      <Link session={session.value} confirmed={numbers.value.counts.confirmed ?? 0} sent={timeline.ok ? timeline.value.sent : []} />
      <WalkIn state={state} session={session.value} />
      <Late registrations={late.flatMap((list) => (list.ok ? list.value.items : []))} session={session.value} />
      <Admission session={session.value} />
    </>
  );
  const of = { session: session.value, part: 'day' } as const;
  return sendConsolePage(desk, { title: words.frame.day, room: 'series', of, children }, isRefused(state) ? 400 : 200);
}

/** The mails that bring the link. */
const BRING_LINK = ['joining-details', 'session-reminder-day', 'session-reminder-hour'] as const;

function Link({ session, confirmed, sent }: { readonly session: SessionAnswer; readonly confirmed: number; readonly sent: Sent }) {
  const { words, to, reader } = useDesk();
  const said = words.day;
  const { format, joinUrl, sessionId } = session;
  if (format === 'in-person') return null;
  const had = sent.filter(({ kind }) => BRING_LINK.some((one) => one === kind));
  return (
    <section class="card">
      <h2>{said.link}</h2>
      {joinUrl === undefined ? (
        <>
          <p class="error">{words.session.linkMissing}</p>
          <p class="actions">
            <a class="button" href={to(`/console/sessions/${sessionId}/settings#joinUrl`)}>
              {words.today.acts.link}
            </a>
          </p>
        </>
      ) : (
        <p>
          <a href={joinUrl} rel="noreferrer">
            <bdi>{new URL(joinUrl).host}</bdi>
          </a>{' '}
          <span class="soft">{said.tryIt}</span>
        </p>
      )}
      {joinUrl !== undefined && <p>{said.confirmed(confirmed)}</p>}
      {had.length > 0 && (
        <ul>
          {had.map(({ kind, states }) => (
            <li>
              {words.mails.kinds[kind]}
              {reader.formats.colon}
              {said.arrived((states.delivered ?? 0) + (states.sent ?? 0))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One line, since a queue stands at the door. */
function WalkIn({ state, session }: { readonly state: FormState; readonly session: SessionAnswer }) {
  const { words } = useDesk();
  return (
    <section>
      <h2>{words.day.walkIn}</h2>
      <p>{words.day.walkInWhy}</p>
      <Form action={`/console/sessions/${session.sessionId}/day/walk-in`} class="choose">
        <TextField form={state} name="name" label={words.fields.name.label} required longest={120} />
        <TextField form={state} name="organisation" label={words.fields.organisation.label} required longest={200} />
        <TextField form={state} name="email" label={words.fields.email.label} type="email" required />
        <button type="submit">{words.day.add}</button>
      </Form>
    </section>
  );
}

async function walkIn(desk: Desk, values: FormState['values']) {
  const body = Object.fromEntries(['name', 'organisation', 'email'].map((name) => [name, written(values, name) ?? '']));
  const params = { sessionId: desk.c.req.param('sessionId') };
  const added = await desk.ask(desk.site.operations.addRegistration, { params, body });
  if (added.ok) return desk.go(`/console/sessions/${params.sessionId}/day`, added.value.status === 'confirmed' ? 'walkedIn' : 'walkedInWaits');
  const { problem } = added;
  return problem.status === 400 || problem.status === 409 ? day(desk, refusedForm(desk, values, problem)) : sendProblemPage(desk.c, problem);
}

function Late({ registrations, session }: { readonly registrations: readonly Registration[]; readonly session: SessionAnswer }) {
  const { words } = useDesk();
  const columns: readonly Column<Registration>[] = [
    { head: words.registrations.name, cell: ({ name }) => <bdi>{name}</bdi> },
    { head: words.registrations.organisation, cell: ({ organisation }) => <bdi>{organisation}</bdi> },
    { head: words.registrations.state, cell: ({ status }) => words.registrations.states[status] },
    { head: words.registrations.confirm, cell: (one) => one.status !== 'offered' && <Confirm of={one} session={session} /> },
  ];
  return (
    <section>
      <h2>{words.day.late}</h2>
      {registrations.length === 0 ? (
        <Empty>{words.day.lateNone}</Empty>
      ) : (
        <>
          <p>{words.day.lateWhy}</p>
          <Table<Registration> caption={words.day.late} rows={registrations} columns={columns} />
        </>
      )}
    </section>
  );
}

function Confirm({ of: { registrationId }, session: { sessionId } }: { readonly of: Registration; readonly session: SessionAnswer }) {
  const { words } = useDesk();
  return <Act action={`/console/sessions/${sessionId}/day/confirm`} label={words.registrations.confirm} hidden={{ registrationId }} second />;
}

/** Only somebody of this session: the page that says "done" is this session's. */
async function confirm(desk: Desk, values: FormState['values']) {
  const registrationId = written(values, 'registrationId') ?? '';
  const decided = await desk.ask(desk.site.operations.decideRegistration, { params: { registrationId }, body: { decision: 'confirm' } });
  if (decided.ok) return desk.go(`/console/sessions/${decided.value.sessionId}/day`, 'lateConfirmed');
  const { problem } = decided;
  return problem.status === 409 ? day(desk, refusedForm(desk, {}, problem)) : sendProblemPage(desk.c, problem);
}

function Admission({ session }: { readonly session: SessionAnswer }) {
  const { words, to } = useDesk();
  return (
    <section>
      <h2>{words.day.admission}</h2>
      <p>{words.day.admissionWhy}</p>
      <p class="actions">
        <a class="button second" href={to(`/console/sessions/${session.sessionId}/admission`)}>
          {words.day.admissionShow}
        </a>
      </p>
    </section>
  );
}
