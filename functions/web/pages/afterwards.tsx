import type { Hono } from 'hono';
import type { LocalisedText } from '../../kernel/text.ts';
import type { Variables } from '../api.ts';
import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import { ErrorSummary, emptyForm, type FormState, isRefused, TextArea, TextField } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { forReader, readerOf, Told, useReader, WrittenIn } from './reader.tsx';
import { renderMarkdown } from './texts.tsx';

export type Summary = Operations['getSummary'] extends Operation<infer A> ? A : never;

/** What remains of a session for everyone: its summary, and the way to its notes for those who were not there. */
export function afterwardsPages(app: Hono<Variables>, site: Site): void {
  app.get('/sessions/:sessionId/summary', (c) => summary(site, c, c.req.param('sessionId')));
  app.get('/sessions/:sessionId/notes', (c) => askPage(site, c, c.req.param('sessionId'), emptyForm));
  app.post('/sessions/:sessionId/notes', (c) => requestNotes(site, c, c.req.param('sessionId')));
}

/** The published summaries of sessions, for lists that lead to them. */
export async function summariesOf(site: Site, c: PageContext, sessionIds: readonly string[]): Promise<ReadonlyMap<string, Summary>> {
  const found = await Promise.all(sessionIds.map(async (sessionId) => ask(site, c, site.operations.getSummary, { params: { sessionId } })));
  return new Map(found.flatMap((one) => (one.ok ? [[one.value.sessionId, one.value]] : [])));
}

async function summary(site: Site, c: PageContext, sessionId: string) {
  const outcome = await ask(site, c, site.operations.getSummary, { params: { sessionId } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const of = outcome.value;
  const reader = await readerOf(c);
  const text = forReader(of.text, reader);
  const html = await renderMarkdown(text.text);
  const children = (
    <>
      <p class="above">
        <Told text={of.seriesTitle} />
      </p>
      <h1>
        {reader.words.summary.title}
        {reader.formats.colon}
        <Told text={of.title} />
      </h1>
      <WrittenIn texts={[of.text]} />
      <p class="soft">
        {of.startsAt !== undefined && reader.formats.date(of.startsAt.slice(0, 10))}
        {of.participants.total !== undefined && ` · ${reader.words.session.took(of.participants.total)}`}
      </p>
      <article class="text" lang={text.language} dir="auto">
        {html}
      </article>
      <Takeaways of={of} />
      <p>
        <a href={reader.to(`/sessions/${sessionId}`)}>{reader.words.register.toSession}</a>
      </p>
    </>
  );
  return sendPage(c, {
    title: `${reader.words.summary.title}${reader.formats.colon}${forReader(of.title, reader).text}`,
    indexed: site.site,
    reader,
    children,
  });
}

function Takeaways({ of: { takeaways, participants } }: { readonly of: Summary }) {
  const { words } = useReader();
  return (
    <>
      {takeaways.length > 0 && <h2>{words.summary.takeaways}</h2>}
      {takeaways.map(({ theme, points }) => (
        <>
          <h3>
            <Said what={theme} />
          </h3>
          <ul>
            {points.map((point) => (
              <li>
                <Said what={point} />
              </li>
            ))}
          </ul>
        </>
      ))}
      <Categories counts={participants.categories ?? {}} />
      {participants.organisations.length > 0 && <h2>{words.summary.bodies}</h2>}
      <ul>
        {participants.organisations.map((body) => (
          <li dir="auto">{body}</li>
        ))}
      </ul>
    </>
  );
}

/** From what kinds of body people came, the most first. An organiser may count kinds that the form does not know. */
function Categories({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const { words, formats } = useReader();
  const names = new Map<string, string>(Object.entries(words.names.category));
  const lines = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{words.form.category}</h2>
      <ul>
        {lines.map(([kind, count]) => (
          <li>
            <bdi>{names.get(kind) ?? kind.replaceAll('-', ' ')}</bdi>
            {formats.colon}
            {formats.number(count)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A line of which the language may not be known. */
function Said({ what }: { readonly what: string | LocalisedText }) {
  return typeof what === 'string' ? <bdi>{what}</bdi> : <Told text={what} />;
}

async function askPage(site: Site, c: PageContext, sessionId: string, form: FormState) {
  const session = await ask(site, c, site.operations.getSession, { params: { sessionId } });
  if (!session.ok) return sendProblemPage(c, session.problem);
  const reader = await readerOf(c);
  const children = <AskForNotes sessionId={sessionId} title={session.value.discreet ? undefined : session.value.title} form={form} />;
  return sendPage(c, { title: reader.words.ask.title, reader, children }, isRefused(form) ? 400 : 200);
}

type AskProps = { readonly sessionId: string; readonly title: LocalisedText | undefined; readonly form: FormState };

function AskForNotes({ sessionId, title, form }: AskProps) {
  const { words, to } = useReader();
  return (
    <>
      <p class="above">{title === undefined ? words.frame.meeting : <Told text={title} />}</p>
      <h1>{words.ask.title}</h1>
      <p class="lead">{words.ask.about}</p>
      <ErrorSummary form={form} />
      <form method="post" action={to(`/sessions/${sessionId}/notes`)} novalidate>
        <TextField form={form} name="name" label={words.form.name} autocomplete="name" longest={120} required />
        <TextField form={form} name="email" label={words.form.email} type="email" autocomplete="email" required />
        <TextField form={form} name="organisation" label={words.form.organisation} autocomplete="organization" longest={200} required />
        <TextArea form={form} name="reason" label={words.ask.reason} rows={3} required />
        <button type="submit">{words.ask.send}</button>
      </form>
    </>
  );
}

/** The answer is the same for every address. */
async function requestNotes(site: Site, c: PageContext, sessionId: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const reader = await readerOf(c);
  const fields = Object.fromEntries(['name', 'email', 'organisation', 'reason'].map((name) => [name, written(sent.values, name) ?? '']));
  const outcome = await ask(site, c, site.operations.requestNotes, { params: { sessionId }, body: { ...fields, language: reader.language } });
  if (!outcome.ok && outcome.problem.errors.length > 0) return askPage(site, c, sessionId, { values: sent.values, problems: outcome.problem.errors });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const children = (
    <>
      <h1>{reader.words.ask.sent}</h1>
      <p class="lead">{reader.words.ask.sentText}</p>
    </>
  );
  return sendPage(c, { title: reader.words.ask.sent, reader, children });
}
