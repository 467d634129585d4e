import { directionOf } from '../../../kernel/document.ts';
import { ErrorSummary, emptyForm, type FormState, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { Told } from '../../pages/reader.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import { renderMarkdown } from '../../pages/texts.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { ConfirmNames, confirmedIn } from '../confirm-names.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import type { Session } from '../notes/notes-desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import { theSession } from '../session/session.tsx';
import { type SummaryPreview, theSummary } from './summary-desk.ts';
import type { Written } from './summary-form.ts';

/** The summary as everybody will see it, and the button that publishes it. */
export function summaryPublishPages(app: ConsoleApp, site: Site): void {
  const path = '/console/sessions/:sessionId/summary/publish';
  app.get(
    path,
    page(site, (desk) => show(desk, emptyForm)),
  );
  app.post(path, form(site, publish));
}

async function show(desk: Desk, state: FormState, status: 200 | ProblemDetails['status'] = 200) {
  const [session, summary] = [await theSession(desk), await theSummary(desk)];
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  if (!summary.ok) return sendProblemPage(desk.c, summary.problem);
  const { sessionId } = session.value;
  if (!summary.value) return desk.go(`/console/sessions/${sessionId}/summary`);
  const preview = await desk.ask(desk.site.operations.previewSummary, { params: { sessionId } });
  if (!preview.ok) return sendProblemPage(desk.c, preview.problem);
  const texts = await Promise.all(
    Object.entries(summary.value.text).map(async ([language, text]) => ({ language, html: await renderMarkdown(text) })),
  );
  const children = (
    <>
      <ErrorSummary form={state} />
      <p class="lead">{desk.words.summary.seen}</p>
      <section class="card" aria-label={desk.words.summary.public}>
        {texts.map(({ language, html }) => (
          <article class="text" lang={language} dir={directionOf(language)}>
            {html}
          </article>
        ))}
        <Takeaways summary={summary.value} preview={preview.value} />
      </section>
      <Publish session={session.value} preview={preview.value} form={state} />
    </>
  );
  const of = { session: session.value, part: 'summary' } as const;
  return sendConsolePage(desk, { title: desk.words.summary.toPublish, room: 'series', of, children }, status);
}

function Takeaways({ summary, preview: { participants } }: { readonly summary: Written; readonly preview: SummaryPreview }) {
  const { words, reader } = useDesk();
  const named: Readonly<Record<string, string>> = reader.words.names.category;
  const line = (what: string | Readonly<Record<string, string>>) => (typeof what === 'string' ? <bdi>{what}</bdi> : <Told text={what} />);
  const counts = Object.entries(participants.categories ?? {}).map(
    ([name, count]) => `${named[name] ?? name}${reader.formats.colon}${reader.formats.number(count)}`,
  );
  return (
    <>
      {summary.takeaways.length > 0 && <h2>{reader.words.summary.takeaways}</h2>}
      {summary.takeaways.map(({ theme, points }) => (
        <>
          <h3>{line(theme)}</h3>
          <ul>
            {points.map((point) => (
              <li>{line(point)}</li>
            ))}
          </ul>
        </>
      ))}
      <h2>{words.summary.participants}</h2>
      <p>{[reader.words.session.took(participants.total ?? 0), ...counts].join(' · ')}</p>
      {participants.organisations.length > 0 && (
        <p>
          {reader.words.summary.bodies}
          {reader.formats.colon}
          {reader.formats.list(participants.organisations)}
        </p>
      )}
    </>
  );
}

type PublishProps = { readonly session: Session; readonly preview: SummaryPreview; readonly form: FormState };

function Publish({ session, preview: { namings }, form: state }: PublishProps) {
  const { words, to } = useDesk();
  const at = `/console/sessions/${session.sessionId}/summary`;
  return (
    <Form action={`${at}/publish`}>
      <ConfirmNames namings={namings} form={state} where={({ found }) => `\u2068${found}\u2069`} />
      <TextField form={state} name="embargoUntil" label={words.notes.from} hint={words.summary.embargoHint} type="datetime-local" />
      <div class="actions">
        <button type="submit">{words.summary.publish}</button>
        <a class="button second" href={to(at)}>
          {words.notes.edit}
        </a>
      </div>
    </Form>
  );
}

async function publish(desk: Desk, values: FormState['values']) {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const embargoUntil = written(values, 'embargoUntil');
  const body = { ...(embargoUntil && { embargoUntil }), ...confirmedIn(values) };
  const outcome = await desk.ask(desk.site.operations.publishSummary, { params, body });
  if (outcome.ok) {
    const done = outcome.value.status === 'scheduled' ? 'summaryScheduled' : 'summaryPublished';
    return desk.go(`/console/sessions/${params.sessionId}/summary`, done);
  }
  const { problem } = outcome;
  if (problem.status !== 400 && problem.status !== 409) return sendProblemPage(desk.c, problem);
  return show(desk, { values, problems: [], message: refusalText(desk.reader, problem) }, problem.status);
}
