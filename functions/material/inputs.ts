import * as z from 'zod';
import { materialAccess, materialKind } from '../../events/values.ts';
import { because, explaining } from '../kernel/issues.ts';
import type { Reason } from '../kernel/rejection.ts';
import { languageTag, line, localisedInput, paragraphs } from '../kernel/text.ts';
import { isWrittenTime } from '../kernel/time.ts';
import { fileName } from './domain/file-name.ts';
import { contentType, FILE_LIMIT, misnamed } from './domain/file-types.ts';
import type { Content } from './domain/material.ts';

/** Whoever follows it leaves the site: an address of the web, encrypted, without a password in it. */
const recordingLink = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: because('not-https'), abort: true })
  .max(2_000)
  .refine((link) => new URL(link).username === '' && new URL(link).password === '', because('url-with-password'));

const upload = {
  fileName: fileName.optional(),
  contentType: contentType.optional(),
  /** In bytes, exactly: the upload takes no other. Absent where a browser without scripts cannot say it: then any that a file may have. */
  size: z.int().min(1).max(FILE_LIMIT, because('file-too-large')).optional(),
  link: recordingLink.optional(),
  /** The path of a page of the site to which the store leads the browser after an upload. */
  returnTo: z
    .string()
    .regex(/^\/(?!\/)[\w/?=&.%-]{0,200}$/, because('not-a-path-here'))
    .optional(),
};

type Upload = z.output<z.ZodObject<typeof upload>>;

/** A link, or a whole file; anything between is told by field. */
function toContent<T extends Upload>(
  { fileName, contentType, size, link, returnTo, ...rest }: T,
  context: z.RefinementCtx,
): Omit<T, keyof Upload> & { readonly content: Content; readonly returnTo?: string | undefined } {
  const problem = (path: string, reason: Reason) => context.addIssue({ code: 'custom', path: [path], ...explaining(reason) });
  if (link !== undefined) {
    if (fileName ?? contentType ?? size) problem('link', 'link-or-file');
    return { ...rest, content: { type: 'link', link } };
  }
  if (fileName === undefined) problem('fileName', 'file-name-needed');
  if (contentType === undefined) problem('contentType', 'media-type-needed');
  if (fileName === undefined || contentType === undefined) return z.NEVER;
  const wrong = misnamed(fileName, contentType);
  if (wrong !== undefined) problem('fileName', wrong);
  return { ...rest, returnTo, content: { type: 'file', fileName, contentType, ...(size !== undefined && { size }) } };
}

const day = z.string(because('not-a-time')).refine(isWrittenTime, because('not-a-time'));

const title = localisedInput(line(200));
const kind = z.enum(materialKind.options);
const access = z.enum(materialAccess.options);

/** A title that is one text is in the language of the file. */
export const createMaterialInput = z
  .strictObject({ kind, title, language: languageTag, access, visibleFrom: day.optional(), ...upload })
  .transform(toContent);
export type CreateMaterial = z.output<typeof createMaterialInput>;

/** A file in one more language, or a new version of one there is, which says what changed. */
export const addMaterialFileInput = z
  .strictObject({ language: languageTag, title: line(200).optional(), change: paragraphs(500).optional(), ...upload })
  .transform(toContent);
export type AddMaterialFile = z.output<typeof addMaterialFileInput>;

/** `visibleFrom: null`: seen at once. A title that is one text is in the first language of the material. */
export const updateMaterialInput = z
  .strictObject({ kind: kind.optional(), title: title.optional(), access: access.optional(), visibleFrom: day.nullable().optional() })
  .refine((patch) => Object.keys(patch).length > 0, because('nothing-to-change'));
export type UpdateMaterial = z.output<typeof updateMaterialInput>;
