import { directionOf } from '../../../kernel/document.ts';
import { ErrorSummary, emptyForm, type FormState, formOf, Select, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { renderMarkdown } from '../../pages/texts.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { confirmedIn } from '../confirm-names.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Choice, Form, REACHABLE } from '../parts.tsx';
import { theSession } from '../session/session.tsx';
import { type Notes, type Session, theNotes } from './notes-desk.ts';
import { isProblem, Namings, outlook, type Preview, reachedBy, refused, Whom } from './notes-outlook.tsx';

const AUDIENCES = ['registered', 'attended'] as const;

/** Sending the notes: the text once more and exactly who gets it, then it is done. */
export function notesSendingPages(app: ConsoleApp, site: Site): void {
  const at = '/console/sessions/:sessionId/notes';
  app.get(`${at}/send`, page(site, choose));
  app.post(`${at}/send`, form(site, send));
}

/** What a sending is narrowed to, as the address or the form says it. */
type Sending = { readonly audience: (typeof AUDIENCES)[number]; readonly language: string | undefined; readonly embargoUntil: string | undefined };

async function choose(desk: Desk) {
  const { c } = desk;
  const audience = AUDIENCES.find((one) => one === c.req.query('audience')) ?? 'registered';
  // A field that was left empty is in the address all the same.
  const given = (name: string) => c.req.query(name) || undefined;
  return confirmPage(desk, { audience, language: given('language'), embargoUntil: given('embargoUntil') }, emptyForm);
}

type Of = { readonly session: Session; readonly form: FormState };

/** A question that changes nothing: its answer stands in the address. */
function Whose({ session, notes, sending }: Pick<Of, 'session'> & { readonly notes: Notes; readonly sending: Sending }) {
  const { words, reader, to } = useDesk();
  const state = formOf({ ...sending });
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
      <button type="submit" class="second">
        {words.notes.check}
      </button>
    </form>
  );
}

async function confirmPage(desk: Desk, sending: Sending, state: FormState, status: 200 | ProblemDetails['status'] = 200) {
  const [session, found] = [await theSession(desk), await theNotes(desk)];
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const notes = found.value;
  // What readers have already is replaced on a page of its own.
  if (!notes || (isDraft(notes) && notes.distributedVersion !== undefined)) return desk.go(`/console/sessions/${session.value.sessionId}/notes`);
  const preview = await outlook(desk, { audience: sending.audience, language: sending.language });
  if (isProblem(preview)) return sendProblemPage(desk.c, preview);
  const of = { session: session.value, part: 'notes' } as const;
  const children = (
    <>
      <Confirm session={session.value} notes={notes} preview={preview} sending={sending} form={state} texts={await textsOf(notes, sending)} />
      <details class="fold">
        <summary>{desk.words.notes.whomElse}</summary>
        <Whose session={session.value} notes={notes} sending={sending} />
      </details>
    </>
  );
  return sendConsolePage(desk, { title: desk.words.notes.toSend, room: 'series', of, children }, status);
}

const isDraft = ({ status }: Notes) => status === 'draft' || status === 'in-review';

type Read = { readonly language: string; readonly html: Awaited<ReturnType<typeof renderMarkdown>> };

/** What would be read, as readers see it. */
function textsOf({ texts }: Notes, { language: only }: Sending): Promise<readonly Read[]> {
  const sent = Object.entries(texts).filter(([language]) => only === undefined || language === only);
  return Promise.all(sent.map(async ([language, text]) => ({ language, html: await renderMarkdown(text) })));
}

/** The notes once more, before they go: open as long as nobody approved them. */
function Texts({ texts, isOpen }: { readonly texts: readonly Read[]; readonly isOpen: boolean }) {
  const { words, reader } = useDesk();
  return texts.map(({ language, html }) => (
    <details class="fold" open={isOpen}>
      <summary>{words.notes.writing(reader.formats.language(language))}</summary>
      <article class="text readover" lang={language} dir={directionOf(language)} {...REACHABLE}>
        {html}
      </article>
    </details>
  ));
}

type Confirmed = Of & { readonly notes: Notes; readonly preview: Preview; readonly sending: Sending; readonly texts: readonly Read[] };

function Confirm({ session, notes, preview, sending, form: state, texts }: Confirmed) {
  const { words, reader } = useDesk();
  const count = reachedBy(preview);
  const { audience, language, embargoUntil } = sending;
  const approves = isDraft(notes) ? String(notes.version) : undefined;
  const hidden = Object.entries({ audience, language, embargoUntil, approves }).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const said = [words.notes.audience[audience], ...(language ? [words.notes.onlyLanguage(reader.formats.language(language))] : [])];
  return (
    <>
      <ErrorSummary form={state} />
      <p class="lead">
        {said.join(' · ')}. {count > 0 ? words.notes.gets(count) : words.notes.nobody}
      </p>
      {embargoUntil && <p class="notice">{words.notes.waits(embargoUntil.replace('T', ' '))}</p>}
      <Whom preview={preview} session={session} />
      <Texts texts={texts} isOpen={approves !== undefined} />
      {approves !== undefined && <p>{words.notes.approves(notes.version)}</p>}
      <Form action={`/console/sessions/${session.sessionId}/notes/send`}>
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Namings preview={preview} form={state} session={session} />
        <button type="submit" class={count === 0 ? 'second' : undefined}>
          {sendLabel(words.notes, count, { isLater: embargoUntil !== undefined, isDraft: approves !== undefined })}
        </button>
      </Form>
    </>
  );
}

/** Also to nobody: who may read the notes only later gets them then. */
function sendLabel(words: Desk['words']['notes'], count: number, what: { readonly isLater: boolean; readonly isDraft: boolean }): string {
  if (count === 0) return words.toSend;
  if (what.isDraft) return what.isLater ? words.approveAndSendLater(count) : words.approveAndSend(count);
  return what.isLater ? words.sendLater(count) : words.sendNow(count);
}

async function send(desk: Desk, values: FormState['values']) {
  const audience = AUDIENCES.find((one) => one === written(values, 'audience')) ?? 'registered';
  const [language, embargoUntil] = [written(values, 'language'), written(values, 'embargoUntil')];
  const body = { audience, ...(language && { language }), ...(embargoUntil && { embargoUntil }), ...confirmedIn(values) };
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await approvedAndSent(desk, body, written(values, 'approves'));
  if (outcome.ok)
    return desk.go(`/console/sessions/${params.sessionId}/notes`, outcome.value.status === 'scheduled' ? 'notesScheduled' : 'notesSent');
  const { problem } = outcome;
  if (problem.status !== 409 && problem.status !== 400) return sendProblemPage(desk.c, problem);
  return confirmPage(desk, { audience, language, embargoUntil }, refused(desk, values, problem), problem.status);
}

/** Sends the notes; a draft is approved first, in the version that was read. */
async function approvedAndSent({ ask, site, c }: Desk, body: object, version: string | undefined) {
  const params = { sessionId: c.req.param('sessionId') };
  const approved = version === undefined ? undefined : await ask(site.operations.approveNotes, { params, body: { version: Number(version) } });
  return approved?.ok === false ? approved : ask(site.operations.distributeNotes, { params, body });
}
