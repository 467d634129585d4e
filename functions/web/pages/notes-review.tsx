import type { Hono } from 'hono';
import { directionOf } from '../../kernel/document.ts';
import type { Variables } from '../api.ts';
import { reviewWords } from '../words/reviews.ts';
import { ErrorSummary, emptyForm, type FormState, isRefused, TextArea } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { inSameLanguage, readerOf, Told } from './reader.tsx';
import { renderMarkdown } from './texts.tsx';

/** The draft of notes for a reviewer, by the link in the mail that asks for a review. */
export function notesReviewPages(app: Hono<Variables>, site: Site): void {
  app.get('/my/notes-reviews/:token', (c) => draft(site, c, c.req.param('token'), emptyForm));
  app.post('/my/notes-reviews/:token', (c) => comment(site, c, c.req.param('token')));
}

async function draft(site: Site, c: PageContext, token: string, form: FormState) {
  const outcome = await ask(site, c, site.operations.getNotesForReview, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const { texts, title, seriesTitle, comments } = outcome.value;
  const reader = await readerOf(c);
  const words = reviewWords(reader.language);
  const versions = await Promise.all(Object.entries(texts).map(async ([language, markdown]) => ({ language, html: await renderMarkdown(markdown) })));
  const children = (
    <>
      <p class="above">
        <Told text={seriesTitle} />
      </p>
      <h1>
        {words.title}: <Told text={title} />
      </h1>
      <p class="notice">{words.notice}</p>
      <ErrorSummary form={form} />
      {versions.map(({ language, html }) => (
        <article class="text" lang={language} dir={directionOf(language)}>
          {html}
        </article>
      ))}
      <h2>{words.comments}</h2>
      <ul>
        {comments.map(({ text }) => (
          <li dir="auto">{text}</li>
        ))}
      </ul>
      <form method="post" action={reader.to(`/my/notes-reviews/${encodeURIComponent(token)}`)} novalidate>
        <TextArea form={form} name="text" label={words.label} hint={words.hint} required />
        <button type="submit">{words.send}</button>
      </form>
    </>
  );
  return sendPage(c, { title: words.title, reader, children }, isRefused(form) ? 400 : 200);
}

async function comment(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.commentOnNotes, { params: { token }, body: { text: written(sent.values, 'text') ?? '' } });
  if (outcome.ok) return c.redirect(inSameLanguage(c, `/my/notes-reviews/${encodeURIComponent(token)}`), 303);
  if (outcome.problem.status !== 400) return sendProblemPage(c, outcome.problem);
  return draft(site, c, token, { values: sent.values, problems: outcome.problem.errors });
}
