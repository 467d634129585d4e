import type { FileId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { announced, judged } from '../domain/changes.ts';
import { refusalOf } from '../domain/content/inspect.ts';
import type { Content, Material } from '../domain/material.ts';
import type { Arrived, FilePlace, FileShelf, Unpack } from '../ports.ts';
import type { ChangeDeps } from './store-change.ts';

type Deps = ChangeDeps & { readonly shelf: FileShelf; readonly unpack: Unpack };

export type Checked = 'usable' | 'refused' | 'not awaited' | 'nothing there';

/**
 * Looks at an upload that arrived and decides whether it may be read. What is usable is kept where no upload reaches, so that
 * whoever still holds the upload's link cannot put something else in its place. Told twice, it decides once.
 *
 * @throws Error when something else arrived in the middle of it: the message comes again
 */
export function checkFile(deps: Deps) {
  return async (place: FilePlace, cause: Cause): Promise<Checked> => {
    const file = awaited(await deps.materials.get(place.materialId), place.fileId);
    if (!file) return leave(deps, place);
    const arrived = await deps.shelf.arrived(place);
    if (!arrived) return 'nothing there';
    const reason = refusalOf(arrived.bytes, file, deps.unpack);
    if (reason === undefined) await keep(deps, place, arrived);
    if (!(await store(deps, place, { reason, size: arrived.bytes.length }, cause))) return leave(deps, place);
    await deps.shelf.discardArrived(place);
    return reason === undefined ? 'usable' : 'refused';
  };
}

function awaited(material: Material | undefined, fileId: FileId): Extract<Content, { type: 'file' }> | undefined {
  const file = material?.files.find((one) => one.fileId === fileId && one.state === 'awaited');
  return file?.content.type === 'file' ? file.content : undefined;
}

async function keep({ shelf }: Deps, place: FilePlace, { tag }: Arrived): Promise<void> {
  if (!(await shelf.keep(place, tag))) throw new Error(`Another upload came for ${place.fileId} while it was looked at`);
}

/** Whether the decision was stored; false when nobody waits for the file any more. */
function store({ materials, clock, wait, randomness }: Deps, place: FilePlace, found: Parameters<typeof judged>[2], cause: Cause): Promise<boolean> {
  return optimistically<boolean>(
    async () => {
      const before = await materials.get(place.materialId);
      if (!before || !awaited(before, place.fileId)) return false;
      const { material, facts } = announced(judged(before, place.fileId, found, clock.now()), clock.now());
      return (await materials.commit(before, material, facts, cause)) ? true : 'outdated';
    },
    { wait, randomness },
  );
}

/** The material was deleted, the file was asked for anew, or the decision was taken before: nothing of this upload stays but what was kept for it. */
async function leave({ materials, shelf }: Deps, place: FilePlace): Promise<Checked> {
  await shelf.discardArrived(place);
  const isKept = (await materials.get(place.materialId))?.files.some(({ fileId, state }) => fileId === place.fileId && state === 'usable');
  if (!isKept) await shelf.discardKept(place);
  return 'not awaited';
}
