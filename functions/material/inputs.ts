import * as z from 'zod';
import { materialAccess, materialKind } from '../../events/values.ts';
import { languageTag, line, localisedInput, paragraphs } from '../kernel/text.ts';
import { isWrittenTime } from '../kernel/time.ts';
import { fileName } from './domain/file-name.ts';
import { contentType, FILE_LIMIT, misnamed } from './domain/file-types.ts';
import type { Content } from './domain/material.ts';

/** Whoever follows it leaves the site: an address of the web, encrypted, without a password in it. */
const recordingLink = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'Must be the address of a page that begins with https://', abort: true })
  .max(2_000, 'Must have at most 2000 characters')
  .refine((link) => new URL(link).username === '' && new URL(link).password === '', 'Must not hold a name or password before an @');

const upload = {
  fileName: fileName.optional(),
  contentType: contentType.optional(),
  /** In bytes, exactly: the upload takes no other. Absent where a browser without scripts cannot say it: then any that a file may have. */
  size: z
    .int('Must be the size of the file in bytes')
    .min(1, 'Must not be empty')
    .max(FILE_LIMIT, 'A file has at most 50 MB: make it smaller, or split it')
    .optional(),
  link: recordingLink.optional(),
  /** The path of a page of the site to which the store leads the browser after an upload. */
  returnTo: z
    .string()
    .regex(/^\/(?!\/)[\w/?=&.%-]{0,200}$/, 'Must be the path of a page of this site, such as /console')
    .optional(),
};

type Upload = z.output<z.ZodObject<typeof upload>>;

/** A link, or a whole file; anything between is told by field. */
function toContent<T extends Upload>(
  { fileName, contentType, size, link, returnTo, ...rest }: T,
  context: z.RefinementCtx,
): Omit<T, keyof Upload> & { readonly content: Content; readonly returnTo?: string | undefined } {
  const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (link !== undefined) {
    if (fileName ?? contentType ?? size) problem('link', 'Give a link or a file, not both');
    return { ...rest, content: { type: 'link', link } };
  }
  if (fileName === undefined) problem('fileName', 'Must be the name of the file; of a recording give its link instead');
  if (contentType === undefined) problem('contentType', 'Must be the media type of the file, such as application/pdf');
  if (fileName === undefined || contentType === undefined) return z.NEVER;
  const wrong = misnamed(fileName, contentType);
  if (wrong !== undefined) problem('fileName', wrong);
  return { ...rest, returnTo, content: { type: 'file', fileName, contentType, ...(size !== undefined && { size }) } };
}

const day = z
  .string('Must be a time such as 2024-02-21T14:00 or 2024-02-21T13:00:00Z')
  .refine(isWrittenTime, 'Must be a time that exists, such as 2024-02-21T14:00 (by the clocks of the session) or 2024-02-21T13:00:00Z');

const title = localisedInput(line(200));
const kind = z.enum(materialKind.options, `Must be one of ${materialKind.options.join(', ')}`);
const access = z.enum(materialAccess.options, 'Must be public, registered or organisers');

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
  .refine((patch) => Object.keys(patch).length > 0, 'Say at least one thing that is to change');
export type UpdateMaterial = z.output<typeof updateMaterialInput>;
