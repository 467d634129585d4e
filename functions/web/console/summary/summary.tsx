import { LANGUAGES } from '../../language.ts';
import { ErrorSummary, type FormState, Select, TextArea, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import type { Session } from '../notes/notes-desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act, Form } from '../parts.tsx';
import { theSession } from '../session/session.tsx';
import { type SummaryPreview, theSummary } from './summary-desk.ts';
import { acted, bodyOf, type Draft, draftOf, inForm, sentDraft, tidied, valuesOf, type Written } from './summary-form.ts';
import { summaryPublishPages } from './summary-publish.tsx';

/** A summary may have 64 KB of text in all languages; a form writes some letters with up to nine bytes. */
const SUMMARY_FORM = 640 * 1024;

/** The public account of a session: writing it, and where it stands. */
export function summaryPages(app: ConsoleApp, site: Site): void {
  const path = '/console/sessions/:sessionId/summary';
  app.get(path, page(site, open));
  app.post(path, form(site, save, SUMMARY_FORM));
  app.post(`${path}/decline`, form(site, decline));
  summaryPublishPages(app, site);
}

async function open(desk: Desk) {
  return show(desk, (summary, languages) => {
    const draft = draftOf(summary, languages);
    return { draft: draft.themes.length > 0 ? draft : acted(draft, 'theme', undefined), problems: [] };
  });
}

type Shown = { readonly draft: Draft; readonly problems: FormState['problems'] };

async function show(
  desk: Desk,
  fill: (summary: Written | undefined, languages: readonly string[]) => Shown,
  status: 200 | ProblemDetails['status'] = 200,
) {
  const [session, summary] = [await theSession(desk), await theSummary(desk)];
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  if (!summary.ok) return sendProblemPage(desk.c, summary.problem);
  const params = { sessionId: session.value.sessionId };
  const preview = await desk.ask(desk.site.operations.previewSummary, { params });
  if (!preview.ok) return sendProblemPage(desk.c, preview.problem);
  const { draft, problems } = fill(summary.value, session.value.languages);
  const state: FormState = { values: valuesOf(draft), problems, labels: labelsOf(desk, draft) };
  const children = (
    <>
      <Standing summary={summary.value} session={session.value} />
      <ErrorSummary form={state} />
      <Editor draft={draft} form={state} session={session.value} preview={preview.value} />
    </>
  );
  return sendConsolePage(
    desk,
    { title: desk.words.frame.summary, room: 'series', of: { session: session.value, part: 'summary' }, children },
    status,
  );
}

function labelsOf({ words }: Desk, { themes, languages }: Draft): Readonly<Record<string, string>> {
  const each = (name: string, label: string) => languages.map((language) => [`${name}-${language}`, label] as const);
  return Object.fromEntries([
    ...each('text', words.summary.text),
    ...themes.flatMap(({ points }, n) => [
      ...each(`theme-${n}`, words.summary.theme(n + 1)),
      ...points.flatMap((_, m) => each(`point-${n}-${m}`, words.summary.point(m + 1))),
    ]),
    ['total', words.summary.total],
  ]);
}

type Of = { readonly session: Session };

/** Where the summary stands, and what comes next. */
function Standing({ summary, session }: Of & { readonly summary: Written | undefined }) {
  const { words, reader, to } = useDesk();
  const at = `/console/sessions/${session.sessionId}/summary`;
  const { status = 'none', publishedVersion, embargoUntil } = summary ?? {};
  const stage = status === 'draft' && publishedVersion !== undefined ? 'changed' : status;
  return (
    <div class="card">
      <p>{words.summary.next[stage]}</p>
      {embargoUntil !== undefined && <p>{words.summary.from(reader.formats.moment(embargoUntil, session.timeZone))}</p>}
      {publishedVersion !== undefined && (
        <p>
          <a href={to(`/sessions/${session.sessionId}/summary`)}>{words.summary.public}</a> · <a href="/feeds/summaries.atom">Atom</a> ·{' '}
          <a href="/feeds/summaries.json">JSON Feed</a>
        </p>
      )}
      <div class="actions">
        {summary && (status === 'draft' || status === 'scheduled') && (
          <a class="button" href={to(`${at}/publish`)}>
            {words.summary.toPublish}
          </a>
        )}
        <a class="button second" href={to(`/console/sessions/${session.sessionId}/report`)}>
          {words.report.title}
        </a>
        {status !== 'declined' && publishedVersion === undefined && <Act action={`${at}/decline`} label={words.summary.decline} second />}
      </div>
    </div>
  );
}

type EditorProps = Of & { readonly draft: Draft; readonly form: FormState; readonly preview: SummaryPreview };

function Editor({ draft, form: state, session, preview }: EditorProps) {
  const { words, reader } = useDesk();
  const { languages, themes } = draft;
  const others = LANGUAGES.filter((language) => !languages.includes(language)).map((value) => ({ value, label: reader.formats.language(value) }));
  return (
    <Form action={`/console/sessions/${session.sessionId}/summary`}>
      <DefaultButton />
      {languages.map((language) => (
        <>
          <input type="hidden" name="languages" value={language} />
          <TextArea
            form={state}
            name={`text-${language}`}
            label={inLanguage(words.summary.text, reader.formats.language(language), languages)}
            hint={words.summary.textHint}
            rows={10}
          />
        </>
      ))}
      {others.length > 0 && (
        <div class="line">
          <Select form={state} name="more" label={words.summary.language} options={others} />
          <Button act="language" label={words.summary.addLanguage} />
        </div>
      )}
      {themes.map(({ points }, n) => (
        <fieldset>
          <legend>{words.summary.theme(n + 1)}</legend>
          <Lines draft={draft} form={state} name={`theme-${n}`} label={words.summary.themeName} />
          {points.map((_, m) => (
            <div class="line">
              <Lines draft={draft} form={state} name={`point-${n}-${m}`} label={words.summary.point(m + 1)} />
              <Button act={`drop-point-${n}-${m}`} label={words.summary.dropPoint(m + 1)} />
            </div>
          ))}
          <p class="actions">
            <Button act={`point-${n}`} label={words.summary.addPoint} />
            <Button act={`drop-theme-${n}`} label={words.summary.dropTheme(n + 1)} />
          </p>
        </fieldset>
      ))}
      <p>
        <Button act="theme" label={words.summary.addTheme} />
      </p>
      <Numbers draft={draft} form={state} preview={preview} />
      <div class="actions">
        <button type="submit" name="act" value="save">
          {words.summary.save}
        </button>
      </div>
    </Form>
  );
}

const inLanguage = (label: string, language: string, all: readonly string[]) => (all.length > 1 ? `${label} · ${language}` : label);

/** One line in each language. */
function Lines({
  draft: { languages },
  form: state,
  name,
  label,
}: {
  readonly draft: Draft;
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
}) {
  const { reader } = useDesk();
  return (
    <>
      {languages.map((language) => (
        <TextField form={state} name={`${name}-${language}`} label={inLanguage(label, reader.formats.language(language), languages)} />
      ))}
    </>
  );
}

/** A button that changes the form and saves nothing. */
function Button({ act, label }: { readonly act: string; readonly label: string }) {
  return (
    <button type="submit" name="act" value={act} class="plain-button">
      {label}
    </button>
  );
}

/** What Enter in a field does: browsers press the first button of a form. */
function DefaultButton() {
  const hidden = { tabindex: -1, 'aria-hidden': true } as const;
  return (
    <button type="submit" name="act" value="save" class="unseen" {...hidden}>
      {useDesk().words.summary.save}
    </button>
  );
}

function Numbers({ draft, form: state, preview: { counted } }: Omit<EditorProps, 'session'>) {
  const { words, reader } = useDesk();
  const { category } = reader.words.names;
  const named: Readonly<Record<string, string>> = category;
  const categories = [...new Set([...Object.keys(counted.categories ?? {}), ...Object.keys(draft.categories)])];
  const hint = (count: number | undefined) => words.summary.counted(reader.formats.number(count ?? 0));
  return (
    <fieldset>
      <legend>
        {words.summary.participants}
        <span class="hint">{words.summary.participantsHint}</span>
      </legend>
      <TextField form={state} name="total" label={words.summary.total} hint={hint(counted.total)} />
      {categories.map((name) => (
        <TextField form={state} name={`category-${name}`} label={named[name] ?? name} hint={hint(counted.categories?.[name])} />
      ))}
    </fieldset>
  );
}

async function save(desk: Desk, values: FormState['values']) {
  const sent = sentDraft(values);
  const act = written(values, 'act') ?? 'save';
  if (act !== 'save') return show(desk, () => ({ draft: acted(sent, act, written(values, 'more')), problems: [] }));
  const draft = tidied(sent);
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await desk.ask(desk.site.operations.writeSummary, { params, body: bodyOf(draft) });
  if (outcome.ok) return desk.go(`/console/sessions/${params.sessionId}/summary`, 'summarySaved');
  if (outcome.problem.status !== 400) return sendProblemPage(desk.c, outcome.problem);
  const problems = inForm(outcome.problem.errors, draft);
  return show(desk, () => ({ draft, problems }), 400);
}

async function decline(desk: Desk) {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await desk.ask(desk.site.operations.declineSummary, { params });
  return outcome.ok ? desk.go(`/console/sessions/${params.sessionId}/summary`, 'summaryDeclined') : sendProblemPage(desk.c, outcome.problem);
}
