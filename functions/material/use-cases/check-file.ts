import type { FileId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { announced, beingScanned, judged } from '../domain/changes.ts';
import { refusalOf } from '../domain/content/inspect.ts';
import type { FileReason } from '../domain/file-reasons.ts';
import type { Content, Material } from '../domain/material.ts';
import type { Arrival, Arrived, FilePlace, FileShelf, Scan, ScanCounter, Unpack } from '../ports.ts';
import type { ChangeDeps } from './store-change.ts';

type Deps = ChangeDeps & {
  readonly shelf: FileShelf;
  readonly unpack: Unpack;
  /** Whose word on malware is waited for before a file is looked at. */
  readonly scanner: 'none' | 'guardduty';
  readonly counter: ScanCounter;
};

export type Checked = 'usable' | 'refused' | 'not awaited' | 'nothing there' | 'waits for its scan' | 'something else was scanned';

/**
 * Looks at an upload that arrived, or was scanned for malware, and decides whether it may be read. Where there is a scanner, its
 * word comes first: an upload that merely arrived waits, and only one that was found clean is looked at further. What is usable is
 * kept where no upload reaches, so that whoever still holds the upload's link cannot put something else in its place. Told twice, it
 * decides once; told in another order, it decides the same.
 *
 * @throws Error when something else arrived in the middle of it: the message comes again
 */
export function checkFile(deps: Deps) {
  return async ({ scan, ...place }: Arrival, cause: Cause): Promise<Checked> => {
    const file = awaited(await deps.materials.get(place.materialId), place.fileId);
    if (!file) return leave(deps, place);
    if (!scan && deps.scanner !== 'none') return awaitScan(deps, place, cause);
    const arrived = await deps.shelf.arrived(place);
    if (!arrived) return 'nothing there';
    // Sent once more in the meantime: that has a scan of its own, and this one says nothing of it.
    if (scan && scan.tag !== arrived.tag) return 'something else was scanned';
    const reason = refusalBy(scan) ?? refusalOf(arrived.bytes, file, deps.unpack) ?? doubtBy(scan);
    return decide(deps, { ...arrived, ...place, scan }, reason, cause);
  };
}

async function decide(deps: Deps, { scan, bytes, tag, ...place }: Arrival & Arrived, reason: FileReason | undefined, cause: Cause): Promise<Checked> {
  if (reason === undefined) await keep(deps, place, tag);
  const found = { reason, size: bytes.length };
  if (!(await store(deps, place, (before, now) => judged(before, place.fileId, found, now), cause))) return leave(deps, place);
  if (scan?.verdict === 'malware' || scan?.verdict === 'failed') deps.counter.count(`scan.${scan.verdict}`);
  await deps.shelf.discardArrived(place);
  return reason === undefined ? 'usable' : 'refused';
}

function awaited(material: Material | undefined, fileId: FileId): Extract<Content, { type: 'file' }> | undefined {
  const file = material?.files.find((one) => one.fileId === fileId && one.state === 'awaited');
  return file?.content.type === 'file' ? file.content : undefined;
}

function refusalBy(scan: Scan | undefined): FileReason | undefined {
  return scan?.verdict === 'malware' ? 'file-has-malware' : undefined;
}

/** Said only where our own look finds nothing: of an archive with a password that says better what to do. */
function doubtBy(scan: Scan | undefined): FileReason | undefined {
  if (scan?.verdict === 'unscannable') return 'file-not-scannable';
  return scan?.verdict === 'failed' ? 'file-scan-failed' : undefined;
}

/** Organisers see that it came, and the clock knows from when on a scan that never ends is missed. */
async function awaitScan(deps: Deps, place: FilePlace, cause: Cause): Promise<Checked> {
  const isAwaited = await store(deps, place, (before, now) => beingScanned(before, place.fileId, now), cause);
  return isAwaited ? 'waits for its scan' : leave(deps, place);
}

async function keep({ shelf }: Deps, place: FilePlace, tag: string): Promise<void> {
  if (!(await shelf.keep(place, tag))) throw new Error(`Another upload came for ${place.fileId} while it was looked at`);
}

type Change = (before: Material, now: string) => Material;

/** Whether the change was stored; false when nobody waits for the file any more. */
function store({ materials, clock, wait, randomness }: Deps, place: FilePlace, change: Change, cause: Cause): Promise<boolean> {
  return optimistically<boolean>(
    async () => {
      const before = await materials.get(place.materialId);
      if (!before || !awaited(before, place.fileId)) return false;
      const after = change(before, clock.now());
      if (after === before) return true;
      const { material, facts } = announced(after, clock.now());
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
