import * as z from 'zod';
import { instant, materialId, seriesId, sessionId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import type { Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { languageTag } from '../../kernel/text.ts';
import type { Material } from '../../material/domain/material.ts';
import { addMaterialFileInput, createMaterialInput, updateMaterialInput } from '../../material/inputs.ts';
import type { FileLinks, Materials, Places, Registrants } from '../../material/ports.ts';
import { addMaterialFile, deleteMaterial, deleteMaterialFile, updateMaterial } from '../../material/use-cases/change-material.ts';
import { type Created, createMaterial } from '../../material/use-cases/create-material.ts';
import { type Direct, fetchFile, fetchMyFile, getMaterial, listMaterials, listMyMaterials } from '../../material/use-cases/read-materials.ts';
import { organisersMaterial, organisersView, readersMaterial, readersView } from '../../material/views.ts';
import { personOf } from '../caller.ts';
import { explained, explanation } from '../explanation.ts';
import { none, nothing, operation, type View } from '../operation.ts';
import { listOf, ofSession, ofToken } from './shapes.ts';

type Deps = {
  readonly materials: Materials;
  readonly places: Places;
  readonly registrants: Registrants;
  readonly fileLinks: FileLinks;
  readonly links: Links;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomness: Randomness;
  readonly wait: Wait;
  /** The address of the site, to which the store leads browsers back. */
  readonly site: string;
};

const ofMaterial = z.strictObject({ materialId });
const ofSeries = z.strictObject({ seriesId });
const ofFile = z.strictObject({ materialId, language: languageTag });

const withCoOrganisers = (of: 'session' | 'material') => ({ who: 'organisers', of, coOrganisers: true }) as const;

/** A material with every version, and in words why one was refused. */
const organised = organisersMaterial.extend({
  files: z.array(organisersMaterial.shape.files.element.omit({ reason: true }).extend(z.object(explanation).partial().shape)),
});

/** Organisers see all of a material, everybody else what they may read of it. */
const material = z.union([organised, readersMaterial]);

/** The upload is a form for S3: POST all fields and then the file, in a field named `file`, as multipart/form-data to the url. */
const created = z.object({
  materialId,
  seriesId,
  sessionId: sessionId.optional(),
  status: organisersMaterial.shape.status,
  /** Absent of a recording, which is only a link. */
  upload: z.object({ method: z.literal('POST'), url: z.string(), fields: z.record(z.string(), z.string()), expiresAt: instant }).optional(),
});

/** Documents of sessions and series. */
export function materialOperations(deps: Deps) {
  return { ...creating(deps), ...listing(deps), ...changing(deps), ...deleting(deps), ...fetching(deps), ...byLink(deps) };
}

function answered({ clock }: Deps, result: Result<Created>): Result<z.output<typeof created>> {
  if (!result.ok) return result;
  const { material, upload } = result.value;
  return ok({ ...organisersView(material, clock.now()), upload });
}

const creation = { method: 'POST', query: none, idempotent: true, status: 201, answer: created, refusals: [409] } as const;

function creating(deps: Deps) {
  const create = createMaterial({ ...deps, links: deps.fileLinks });
  const add = addMaterialFile({ ...deps, links: deps.fileLinks });
  return {
    createMaterial: operation({
      ...creation,
      id: 'createMaterial',
      path: '/sessions/{sessionId}/materials',
      summary: 'A document of a session: the answer says how to upload its first file. A recording is a link instead.',
      access: withCoOrganisers('session'),
      params: ofSession,
      body: createMaterialInput,
      run: async ({ params, body }, { caller, cause }) => answered(deps, await create(params.sessionId, body, personOf(caller), cause)),
    }),
    createSeriesMaterial: operation({
      ...creation,
      id: 'createSeriesMaterial',
      path: '/series/{seriesId}/materials',
      summary: 'The same for a document of the whole series.',
      access: { who: 'organisers', of: 'series' },
      params: ofSeries,
      body: createMaterialInput,
      run: async ({ params, body }, { caller, cause }) => answered(deps, await create(params.seriesId, body, personOf(caller), cause)),
    }),
    addMaterialFile: operation({
      ...creation,
      id: 'addMaterialFile',
      path: '/materials/{materialId}/files',
      summary: 'The document in one more language, or a new version in one there is, with what changed.',
      access: withCoOrganisers('material'),
      params: ofMaterial,
      body: addMaterialFileInput,
      run: async ({ params, body }, { caller, cause }) => answered(deps, await add(params.materialId, body, personOf(caller), cause)),
    }),
  };
}

function viewed({ clock }: Deps, view: View) {
  return (one: Material) => (view === 'organiser' ? told(one, clock.now()) : readersView(one));
}

function readerOf(view: View): Direct {
  return { as: view === 'organiser' ? 'organiser' : 'anybody' };
}

const reading = { method: 'GET', query: none, body: none, status: 200 } as const;

function listing(deps: Deps) {
  const list = listMaterials(deps);
  const get = getMaterial(deps);
  const listed = async (of: Parameters<typeof list>[0], view: View) => {
    const found = await list(of, readerOf(view));
    return found.ok ? ok({ items: found.value.flatMap((one) => viewed(deps, view)(one) ?? []) }) : found;
  };
  return {
    listMaterials: operation({
      ...reading,
      id: 'listMaterials',
      path: '/sessions/{sessionId}/materials',
      summary: 'The documents of a session that the caller may see.',
      access: { who: 'anyone', about: 'session' },
      params: ofSession,
      answer: listOf(material),
      run: ({ params }, { view }) => listed(params.sessionId, view),
    }),
    listSeriesMaterials: operation({
      ...reading,
      id: 'listSeriesMaterials',
      path: '/series/{seriesId}/materials',
      summary: 'The documents of the series itself that the caller may see.',
      access: { who: 'anyone', about: 'series' },
      params: ofSeries,
      answer: listOf(material),
      run: ({ params }, { view }) => listed(params.seriesId, view),
    }),
    getMaterial: operation({
      ...reading,
      id: 'getMaterial',
      path: '/materials/{materialId}',
      summary: 'For organisers every version of every language: what is awaited, what may be read, what was refused and why.',
      access: withCoOrganisers('material'),
      params: ofMaterial,
      answer: organised,
      run: async ({ params }) => answeredWith(deps, await get(params.materialId, { as: 'organiser' })),
    }),
  };
}

function answeredWith({ clock }: Deps, found: Result<Material>) {
  return found.ok ? ok(told(found.value, clock.now())) : found;
}

function told(one: Material, now: string): z.output<typeof organised> {
  const { files, ...about } = organisersView(one, now);
  return { ...about, files: files.map(({ reason, ...file }) => ({ ...file, ...(reason !== undefined && explained(reason)) })) };
}

function changing(deps: Deps) {
  const update = updateMaterial(deps);
  return {
    updateMaterial: operation({
      id: 'updateMaterial',
      method: 'PATCH',
      path: '/materials/{materialId}',
      summary: 'Change the title, who may read it, from when on, or the kind.',
      access: withCoOrganisers('material'),
      params: ofMaterial,
      query: none,
      body: updateMaterialInput,
      status: 200,
      answer: organised,
      run: async ({ params, body }, { caller, cause }) => answeredWith(deps, await update(params.materialId, body, personOf(caller), cause)),
    }),
  };
}

const deletion = { method: 'DELETE', query: none, body: none, status: 204, answer: nothing, access: withCoOrganisers('material') } as const;

function deleting(deps: Deps) {
  const remove = deleteMaterial(deps);
  const removeFile = deleteMaterialFile(deps);
  return {
    deleteMaterial: operation({
      ...deletion,
      id: 'deleteMaterial',
      path: '/materials/{materialId}',
      summary: 'Delete the document in all languages and versions.',
      params: ofMaterial,
      run: ({ params }, { cause }) => remove(params.materialId, cause),
    }),
    deleteMaterialFile: operation({
      ...deletion,
      id: 'deleteMaterialFile',
      path: '/materials/{materialId}/files/{language}',
      summary: 'Delete one language with its versions; with the last one the document goes.',
      params: ofFile,
      run: ({ params }, { caller, cause }) => removeFile(params.materialId, params.language, personOf(caller), cause),
    }),
  };
}

const redirect = { method: 'GET', body: none, status: 302, media: 'redirect', answer: z.string() } as const;

function fetching(deps: Deps) {
  const fetch = fetchFile(deps);
  return {
    fetchMaterialFile: operation({
      ...redirect,
      id: 'fetchMaterialFile',
      path: '/materials/{materialId}/files/{language}',
      summary: 'To the file, by a link that holds for five minutes. Organisers get an earlier version with `version`.',
      access: { who: 'anyone', about: 'material' },
      params: ofFile,
      query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
      refusals: [404],
      run: ({ params, query }, { view }) => fetch(params.materialId, { language: params.language, ...query }, readerOf(view)),
    }),
  };
}

function byLink(deps: Deps) {
  const list = listMyMaterials(deps);
  const fetch = fetchMyFile(deps);
  return {
    listMyMaterials: operation({
      ...reading,
      id: 'listMyMaterials',
      path: '/my/registrations/{token}/materials',
      summary: 'The documents of my session and its series that I may have.',
      access: { who: 'anyone' },
      params: ofToken,
      answer: listOf(readersMaterial),
      refusals: [410],
      run: async ({ params }) => {
        const found = await list(params.token);
        return found.ok ? ok({ items: found.value.flatMap((one) => readersView(one) ?? []) }) : found;
      },
    }),
    fetchMyMaterial: operation({
      ...redirect,
      id: 'fetchMyMaterial',
      path: '/my/registrations/{token}/materials/{materialId}',
      summary: 'To the file in my language or the one I ask for, by a link that holds for five minutes.',
      access: { who: 'anyone' },
      params: ofToken.extend({ materialId }),
      query: z.strictObject({ language: languageTag.optional() }),
      refusals: [404, 410],
      run: ({ params, query }) => fetch(params.token, params.materialId, query.language),
    }),
  };
}
