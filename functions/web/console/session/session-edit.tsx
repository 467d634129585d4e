import type { Child } from 'hono/jsx';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { ErrorSummary, type FormProblem, type FormState, isRefused } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import type { Series } from '../../pages/session-parts.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { followUpOf, noteFollowUp } from '../action-points/point-follow-up.ts';
import { CHECKS_PATH } from '../assets.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { SaveBar } from '../folded.tsx';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import { isOnlyShown } from '../series/series-edit.tsx';
import { allSessions, ownSession, theSeries } from '../series/series-reads.ts';
import { isUnseen, refusedForm } from './session.tsx';
import { type Checked, Checks, concerned } from './session-checks.tsx';
import { SessionFields, sessionState } from './session-form.tsx';
import { copiedValues, newSessionValues, sessionBody, sessionValues } from './session-values.ts';

/** Scheduling, copying and changing sessions. */
export function sessionEditPages(app: ConsoleApp, site: Site): void {
  app.get('/console/series/:seriesId/sessions/new', page(site, create));
  app.post('/console/series/:seriesId/sessions/new', form(site, created));
  app.get('/console/sessions/:sessionId/settings', page(site, edit));
  app.post('/console/sessions/:sessionId/settings', form(site, edited));
}

type Values = FormState['values'];
type Asked = {
  readonly values: Values;
  readonly problems?: readonly FormProblem[];
  readonly message?: string;
  readonly status?: 200 | ProblemDetails['status'];
};

/** Like the last session, like the one that the address names, or for an action point. */
async function create(desk: Desk) {
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  const sessions = await allSessions(desk, series.value.seriesId);
  const fresh = newSessionValues(series.value, sessions.toSorted((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? -1 : 1)).at(-1));
  const like = sessions.find(({ sessionId }) => sessionId === desk.c.req.query('copy'));
  const values = like ? copiedValues(like, fresh) : { ...fresh, ...(await followUpOf(desk)) };
  return creating(desk, series.value, { values });
}

async function creating(desk: Desk, series: Series, asked: Asked) {
  const { words } = desk;
  const state = sessionState(desk, asked.values, asked.problems, asked.message);
  const checked = isRefused(state) ? undefined : await previewNew(desk, series, asked.values);
  const point = written(asked.values, 'point');
  const children = (
    <Editor state={state} checked={checked} action={`/console/series/${series.seriesId}/sessions/new`} label={words.editor.session.create}>
      {point !== undefined && <input type="hidden" name="point" value={point} />}
    </Editor>
  );
  const frame = { title: words.series.addSession, room: 'series', ofSeries: { series, part: 'overview' }, scripts: [CHECKS_PATH], children } as const;
  return sendConsolePage(desk, frame, asked.status ?? (isRefused(state) ? 400 : 200));
}

async function previewNew(desk: Desk, series: Series, values: Values): Promise<Checked | undefined> {
  const { body } = sessionBody(desk, values);
  const preview = await desk.ask(desk.site.operations.previewSession, { params: { seriesId: series.seriesId }, body });
  return preview.ok ? { preview: preview.value, series, counts: {} } : undefined;
}

/** The form, what would come of it, and the buttons. */
function Editor({
  state,
  checked,
  action,
  label,
  children,
}: {
  readonly state: FormState;
  readonly checked: Checked | undefined;
  readonly action: string;
  readonly label: Child;
  readonly children?: Child;
}) {
  const { words } = useDesk();
  return (
    <>
      <ErrorSummary form={state} />
      <Form action={action} id="editor">
        {children}
        <SessionFields form={state} />
        <Checks of={checked} form={state} />
        <SaveBar label={label} again={words.editor.check.button} />
      </Form>
    </>
  );
}

async function created(desk: Desk, values: Values) {
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  const { seriesId } = series.value;
  const { body, problems } = sessionBody(desk, values);
  if (problems.length > 0) return creating(desk, series.value, { values, problems });
  if (isOnlyShown(values)) {
    const preview = await desk.ask(desk.site.operations.previewSession, { params: { seriesId }, body });
    return creating(desk, series.value, preview.ok ? { values } : again(desk, values, preview.problem, 200));
  }
  const outcome = await desk.ask(desk.site.operations.scheduleSession, { params: { seriesId }, body });
  if (!outcome.ok) return creating(desk, series.value, again(desk, values, outcome.problem));
  const { sessionId } = outcome.value;
  await noteFollowUp(desk, written(values, 'point'), sessionId);
  return desk.go(`/console/sessions/${sessionId}`, 'sessionCreated');
}

function again(desk: Desk, values: Values, problem: ProblemDetails, status: Asked['status'] = problem.status): Asked {
  return { ...refusedForm(desk, values, problem), ...(status !== undefined && { status }) };
}

type Both = { readonly session: SessionAnswer; readonly series: Series };

/** The session that the address names with its series, for organisers of it. */
async function both(desk: Desk): Promise<{ readonly ok: true; readonly value: Both } | { readonly ok: false; readonly problem: ProblemDetails }> {
  const session = await ownSession(desk);
  if (!session.ok) return session;
  const series = await desk.ask(desk.site.operations.getSeries, { params: { seriesId: session.value.seriesId } });
  return series.ok ? { ok: true, value: { session: session.value, series: series.value } } : series;
}

async function edit(desk: Desk) {
  const found = await both(desk);
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  return editing(desk, found.value, { values: sessionValues(found.value.session, found.value.series) });
}

async function editing(desk: Desk, { session, series }: Both, asked: Asked) {
  const { words, to } = desk;
  const state = sessionState(desk, asked.values, asked.problems, asked.message);
  const checked = isRefused(state) ? undefined : await previewChange(desk, { session, series }, asked.values);
  const { sessionId, seriesId } = session;
  const children = (
    <>
      <p class="row ways">
        <a href={to(`/sessions/${sessionId}`)}>{isUnseen(session) ? words.series.preview : words.editor.session.preview}</a>
        <a href={to(`/console/series/${seriesId}/sessions/new?copy=${sessionId}`)}>{words.series.copySession}</a>
        <a href={to(`/console/sessions/${sessionId}/people`)}>{words.roles.coOrganisers}</a>
      </p>
      {session.status === 'postponed' && <p class="notice">{words.editor.session.postponed}</p>}
      <Editor state={state} checked={checked} action={`/console/sessions/${sessionId}/settings`} label={words.editor.save} />
    </>
  );
  const frame = { title: words.frame.settings, room: 'series', of: { session, part: 'settings' }, scripts: [CHECKS_PATH], children } as const;
  return sendConsolePage(desk, frame, asked.status ?? (isRefused(state) ? 400 : 200));
}

async function previewChange(desk: Desk, { session, series }: Both, values: Values): Promise<Checked | undefined> {
  const params = { sessionId: session.sessionId };
  const { body } = sessionBody(desk, values, session);
  const [preview, numbers] = await Promise.all([
    desk.ask(desk.site.operations.previewSessionChange, { params, body }),
    desk.ask(desk.site.operations.countRegistrations, { params }),
  ]);
  return preview.ok ? { preview: preview.value, series, counts: numbers.ok ? numbers.value.counts : {} } : undefined;
}

async function edited(desk: Desk, values: Values) {
  const found = await both(desk);
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const { session } = found.value;
  const params = { sessionId: session.sessionId };
  const { body, problems } = sessionBody(desk, values, session);
  if (problems.length > 0) return editing(desk, found.value, { values, problems });
  if (isOnlyShown(values)) {
    const preview = await desk.ask(desk.site.operations.previewSessionChange, { params, body });
    return editing(desk, found.value, preview.ok ? { values } : again(desk, values, preview.problem, 200));
  }
  const outcome = await desk.ask(desk.site.operations.updateSession, { params, body });
  if (outcome.ok) {
    const isHeard = outcome.value.untoldSince !== undefined && (await hasRegistrants(desk, params));
    return desk.go(`/console/sessions/${session.sessionId}`, isHeard ? 'sessionSavedTold' : 'sessionSaved');
  }
  return editing(desk, found.value, again(desk, values, outcome.problem));
}

/** Whether a change concerns anybody. Where the numbers cannot be had it may. */
async function hasRegistrants(desk: Desk, params: { readonly sessionId: string }): Promise<boolean> {
  const numbers = await desk.ask(desk.site.operations.countRegistrations, { params });
  return !numbers.ok || concerned(numbers.value.counts) > 0;
}
