import type { EventOf } from '../../../events/registry.ts';
import type { FileShelf, Materials } from '../ports.ts';

/**
 * Takes away the files that no version of a material names any more: all of them when it was deleted. It compares what is kept
 * with what is known now, so that it may run twice, late, or while a new version is being looked at.
 *
 * @returns how many, for the log
 */
export function removeFiles({ materials, shelf }: { readonly materials: Materials; readonly shelf: FileShelf }) {
  return async ({ data: { materialId } }: EventOf<'material.removed.v1'>): Promise<string> => {
    const known = new Set((await materials.get(materialId))?.files.map(({ fileId }) => fileId));
    const left = (await shelf.kept(materialId)).filter((fileId) => !known.has(fileId));
    for (const fileId of left) await shelf.discardKept({ materialId, fileId });
    return `${left.length} files removed`;
  };
}
