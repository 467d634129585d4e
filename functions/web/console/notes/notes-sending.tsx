import { Checkbox, ErrorSummary, emptyForm, type FormState, formOf, Select, TextArea, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act, Choice, Form } from '../parts.tsx';
import { theSession } from '../session/session.tsx';
import { type Notes, type Session, theNotes } from './notes-desk.ts';
import { type Preview, reachedBy, Whom } from './notes-outlook.tsx';

const AUDIENCES = ['registered', 'attended'] as const;

/** Sending the notes: whom, then exactly who, then it is done. Replacing what readers have, and pulling everything back. */
export function notesSendingPages(app: ConsoleApp, site: Site): void {
  const at = '/console/sessions/:sessionId/notes';
  app.get(`${at}/send`, page(site, choose));
  app.post(`${at}/send`, form(site, send));
  app.get(
    `${at}/correct`,
    page(site, (desk) => correctPage(desk, formOf({ notice: 'mail' }))),
  );
  app.post(`${at}/correct`, form(site, correct));
  app.get(`${at}/pull-back`, page(site, pullBackPage));
  app.post(`${at}/pull-back`, form(site, pullBack));
  app.post('/console/distributions/:distributionId/call-off', form(site, callOff));
}

/** What a sending is narrowed to, as the address or the form says it. */
type Sending = { readonly audience: (typeof AUDIENCES)[number]; readonly language: string | undefined; readonly embargoUntil: string | undefined };

async function outlook({ ask, site, c }: Desk, query: Readonly<Record<string, string | undefined>>): Promise<Preview | ProblemDetails> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  const found = await ask(site.operations.previewDistribution, { params: { sessionId: c.req.param('sessionId') }, query: given });
  return found.ok ? found.value : found.problem;
}

const isProblem = (found: object): found is ProblemDetails => 'detail' in found;

async function choose(desk: Desk) {
  const { c } = desk;
  const [session, notes] = [await theSession(desk), await theNotes(desk)];
  if (!session.ok) return sendProblemPage(c, session.problem);
  if (!notes.ok) return sendProblemPage(c, notes.problem);
  if (!notes.value) return desk.go(`/console/sessions/${session.value.sessionId}/notes`);
  const audience = AUDIENCES.find((one) => one === c.req.query('audience'));
  // A field that was left empty is in the address all the same.
  const given = (name: string) => c.req.query(name) || undefined;
  if (audience) return confirmPage(desk, { audience, language: given('language'), embargoUntil: given('embargoUntil') }, emptyForm);
  const children = <Whose session={session.value} notes={notes.value} form={formOf({ audience: 'registered' })} />;
  return sendConsolePage(desk, { title: desk.words.notes.toSend, room: 'series', of: { session: session.value, part: 'notes' }, children });
}

type Of = { readonly session: Session; readonly form: FormState };

/** A question that changes nothing: its answer stands in the address. */
function Whose({ session, notes, form: state }: Of & { readonly notes: Notes }) {
  const { words, reader, to } = useDesk();
  const languages = Object.keys(notes.texts);
  const options = languages.map((language) => ({ value: language, label: words.notes.onlyLanguage(reader.formats.language(language)) }));
  return (
    <form method="get" action={to(`/console/sessions/${session.sessionId}/notes/send`)}>
      <fieldset>
        <legend>{words.notes.whom}</legend>
        {AUDIENCES.map((audience) => (
          <Choice form={state} name="audience" value={audience} label={words.notes.audience[audience]} hint={words.notes.audienceHint[audience]} />
        ))}
      </fieldset>
      {notes.distributedVersion !== undefined && languages.length > 1 && (
        <Select form={state} name="language" label={words.notes.which} options={[{ value: '', label: words.notes.allLanguages }, ...options]} />
      )}
      <TextField form={state} name="embargoUntil" label={words.notes.from} hint={words.notes.fromHint} type="datetime-local" />
      <button type="submit">{words.notes.check}</button>
    </form>
  );
}

async function confirmPage(desk: Desk, sending: Sending, state: FormState, status: 200 | ProblemDetails['status'] = 200) {
  const [session, preview] = [await theSession(desk), await outlook(desk, { audience: sending.audience, language: sending.language })];
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  if (isProblem(preview)) return sendProblemPage(desk.c, preview);
  const children = <Confirm session={session.value} preview={preview} sending={sending} form={state} />;
  const of = { session: session.value, part: 'notes' } as const;
  return sendConsolePage(desk, { title: desk.words.notes.toSend, room: 'series', of, children }, status);
}

function Confirm({ session, preview, sending, form: state }: Of & { readonly preview: Preview; readonly sending: Sending }) {
  const { words, reader, to } = useDesk();
  const at = `/console/sessions/${session.sessionId}/notes`;
  const count = reachedBy(preview);
  const { audience, language, embargoUntil } = sending;
  const hidden = Object.entries({ audience, language, embargoUntil }).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const said = [words.notes.audience[audience], ...(language ? [words.notes.onlyLanguage(reader.formats.language(language))] : [])];
  return (
    <>
      <ErrorSummary form={state} />
      <p class="lead">
        {said.join(' · ')}. {count > 0 ? words.notes.gets(count) : words.notes.nobody}
      </p>
      {embargoUntil && <p class="notice">{words.notes.waits(embargoUntil.replace('T', ' '))}</p>}
      <Whom preview={preview} session={session} />
      <Form action={`${at}/send`}>
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Namings preview={preview} form={state} session={session} />
        <div class="actions">
          <button type="submit" class={count === 0 ? 'second' : undefined}>
            {sendLabel(words.notes, count, embargoUntil !== undefined)}
          </button>
          <a class="button second" href={to(`${at}/send`)}>
            {words.notes.whomElse}
          </a>
        </div>
      </Form>
    </>
  );
}

/** Also to nobody: who may read the notes only later gets them then. */
function sendLabel({ toSend, sendLater, sendNow }: Desk['words']['notes'], count: number, isLater: boolean): string {
  if (count === 0) return toSend;
  return isLater ? sendLater(count) : sendNow(count);
}

/** Where the text seems to name people, with a box for each word that is no name. */
function Namings({ preview: { namings }, form: state, session }: Of & { readonly preview: Preview }) {
  const { words, reader, to } = useDesk();
  if (namings.length === 0) return null;
  const found = [...new Map(namings.map((one) => [one.found, one])).values()];
  return (
    <fieldset class="notice bad">
      <legend>{words.notes.names}</legend>
      <p>{words.notes.namesHint}</p>
      {found.map((one, n) => (
        <Checkbox
          form={state}
          name="confirmedNames"
          id={`confirmed-${n}`}
          value={one.found}
          label={
            <>
              <a href={to(`/console/sessions/${session.sessionId}/notes/edit?language=${one.language}`)}>
                {words.notes.naming(`\u2068${one.found}\u2069`, reader.formats.language(one.language), one.line)}
              </a>{' '}
              <span class="soft">{one.as === 'name' ? words.notes.isName : words.notes.isBody}</span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}

const confirmedIn = ({ confirmedNames = [] }: FormState['values']) => (confirmedNames.length > 0 ? { confirmedNames } : {});

async function send(desk: Desk, values: FormState['values']) {
  const audience = AUDIENCES.find((one) => one === written(values, 'audience')) ?? 'registered';
  const [language, embargoUntil] = [written(values, 'language'), written(values, 'embargoUntil')];
  const body = { audience, ...(language && { language }), ...(embargoUntil && { embargoUntil }), ...confirmedIn(values) };
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await desk.ask(desk.site.operations.distributeNotes, { params, body });
  if (outcome.ok)
    return desk.go(`/console/sessions/${params.sessionId}/notes`, outcome.value.status === 'scheduled' ? 'notesScheduled' : 'notesSent');
  const { problem } = outcome;
  if (problem.status !== 409 && problem.status !== 400) return sendProblemPage(desk.c, problem);
  return confirmPage(desk, { audience, language, embargoUntil }, refused(desk, values, problem), problem.status);
}

/** What is wrong with all of it stands above; the places of names stand in the form itself. */
function refused({ reader }: Desk, values: FormState['values'], problem: ProblemDetails): FormState {
  return { values, problems: [], message: refusalText(reader, problem) };
}

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
