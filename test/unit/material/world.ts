import type { Instant, RegistrationStatus } from '../../../events/values.ts';
import { fileId, materialId, registrationId } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { materialPlaces, materialRegistrants, materialStore } from '../../../functions/adapters/dynamodb/material-store.ts';
import { pointerItem, registrationItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { storedSeries, storedSession } from '../../../functions/adapters/dynamodb/session-items.ts';
import { unpack } from '../../../functions/adapters/unpack.ts';
import type { Result } from '../../../functions/kernel/rejection.ts';
import { addMaterialFileInput, createMaterialInput } from '../../../functions/material/inputs.ts';
import type { FilePlace } from '../../../functions/material/ports.ts';
import { advanceMaterial } from '../../../functions/material/use-cases/advance-material.ts';
import { addMaterialFile, deleteMaterial, deleteMaterialFile, updateMaterial } from '../../../functions/material/use-cases/change-material.ts';
import { checkFile } from '../../../functions/material/use-cases/check-file.ts';
import { type Created, createMaterial } from '../../../functions/material/use-cases/create-material.ts';
import { fetchFile, fetchMyFile, getMaterial, listMaterials, listMyMaterials } from '../../../functions/material/use-cases/read-materials.ts';
import { removeFiles } from '../../../functions/material/use-cases/remove-files.ts';
import { registration } from '../../../functions/registration/domain/registration.ts';
import { series } from '../../../functions/session/domain/series.ts';
import { session } from '../../../functions/session/domain/session.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { cause, testPlatform } from '../../support/platform.ts';
import { PDF } from './samples.ts';

export const SERIES = 'ser_01HQ0000000000000000000000';
export const SESSION = 'ssn_01HQ0000000000000000000000';
export const OTHER = 'ssn_01HQ000000000000000000000X';
const ORGANISER = 'per_0123456789abcdef0123456789abcdef';
export const NOW: Instant = '2024-02-21T15:00:00.000Z';

export const aPdf = {
  kind: 'concept-note',
  title: 'Concept note',
  language: 'en',
  access: 'public',
  fileName: 'note.pdf',
  contentType: 'application/pdf',
  size: PDF.length,
};

/** What a use case gave, which was no refusal. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${inEnglish(result.rejection.reason)} ${JSON.stringify(result.rejection.problems)}`);
  return result.value;
}

type Setting = { readonly setting?: object; readonly published?: boolean; readonly scanner?: 'none' | 'guardduty' };

/** Two sessions of a series in the memory table, a store of files in memory, and the use cases over the real stores. */
export async function world({ setting = {}, published = true, scanner = 'none' }: Setting = {}) {
  const platform = testPlatform({ now: NOW });
  const aSeries = series.parse({
    ...{ seriesId: SERIES, slug: 'consultations', status: published ? 'published' : 'draft', kind: 'consultation', title: { en: 'Consultations' } },
    ...{ objectives: [], organisers: ['A body'], contactEmail: 'contact@example.org', languages: ['en'], timeZone: 'Europe/Zurich' },
    ...{ moderation: 'automatic', observers: 'open', createdAt: NOW, version: 1 },
  });
  const aSession = (sessionId: string) =>
    session.parse({
      ...{ sessionId, seriesId: SERIES, status: 'held', title: { en: 'Session' }, startsAt: '2024-02-21T14:00:00.000Z', endsAt: NOW },
      ...{ timeZone: 'Europe/Zurich', format: 'online', coOrganisers: [], languages: ['en'], interpretation: [], agenda: [], speakers: [] },
      ...{ visibility: 'public', discreet: false, chathamHouse: false, recorded: false, registration: {}, registrationByHand: false },
      ...{ scheduleRevision: 1, sequence: 0, stepsTaken: [], createdAt: NOW, version: 1, ...setting },
    });
  const sessions = [SESSION, OTHER].map((id) => ({ put: storedSession(aSession(id), undefined) }));
  await platform.table.write([{ put: storedSeries(aSeries, undefined) }, ...sessions]);
  const files = memoryFiles();
  const deps = { ...platform, materials: materialStore(platform), places: materialPlaces(platform), registrants: materialRegistrants(platform) };
  const counted: string[] = [];
  const counter = { count: (name: string) => void counted.push(name) };
  const all = { ...deps, shelf: files.shelf, unpack, fileLinks: files.links, scanner, counter };
  const writing = { ...deps, links: files.links, site: 'https://convoke.example.org' };
  const [create, add, update, check] = [createMaterial(writing), addMaterialFile(writing), updateMaterial(deps), checkFile(all)];
  const placeOf = ({ material }: Created): FilePlace => ({ materialId: material.materialId, fileId: fileId.parse(material.files.at(-1)?.fileId) });
  const upload = async (created: Created, bytes: Buffer) => {
    if (!created.upload) throw new Error('Nothing is to be uploaded');
    const status = await files.send(created.upload, bytes);
    return { status, checked: await check(placeOf(created), cause) };
  };
  return {
    ...{ platform, files, check, placeOf, upload, counted },
    create: (input: object = {}, of: typeof SESSION | typeof SERIES = SESSION) =>
      create(of, createMaterialInput.parse({ ...aPdf, ...input }), ORGANISER, cause),
    add: (id: string, input: object) => add(materialId.parse(id), addMaterialFileInput.parse(input), ORGANISER, cause),
    update: (id: string, input: Parameters<typeof update>[1]) => update(materialId.parse(id), input, ORGANISER, cause),
    remove: (id: string) => deleteMaterial(deps)(materialId.parse(id), cause),
    removeLanguage: (id: string, language: string) => deleteMaterialFile(deps)(materialId.parse(id), language, ORGANISER, cause),
    get: (id: string) => getMaterial(all)(materialId.parse(id), { as: 'organiser' }),
    list: listMaterials(all),
    fetch: fetchFile(all),
    advance: (id: string, now: Instant) => advanceMaterial({ ...deps, counter })(materialId.parse(id), now, cause),
    mine: listMyMaterials({ ...all, links: platform.links }),
    fetchMine: fetchMyFile({ ...all, links: platform.links }),
    removeFiles: removeFiles(all),
    /** A material whose file is there and was found good. */
    async usable(input: object = {}, of: typeof SESSION | typeof SERIES = SESSION) {
      const created = given(await create(of, createMaterialInput.parse({ ...aPdf, ...input }), ORGANISER, cause));
      if (created.upload) await upload(created, PDF);
      return created.material.materialId;
    },
    /** Somebody with a link. @returns the link's token */
    async registrant(
      status: RegistrationStatus,
      { before = [], of = SESSION, language = 'en' }: { before?: RegistrationStatus[]; of?: string; language?: string } = {},
    ) {
      const id = registrationId.parse(platform.ids.mint('reg'));
      const one = registration.parse({
        ...{ registrationId: id, sessionId: of, seriesId: SERIES, personId: ORGANISER, status, revision: 1, linkGeneration: 1 },
        details: {
          ...{ name: 'A Person', email: 'person@example.org', organisation: 'Body', language, attendeeType: 'participant', criteria: [] },
          ...{ showToParticipants: false, nameOrganisationPublicly: false, discreet: false, contactFirst: false },
        },
        history: [...before, status].map((to) => ({ at: NOW, to, by: 'registrant' })),
        ...{ registeredAt: NOW, keptUntil: '2025-02-21T14:00:00.000Z', version: 1 },
      });
      const key = keys.registration(one.sessionId, id);
      await platform.table.write([
        { put: registrationItem.item(key, one, { version: 1 }) },
        { put: pointerItem.item(keys.registrationPointer(id), { sessionId: one.sessionId, sk: key.sk }) },
      ]);
      return platform.links.make('registration', id, 1);
    },
  };
}

export type World = Awaited<ReturnType<typeof world>>;
