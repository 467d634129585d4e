import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import type { ProblemDetails } from '../problem.ts';
import { emptyForm, type FormProblem, type FormState, formOf, isRefused } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, tokenOf, visitor, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { forReader, type Reader, readerOf, sentenceFor } from './reader.tsx';
import { refusalText } from './refusal.tsx';
import { NotOpen, type Offer, Received, RegisterPage, subjectOf } from './register-form.tsx';
import { isOpen, type Series } from './session-parts.tsx';

/** Registering for one session, or for several of a series at once. */
export function registerPages(app: Hono<Variables>, site: Site): void {
  app.get('/sessions/:sessionId/register', (c) => form(site, c, { sessionId: c.req.param('sessionId') }));
  app.post('/sessions/:sessionId/register', (c) => register(site, c, { sessionId: c.req.param('sessionId') }));
  app.get('/series/:slug/register', (c) => form(site, c, { slug: c.req.param('slug') }));
  app.post('/series/:slug/register', (c) => register(site, c, { slug: c.req.param('slug') }));
  app.get('/registered', (c) => received(site, c));
}

/** What the form was opened from. */
type From = { readonly sessionId: string } | { readonly slug: string };

type Found = { readonly ok: true; readonly value: Offer } | { readonly ok: false; readonly problem: ProblemDetails };

async function offerOf(site: Site, c: PageContext, from: From): Promise<Found> {
  const { operations, clock } = site;
  if ('slug' in from) {
    const series = await ask(site, c, operations.findSeries, { params: from });
    if (!series.ok) return series;
    return { ok: true, value: { ...(await openOf(site, c, series.value)), first: undefined, action: `/series/${from.slug}/register` } };
  }
  const session = await ask(site, c, operations.getSession, { params: from });
  if (!session.ok) return session;
  const first = session.value;
  const action = `/sessions/${first.sessionId}/register`;
  const series = first.seriesId === undefined ? undefined : await ask(site, c, operations.getSeries, { params: { seriesId: first.seriesId } });
  const { open, series: of } = series?.ok ? await openOf(site, c, series.value) : { open: [], series: undefined };
  // An unlisted session stands in no list; who has its address registers for it alone.
  const isAlone = !open.some(({ sessionId }) => sessionId === first.sessionId);
  const own = isOpen(first, clock.now()) ? [first] : [];
  return { ok: true, value: { open: isAlone ? own : open, series: of, first, action } };
}

async function openOf(site: Site, c: PageContext, series: Series) {
  const page = await ask(site, c, site.operations.listSessions, { params: { seriesId: series.seriesId }, query: { limit: 100 } });
  return { series, open: page.ok ? page.value.items.filter((session) => isOpen(session, site.clock.now())) : [] };
}

async function form(site: Site, c: PageContext, from: From) {
  const offer = await offerOf(site, c, from);
  if (!offer.ok) return sendProblemPage(c, offer.problem);
  const { first, open } = offer.value;
  const [only] = open;
  const chosen = first ?? (open.length === 1 ? only : undefined);
  const { language } = await readerOf(c);
  return show(site, c, offer.value, formOf({ sessions: chosen && [chosen.sessionId], language }));
}

async function show(site: Site, c: PageContext, offer: Offer, state: FormState) {
  const who = await visitor(site, c);
  const reader = await readerOf(c);
  const { register, frame } = reader.words;
  const { first, open } = offer;
  const isClosed =
    open.length === 0 || (first !== undefined && !open.includes(first) && !open.some(({ sessionId }) => sessionId === first.sessionId));
  const children = isClosed ? <NotOpen offer={offer} /> : <RegisterPage offer={offer} form={state} />;
  const about = subjectOf(offer);
  const title = about === undefined ? frame.meeting : forReader(about, reader).text;
  const frameOf = { title: `${register.title}${reader.formats.colon}${title}`, formToken: tokenOf(who), reader, children };
  return sendPage(c, frameOf, isRefused(state) ? 400 : 200);
}

const TEXTS = ['position', 'country', 'category', 'language', 'interpretation', 'accessibility', 'attendeeType'] as const;
const CHOICES = ['showToParticipants', 'nameOrganisationPublicly', 'discreet', 'contactFirst'] as const;

/** The form as the API takes it. Needed fields are sent even when empty, so that the API says what is missing. */
function applicationOf(values: FormState['values']) {
  return {
    name: written(values, 'name') ?? '',
    email: written(values, 'email') ?? '',
    organisation: written(values, 'organisation') ?? '',
    ...Object.fromEntries(TEXTS.flatMap((name) => (written(values, name) === undefined ? [] : [[name, written(values, name)]]))),
    ...Object.fromEntries(CHOICES.map((name) => [name, written(values, name) === 'yes'])),
    criteria: values['criteria'] ?? [],
  };
}

/**
 * One request for each chosen session. What was taken stays taken; for the others the form comes back with what is missing.
 * The same person sending it again changes nothing, so that nobody can register twice by pressing twice.
 */
async function register(site: Site, c: PageContext, from: From) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const offer = await offerOf(site, c, from);
  if (!offer.ok) return sendProblemPage(c, offer.problem);
  const { values } = sent;
  const reader = await readerOf(c);
  const chosen = new Set(values['sessions'] ?? []);
  const wanted = offer.value.open.filter(({ sessionId }) => chosen.has(sessionId));
  const body = applicationOf(values);
  if (wanted.length === 0) {
    const problems = [{ path: 'sessions', message: reader.words.register.severalNeeded }];
    return show(site, c, offer.value, { ...emptyForm, values, problems });
  }
  const done: SessionAnswer[] = [];
  for (const session of wanted) {
    const outcome = await ask(site, c, site.operations.submitRegistration, { params: { sessionId: session.sessionId }, body });
    if (!outcome.ok) return again(site, c, offer.value, { values, done, wanted, problem: outcome.problem });
    done.push(session);
  }
  return c.redirect(`${reader.to('/registered')}?${new URLSearchParams(done.map(({ sessionId }) => ['session', sessionId]))}`, 303);
}

/** More sessions than anybody registers for at once. */
const MOST_NAMED = 20;

type Partly = {
  readonly values: FormState['values'];
  readonly done: readonly SessionAnswer[];
  readonly wanted: readonly SessionAnswer[];
  readonly problem: ProblemDetails;
};

async function again(site: Site, c: PageContext, offer: Offer, { values, done, wanted, problem }: Partly) {
  if (problem.status !== 400 && problem.status !== 409) return sendProblemPage(c, problem);
  const reader = await readerOf(c);
  const words = reader.words.register;
  const left = wanted.filter((session) => !done.includes(session)).map(({ sessionId }) => sessionId);
  const titles = done.map(({ title }) => forReader(title, reader).text);
  const message =
    done.length > 0 ? words.partly(reader.formats.list(titles)) : problem.errors.length === 0 ? refusalText(reader, problem) : undefined;
  const problems = [...problem.errors, ...criteriaMissed(reader, offer, { values, wanted, problem })];
  return show(site, c, offer, { values: { ...values, sessions: left }, problems, ...(message !== undefined && { message }) });
}

/**
 * The API looks at the fields before it looks at the rules of the session. Whoever fills in a form is told of both at once, and not of the
 * criteria only when all else is mended.
 */
function criteriaMissed(reader: Reader, { series }: Offer, { values, wanted, problem: { errors } }: Omit<Partly, 'done'>): readonly FormProblem[] {
  const isAsked = (series?.criteria?.items ?? []).length > 0 && wanted.some(({ moderation = series?.moderation }) => moderation === 'automatic');
  const isMet = (values['criteria'] ?? []).length > 0 || written(values, 'attendeeType') === 'observer';
  if (!isAsked || isMet || errors.length === 0 || errors.some(({ path }) => path === 'criteria')) return [];
  const takesObservers = wanted.some(({ observers = series?.observers }) => observers !== 'none');
  const reason = takesObservers ? 'criterion-or-observer' : 'criterion-needed';
  return [{ path: 'criteria', reason, message: sentenceFor(reader, reason) }];
}

/** What one has registered for: the address may come from anywhere, so it tells no more than everyone may know. */
async function received(site: Site, c: PageContext) {
  const reader = await readerOf(c);
  const asked = (c.req.queries('session') ?? []).slice(0, MOST_NAMED);
  const found = await Promise.all(asked.map((sessionId) => ask(site, c, site.operations.getSession, { params: { sessionId } })));
  const sessions = found.flatMap((one) => (one.ok && !one.value.discreet ? [one.value] : []));
  const children = <Received sessions={sessions} />;
  return sendPage(c, { title: reader.words.register.received, formToken: tokenOf(await visitor(site, c)), reader, children });
}
