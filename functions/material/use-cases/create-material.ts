import type { PersonId, SeriesId, SessionId } from '../../../events/values.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { localise } from '../../kernel/text.ts';
import { announced, begun, withFile } from '../domain/changes.ts';
import type { Material } from '../domain/material.ts';
import type { CreateMaterial } from '../inputs.ts';
import type { FileLinks, Materials, Place, Places } from '../ports.ts';
import { dayOf } from './day-of.ts';
import { type Upload, uploadFor } from './store-change.ts';

type Deps = {
  readonly materials: Materials;
  readonly places: Places;
  readonly links: FileLinks;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly site: string;
};

/** What a session or a series has at most: all are read to list them. */
const MOST_MATERIALS = 200;

export type Created = { readonly material: Material; readonly upload: Upload | undefined };

/**
 * Begins a material with its first file, which is then uploaded with the form; a recording is there at once.
 *
 * @returns `not-found` without such a session or series; `invalid` when content and kind do not fit, or the day does not
 *   exist in the zone; `conflict` when there are too many
 */
export function createMaterial(deps: Deps) {
  return async (of: SessionId | SeriesId, input: CreateMaterial, by: PersonId, cause: Cause): Promise<Result<Created>> => {
    const found = isSession(of) ? await deps.places.session(of) : await deps.places.series(of);
    if (!found) return reject('not-found', 'unknown-session-or-series');
    const others = isSession(of) ? await deps.materials.ofSession(of) : await deps.materials.ofSeries(of);
    if (others.length >= MOST_MATERIALS) return reject('conflict', { code: 'materials-full', facts: { most: MOST_MATERIALS } });
    return store(deps, found, input, { by, cause });
  };
}

function isSession(id: SessionId | SeriesId): id is SessionId {
  return id.startsWith('ssn_');
}

async function store(
  { materials, links, ids, clock, site }: Deps,
  { seriesId, sessionId, timeZone }: Place,
  input: CreateMaterial,
  { by, cause }: { readonly by: PersonId; readonly cause: Cause },
): Promise<Result<Created>> {
  const { kind, title, language, access, visibleFrom, content, returnTo } = input;
  const day = dayOf(visibleFrom, timeZone);
  if (!day.ok) return day;
  const doer = { by, at: clock.now() };
  const about = { kind, title: localise(title, language), access, ...(day.value && { visibleFrom: day.value }) };
  const fileId = ids.mint('fil');
  const material = withFile(begun(ids.mint('mat'), { seriesId, ...(sessionId && { sessionId }) }, about, doer), fileId, { language, content }, doer);
  if (!material.ok) return material;
  const told = announced(material.value, doer.at);
  if (!(await materials.commit(undefined, told.material, told.facts, cause))) throw new Error(`The id ${told.material.materialId} is in use`);
  return ok({
    material: told.material,
    upload: await uploadFor(links, told.material, fileId, { now: doer.at, returnTo: returnTo && site + returnTo }),
  });
}
