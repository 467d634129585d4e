import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import { Checkbox, ErrorSummary, emptyForm, type FormState, Select, TextArea } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { directionOf, sendPage, sendProblemPage } from './layout.tsx';
import { Localised, renderMarkdown } from './texts.tsx';
import { languageName, titleOf, wishOf } from './words.ts';

type Point = Operations['getMyActionPoint'] extends Operation<infer A> ? A : never;

/** What follows a session: its notes for a registrant, and an action point for its owner, both by the link in a mail. */
export function followUpPages(app: Hono<Variables>, site: Site): void {
  app.get('/my/notes/:token', (c) => notes(site, c, c.req.param('token')));
  app.get('/my/action-points/:token', (c) => actionPoint(site, c, c.req.param('token'), emptyForm));
  app.post('/my/action-points/:token', (c) => answer(site, c, c.req.param('token')));
}

async function notes(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.getMyNotes, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const { texts, title, seriesTitle, contactEmail, discreet } = outcome.value;
  const wish = wishOf(c.req.header('Accept-Language'));
  const written = await Promise.all(Object.entries(texts).map(async ([language, markdown]) => ({ language, html: await renderMarkdown(markdown) })));
  const children = (
    <>
      <p class="soft">
        <Localised text={seriesTitle} wish={wish} />
      </p>
      <h1>
        Notes: <Localised text={title} wish={wish} />
      </h1>
      <p class="notice">These notes are for the people who were registered. Please do not pass them on.</p>
      {written.length > 1 && (
        <ul>
          {written.map(({ language }) => (
            <li>
              <a href={`#notes-${language}`}>{languageName(language)}</a>
            </li>
          ))}
        </ul>
      )}
      {written.map(({ language, html }) => (
        <article id={`notes-${language}`} lang={language} dir={directionOf(language)}>
          {html}
        </article>
      ))}
      <p>
        Questions: <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
      </p>
    </>
  );
  return sendPage(c, { title: discreet ? 'Notes' : `Notes: ${titleOf(title, wish)}`, children });
}

const PRIORITY = { high: 'High', medium: 'Medium', low: 'Low' } as const;
const STATUS = { proposed: 'Proposed', open: 'Open', 'in-progress': 'In progress', completed: 'Completed', dropped: 'Dropped' } as const;

async function actionPoint(site: Site, c: PageContext, token: string, form: FormState) {
  const outcome = await ask(site, c, site.operations.getMyActionPoint, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const point = outcome.value;
  const wish = wishOf(c.req.header('Accept-Language'));
  const children = (
    <>
      <p class="soft">
        <Localised text={point.seriesTitle} wish={wish} />: <Localised text={point.sessionTitle} wish={wish} />
      </p>
      <h1>Action point</h1>
      <p dir="auto">{point.text}</p>
      <PointFacts point={point} />
      <Answers point={point} />
      <AnswerForm token={token} form={form} status={point.status} />
    </>
  );
  return sendPage(c, { title: 'Action point', children }, form.problems.length > 0 || form.message !== undefined ? 400 : 200);
}

function PointFacts({ point }: { readonly point: Point }) {
  return (
    <dl>
      <dt>State</dt>
      <dd class="status">{STATUS[point.status]}</dd>
      <dt>Priority</dt>
      <dd>{PRIORITY[point.priority]}</dd>
      {point.dueOn !== undefined && <dt>Due</dt>}
      {point.dueOn !== undefined && <dd>{point.dueOn}</dd>}
      <dt>Questions</dt>
      <dd>
        <a href={`mailto:${point.contactEmail}`}>{point.contactEmail}</a>
      </dd>
    </dl>
  );
}

function Answers({ point: { answers } }: { readonly point: Point }) {
  if (answers.length === 0) return null;
  return (
    <>
      <h2>What was said so far</h2>
      <ul>
        {answers.map(({ at, note, status }) => (
          <li>
            <time datetime={at}>{at.slice(0, 10)}</time> {status && `${STATUS[status]}. `}
            <span dir="auto">{note}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const CHOICES = [
  { value: '', label: 'No change' },
  { value: 'in-progress', label: 'We are working on it' },
  { value: 'completed', label: 'It is done' },
];

function AnswerForm({ token, form, status }: { readonly token: string; readonly form: FormState; readonly status: Point['status'] }) {
  if (status === 'completed' || status === 'dropped') return null;
  return (
    <>
      <h2>Your answer</h2>
      <ErrorSummary form={form} />
      <form method="post" action={`/my/action-points/${encodeURIComponent(token)}`} novalidate>
        <Select form={form} name="status" label="How far is it?" options={CHOICES} />
        <TextArea form={form} name="note" label="Note" hint="The organisers read it. Nothing is published without them." required />
        <Checkbox form={form} name="notMine" label="This is not ours to do" />
        <button type="submit">Send</button>
      </form>
    </>
  );
}

async function answer(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const status = written(sent.values, 'status');
  const body = {
    note: written(sent.values, 'note') ?? '',
    ...(status !== undefined && { status }),
    ...(written(sent.values, 'notMine') === 'yes' && { notMine: true }),
  };
  const outcome = await ask(site, c, site.operations.answerActionPoint, { params: { token }, body });
  if (outcome.ok) return c.redirect(`/my/action-points/${encodeURIComponent(token)}`, 303);
  if (outcome.problem.status === 410) return sendProblemPage(c, outcome.problem);
  const problems = outcome.problem.errors;
  return actionPoint(site, c, token, { values: sent.values, problems, ...(problems.length === 0 && { message: outcome.problem.detail }) });
}
