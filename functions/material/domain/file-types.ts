import * as z from 'zod';
import { because } from '../../kernel/issues.ts';
import type { Explained } from '../../kernel/rejection.ts';

/** 50 MB: what one file may have, in bytes. */
export const FILE_LIMIT = 50 * 1024 * 1024;

/** What may be uploaded: by its media type the endings of its name, and what its content must be. No SVG: it is a page with scripts. */
export const FILE_TYPES = {
  'application/pdf': { endings: ['pdf'], content: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { endings: ['docx'], content: 'open-xml' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { endings: ['xlsx'], content: 'open-xml' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { endings: ['pptx'], content: 'open-xml' },
  'application/vnd.oasis.opendocument.text': { endings: ['odt'], content: 'open-document' },
  'application/vnd.oasis.opendocument.spreadsheet': { endings: ['ods'], content: 'open-document' },
  'application/vnd.oasis.opendocument.presentation': { endings: ['odp'], content: 'open-document' },
  'image/png': { endings: ['png'], content: 'png' },
  'image/jpeg': { endings: ['jpg', 'jpeg'], content: 'jpeg' },
  'image/webp': { endings: ['webp'], content: 'webp' },
  'text/plain': { endings: ['txt'], content: 'text' },
  'text/markdown': { endings: ['md'], content: 'text' },
  'text/csv': { endings: ['csv'], content: 'text' },
  'application/zip': { endings: ['zip'], content: 'zip' },
} as const satisfies Record<string, { readonly endings: readonly string[]; readonly content: string }>;

export const contentType = z.enum(
  Object.keys(FILE_TYPES).flatMap((type) => (isContentType(type) ? [type] : [])),
  because('media-type-unknown'),
);

/** A media type of the list above. */
export type ContentType = keyof typeof FILE_TYPES;

function isContentType(type: string): type is ContentType {
  return type in FILE_TYPES;
}

/** Endings of older formats, and of active ones (macros, scripts in pictures), with what to save instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['doc', 'docx'],
  ['docm', 'docx'],
  ['xls', 'xlsx'],
  ['xlsm', 'xlsx'],
  ['ppt', 'pptx'],
  ['pptm', 'pptx'],
  ['svg', 'png'],
]);

/**
 * Whether a name goes with a media type.
 *
 * @returns how to mend it, or undefined when it fits
 */
export function misnamed(fileName: string, type: ContentType): Explained | undefined {
  const ending = endingOf(fileName);
  const endings: readonly string[] = FILE_TYPES[type].endings;
  if (endings.includes(ending)) return undefined;
  const instead = INSTEAD.get(ending);
  return instead === undefined ? { code: 'wrong-ending', facts: { endings } } : { code: 'save-as', facts: { ending: instead } };
}

/** The ending of a name in small letters, without the dot; empty when there is none. */
export function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 1 ? '' : fileName.slice(dot + 1).toLowerCase();
}
