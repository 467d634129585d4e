import { addDays } from '../../../kernel/time.ts';
import { ErrorSummary, type FormState, formOf, isRefused, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { forReader } from '../../pages/reader.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import type { Series } from '../../pages/session-parts.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { EnterSaves, SaveBar } from '../folded.tsx';
import { sendConsolePage } from '../page.tsx';
import { Form } from '../parts.tsx';
import { languageFields } from '../written-texts.ts';
import { SeriesFields, seriesBody, seriesState, seriesValues } from './series-form.tsx';
import { allSessions, theSeries } from './series-reads.ts';

/** Setting up, changing and copying series. */
export function seriesEditPages(app: ConsoleApp, site: Site): void {
  app.get('/console/series/new', page(site, create));
  app.post('/console/series/new', form(site, created));
  app.get('/console/series/:seriesId/edit', page(site, edit));
  app.post('/console/series/:seriesId/edit', form(site, edited));
  app.get('/console/series/:seriesId/copy', page(site, copy));
  app.post('/console/series/:seriesId/copy', form(site, copied));
}

/** What a refusal says above a form: where fields are named, they say it. */
export function messageOf({ reader }: Desk, problem: ProblemDetails): string | undefined {
  return problem.errors.length > 0 ? undefined : refusalText(reader, problem);
}

/** A form may be sent to be shown again: with fields for the languages that were chosen. */
export const isOnlyShown = (values: FormState['values']) => written(values, 'step') === 'again';

const statusOf = (state: FormState, problem?: ProblemDetails) => (problem ? problem.status : isRefused(state) ? 400 : 200);

function onlyAdmins(desk: Desk) {
  const { words } = desk;
  const children = (
    <>
      <p>{words.series.onlyAdmins}</p>
      <p>{words.series.onlyAdminsHow}</p>
    </>
  );
  return sendConsolePage(desk, { title: words.series.create, room: 'series', trail: [trailToSeries(desk)], children }, 403);
}

const trailToSeries = ({ words }: Desk) => ({ href: '/console/series', label: words.frame.series });

async function create(desk: Desk) {
  if (!desk.caller.admin) return onlyAdmins(desk);
  const last = await desk.ask(desk.site.operations.listSeries, { query: { mine: 'true', limit: 1 } });
  const [before] = last.ok ? last.value.items : [];
  return shown(desk, seriesState(desk, before ? defaultsFrom(desk, before) : defaults(desk)));
}

function defaults({ caller, reader }: Desk): FormState['values'] {
  const plain = { kind: 'consultation', contactEmail: caller.email, timeZone: 'UTC', moderation: 'review', observers: 'review', keptDays: '365' };
  return formOf({ ...plain, languages: [reader.language] }).values;
}

/** Rules are carried over from the series before; who organises it and who answers is everybody's own to say. */
function defaultsFrom(desk: Desk, before: Series): FormState['values'] {
  const { kind, timeZone, moderation, observers, approval, keptDays } = seriesValues(before);
  const same = { kind, timeZone, moderation, observers, approval, keptDays, ...sameLanguages(desk, before) };
  return { ...defaults(desk), ...formOf(same).values };
}

/** The languages of before, that of the console first; none of them where one now reads the console in another. */
function sameLanguages({ reader: { language } }: Desk, { languages }: Series) {
  return languages.includes(language) ? languageFields('languages', [...new Set([language, ...languages])]) : {};
}

function shown(desk: Desk, state: FormState, problem?: ProblemDetails) {
  const { words } = desk;
  const children = (
    <>
      <ErrorSummary form={state} />
      <p>{words.series.createLead}</p>
      <Form action="/console/series/new">
        <EnterSaves />
        <SeriesFields form={state} />
        <SaveBar label={words.series.createButton} />
      </Form>
    </>
  );
  return sendConsolePage(desk, { title: words.series.create, room: 'series', trail: [trailToSeries(desk)], children }, statusOf(state, problem));
}

async function created(desk: Desk, values: FormState['values']) {
  if (!desk.caller.admin) return onlyAdmins(desk);
  if (isOnlyShown(values)) return shown(desk, seriesState(desk, values));
  const { body, problems } = seriesBody(desk, values);
  if (problems.length > 0) return shown(desk, seriesState(desk, values, problems));
  const outcome = await desk.ask(desk.site.operations.createSeries, { body });
  if (outcome.ok) return desk.go(`/console/series/${outcome.value.seriesId}`, 'seriesCreated');
  return shown(desk, seriesState(desk, values, outcome.problem.errors, messageOf(desk, outcome.problem)), outcome.problem);
}

async function edit(desk: Desk) {
  const series = await theSeries(desk);
  return series.ok ? editing(desk, series.value, seriesState(desk, seriesValues(series.value))) : sendProblemPage(desk.c, series.problem);
}

function editing(desk: Desk, series: Series, state: FormState, problem?: ProblemDetails) {
  const { words } = desk;
  const isPublished = series.status === 'published';
  const children = (
    <>
      <ErrorSummary form={state} />
      <p>{isPublished ? words.series.editPublished : words.series.editDraft}</p>
      <Form action={`/console/series/${series.seriesId}/edit`}>
        <EnterSaves />
        <SeriesFields form={state} isPublished={isPublished} />
        <SaveBar label={words.editor.save} />
      </Form>
    </>
  );
  const frame = { title: words.series.edit, room: 'series', ofSeries: { series, part: 'edit' }, children } as const;
  return sendConsolePage(desk, frame, statusOf(state, problem));
}

async function edited(desk: Desk, values: FormState['values']) {
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  if (isOnlyShown(values)) return editing(desk, series.value, seriesState(desk, values));
  const { body, problems } = seriesBody(desk, values, series.value);
  if (problems.length > 0) return editing(desk, series.value, seriesState(desk, values, problems));
  const { seriesId } = series.value;
  const outcome = await desk.ask(desk.site.operations.updateSeries, { params: { seriesId }, body });
  if (outcome.ok) return desk.go(`/console/series/${seriesId}`, 'seriesSaved');
  return editing(desk, series.value, seriesState(desk, values, outcome.problem.errors, messageOf(desk, outcome.problem)), outcome.problem);
}

/** A year that keeps the day of the week. */
const A_YEAR = 364;

async function copy(desk: Desk) {
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  const year = Number(desk.site.clock.now().slice(0, 4));
  const slug = series.value.slug.replace(/-?(?:19|20)\d\d$/, '');
  return copying(desk, series.value, formOf({ slug: `${slug}-${year}`, days: String(A_YEAR) }));
}

async function copying(desk: Desk, series: Series, given: FormState, problem?: ProblemDetails) {
  const { words, reader } = desk;
  if (!desk.caller.admin) return onlyAdmins(desk);
  const { copy: of } = words.series;
  const own = { slug: { label: words.editor.series.slug, wrong: words.editor.series.slugWrong }, days: { label: of.days, wrong: of.daysWrong } };
  const state = { ...given, own };
  const sessions = (await allSessions(desk, series.seriesId)).filter(({ status }) => status !== 'cancelled');
  const dated = sessions.flatMap(({ startsAt }) => (startsAt === undefined ? [] : [startsAt.slice(0, 10)]));
  const days = Number(state.values['days']?.[0]);
  const [first] = dated;
  const children = (
    <>
      <ErrorSummary form={state} />
      <p>{of.lead(sessions.length)}</p>
      <p>{of.without}</p>
      {first !== undefined && Number.isSafeInteger(days) && Math.abs(days) < 4000 && (
        <p>{of.first(reader.formats.date(first), reader.formats.date(addDays(first, days)))}</p>
      )}
      <Form action={`/console/series/${series.seriesId}/copy`}>
        <TextField form={state} name="title" label={of.title} hint={of.titleHint(forReader(series.title, reader).text)} />
        <TextField form={state} name="slug" label={words.editor.series.slug} hint={words.editor.series.slugHint} required />
        <TextField form={state} name="days" label={of.days} hint={of.daysHint} type="number" required />
        <SaveBar label={of.button} again={of.look} />
      </Form>
    </>
  );
  const frame = { title: of.heading, room: 'series', ofSeries: { series, part: 'overview' }, children } as const;
  return sendConsolePage(desk, frame, statusOf(state, problem));
}

async function copied(desk: Desk, values: FormState['values']) {
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  if (isOnlyShown(values)) return copying(desk, series.value, { values, problems: [] });
  const body = { slug: written(values, 'slug') ?? '', title: written(values, 'title'), days: Number(written(values, 'days') ?? Number.NaN) };
  const outcome = await desk.ask(desk.site.operations.copySeries, { params: { seriesId: series.value.seriesId }, body });
  if (outcome.ok) return desk.go(`/console/series/${outcome.value.seriesId}`, 'seriesCopied');
  const message = messageOf(desk, outcome.problem);
  const state = { values, problems: outcome.problem.errors, ...(message !== undefined && { message }) };
  return copying(desk, series.value, state, outcome.problem);
}
