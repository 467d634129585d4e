import type { FileId, Instant, MaterialId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { announced, removedFact } from '../domain/changes.ts';
import type { Material } from '../domain/material.ts';
import type { FileLinks, Materials, UploadForm } from '../ports.ts';

export type ChangeDeps = { readonly materials: Materials; readonly clock: Clock; readonly wait: Wait; readonly randomness: Randomness };

/** An upload's form, and until when it may be sent. */
export type Upload = UploadForm & { readonly method: 'POST'; readonly expiresAt: string };

/** How long an upload may be begun after it was asked for, in seconds: an hour, for files that are looked for and lines that break. */
const UPLOAD_SECONDS = 3_600;

type Change = (before: Material) => Result<Material | undefined>;

/**
 * Reads a material, changes it and stores it with what that makes readable; undefined from `change` deletes it.
 *
 * @returns `not-found` without such a material, or what `change` refuses
 */
export function storeChange(deps: ChangeDeps) {
  return (id: MaterialId, change: Change, cause: Cause): Promise<Result<Material | undefined>> =>
    optimistically(() => attempt(deps, id, change, cause), deps);
}

async function attempt({ materials, clock }: ChangeDeps, id: MaterialId, change: Change, cause: Cause) {
  const before = await materials.get(id);
  if (!before) return reject('not-found', 'unknown-document');
  const after = change(before);
  if (!after.ok) return after;
  const { material, facts } = consequences(before, after.value, clock.now());
  return (await materials.commit(before, material, facts, cause)) ? ok(material) : 'outdated';
}

function consequences(before: Material, after: Material | undefined, now: Instant) {
  if (!after) return { material: undefined, facts: [removedFact(before)] };
  const { material, facts } = announced(after, now);
  const isLess = material.files.filter(isUsable).length < before.files.filter(isUsable).length;
  return { material, facts: isLess ? [...facts, removedFact(before)] : facts };
}

const isUsable = ({ state }: Material['files'][number]) => state === 'usable';

/**
 * The form for the upload that the material now awaits under that id; undefined when it awaits none, as for a link.
 *
 * @param returnTo the address of a page for the browser after it
 */
export async function uploadFor(
  links: FileLinks,
  { materialId, files }: Material,
  fileId: FileId,
  { now, returnTo }: { readonly now: string; readonly returnTo?: string | undefined },
): Promise<Upload | undefined> {
  const content = files.find((file) => file.fileId === fileId)?.content;
  if (content?.type !== 'file') return undefined;
  const form = await links.upload({ materialId, fileId }, { ...content, returnTo }, UPLOAD_SECONDS);
  return { method: 'POST', ...form, expiresAt: new Date(Date.parse(now) + UPLOAD_SECONDS * 1_000).toISOString() };
}
