import type { ActionPointStatus } from '../../../../events/values.ts';
import { actionPointStatus } from '../../../../events/values.ts';
import { ErrorSummary, type FormProblem, type FormState, formOf, isRefused } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { forReader, useReader } from '../../pages/reader.tsx';
import type { Series } from '../../pages/session-parts.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty, Form, Table } from '../parts.tsx';
import { ownSession, theSeries } from '../series/series-reads.ts';
import { refusedForm } from '../session/session.tsx';
import { linesIn } from '../written-texts.ts';
import { isOverdue, ownerIn, type Point, PointCard, PointFacts, PointFields, pointPlace, pointWords } from './point-parts.tsx';
import { FromNotes, waitingLines } from './proposals.tsx';

/** Action points: of all series of an organiser, of one series, and of one session. */
export function pointPages(app: ConsoleApp, site: Site): void {
  app.get(
    '/console/action-points',
    page(site, (desk) => overview(desk)),
  );
  app.post(
    '/console/action-points',
    form(site, (desk, values) => overview(desk, values)),
  );
  app.get('/console/series/:seriesId/action-points', page(site, ofSeries));
  app.get(
    '/console/sessions/:sessionId/action-points',
    page(site, (desk) => ofSession(desk)),
  );
  app.post('/console/sessions/:sessionId/action-points', form(site, record));
}

type Wanted = {
  readonly seriesId?: string | undefined;
  readonly status?: ActionPointStatus | undefined;
  readonly due?: string;
  readonly owner?: string | undefined;
};

/** So many series are gone through at once; one of them is chosen for more. */
const MOST_SERIES = 12;
const BOARD = ['proposed', 'open', 'in-progress', 'completed', 'dropped'] as const;

/** Whoever is looked for by name is looked for by a form: a name stands in no address. */
async function overview(desk: Desk, sent: FormState['values'] = {}) {
  const { c, site, words } = desk;
  const asked = (name: string) => written(sent, name) ?? (c.req.query(name) || undefined);
  const mine = await desk.ask(site.operations.listSeries, { query: { mine: 'true', limit: MOST_SERIES } });
  if (!mine.ok) return sendProblemPage(c, mine.problem);
  const wanted = {
    seriesId: asked('series'),
    status: actionPointStatus.safeParse(asked('status')).data,
    due: asked('due') ?? '',
    owner: asked('owner'),
  };
  const chosen = mine.value.items.filter(({ seriesId }) => wanted.seriesId === undefined || seriesId === wanted.seriesId);
  const found = (await Promise.all(chosen.map((series) => pointsOf(desk, series.seriesId)))).flat();
  const children = (
    <>
      <Filters series={mine.value.items} wanted={wanted} view={asked('view')} />
      <Points points={found.filter(fits(wanted, site.clock.now()))} view={asked('view')} back="/console/action-points" />
    </>
  );
  return sendConsolePage(desk, { title: words.frame.points, room: 'points', children });
}

/** So many pages of action points are read of one series: some hundreds. */
const MOST_PAGES = 6;

/** The action points of a series, oldest first. */
export async function pointsOf({ ask, site }: Desk, seriesId: string, sessionId?: string): Promise<readonly Point[]> {
  const found: Point[] = [];
  let cursor: string | undefined;
  for (let n = 0; n < MOST_PAGES; n += 1) {
    const query = { seriesId, ...(sessionId !== undefined && { sessionId }), ...(cursor !== undefined && { cursor }) };
    const listed = await ask(site.operations.listActionPoints, { query });
    if (!listed.ok) return found;
    found.push(...listed.value.items);
    cursor = listed.value.next;
    if (cursor === undefined) return found;
  }
  return found;
}

function fits({ status, due, owner }: Wanted, now: string) {
  const looked = owner?.toLowerCase();
  return (point: Point): boolean => {
    if (status !== undefined && point.status !== status) return false;
    if (due === 'overdue' && !isOverdue(point, now)) return false;
    if (due === 'unowned' && point.owner !== undefined && point.disputed === undefined) return false;
    const { organisation = '', name = '', emails = [] } = point.owner ?? {};
    return looked === undefined || [organisation, name, ...emails].some((one) => one.toLowerCase().includes(looked));
  };
}

function Filters({ series, wanted, view }: { readonly series: readonly Series[]; readonly wanted: Wanted; readonly view: string | undefined }) {
  const { words } = useDesk();
  const reader = useReader();
  const { points } = words;
  const choices = {
    series: {
      label: points.series,
      chosen: wanted.seriesId,
      options: series.map((one) => [one.seriesId, forReader(one.title, reader).text] as const),
    },
    status: { label: points.status, chosen: wanted.status, options: BOARD.map((one) => [one, reader.words.names.point[one]] as const) },
    due: { label: points.which, chosen: wanted.due, options: [['overdue', points.overdue] as const, ['unowned', points.noOwner] as const] },
    view: { label: points.view, chosen: view, options: [['table', points.table] as const] },
  };
  return (
    <Form action="/console/action-points" class="filters">
      {Object.entries(choices).map(([name, { label, chosen, options }]) => (
        <p>
          <label for={name}>{label}</label>
          <select id={name} name={name}>
            <option value="">{name === 'view' ? points.board : points.all}</option>
            {options.map(([value, said]) => (
              <option value={value} selected={value === chosen}>
                {said}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p>
        <label for="owner">{points.ownerSearch}</label>
        <input id="owner" name="owner" value={wanted.owner ?? ''} dir="auto" />
      </p>
      <button type="submit" class="second">
        {points.show}
      </button>
    </Form>
  );
}

/** As a board by state, or as a table. */
export function Points({ points, view, back }: { readonly points: readonly Point[]; readonly view: string | undefined; readonly back: string }) {
  const { words, site } = useDesk();
  if (points.length === 0) return <Empty>{words.points.none}</Empty>;
  return view === 'table' ? <PointTable points={points} /> : <Board points={points} back={back} now={site.clock.now()} />;
}

function Board({ points, back, now }: { readonly points: readonly Point[]; readonly back: string; readonly now: string }) {
  const { words, formats } = useReader();
  return (
    <div class="board">
      {BOARD.map((status) => {
        const own = points.filter((point) => point.status === status);
        return (
          <section>
            <h2>
              {words.names.point[status]} <span class="soft">({formats.number(own.length)})</span>
            </h2>
            <ul class="plain">
              {own.map((point) => (
                <PointCard point={point} now={now} back={back} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function PointTable({ points }: { readonly points: readonly Point[] }) {
  const { words, to, site } = useDesk();
  const { words: names } = useReader();
  return (
    <Table<Point>
      caption={words.frame.points}
      rows={points}
      columns={[
        {
          head: words.points.text,
          cell: ({ actionPointId, text }) => (
            <a href={to(`/console/action-points/${actionPointId}`)}>
              <bdi>{text}</bdi>
            </a>
          ),
        },
        { head: words.points.status, cell: ({ status }) => <span class={`state ${status}`}>{names.names.point[status]}</span> },
        { head: words.points.ownerAndDay, cell: (point) => <PointFacts point={point} now={site.clock.now()} /> },
      ]}
    />
  );
}

async function ofSeries(desk: Desk) {
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  const { seriesId } = series.value;
  const points = await pointsOf(desk, seriesId);
  const children = <Points points={points} view={desk.c.req.query('view')} back={`/console/series/${seriesId}/action-points`} />;
  return sendConsolePage(desk, { title: desk.words.frame.points, room: 'series', ofSeries: { series: series.value, part: 'points' }, children });
}

const fresh: FormState = formOf({ priority: 'medium', visibility: 'organisers' });

async function ofSession(desk: Desk, given: FormState = fresh, problem?: ProblemDetails) {
  const session = await ownSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { sessionId, seriesId = '' } = session.value;
  const [points, lines] = await Promise.all([pointsOf(desk, seriesId, sessionId), waitingLines(desk)]);
  const { words } = desk;
  const state = { ...given, own: pointWords(desk) };
  const action = `/console/sessions/${sessionId}/action-points`;
  const children = (
    <>
      <ErrorSummary form={state} />
      {points.length === 0 ? <Empty>{words.points.noneYet}</Empty> : <Points points={points} view={desk.c.req.query('view')} back={action} />}
      <FromNotes lines={lines} sessionId={sessionId} />
      <h2>{words.points.record}</h2>
      <p>{words.points.recordLead}</p>
      <Form action={action}>
        <PointFields form={state} />
        <button type="submit">{words.points.recordButton}</button>
      </Form>
    </>
  );
  const frame = { title: words.frame.points, room: 'series', of: { session: session.value, part: 'points' }, children } as const;
  return sendConsolePage(desk, frame, problem?.status ?? (isRefused(state) ? 400 : 200));
}

async function record(desk: Desk, values: FormState['values']) {
  const sessionId = desk.c.req.param('sessionId') ?? '';
  const dueOn = written(values, 'dueOn');
  const owner = ownerIn(values);
  const body = {
    text: written(values, 'text') ?? '',
    ...(owner !== undefined && { owner }),
    supporting: linesIn(values, 'supporting'),
    priority: written(values, 'priority'),
    ...(dueOn !== undefined && { dueOn }),
    visibility: written(values, 'visibility'),
  };
  const outcome = await desk.ask(desk.site.operations.recordActionPoint, { params: { sessionId }, body });
  if (outcome.ok) return desk.go(`/console/sessions/${sessionId}/action-points`, owner === undefined ? 'pointRecorded' : 'pointRecordedTold');
  return ofSession(desk, inPlace(refusedForm(desk, values, outcome.problem)), outcome.problem);
}

/** Every problem at its field. */
export function inPlace(state: FormState): FormState {
  return { ...state, problems: state.problems.map((problem): FormProblem => ({ ...problem, path: pointPlace(problem.path) })) };
}
