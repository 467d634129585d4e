import type { MaterialId, PersonId } from '../../../events/values.ts';
import type { Cause, Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { localise } from '../../kernel/text.ts';
import { revised, withFile, withoutLanguage } from '../domain/changes.ts';
import type { Material } from '../domain/material.ts';
import type { AddMaterialFile, UpdateMaterial } from '../inputs.ts';
import type { FileLinks, Places } from '../ports.ts';
import type { Created } from './create-material.ts';
import { dayOf } from './day-of.ts';
import { type ChangeDeps, storeChange, uploadFor } from './store-change.ts';

const GONE = reject('not-found', 'unknown-document');

/**
 * Asks for a file in one more language, or for a new version, which readers get once it was looked at.
 *
 * @returns `invalid` when a new version does not say what changed; `conflict` when there are too many; `not-found`
 */
export function addMaterialFile(deps: ChangeDeps & { readonly links: FileLinks; readonly ids: Ids; readonly site: string }) {
  const change = storeChange(deps);
  return async (id: MaterialId, input: AddMaterialFile, by: PersonId, cause: Cause): Promise<Result<Created>> => {
    const [fileId, at] = [deps.ids.mint('fil'), deps.clock.now()];
    const after = await change(id, (before) => withFile(before, fileId, input, { by, at }), cause);
    const material = present(after);
    return material.ok
      ? ok({
          material: material.value,
          upload: await uploadFor(deps.links, material.value, fileId, { now: at, returnTo: input.returnTo && deps.site + input.returnTo }),
        })
      : material;
  };
}

/**
 * Changes title, access, day or kind.
 *
 * @returns `invalid` when the day does not exist in the zone, or a file would become a recording; `not-found`
 */
export function updateMaterial(deps: ChangeDeps & { readonly places: Places }) {
  const change = storeChange(deps);
  return async (id: MaterialId, input: UpdateMaterial, by: PersonId, cause: Cause): Promise<Result<Material>> => {
    const before = await deps.materials.get(id);
    const place = before && (await placeOf(deps.places, before));
    if (!place) return GONE;
    const visibleFrom = dayOf(input.visibleFrom, place.timeZone);
    if (!visibleFrom.ok) return visibleFrom;
    const title = input.title === undefined ? undefined : localise(input.title, languageOf(before));
    const revision = { ...input, title, visibleFrom: visibleFrom.value };
    return present(await change(id, (latest) => revised(latest, revision, { by, at: deps.clock.now() }), cause));
  };
}

/** The first language of a material, which a title that is one text is in. */
function languageOf({ files: [first] }: Material): string {
  return first?.language ?? 'en';
}

function placeOf(places: Places, { sessionId, seriesId }: Material) {
  return sessionId ? places.session(sessionId) : places.series(seriesId);
}

function present(after: Result<Material | undefined>): Result<Material> {
  if (!after.ok) return after;
  return after.value ? ok(after.value) : GONE;
}

/** Deletes a material with all its files, for good. Links that were issued last for five minutes more. @returns `not-found` */
export function deleteMaterial(deps: ChangeDeps) {
  const change = storeChange(deps);
  return async (id: MaterialId, cause: Cause): Promise<Result<void>> => {
    const after = await change(id, () => ok(undefined), cause);
    return after.ok ? ok() : after;
  };
}

/** Deletes one language with its earlier versions; with the last one the material goes. @returns `not-found` */
export function deleteMaterialFile(deps: ChangeDeps) {
  const change = storeChange(deps);
  return async (id: MaterialId, language: string, by: PersonId, cause: Cause): Promise<Result<void>> => {
    const remove = (before: Material): Result<Material | undefined> =>
      before.files.some((file) => file.language === language)
        ? ok(withoutLanguage(before, language, { by, at: deps.clock.now() }))
        : reject('not-found', 'no-file-in-language');
    const after = await change(id, remove, cause);
    return after.ok ? ok() : after;
  };
}
