import { directionOf } from '../../../kernel/document.ts';
import type { Operations } from '../../compose.ts';
import { Checkbox, ErrorSummary, type FormProblem, type FormState, formOf, isRefused, TextArea, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { useReader } from '../../pages/reader.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import type { Session } from '../notes/notes-desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty, Form } from '../parts.tsx';
import { type AnswerOf, theSession } from '../session/session.tsx';
import { Choice } from '../written-fields.tsx';
import { ownerIn, pointPlace, pointWords } from './point-parts.tsx';

type Proposal = AnswerOf<Operations['proposeActionPoints']>['items'][number];

/** Lines of the notes that look like action points: completed and recorded by an organiser, never by themselves. */
export function proposalPages(app: ConsoleApp, site: Site): void {
  app.get(
    '/console/sessions/:sessionId/action-points/from-notes',
    page(site, (desk) => show(desk)),
  );
  app.post('/console/sessions/:sessionId/action-points/from-notes', form(site, record, FORM_LIMIT));
}

/** A hundred texts of 2,000 letters, which a form writes with up to nine bytes each. */
const FORM_LIMIT = 2 * 1024 * 1024;
const FIELDS = ['text', 'organisation', 'ownerName', 'emails', 'dueOn', 'priority', 'visibility'] as const;

/** How many lines of the notes wait to be looked at. */
export async function waitingLines({ ask, site, c }: Desk): Promise<number> {
  const found = await ask(site.operations.proposeActionPoints, { params: { sessionId: c.req.param('sessionId') } });
  return found.ok ? found.value.items.filter(({ actionPointId }) => actionPointId === undefined).length : 0;
}

/** Leads to them from where one looks for them. @param lines how many wait */
export function FromNotes({ lines, sessionId }: { readonly lines: number; readonly sessionId: string }) {
  const { words, to } = useDesk();
  if (lines === 0) return null;
  return (
    <p>
      <a href={to(`/console/sessions/${sessionId}/action-points/from-notes`)}>{words.points.fromNotes.waiting(lines)}</a>
    </p>
  );
}

const begun = (proposals: readonly Proposal[]): FormState =>
  formOf(
    Object.fromEntries(
      proposals.flatMap(({ proposal, text, owner, dueOn }) =>
        Object.entries({ text, organisation: owner, dueOn, priority: 'medium', visibility: 'organisers' }).map(([name, value]) => [
          `${name}-${proposal}`,
          value,
        ]),
      ),
    ),
  );

async function show(desk: Desk, sent?: FormState, recorded = 0) {
  const { ask, site, c, words } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const { sessionId, seriesId } = session.value;
  const found = await ask(site.operations.proposeActionPoints, { params: { sessionId } });
  if (!found.ok) return sendProblemPage(c, found.problem);
  // The creation of a series is told to its organisers alone: co-organisers of a session record nothing.
  const series = await ask(site.operations.getSeries, { params: { seriesId } });
  const mayRecord = series.ok && series.value.createdAt !== undefined;
  const { items, more } = found.value;
  const known = begun(items);
  const state: FormState = { ...known, ...sent, values: { ...known.values, ...sent?.values }, own: ownWords(desk, items) };
  const children = <Page session={session.value} items={items} more={more} form={state} mayRecord={mayRecord} recorded={recorded} />;
  const frame = { title: words.points.fromNotes.title, room: 'series', of: { session: session.value, part: 'points' }, children } as const;
  return sendConsolePage(desk, frame, sent && isRefused(sent) ? 400 : 200);
}

/** The words of each field, for each line. */
function ownWords(desk: Desk, items: readonly Proposal[]): NonNullable<FormState['own']> {
  const own = pointWords(desk);
  const entries = items.flatMap(({ proposal }) => Object.entries(own).map(([name, said]) => [`${name}-${proposal}`, said] as const));
  return Object.fromEntries(entries);
}

type PageProps = {
  readonly session: Session;
  readonly items: readonly Proposal[];
  readonly more: number;
  readonly form: FormState;
  readonly mayRecord: boolean;
  readonly recorded: number;
};

function Page({ session, items, more, form: state, mayRecord, recorded }: PageProps) {
  const { words, to } = useDesk();
  const said = words.points.fromNotes;
  const open = items.filter(({ actionPointId }) => actionPointId === undefined);
  const at = `/console/sessions/${session.sessionId}`;
  return (
    <>
      <ErrorSummary form={state} />
      {recorded > 0 && (
        <p class="notice good" role="status">
          {words.done.pointsFromNotes(recorded)}
        </p>
      )}
      {items.length === 0 && <Empty>{said.none}</Empty>}
      {items.length > 0 && open.length === 0 && <p>{said.all}</p>}
      {open.length > 0 && !mayRecord && <p>{said.others}</p>}
      {open.length > 0 && mayRecord && (
        <Form action={`${at}/action-points/from-notes`}>
          <p>{said.lead}</p>
          {open.map((one) => (
            <Fields proposal={one} form={state} />
          ))}
          <button type="submit">{said.record}</button>
        </Form>
      )}
      <ul>{items.map((one) => (mayRecord && one.actionPointId === undefined ? null : <Line proposal={one} mayOpen={mayRecord} />))}</ul>
      {more > 0 && <p>{said.more(more)}</p>}
      <p>
        <a href={to(`${at}/notes`)}>{words.notes.back}</a>
      </p>
    </>
  );
}

/** A line as it stands: recorded, or to be recorded by others. */
function Line({ proposal: { text, language, actionPointId }, mayOpen }: { readonly proposal: Proposal; readonly mayOpen: boolean }) {
  const { words, to } = useDesk();
  const shown = (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
  return (
    <li>
      {actionPointId !== undefined && mayOpen ? <a href={to(`/console/action-points/${actionPointId}`)}>{shown}</a> : shown}
      {actionPointId !== undefined && <span class="soft"> ({words.points.fromNotes.recorded})</span>}
    </li>
  );
}

function Fields({ proposal: { proposal, language, line, namings }, form: state }: { readonly proposal: Proposal; readonly form: FormState }) {
  const { points } = useDesk().words;
  const { formats, words } = useReader();
  const name = (field: (typeof FIELDS)[number]) => ({ form: state, name: `${field}-${proposal}` });
  return (
    <fieldset class="card">
      <legend>{points.fromNotes.line(line, formats.language(language))}</legend>
      {namings.length > 0 && <p class="notice bad">{points.fromNotes.names(formats.list(namings.map(({ found }) => `\u2068${found}\u2069`)))}</p>}
      <Checkbox form={state} name="record" value={proposal} id={`record-${proposal}`} label={points.fromNotes.tick} />
      <TextArea {...name('text')} label={points.text} rows={3} required />
      <div class="once-ticked">
        <TextField {...name('organisation')} label={points.organisation} longest={200} />
        <TextField {...name('ownerName')} label={points.ownerName} hint={points.ownerNameHint} longest={120} />
        <TextArea {...name('emails')} label={points.emails} hint={points.emailsHint} rows={2} />
        <TextField {...name('dueOn')} label={points.dueOn} type="date" />
        <Choice {...name('priority')} label={points.priority} options={words.names.priority} />
        <Choice {...name('visibility')} label={points.visibility} options={points.visibilities} />
      </div>
    </fieldset>
  );
}

/** What was written for one line, under the names of one action point. */
const ofLine = (values: FormState['values'], proposal: string): FormState['values'] =>
  Object.fromEntries(FIELDS.map((name) => [name, values[`${name}-${proposal}`] ?? []]));

/** Records the ticked lines, one after the other: each wholly or not at all, and what was refused stays as it was written. */
async function record(desk: Desk, values: FormState['values']) {
  const ticked = values['record'] ?? [];
  if (ticked.length === 0) return show(desk, { values, problems: [], message: desk.words.points.fromNotes.tickOne });
  const problems: FormProblem[] = [];
  let message: string | undefined;
  let count = 0;
  for (const proposal of ticked) {
    const outcome = await recordLine(desk, proposal, ofLine(values, proposal));
    if (outcome.ok) {
      count += 1;
      continue;
    }
    const refused = refusedLine(desk, proposal, outcome.problem);
    problems.push(...refused.problems);
    message ??= refused.message;
  }
  if (problems.length === 0 && message === undefined)
    return desk.go(`/console/sessions/${desk.c.req.param('sessionId') ?? ''}/action-points`, 'pointsFromNotes', count);
  return show(desk, { values, problems, ...(message !== undefined && { message }) }, count);
}

/** What is wrong with one line: beside its fields, or above all of them. */
function refusedLine(
  { words, reader }: Desk,
  proposal: string,
  problem: ProblemDetails,
): { readonly problems: readonly FormProblem[]; readonly message?: string } {
  if (problem.status === 400) return { problems: problem.errors.map((one) => ({ ...one, path: `${pointPlace(one.path)}-${proposal}` })) };
  return { problems: [], message: problem.status === 409 ? words.points.fromNotes.taken : refusalText(reader, problem) };
}

function recordLine(desk: Desk, proposal: string, values: FormState['values']) {
  const owner = ownerIn(values);
  const dueOn = written(values, 'dueOn');
  const body = {
    text: written(values, 'text') ?? '',
    ...(owner !== undefined && { owner }),
    priority: written(values, 'priority'),
    ...(dueOn !== undefined && { dueOn }),
    visibility: written(values, 'visibility'),
    proposal,
  };
  return desk.ask(desk.site.operations.recordActionPoint, { params: { sessionId: desk.c.req.param('sessionId') }, body });
}
