import type { Fact } from '../../../events/registry.ts';
import type { FileId, Instant, MaterialId, PersonId, SeriesId, SessionId } from '../../../events/values.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import type { LocalisedText } from '../../kernel/text.ts';
import { earlier, plus } from '../../kernel/time.ts';
import type { FileReason } from './file-reasons.ts';
import { type Content, currentFiles, isOut, type Material, type MaterialFile } from './material.ts';

/** All languages and their versions together: a material is one item of the table, which holds at most 400 KB. */
const MOST_FILES = 200;

/** Of these 400 KB: some 26 KB more come when 200 files are found usable and announced. */
const LARGEST_BYTES = 360 * 1024;

/** An upload that has not arrived a day after it was asked for never will: its link ended long before. */
const GIVEN_UP_AFTER = 'P1D';

/** A scan takes seconds, seldom minutes, and AWS promises no time. After an hour whoever sent the file is still there to send it again. */
const SCANNED_WITHIN = 'PT1H';

/** What is told again so soon is the same arrival, or as good as the same. */
const SAME_ARRIVAL = 'PT5M';

/** Who does it, when. */
export type Doer = { readonly by: PersonId; readonly at: Instant };

/** Where a material belongs. */
export type Owner = { readonly seriesId: SeriesId; readonly sessionId?: SessionId | undefined };

export type NewMaterial = Pick<Material, 'kind' | 'title' | 'access'> & { readonly visibleFrom?: Instant | undefined };

export type NewFile = {
  readonly language: string;
  readonly content: Content;
  readonly title?: string | undefined;
  readonly change?: string | undefined;
};

/** A material without any file yet. */
export function begun(materialId: MaterialId, owner: Owner, about: NewMaterial, { by, at }: Doer): Material {
  return { materialId, ...owner, ...about, files: [], createdAt: at, createdBy: by, changedAt: at, version: 0 };
}

/**
 * With a file in one more language, or a new version of one there is: awaited until its content was looked at. A link is
 * usable at once. What was awaited or refused in that language before gives way; what may be read stays until the new one may.
 *
 * @returns `invalid` when a new version does not say what changed, content and kind do not fit, or the texts of all versions are too long
 *   together; `conflict` when there are too many
 */
export function withFile(before: Material, fileId: FileId, { language, content, title, change }: NewFile, { by, at }: Doer): Result<Material> {
  if ((content.type === 'link') !== (before.kind === 'recording')) return misfit(content);
  const last = currentFiles(before).find((file) => file.language === language);
  if (last && change === undefined) return invalid('change', { code: 'say-what-changed', facts: { since: last.number } });
  const files = before.files.filter((file) => file.language !== language || file.state === 'usable');
  if (files.length >= MOST_FILES) return reject('conflict', { code: 'versions-full', facts: { most: MOST_FILES } });
  const number = (last?.number ?? 0) + 1;
  const state = content.type === 'link' ? { state: 'usable' as const, usableSince: at } : { state: 'awaited' as const };
  const file = { fileId, language, number, ...(last && { change }), content, ...state, requestedAt: at, requestedBy: by };
  const titles = title === undefined ? before.title : { ...before.title, [language]: title };
  return fitting({ ...before, title: titles, files: [...files, file], changedAt: at, changedBy: by }, { ...content, change, title });
}

/** @param texts what was written this time: the longest of it is to be shortened */
function fitting(after: Material, texts: { readonly [field: string]: unknown }): Result<Material> {
  if (bytesOf(after) <= LARGEST_BYTES) return ok(after);
  const [path = ''] = Object.keys(texts).toSorted((a, b) => bytesOf(texts[b]) - bytesOf(texts[a]));
  return invalid(path, 'document-too-long');
}

/** The table's own measure is a little less: it needs no quotes. */
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

function misfit(content: Content): Result<never> {
  return invalid('link', content.type === 'link' ? 'only-recordings-link' : 'recordings-link');
}

export type Revision = {
  readonly kind?: Material['kind'] | undefined;
  readonly title?: LocalisedText | undefined;
  readonly access?: Material['access'] | undefined;
  /** null: seen at once. */
  readonly visibleFrom?: Instant | null | undefined;
};

/** With another title, access, day or kind. Titles in other languages stay. */
export function revised(before: Material, { kind, title, access, visibleFrom }: Revision, { by, at }: Doer): Result<Material> {
  if (kind !== undefined && (kind === 'recording') !== (before.kind === 'recording')) return invalid('kind', 'recording-or-file');
  const { visibleFrom: day, ...rest } = before;
  const until = visibleFrom === undefined ? day : (visibleFrom ?? undefined);
  const after: Material = {
    ...rest,
    kind: kind ?? before.kind,
    title: { ...before.title, ...title },
    access: access ?? before.access,
    ...(until !== undefined && { visibleFrom: until }),
    changedAt: at,
    changedBy: by,
  };
  // Whoever takes a document back must be able to, however long it is.
  return title === undefined ? ok(after) : fitting(after, { title });
}

/** Without one language, its earlier versions included. Undefined when nothing is left: then the material goes as well. */
export function withoutLanguage(before: Material, language: string, { by, at }: Doer): Material | undefined {
  const files = before.files.filter((file) => file.language !== language);
  return files.length === 0 ? undefined : { ...before, files, changedAt: at, changedBy: by };
}

/** What came of looking at an upload: it may be read, with the size that it has in bytes, or why it may not. */
export function judged(
  before: Material,
  fileId: FileId,
  found: { readonly reason: FileReason | undefined; readonly size: number },
  at: Instant,
): Material {
  const { reason, size } = found;
  const measured = (content: Content): Content => (content.type === 'file' ? { ...content, size } : content);
  const judge = ({ arrivedAt, ...file }: MaterialFile): MaterialFile =>
    reason === undefined ? { ...file, content: measured(file.content), state: 'usable', usableSince: at } : { ...file, state: 'refused', reason };
  const files = before.files.map((file) => (file.fileId === fileId && file.state === 'awaited' ? judge(file) : file));
  return { ...before, files, changedAt: at };
}

/** An upload came and is being scanned: from now on its scan is waited for. @returns the same material when that is known */
export function beingScanned(before: Material, fileId: FileId, at: Instant): Material {
  const isNews = ({ fileId: id, state, arrivedAt }: MaterialFile) =>
    id === fileId && state === 'awaited' && (arrivedAt === undefined || plus(arrivedAt, SAME_ARRIVAL) <= at);
  if (!before.files.some(isNews)) return before;
  return { ...before, files: before.files.map((file) => (isNews(file) ? { ...file, arrivedAt: at } : file)), changedAt: at };
}

/** Until when an upload is waited for, or its scan. Undefined when nothing is. */
function waitsUntil({ state, requestedAt, arrivedAt }: MaterialFile): Instant | undefined {
  if (state !== 'awaited') return undefined;
  return arrivedAt === undefined ? plus(requestedAt, GIVEN_UP_AFTER) : plus(arrivedAt, SCANNED_WITHIN);
}

function isGivenUp(file: MaterialFile, now: Instant): boolean {
  const until = waitsUntil(file);
  return until !== undefined && until <= now;
}

/** How many uploads came and were never scanned. */
export function missingScans({ files }: Material, now: Instant): number {
  return files.filter((file) => isGivenUp(file, now) && file.arrivedAt !== undefined).length;
}

/** Without uploads that never came, and with those refused whose scan never did. Undefined when nothing else was ever in it. */
export function withoutMissing(before: Material, now: Instant): Material | undefined {
  const giveUp = ({ arrivedAt, ...file }: MaterialFile): readonly MaterialFile[] =>
    arrivedAt === undefined ? [] : [{ ...file, state: 'refused', reason: 'file-scan-failed' }];
  const files = before.files.flatMap((file) => (isGivenUp(file, now) ? giveUp(file) : [file]));
  return files.length === 0 ? undefined : { ...before, files };
}

/** What readers have not been told of: each version is announced once, when others than organisers may read it. */
function untold(material: Material): readonly MaterialFile[] {
  return material.access === 'organisers' ? [] : currentFiles(material).filter(({ announcedAt }) => announcedAt === undefined);
}

/** The same material with what is now to be read marked as announced, and the facts that announce it. */
export function announced(material: Material, now: Instant): { readonly material: Material; readonly facts: readonly Fact[] } {
  const news = isOut(material, now) ? untold(material) : [];
  if (news.length === 0) return { material, facts: [] };
  const { seriesId, sessionId, materialId, kind, access } = material;
  const told = new Set(news.map(({ fileId }) => fileId));
  return {
    material: { ...material, files: material.files.map((file) => (told.has(file.fileId) ? { ...file, announcedAt: now } : file)) },
    facts: news.map(({ language, number }) => ({
      type: 'material.published.v1',
      data: { seriesId, ...(sessionId && { sessionId }), materialId, kind, access, language, version: number },
    })),
  };
}

/** The fact that a material, or a language of it, is gone. */
export function removedFact({ seriesId, sessionId, materialId }: Material): Fact {
  return { type: 'material.removed.v1', data: { seriesId, ...(sessionId && { sessionId }), materialId } };
}

/** When the clock has something to do: an upload or its scan is given up, or the day of something untold comes. Absent: never. */
export function nextDue(material: Material): Instant | undefined {
  const givenUp = material.files.flatMap((file) => waitsUntil(file) ?? []);
  const day = material.visibleFrom !== undefined && untold(material).length > 0 ? [material.visibleFrom] : [];
  return [...givenUp, ...day].reduce<Instant | undefined>((first, one) => (first === undefined ? one : earlier(first, one)), undefined);
}
