import type { Operations } from '../../compose.ts';
import { pageOf } from '../../page-of.ts';
import { ErrorSummary, emptyForm, type FormState, TextArea } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Choice, Empty, Form, Table } from '../parts.tsx';
import { type ItemOf, refusedForm, theSession } from '../session/session.tsx';
import type { Session } from './notes-desk.ts';

type Request = ItemOf<Operations['listNotesRequests']>;

/** Who asked for the notes: those who wait for a decision, and the log of all. */
export function notesRequestPages(app: ConsoleApp, site: Site): void {
  const path = '/console/sessions/:sessionId/notes-requests';
  app.get(
    path,
    page(site, (desk) => show(desk)),
  );
  app.post(path, form(site, decide));
}

/** So many wait on one page, those who have waited longest: when they are decided the next ones come. */
const AT_ONCE = 8;
/** So many decisions stand on a page, the last first. */
const LOGGED = 25;
/** More are not read for one page: 20 pages of the operation. */
const MOST_PAGES = 20;

async function everyRequest({ ask, site }: Desk, sessionId: string): Promise<readonly Request[] | ProblemDetails> {
  const all: Request[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const found = await ask(site.operations.listNotesRequests, { params: { sessionId }, query: cursor === undefined ? {} : { cursor } });
    if (!found.ok) return found.problem;
    all.push(...found.value.items);
    cursor = found.value.next;
    if (cursor === undefined) break;
  }
  return all;
}

/** A form that was refused, and the request that it decides. */
type Refused = { readonly id: string; readonly form: FormState };

async function show(desk: Desk, refused?: Refused, status: 200 | ProblemDetails['status'] = 200) {
  const { c, words, to } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const items = await everyRequest(desk, session.value.sessionId);
  if ('detail' in items) return sendProblemPage(c, items);
  const waiting = items.filter((one) => one.status === 'waiting');
  const shown = waiting.filter((one, n) => n < AT_ONCE || one.notesRequestId === refused?.id);
  const log = pageOf(items.filter((one) => one.status !== 'waiting').toReversed(), Number(c.req.query('page') ?? 1), LOGGED);
  const children = (
    <>
      <ErrorSummary form={refused?.form ?? emptyForm} />
      {items.length === 0 && <Empty>{words.requests.none}</Empty>}
      {shown.map((one) => (
        <Waiting request={one} session={session.value} form={refused?.id === one.notesRequestId ? refused.form : emptyForm} />
      ))}
      {waiting.length > shown.length && <p class="soft">{words.attendance.further(waiting.length - shown.length)}</p>}
      {log.rows.length > 0 && <Log items={log.rows} session={session.value} />}
      {log.page < log.pages && (
        <p>
          <a href={to(`/console/sessions/${session.value.sessionId}/notes-requests?page=${log.page + 1}`)}>{words.requests.more}</a>
        </p>
      )}
    </>
  );
  return sendConsolePage(desk, { title: words.requests.title, room: 'series', of: { session: session.value, part: 'notes' }, children }, status);
}

type Of = { readonly session: Session };

function Waiting({ request, session, form: state }: Of & { readonly request: Request; readonly form: FormState }) {
  const { words, reader } = useDesk();
  const { notesRequestId, name, email, organisation, reason, requestedAt } = request;
  return (
    <section class="card" aria-labelledby={notesRequestId}>
      <h2 id={notesRequestId}>
        <bdi>{name}</bdi>, <bdi>{organisation}</bdi>
      </h2>
      <p class="soft">
        <bdi>{email}</bdi> · {reader.formats.moment(requestedAt, session.timeZone)}
      </p>
      <blockquote class="lines" dir="auto">
        {reason}
      </blockquote>
      <Form action={`/console/sessions/${session.sessionId}/notes-requests`}>
        <input type="hidden" name="notesRequestId" value={notesRequestId} />
        <fieldset>
          <legend>{words.requests.decide}</legend>
          <Choice form={state} name={`decision-${notesRequestId}`} value="approve" label={words.requests.approve} hint={words.requests.approveHint} />
          <Choice form={state} name={`decision-${notesRequestId}`} value="decline" label={words.requests.decline} hint={words.requests.declineHint} />
        </fieldset>
        <TextArea form={state} name={`reason-${notesRequestId}`} label={words.requests.reason} hint={words.requests.reasonHint} rows={2} />
        <button type="submit">{words.requests.save}</button>
      </Form>
    </section>
  );
}

function Log({ items, session }: Of & { readonly items: readonly Request[] }) {
  const { words, reader } = useDesk();
  const on = (at: string | undefined) => at && reader.formats.date(at.slice(0, 10));
  return (
    <section>
      <h2>{words.requests.log}</h2>
      <p class="soft">{words.requests.logHint}</p>
      <Table<Request>
        caption={words.requests.log}
        rows={items}
        columns={[
          { head: words.registrations.name, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: words.registrations.organisation, cell: ({ organisation }) => <bdi>{organisation}</bdi> },
          { head: words.requests.asked, cell: ({ requestedAt }) => on(requestedAt) },
          { head: words.registrations.state, cell: (one) => <Decided request={one} session={session} /> },
          { head: words.requests.decided, cell: ({ decidedAt }) => on(decidedAt) },
          { head: words.requests.until, cell: ({ grantedUntil }) => on(grantedUntil) },
          { head: words.requests.opened, cell: ({ openedAt }) => on(openedAt) },
        ]}
      />
    </section>
  );
}

/** The decision, with a button for those who think better of it. */
function Decided({ request, session }: Of & { readonly request: Request }) {
  const { words } = useDesk();
  const { status, byRule, notesRequestId, decisionReason } = request;
  const other = status === 'approved' ? 'decline' : 'approve';
  return (
    <>
      {byRule ? words.requests.byRule : words.requests.states[status]}
      {decisionReason !== undefined && <p class="soft">{decisionReason}</p>}
      {(status === 'approved' || status === 'declined') && (
        <Form action={`/console/sessions/${session.sessionId}/notes-requests`}>
          <input type="hidden" name="notesRequestId" value={notesRequestId} />
          <input type="hidden" name="decision" value={other} />
          <button type="submit" class="plain-button">
            {words.requests.instead[other]}
          </button>
        </Form>
      )}
    </>
  );
}

const OUTCOMES = { approve: 'requestApproved', decline: 'requestDeclined' } as const;

async function decide(desk: Desk, values: FormState['values']) {
  const { c, ask, site, words } = desk;
  const id = written(values, 'notesRequestId') ?? '';
  const said = written(values, 'decision') ?? written(values, `decision-${id}`);
  const decision = said === 'approve' || said === 'decline' ? said : undefined;
  if (!decision) return show(desk, { id, form: { values, problems: [], message: words.requests.choose } }, 400);
  const reason = written(values, `reason-${id}`);
  const outcome = await ask(site.operations.decideNotesRequest, { params: { notesRequestId: id }, body: { decision, ...(reason && { reason }) } });
  if (outcome.ok) return desk.go(`/console/sessions/${outcome.value.sessionId}/notes-requests`, OUTCOMES[decision]);
  const { problem } = outcome;
  if (problem.status !== 400 && problem.status !== 409) return sendProblemPage(c, problem);
  const errors = problem.errors.map((one) => ({ ...one, path: `${one.path}-${id}` }));
  const refused = refusedForm(desk, values, { ...problem, errors });
  return show(desk, { id, form: { ...refused, labels: { [`reason-${id}`]: words.requests.reason } } }, problem.status);
}
