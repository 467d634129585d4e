import type { Hono } from 'hono';
import { directionOf } from '../../kernel/document.ts';
import type { Variables } from '../api.ts';
import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import { PointResult } from './documents.tsx';
import { Checkbox, ErrorSummary, emptyForm, type FormState, isRefused, Select, TextArea } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { forReader, readerOf, Told, useReader, WrittenIn } from './reader.tsx';
import { refusalText } from './refusal.tsx';
import { renderMarkdown } from './texts.tsx';

type Point = Operations['getMyActionPoint'] extends Operation<infer A> ? A : never;

/** What follows a session: its notes for a registrant, and an action point for its owner, both by the link in a mail. */
export function followUpPages(app: Hono<Variables>, site: Site): void {
  app.get('/my/notes/:token', (c) => notes(site, c, c.req.param('token')));
  app.get('/my/action-points/:token', (c) => actionPoint(site, c, c.req.param('token'), emptyForm));
  app.post('/my/action-points/:token', (c) => answer(site, c, c.req.param('token')));
}

async function notes(site: Site, c: PageContext, token: string) {
  const since = c.req.query('since');
  const outcome = await ask(site, c, site.operations.getMyNotes, { params: { token }, query: since === undefined ? {} : { since } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const { texts, title, contactEmail, discreet } = outcome.value;
  const reader = await readerOf(c);
  const words = reader.words.notes;
  const first = forReader(texts, reader).language;
  const ordered = Object.entries(texts).toSorted(([a], [b]) => Number(b === first) - Number(a === first));
  const versions = await Promise.all(ordered.map(async ([language, markdown]) => ({ language, html: await renderMarkdown(markdown) })));
  const children = (
    <>
      <Heading notes={outcome.value} />
      <p class="notice">{words.notice}</p>
      {versions.length > 1 && (
        <nav aria-label={words.languages}>
          <ul class="row">
            {versions.map(({ language }) => (
              <li>
                <a href={`#notes-${language}`}>{reader.formats.language(language)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Updates updates={outcome.value.updates} />
      <WrittenIn texts={[{ [first]: '' }]} />
      {versions.map(({ language, html }) => (
        <article class="text" id={`notes-${language}`} lang={language} dir={directionOf(language)}>
          {html}
        </article>
      ))}
      <p>
        {words.questions} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
      </p>
    </>
  );
  const pageTitle = discreet ? words.title : `${words.title}${reader.formats.colon}${forReader(title, reader).text}`;
  return sendPage(c, { title: pageTitle, reader, children });
}

type Notes = Operations['getMyNotes'] extends Operation<infer A> ? A : never;

/** Of what session they are: when it was, who organised it, and the way to its page where everybody may open it. */
function Heading({ notes: { seriesTitle, title, startsAt, timeZone, organisers, isOpen, sessionId } }: { readonly notes: Notes }) {
  const { words, formats, to } = useReader();
  return (
    <>
      <p class="above">
        <Told text={seriesTitle} />
      </p>
      <h1>
        {words.notes.title}
        {formats.colon}
        <Told text={title} />
      </h1>
      <p class="soft">
        {startsAt !== undefined && (
          <>
            <time datetime={startsAt}>{formats.day(startsAt, timeZone)}</time> ·{' '}
          </>
        )}
        <bdi>{words.series.by(formats.list(organisers))}</bdi>
        {isOpen && (
          <>
            {' · '}
            <a href={to(`/sessions/${sessionId}`)}>{words.mine.page}</a>
          </>
        )}
      </p>
    </>
  );
}

/** What changed since the mail that led here, so that nobody has to compare. */
function Updates({ updates }: Pick<Notes, 'updates'>) {
  const { words, formats } = useReader();
  if (updates.length === 0) return null;
  return (
    <section class="notice">
      <h2>{words.notes.updated}</h2>
      <ul>
        {updates.map(({ at, kind, languages, correction }) => (
          <li>
            <time datetime={at}>{formats.date(at.slice(0, 10))}</time>
            {formats.colon}
            {kind === 'language' ? `${words.notes.alsoIn} ${formats.languages(languages)}` : words.notes.corrected}
            {correction !== undefined && (
              <>
                {' · '}
                <bdi>{correction}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

async function actionPoint(site: Site, c: PageContext, token: string, form: FormState) {
  const outcome = await ask(site, c, site.operations.getMyActionPoint, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const point = outcome.value;
  const reader = await readerOf(c);
  const words = reader.words.point;
  const children = (
    <>
      <p class="above">{words.title}</p>
      <h1 dir="auto">{point.text}</h1>
      <PointFacts point={point} />
      {point.disputed && <p class="notice">{words.disputed}</p>}
      <Lines heading={words.progress} lines={point.progress} />
      <Answers point={point} />
      <AnswerForm token={token} form={form} status={point.status} />
    </>
  );
  return sendPage(c, { title: words.title, reader, children }, isRefused(form) ? 400 : 200);
}

function PointFacts({ point }: { readonly point: Point }) {
  const { words, formats } = useReader();
  const facts: readonly (readonly [string, unknown])[] = [
    [words.point.state, <span class={`state ${point.status}`}>{words.names.point[point.status]}</span>],
    [words.point.priority, words.names.priority[point.priority]],
    [words.point.due, point.dueOn && formats.date(point.dueOn)],
    [words.point.owner, point.owner && <bdi>{point.owner.organisation}</bdi>],
    [words.point.supporting, point.supporting.length > 0 && <bdi>{formats.list(point.supporting)}</bdi>],
    [words.point.result, point.result && <PointResult result={point.result} />],
    [words.point.from, <From point={point} />],
    [words.point.questions, <a href={`mailto:${point.contactEmail}`}>{point.contactEmail}</a>],
  ];
  return (
    <dl>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Where it was agreed. Of a discreet session the names stand on the page, which only its owner can open, but not in its title. */
function From({ point }: { readonly point: Point }) {
  return (
    <>
      <Told text={point.sessionTitle} />
      <br />
      <span class="soft">
        <Told text={point.seriesTitle} />
      </span>
    </>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly { readonly at: string; readonly text: string }[] }) {
  const { formats } = useReader();
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {lines.map(({ at, text }) => (
          <li>
            <time datetime={at}>{formats.date(at.slice(0, 10))}</time>
            {formats.colon}
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function Answers({ point: { answers } }: { readonly point: Point }) {
  const { words } = useReader();
  const lines = answers.map(({ at, note = '', status, mine }) => ({
    at,
    text: [mine && `${words.point.you}.`, status && `${words.names.point[status]}.`, note].filter(Boolean).join(' '),
  }));
  return <Lines heading={words.point.answers} lines={lines} />;
}

function AnswerForm({ token, form, status }: { readonly token: string; readonly form: FormState; readonly status: Point['status'] }) {
  const { words, to } = useReader();
  if (status === 'completed' || status === 'dropped') return <p class="notice good">{words.point.closed}</p>;
  const choices = [
    { value: '', label: words.point.noChange },
    { value: 'in-progress', label: words.point.working },
    { value: 'completed', label: words.point.done },
  ];
  return (
    <>
      <h2>{words.point.answer}</h2>
      <ErrorSummary form={form} />
      <form method="post" action={to(`/my/action-points/${encodeURIComponent(token)}`)} novalidate>
        <Select form={form} name="status" label={words.point.status} options={choices} />
        <TextArea form={form} name="note" label={words.point.note} hint={words.point.noteHint} required />
        <Checkbox form={form} name="notMine" label={words.point.notMine} hint={words.point.notMineHint} />
        <button type="submit">{words.point.send}</button>
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
  const reader = await readerOf(c);
  if (outcome.ok) return c.redirect(reader.to(`/my/action-points/${encodeURIComponent(token)}`), 303);
  if (outcome.problem.status === 410) return sendProblemPage(c, outcome.problem);
  const problems = outcome.problem.errors;
  return actionPoint(site, c, token, {
    values: sent.values,
    problems,
    ...(problems.length === 0 && { message: refusalText(reader, outcome.problem) }),
  });
}
