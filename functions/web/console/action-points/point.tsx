import type { Operations } from '../../compose.ts';
import { ErrorSummary, type FormState, formOf, isRefused, Select, TextArea, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { forReader, Told, useReader } from '../../pages/reader.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import { placeIn } from '../session/place-of.ts';
import { type ItemOf, refusedForm } from '../session/session.tsx';
import { OwnerFields, ownerIn, type Point, PointFacts, pointWords, StatusField } from './point-parts.tsx';
import { inPlace } from './points.tsx';

type Material = Pick<ItemOf<Operations['listMaterials']>, 'materialId' | 'title'>;
type Entry = NonNullable<Point['history']>[number];

/** One action point: what happened to it, and what is to happen next. */
export function onePointPages(app: ConsoleApp, site: Site): void {
  app.get(
    '/console/action-points/:actionPointId',
    page(site, (desk) => show(desk)),
  );
  app.post('/console/action-points/:actionPointId', form(site, change));
}

async function show(desk: Desk, given?: FormState, problem?: ProblemDetails) {
  const { c, site, words } = desk;
  const found = await desk.ask(site.operations.getActionPoint, { params: { actionPointId: c.req.param('actionPointId') } });
  if (!found.ok) return sendProblemPage(c, found.problem);
  const point = found.value;
  const materials = await materialsOf(desk, point);
  const state = { ...(given ?? formOf({ ...ownerValues(point), dueOn: point.dueOn, result: point.result?.materialId })), own: pointWords(desk) };
  const children = (
    <>
      <ErrorSummary form={state} />
      <Standing point={point} />
      <Change point={point} form={state} materials={materials} />
      <Owner point={point} form={state} />
      <Progress point={point} form={state} />
      <History point={point} />
    </>
  );
  const { of } = await placeIn(desk, point, 'points');
  const trail = [
    { href: '/console/action-points', label: words.frame.points },
    { href: `/console/sessions/${point.sessionId}/action-points`, label: of ? <Told text={of.session.title} /> : words.series.session },
  ];
  return sendConsolePage(desk, { title: words.points.one, room: 'points', trail, children }, problem?.status ?? (isRefused(state) ? 400 : 200));
}

function ownerValues({ owner }: Point) {
  return owner && { organisation: owner.organisation, ownerName: owner.name, emails: owner.emails?.join('\n') };
}

/** What may be the result: the documents of the session and of the series. */
async function materialsOf({ ask, site }: Desk, { sessionId, seriesId }: Point): Promise<readonly Material[]> {
  const [own, others] = await Promise.all([
    ask(site.operations.listMaterials, { params: { sessionId } }),
    ask(site.operations.listSeriesMaterials, { params: { seriesId } }),
  ]);
  return [...(own.ok ? own.value.items : []), ...(others.ok ? others.value.items : [])];
}

type Of = { readonly point: Point; readonly form: FormState };

function Standing({ point }: { readonly point: Point }) {
  const { words, to, site } = useDesk();
  const { words: names, formats } = useReader();
  return (
    <div class="card">
      <p class="lead">
        <bdi>{point.text}</bdi>
      </p>
      <p>
        <span class={`state ${point.status}`}>{names.names.point[point.status]}</span>
      </p>
      <PointFacts point={point} now={site.clock.now()} />
      {point.supporting.length > 0 && (
        <p>
          {words.points.supporting}
          {formats.colon}
          <bdi>{point.supporting.join(', ')}</bdi>
        </p>
      )}
      {point.visibility && <p class="soft">{words.points.visibilities[point.visibility]}</p>}
      <p class="actions">
        <a class="button second" href={to(`/console/series/${point.seriesId}/sessions/new?point=${point.actionPointId}`)}>
          {words.points.followUp}
        </a>
      </p>
    </div>
  );
}

function Change({ point, form: state, materials }: Of & { readonly materials: readonly Material[] }) {
  const { words } = useDesk();
  const reader = useReader();
  const { points } = words;
  const options = [
    { value: '', label: points.noResult },
    ...materials.map(({ materialId, title }) => ({ value: materialId, label: forReader(title, reader).text })),
  ];
  return (
    <section>
      <h2>{points.change}</h2>
      <Form action={`/console/action-points/${point.actionPointId}`}>
        <StatusField form={state} status={point.status} />
        <TextField form={state} name="dueOn" label={points.dueOn} hint={points.dueHint} type="date" />
        {materials.length > 0 && <Select form={state} name="result" label={points.result} hint={points.resultHint} options={options} />}
        <TextArea form={state} name="note" label={points.why} hint={points.whyHint} rows={2} />
        <input type="hidden" name="part" value="change" />
        <button type="submit">{words.editor.save}</button>
      </Form>
    </section>
  );
}

function Owner({ point, form: state }: Of) {
  const { words } = useDesk();
  const { points } = words;
  return (
    <details open={point.owner === undefined || point.disputed !== undefined || isRefused(state)}>
      <summary>{points.owner}</summary>
      <p>{points.ownerTold}</p>
      <Form action={`/console/action-points/${point.actionPointId}`}>
        <OwnerFields form={state} />
        <input type="hidden" name="part" value="owner" />
        <button type="submit">{points.ownerButton}</button>
      </Form>
    </details>
  );
}

function Progress({ point, form: state }: Of) {
  const { words } = useDesk();
  const { formats } = useReader();
  const { points } = words;
  return (
    <section>
      <h2>{points.published}</h2>
      {point.progress.length === 0 && <p class="soft">{points.nothingPublished}</p>}
      <ul>
        {point.progress.map(({ at, text }) => (
          <li>
            <time datetime={at}>{formats.date(at.slice(0, 10))}</time>
            {formats.colon}
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      <Form action={`/console/action-points/${point.actionPointId}`}>
        <TextArea form={state} name="progress" label={points.progress} hint={points.progressHint[point.visibility ?? 'organisers']} rows={2} />
        <input type="hidden" name="part" value="progress" />
        <button type="submit" class="second">
          {points.publish}
        </button>
      </Form>
    </section>
  );
}

/** Who changed what when and why, newest first. What an owner wrote stays with the organisers. */
function History({ point: { history = [] } }: { readonly point: Point }) {
  const { words } = useDesk();
  const { formats } = useReader();
  return (
    <section>
      <h2>{words.points.history}</h2>
      <ol class="plain">
        {history.toReversed().map((entry) => (
          <li>
            <span class="soft">
              <time datetime={entry.at}>{formats.moment(entry.at, 'UTC')}</time> · {words.points.roles[entry.role]}:
            </span>{' '}
            {words.points.whats[entry.what]} <Became entry={entry} />
            {entry.note !== undefined && (
              <blockquote>
                <bdi>{entry.note}</bdi>
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Became({ entry: { status, dueOn, organisation } }: { readonly entry: Entry }) {
  const { formats, words } = useReader();
  return (
    <strong>
      {status !== undefined && words.names.point[status]} {dueOn !== undefined && formats.date(dueOn)} <bdi>{organisation}</bdi>
    </strong>
  );
}

/** Each form of the page says what of the action point it is about; the card of a board only moves it. */
function bodyOf(values: FormState['values']): Readonly<Record<string, unknown>> {
  const [status, note, result] = [written(values, 'status'), written(values, 'note'), written(values, 'result')];
  switch (written(values, 'part')) {
    case 'owner':
      return { owner: ownerIn(values) ?? null };
    case 'progress':
      return { progress: written(values, 'progress') ?? '' };
    case 'change':
      return {
        dueOn: written(values, 'dueOn') ?? null,
        ...('result' in values && { result: result ?? null }),
        ...(status !== undefined && { status }),
        ...(note !== undefined && { note }),
      };
    default:
      return { ...(status !== undefined && { status }), ...(note !== undefined && { note }) };
  }
}

/** Pages from which a card may be sent, and to which one returns. */
const BACK = /^\/console\/(?:action-points|(?:series|sessions)\/[a-z]{3}_[0-9A-Z]{26}\/action-points)$/;

async function change(desk: Desk, values: FormState['values']) {
  const actionPointId = desk.c.req.param('actionPointId') ?? '';
  const outcome = await desk.ask(desk.site.operations.updateActionPoint, { params: { actionPointId }, body: bodyOf(values) });
  const back = written(values, 'back') ?? '';
  if (outcome.ok) return desk.go(BACK.test(back) ? back : `/console/action-points/${actionPointId}`, 'pointSaved');
  if (outcome.problem.status === 404) return sendProblemPage(desk.c, outcome.problem);
  return show(desk, inPlace(refusedForm(desk, values, outcome.problem)), outcome.problem);
}
