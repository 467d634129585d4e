import { createHash } from 'node:crypto';
import { directionOf } from '../../../kernel/document.ts';
import { ErrorSummary, emptyForm, type FormState, formOf, TextArea } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import { renderMarkdown } from '../../pages/texts.tsx';
import type { Outcome } from '../../perform.ts';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import { EDITOR_PATH } from '../scripts.ts';
import { theSession } from '../session/session.tsx';
import { type Notes, type Session, theNotes } from './notes-desk.ts';

/** Notes may have 200 KB; a form writes a letter of Arabic or Chinese with up to nine bytes. */
const NOTES_FORM = 1024 * 1024;
const PREVIEW = '/console/preview';

/** Writing the notes in one language. */
export function notesEditorPages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId/notes/edit', page(site, edit));
  app.post('/console/sessions/:sessionId/notes/edit', form(site, save, NOTES_FORM));
  app.post(PREVIEW, form(site, preview, NOTES_FORM));
}

/** A canonical language tag; the first language of the session for what is none: most notes are written in it. */
function languageIn(value: string | undefined, { languages: [first = 'en'] }: Session): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? first;
  } catch {
    return first;
  }
}

/** Tells one text from another, so that a change of another language is no conflict. */
const markOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);

const opened = (notes: Notes | undefined, language: string) => {
  const text = notes?.texts[language] ?? '';
  return { markdown: text, basedOn: String(notes?.version ?? 0), was: markOf(text) };
};

async function edit(desk: Desk) {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const language = languageIn(desk.c.req.query('language'), session.value);
  const notes = await theNotes(desk);
  if (!notes.ok) return sendProblemPage(desk.c, notes.problem);
  return show(desk, { session: session.value, language, form: formOf(opened(notes.value, language)) });
}

type Shown = {
  readonly session: Session;
  readonly language: string;
  readonly form: FormState;
  readonly preview?: string;
  /** What somebody else saved in this language meanwhile. */
  readonly theirs?: string;
};

async function show(desk: Desk, shown: Shown, status: 200 | ProblemDetails['status'] = 200) {
  const { words, reader } = desk;
  const html = await renderMarkdown(shown.preview ?? shown.form.values['markdown']?.[0] ?? '');
  const name = reader.formats.language(shown.language);
  return sendConsolePage(
    desk,
    {
      title: words.notes.writing(name),
      room: 'series',
      of: { session: shown.session, part: 'notes' },
      scripts: [EDITOR_PATH],
      children: <Editor {...shown} html={html} />,
    },
    status,
  );
}

type EditorProps = Shown & { readonly html: Awaited<ReturnType<typeof renderMarkdown>> };

function Editor({ language, form: state, theirs, session, html }: EditorProps) {
  const { words, to } = useDesk();
  const at = `/console/sessions/${session.sessionId}/notes`;
  const hidden = Object.entries({ language, basedOn: state.values['basedOn']?.[0] ?? '0', was: state.values['was']?.[0] ?? '' });
  return (
    <>
      <ErrorSummary form={state} />
      {theirs !== undefined && <Theirs text={theirs} language={language} />}
      <InOthers language={language} session={session} />
      <Form action={`${at}/edit`} class="editor">
        {hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="write" lang={language}>
          <TextArea
            form={state}
            name="markdown"
            label={theirs === undefined ? words.notes.markdown : words.notes.yours}
            hint={words.notes.markdownHint}
            rows={22}
            required
            previewAt={to(PREVIEW)}
          />
        </div>
        <section class="read" aria-labelledby="preview-heading">
          <h2 id="preview-heading">{words.notes.preview}</h2>
          <article class="text" id="preview" lang={language} dir={directionOf(language)}>
            {state.values['markdown']?.[0] ? html : <p class="soft">{words.notes.previewEmpty}</p>}
          </article>
        </section>
        <div class="actions">
          <button type="submit" name="act" value="save">
            {words.notes.save}
          </button>
          <button type="submit" name="act" value="preview" class="second">
            {words.notes.preview}
          </button>
          <p class="soft" role="status" data-unsaved hidden>
            {words.notes.unsaved}
          </p>
          <a href={to(at)}>{words.notes.back}</a>
        </div>
      </Form>
    </>
  );
}

/** Leads to the same page in the other languages of the session, before anything is written in a wrong one. */
function InOthers({ language, session }: Pick<Shown, 'language' | 'session'>) {
  const { words, reader, to } = useDesk();
  const others = session.languages.filter((one) => one !== language);
  if (others.length === 0) return null;
  return (
    <p>
      {words.notes.otherLanguage}
      {reader.formats.colon}
      {others.map((one, n) => (
        <>
          {n > 0 && ' · '}
          <a href={to(`/console/sessions/${session.sessionId}/notes/edit?language=${one}`)}>{reader.formats.language(one)}</a>
        </>
      ))}
    </p>
  );
}

function Theirs({ text, language }: { readonly text: string; readonly language: string }) {
  const { words } = useDesk();
  return (
    <section class="notice bad" role="alert">
      <h2>{words.notes.overtaken}</h2>
      <p>{words.notes.overtakenHint}</p>
      <details open>
        <summary>{words.notes.theirs}</summary>
        <p class="lines" lang={language} dir={directionOf(language)}>
          {text}
        </p>
      </details>
    </section>
  );
}

async function save(desk: Desk, values: FormState['values']) {
  const found = await theSession(desk);
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const session = found.value;
  const language = languageIn(written(values, 'language'), session);
  const state = { values, problems: [] };
  if (written(values, 'act') === 'preview') return show(desk, { session, language, form: state });
  const saved = await write(desk, values, language);
  if (saved.ok) return desk.go(`/console/sessions/${saved.value.sessionId}/notes`, 'notesSaved');
  const { problem } = saved;
  if (problem.status === 409) return conflict(desk, values, { session, language });
  if (problem.status !== 400) return sendProblemPage(desk.c, problem);
  const wrong = { ...state, problems: problem.errors, message: refusalText(desk.reader, problem) };
  return show(desk, { session, language, form: wrong }, 400);
}

/** Saves; where somebody meanwhile wrote in another language only, both go together without a word. */
async function write(desk: Desk, values: FormState['values'], language: string): Promise<Outcome<Notes>> {
  const body = (basedOn: number) => ({ language, markdown: values['markdown']?.[0] ?? '', basedOn });
  const params = { sessionId: desk.c.req.param('sessionId') };
  const based = Number(written(values, 'basedOn') ?? 0);
  const outcome = await desk.ask(desk.site.operations.writeNotes, { params, body: body(based) });
  if (outcome.ok || outcome.problem.status !== 409) return outcome;
  const now = await theNotes(desk);
  const [version, text] = now.ok && now.value ? [now.value.version, now.value.texts[language] ?? ''] : [0, ''];
  if (markOf(text) !== written(values, 'was')) return outcome;
  return desk.ask(desk.site.operations.writeNotes, { params, body: body(version) });
}

/** Both texts, and a form that takes the place of what is there now. */
async function conflict(desk: Desk, values: FormState['values'], { session, language }: Pick<Shown, 'session' | 'language'>) {
  const notes = await theNotes(desk);
  if (!notes.ok) return sendProblemPage(desk.c, notes.problem);
  const { markdown: theirs, basedOn, was } = opened(notes.value, language);
  const state: FormState = { ...emptyForm, values: { ...values, basedOn: [basedOn], was: [was] } };
  return show(desk, { session, language, form: state, theirs }, 409);
}

/** A piece of a page, for the script of the editor. */
async function preview({ c }: Desk, values: FormState['values']) {
  return c.html(await renderMarkdown(values['markdown']?.[0] ?? ''));
}
