import { materialAccess, materialKind } from '../../../../events/values.ts';
import type { Operations } from '../../compose.ts';
import { sendingFilesTo } from '../../headers.ts';
import { ErrorSummary, emptyForm, type FormState, Select, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { Told } from '../../pages/reader.tsx';
import type { Outcome } from '../../perform.ts';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { type ConsolePage, sendConsolePage, useDesk } from '../page.tsx';
import { Empty, Form } from '../parts.tsx';
import { UPLOAD_PATH } from '../scripts.ts';
import { type AnswerOf, refusedForm, theSession } from '../session/session.tsx';
import { languagesFirst } from '../written-texts.ts';
import { oneMaterialPages } from './material.tsx';
import { asked, FileFields, Files, type Material, sendUpload } from './material-parts.tsx';

/** The documents of a session or of a series: which there are, who sees them, and one more. */
export function materialPages(app: ConsoleApp, site: Site): void {
  for (const path of ['/console/sessions/:sessionId/materials', '/console/series/:seriesId/materials']) {
    app.get(
      path,
      page(site, (desk) => show(desk, emptyForm)),
    );
    app.post(path, form(site, create));
  }
  oneMaterialPages(app, site);
}

/** A session or a series, its documents, and how its page is framed. */
type Shelf = { readonly at: string; readonly items: readonly Material[]; readonly frame: Pick<ConsolePage, 'room' | 'of' | 'ofSeries'> };

async function shelfOf(desk: Desk): Promise<Outcome<Shelf>> {
  const { ask, site, c } = desk;
  const { sessionId, seriesId } = c.req.param();
  if (sessionId !== undefined) {
    const [session, list] = [await theSession(desk), await ask(site.operations.listMaterials, { params: { sessionId } })];
    if (!session.ok) return session;
    const frame = { room: 'series', of: { session: session.value, part: 'materials' } } as const;
    return shelved(desk, `/console/sessions/${sessionId}/materials`, list, frame);
  }
  const [series, list] = [
    await ask(site.operations.getSeries, { params: { seriesId } }),
    await ask(site.operations.listSeriesMaterials, { params: { seriesId } }),
  ];
  if (!series.ok) return series;
  const frame = { room: 'series', ofSeries: { series: series.value, part: 'materials' } } as const;
  return shelved(desk, `/console/series/${seriesId}/materials`, list, frame);
}

type List = Outcome<AnswerOf<Operations['listMaterials']>>;

/** What organisers see of each; others see less, and are refused as if there were nothing. */
async function shelved({ ask, site, c }: Desk, at: string, list: List, frame: Shelf['frame']): Promise<Outcome<Shelf>> {
  if (!list.ok) return list;
  const { sessionId, seriesId } = c.req.param();
  const may =
    sessionId === undefined
      ? await ask(site.operations.listRoles, { params: { seriesId } })
      : await ask(site.operations.listDistributions, { params: { sessionId } });
  if (!may.ok) return may;
  const items = list.value.items.flatMap((one) => ('createdAt' in one ? [one] : []));
  return { ok: true, status: 200, value: { at, items, frame } };
}

async function show(desk: Desk, state: FormState, status: 200 | ProblemDetails['status'] = 200) {
  const shelf = await shelfOf(desk);
  if (!shelf.ok) return sendProblemPage(desk.c, shelf.problem);
  const { at, items, frame } = shelf.value;
  sendingFilesTo(desk.c, await desk.site.uploadsTo());
  const children = (
    <>
      <ErrorSummary form={state} />
      {items.length === 0 && <Empty>{desk.words.materials.none}</Empty>}
      <ul class="plain">
        {items.map((one) => (
          <li class="card">
            <Shown material={one} />
          </li>
        ))}
      </ul>
      <h2>{desk.words.materials.add}</h2>
      <New at={at} form={state} own={frame.of?.session.languages ?? frame.ofSeries?.series.languages ?? []} />
    </>
  );
  return sendConsolePage(desk, { title: desk.words.frame.materials, ...frame, scripts: [UPLOAD_PATH], children }, status);
}

function Shown({ material }: { readonly material: Material }) {
  const { words, reader, to } = useDesk();
  const { materialId, kind, title, access, status, visibleFrom } = material;
  return (
    <>
      <p class="kind">{reader.words.names.material[kind]}</p>
      <h2>
        <a href={to(`/console/materials/${materialId}`)}>
          <Told text={title} />
        </a>
      </h2>
      <p>
        <span class="state">{words.materials.status[status]}</span> {words.materials.access[access]}
        {visibleFrom !== undefined && ` · ${words.materials.from(reader.formats.moment(visibleFrom, 'UTC'))}`}
      </p>
      <Files material={material} />
    </>
  );
}

/** What is asked of a new document. With a script the file is chosen here; without, on the page that follows. */
function New({ at, form: state, own }: { readonly at: string; readonly form: FormState; readonly own: readonly string[] }) {
  const { words, reader } = useDesk();
  const kinds = materialKind.options.map((value) => ({ value, label: reader.words.names.material[value] }));
  const accesses = materialAccess.options.map((value) => ({ value, label: words.materials.access[value] }));
  const languages = languagesFirst(own).map((value) => ({ value, label: reader.formats.language(value) }));
  return (
    <Form action={at} class="upload">
      <Select form={state} name="kind" label={words.materials.kind} options={kinds} required />
      <TextField form={state} name="title" label={words.materials.title} longest={200} required />
      <Select form={state} name="language" label={words.notes.language} options={languages} required />
      <Select form={state} name="access" label={words.materials.whoSees} options={accesses} required />
      <TextField form={state} name="visibleFrom" label={words.notes.from} hint={words.materials.fromHint} type="datetime-local" />
      <FileFields form={state} />
      <TextField form={state} name="link" label={words.materials.link} hint={words.materials.linkHint} type="url" />
      <button type="submit">{words.materials.next}</button>
    </Form>
  );
}

async function create(desk: Desk, values: FormState['values']) {
  const { c, ask, site } = desk;
  const { sessionId, seriesId } = c.req.param();
  const at = sessionId === undefined ? `/console/series/${seriesId}/materials` : `/console/sessions/${sessionId}/materials`;
  const fields = ['kind', 'title', 'language', 'access', 'visibleFrom'] as const;
  const about = Object.fromEntries(fields.flatMap((name) => (written(values, name) ? [[name, written(values, name)] as const] : [])));
  const body = { ...about, ...asked(values, { isLink: written(values, 'kind') === 'recording', returnTo: desk.to(`${at}?done=fileSent`) }) };
  const outcome =
    sessionId === undefined
      ? await ask(site.operations.createSeriesMaterial, { params: { seriesId }, body })
      : await ask(site.operations.createMaterial, { params: { sessionId }, body });
  if (outcome.ok) return sendUpload(desk, outcome.value, { at, values });
  if (outcome.problem.status !== 400 && outcome.problem.status !== 409) return sendProblemPage(c, outcome.problem);
  const labels = { kind: desk.words.materials.kind, title: desk.words.materials.title, link: desk.words.materials.link };
  return show(desk, { ...refusedForm(desk, values, outcome.problem), labels }, outcome.problem.status);
}
