import { ErrorSummary, type FormState, formOf, TextArea } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { confirmedIn } from '../confirm-names.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act, Choice, Form } from '../parts.tsx';
import { theSession } from '../session/session.tsx';
import { type Session, theNotes } from './notes-desk.ts';
import { isProblem, Namings, outlook, type Preview, reachedBy, refused, Whom } from './notes-outlook.tsx';

/** After the notes were sent: putting others in their place, pulling everything back, calling off what waits for its day. */
export function notesRecallPages(app: ConsoleApp, site: Site): void {
  const at = '/console/sessions/:sessionId/notes';
  app.get(
    `${at}/correct`,
    page(site, (desk) => correctPage(desk, formOf({ notice: 'mail' }))),
  );
  app.post(`${at}/correct`, form(site, correct));
  app.get(`${at}/pull-back`, page(site, pullBackPage));
  app.post(`${at}/pull-back`, form(site, pullBack));
  app.post('/console/distributions/:distributionId/call-off', form(site, callOff));
}

type Of = { readonly session: Session; readonly form: FormState };

async function correctPage(desk: Desk, state: FormState, status: 200 | ProblemDetails['status'] = 200) {
  const [session, preview] = [await theSession(desk), await outlook(desk, { only: 'had-earlier-version' })];
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  if (isProblem(preview)) return sendProblemPage(desk.c, preview);
  const children = <Correction session={session.value} preview={preview} form={state} />;
  const of = { session: session.value, part: 'notes' } as const;
  return sendConsolePage(desk, { title: desk.words.notes.toCorrect, room: 'series', of, children }, status);
}

function Correction({ session, preview, form: state }: Of & { readonly preview: Preview }) {
  const { words } = useDesk();
  const count = reachedBy(preview);
  return (
    <>
      <ErrorSummary form={state} />
      <Form action={`/console/sessions/${session.sessionId}/notes/correct`}>
        <fieldset>
          <legend>{words.notes.how}</legend>
          <Choice
            form={state}
            name="notice"
            value="mail"
            label={words.notes.withMail}
            hint={count > 0 ? words.notes.gets(count) : words.notes.nobody}
          />
          <Choice form={state} name="notice" value="silent" label={words.notes.silent} />
        </fieldset>
        <TextArea form={state} name="correction" label={words.notes.said} hint={words.notes.saidHint} rows={3} />
        <Namings preview={preview} form={state} session={session} />
        <button type="submit">{words.notes.replace}</button>
      </Form>
      <h2>{words.notes.who}</h2>
      <Whom preview={preview} session={session} />
    </>
  );
}

async function correct(desk: Desk, values: FormState['values']) {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const correction = written(values, 'correction');
  const body = { notice: written(values, 'notice'), ...(correction && { correction }), ...confirmedIn(values) };
  const outcome = await desk.ask(desk.site.operations.correctNotes, { params, body });
  if (outcome.ok) return desk.go(`/console/sessions/${params.sessionId}/notes`, 'notesReplaced');
  const { problem } = outcome;
  if (problem.status !== 409 && problem.status !== 400) return sendProblemPage(desk.c, problem);
  return correctPage(desk, refused(desk, values, problem), problem.status);
}

async function pullBackPage(desk: Desk) {
  const [session, notes] = [await theSession(desk), await theNotes(desk)];
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  if (!notes.ok) return sendProblemPage(desk.c, notes.problem);
  const { words, to } = desk;
  const at = `/console/sessions/${session.value.sessionId}/notes`;
  const children = (
    <>
      <p class="notice bad">{words.notes.pullBackText}</p>
      <div class="actions">
        <Act action={`${at}/pull-back`} label={words.notes.pullBackNow} />
        <a class="button second" href={to(at)}>
          {words.notes.back}
        </a>
      </div>
    </>
  );
  return sendConsolePage(desk, { title: words.notes.pullBack, room: 'series', of: { session: session.value, part: 'notes' }, children });
}

async function pullBack(desk: Desk) {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await desk.ask(desk.site.operations.pullBackNotes, { params });
  return outcome.ok ? desk.go(`/console/sessions/${params.sessionId}/notes`, 'notesPulledBack') : sendProblemPage(desk.c, outcome.problem);
}

async function callOff(desk: Desk) {
  const params = { distributionId: desk.c.req.param('distributionId') };
  const outcome = await desk.ask(desk.site.operations.callOffDistribution, { params });
  return outcome.ok ? desk.go(`/console/sessions/${outcome.value.sessionId}/notes`, 'notesCalledOff') : sendProblemPage(desk.c, outcome.problem);
}
