import type { Hono } from 'hono';
import { isDiscreet } from '../../registration/domain/registration.ts';
import type { Variables } from '../api.ts';
import type { ProblemDetails } from '../problem.ts';
import type { Words } from '../words/shape.ts';
import { type FormState, formOf, isRefused } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { Colleague, type Mine, MyRegistration, pathOf } from './my-registration-page.tsx';
import { othersOf, participants } from './participants.tsx';
import { forReader, inSameLanguage, readerOf } from './reader.tsx';
import { renderMarkdown } from './texts.tsx';

/** A registrant's own page, opened by the link in their mails. */
export function myRegistrationPages(app: Hono<Variables>, site: Site): void {
  const base = '/my/registrations/:token';
  app.get(base, (c) => show(site, c, c.req.param('token')));
  app.post(base, (c) => update(site, c, c.req.param('token')));
  app.post(`${base}/withdraw`, (c) => withdraw(site, c, c.req.param('token')));
  app.post(`${base}/offer`, (c) => offer(site, c, c.req.param('token')));
  app.get(`${base}/join`, (c) => join(site, c, c.req.param('token')));
  app.get(`${base}/colleague`, (c) => colleague(site, c, c.req.param('token')));
  app.post(`${base}/colleague`, (c) => handOver(site, c, c.req.param('token')));
  app.get(`${base}/participants`, (c) => participants(site, c, c.req.param('token')));
  app.post(`${base}/links`, (c) => renew(site, c, c.req.param('token')));
}

async function show(site: Site, c: PageContext, token: string, form?: FormState) {
  const outcome = await ask(site, c, site.operations.getMyRegistration, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const mine = outcome.value;
  // The page speaks the language of the mail that led here, unless another was chosen.
  const reader = await readerOf(c, mine.language);
  const messages = await Promise.all(mine.messages.map(async (message) => ({ ...message, html: await renderMarkdown(message.markdown) })));
  const state = form ?? detailsForm(mine);
  const [others, materials, points] = await Promise.all([
    othersOf(site, c, token, mine),
    ask(site, c, site.operations.listMyMaterials, { params: { token } }),
    ask(site, c, site.operations.listMyActionPoints, { params: { token } }),
  ]);
  const shown = { messages, others, documents: materials.ok ? materials.value.items : [], points: points.ok ? points.value.items : [] };
  const children = <MyRegistration mine={mine} token={token} {...shown} form={state} site={site.site} />;
  const isNeutral = isDiscreet(mine) || mine.session.discreet;
  const title = isNeutral ? reader.words.frame.meeting : forReader(mine.session.title, reader).text;
  return sendPage(c, { title, reader, hasTimes: true, children }, isRefused(state) ? 400 : 200);
}

const FIELDS = ['name', 'email', 'organisation', 'position', 'country', 'category', 'language', 'interpretation', 'accessibility'] as const;
const CLEARABLE = new Set<string>(['position', 'country', 'category', 'interpretation', 'accessibility']);
const CHOICES = ['showToParticipants', 'nameOrganisationPublicly', 'discreet', 'contactFirst'] as const;

function detailsForm(mine: Mine): FormState {
  return formOf(Object.fromEntries([...FIELDS, ...CHOICES].map((name) => [name, mine[name]])));
}

/** An empty optional field is taken away, an empty needed one is sent so that the API says what is missing. */
function patchOf(values: FormState['values']) {
  const texts = FIELDS.map((name) => [name, written(values, name) ?? (CLEARABLE.has(name) ? null : '')]);
  const said = texts.filter(([name, value]) => name !== 'language' || value !== '');
  return Object.fromEntries([...said, ...CHOICES.map((name) => [name, written(values, name) === 'yes'])]);
}

async function update(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.updateMyRegistration, { params: { token }, body: patchOf(sent.values) });
  if (outcome.ok) return c.redirect(inSameLanguage(c, pathOf(token)), 303);
  return refused(c, outcome.problem, sent.values, (form) => show(site, c, token, form));
}

/** What concerns a field stands beside it, with all that was typed; anything else is a page of its own. */
function refused(
  c: PageContext,
  problem: ProblemDetails,
  values: FormState['values'],
  again: (form: FormState) => Response | Promise<Response>,
): Response | Promise<Response> {
  return problem.errors.length === 0 ? sendProblemPage(c, problem) : again({ values, problems: problem.errors });
}

/** The link is void now, so there is no page to go to. */
async function tell(c: PageContext, say: (words: Words['mine']) => readonly [string, string]) {
  const reader = await readerOf(c);
  const [title, text] = say(reader.words.mine);
  const children = (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
    </>
  );
  return sendPage(c, { title, reader, children });
}

const withdrawn = (c: PageContext) => tell(c, (words) => [words.withdrawn, words.withdrawnText]);

async function withdraw(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.withdrawRegistration, { params: { token } });
  return outcome.ok ? withdrawn(c) : sendProblemPage(c, outcome.problem);
}

async function offer(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const answer = written(sent.values, 'answer');
  const outcome = await ask(site, c, site.operations.answerOffer, { params: { token }, body: { answer } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  return answer === 'refuse' ? withdrawn(c) : c.redirect(inSameLanguage(c, pathOf(token)), 303);
}

async function join(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.joinSession, { params: { token } });
  return outcome.ok ? c.redirect(outcome.value, 302) : sendProblemPage(c, outcome.problem);
}

async function colleague(site: Site, c: PageContext, token: string, form?: FormState) {
  const outcome = await ask(site, c, site.operations.getMyRegistration, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  if (outcome.value.status !== 'confirmed') return c.redirect(inSameLanguage(c, pathOf(token)), 303);
  const state = form ?? formOf({ organisation: outcome.value.organisation });
  const reader = await readerOf(c, outcome.value.language);
  const children = <Colleague token={token} form={state} />;
  return sendPage(c, { title: reader.words.mine.colleague, reader, children }, isRefused(state) ? 400 : 200);
}

async function handOver(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const body = Object.fromEntries(['name', 'email', 'organisation'].map((name) => [name, written(sent.values, name) ?? '']));
  const outcome = await ask(site, c, site.operations.nameSubstitute, { params: { token }, body });
  if (outcome.ok) return tell(c, (words) => [words.handedOver, words.handedOverText]);
  return refused(c, outcome.problem, sent.values, (form) => colleague(site, c, token, form));
}

async function renew(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.renewMyLinks, { params: { token } });
  return outcome.ok ? c.redirect(inSameLanguage(c, pathOf(outcome.value.token)), 303) : sendProblemPage(c, outcome.problem);
}
