import { materialAccess } from '../../../../events/values.ts';
import { sendingFilesTo } from '../../headers.ts';
import { ErrorSummary, emptyForm, type FormState, formOf, Select, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { forReader } from '../../pages/reader.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act, Form } from '../parts.tsx';
import { UPLOAD_PATH } from '../scripts.ts';
import { placeIn } from '../session/place-of.ts';
import { refusedForm } from '../session/session.tsx';
import { languagesFirst } from '../written-texts.ts';
import { asked, FileFields, Files, type Material, sendUpload } from './material-parts.tsx';

/** One document: its title and who sees it, a new version or language, and its end. */
export function oneMaterialPages(app: ConsoleApp, site: Site): void {
  const path = '/console/materials/:materialId';
  app.get(
    path,
    page(site, (desk) => show(desk, emptyForm)),
  );
  app.post(path, form(site, update));
  app.post(`${path}/files`, form(site, add));
  app.post(`${path}/delete`, form(site, remove));
}

const shelf = ({ sessionId, seriesId }: Pick<Material, 'sessionId' | 'seriesId'>) =>
  `/console/${sessionId === undefined ? `series/${seriesId}` : `sessions/${sessionId}`}/materials`;

async function show(desk: Desk, state: FormState, status: 200 | ProblemDetails['status'] = 200) {
  const found = await desk.ask(desk.site.operations.getMaterial, { params: { materialId: desk.c.req.param('materialId') } });
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const material = found.value;
  const title = forReader(material.title, desk.reader);
  const about = formOf({ title: title.text, access: material.access, ...state.values });
  sendingFilesTo(desk.c, await desk.site.uploadsTo());
  const children = (
    <>
      <ErrorSummary form={state} />
      <Files material={material} />
      {material.kind !== 'recording' && <NewFile material={material} form={state} />}
      <About material={material} form={{ ...state, values: about.values }} />
      <Remove material={material} />
    </>
  );
  const place = await placeIn(desk, material, 'materials');
  return sendConsolePage(desk, { title: title.text, room: 'series', ...place, scripts: [UPLOAD_PATH], children }, status);
}

type Of = { readonly material: Material; readonly form: FormState };

function NewFile({ material: { materialId, files }, form: state }: Of) {
  const { words, reader } = useDesk();
  const languages = languagesFirst(files.map(({ language }) => language)).map((value) => ({ value, label: reader.formats.language(value) }));
  return (
    <section>
      <h2>{words.materials.another}</h2>
      <Form action={`/console/materials/${materialId}/files`} class="upload">
        <Select form={state} name="language" label={words.notes.language} options={languages} required />
        <TextField form={state} name="change" label={words.materials.change} hint={words.materials.changeHint} />
        <FileFields form={state} />
        <button type="submit">{words.materials.next}</button>
      </Form>
    </section>
  );
}

function About({ material: { materialId }, form: state }: Of) {
  const { words } = useDesk();
  const accesses = materialAccess.options.map((value) => ({ value, label: words.materials.access[value] }));
  return (
    <section>
      <h2>{words.materials.whoSees}</h2>
      <Form action={`/console/materials/${materialId}`}>
        <TextField form={state} name="title" label={words.materials.title} required />
        <Select form={state} name="access" label={words.materials.whoSees} options={accesses} required />
        <TextField form={state} name="visibleFrom" label={words.notes.from} hint={words.materials.keepHint} type="datetime-local" />
        <button type="submit" class="second">
          {words.notes.save}
        </button>
      </Form>
    </section>
  );
}

function Remove({ material: { materialId } }: { readonly material: Material }) {
  const { words } = useDesk();
  return (
    <details>
      <summary>{words.materials.remove}</summary>
      <p>{words.materials.removeText}</p>
      <Act action={`/console/materials/${materialId}/delete`} label={words.materials.removeNow} second />
    </details>
  );
}

async function update(desk: Desk, values: FormState['values']) {
  const params = { materialId: desk.c.req.param('materialId') };
  const [title, access] = [written(values, 'title'), written(values, 'access')];
  const now = await desk.ask(desk.site.operations.getMaterial, { params });
  if (!now.ok) return sendProblemPage(desk.c, now.problem);
  const { language } = forReader(now.value.title, desk.reader);
  const visibleFrom = written(values, 'visibleFrom');
  const body = { title: { [language]: title ?? '' }, access, ...(visibleFrom && { visibleFrom }) };
  const outcome = await desk.ask(desk.site.operations.updateMaterial, { params, body });
  if (outcome.ok) return desk.go(shelf(outcome.value), 'materialChanged');
  if (outcome.problem.status !== 400) return sendProblemPage(desk.c, outcome.problem);
  return show(desk, { ...refusedForm(desk, values, outcome.problem), labels: { title: desk.words.materials.title } }, 400);
}

async function add(desk: Desk, values: FormState['values']) {
  const materialId = desk.c.req.param('materialId') ?? '';
  const change = written(values, 'change');
  const returnTo = desk.to(`/console/materials/${materialId}?done=fileSent`);
  const body = { language: written(values, 'language'), ...(change && { change }), ...asked(values, { isLink: false, returnTo }) };
  const outcome = await desk.ask(desk.site.operations.addMaterialFile, { params: { materialId }, body });
  if (outcome.ok) return sendUpload(desk, outcome.value, { at: `/console/materials/${materialId}`, values });
  if (outcome.problem.status !== 400 && outcome.problem.status !== 409) return sendProblemPage(desk.c, outcome.problem);
  return show(desk, { ...refusedForm(desk, values, outcome.problem), labels: { change: desk.words.materials.change } }, outcome.problem.status);
}

async function remove(desk: Desk) {
  const params = { materialId: desk.c.req.param('materialId') };
  const found = await desk.ask(desk.site.operations.getMaterial, { params });
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const outcome = await desk.ask(desk.site.operations.deleteMaterial, { params });
  return outcome.ok ? desk.go(shelf(found.value), 'materialRemoved') : sendProblemPage(desk.c, outcome.problem);
}
