import * as z from 'zod';

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
  'Must be a PDF, an Office document (docx, xlsx, pptx, odt, ods, odp), an image (png, jpeg, webp), a text (txt, md, csv) or a ZIP archive',
);

/** A media type of the list above. */
export type ContentType = keyof typeof FILE_TYPES;

function isContentType(type: string): type is ContentType {
  return type in FILE_TYPES;
}

/** Endings of older or active formats, with what to do instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  doc: 'Save it as docx',
  xls: 'Save it as xlsx',
  ppt: 'Save it as pptx',
  docm: 'Documents with macros are not taken: save it as docx',
  xlsm: 'Tables with macros are not taken: save it as xlsx',
  pptm: 'Presentations with macros are not taken: save it as pptx',
  svg: 'Save the picture as png or webp',
};

/**
 * Whether a name goes with a media type.
 *
 * @returns how to mend it, or undefined when it fits
 */
export function misnamed(fileName: string, type: ContentType): string | undefined {
  const ending = endingOf(fileName);
  const endings: readonly string[] = FILE_TYPES[type].endings;
  if (endings.includes(ending)) return undefined;
  return INSTEAD[ending] ?? `The name of such a file must end in .${endings.join(' or .')}`;
}

/** The ending of a name in small letters, without the dot; empty when there is none. */
export function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 1 ? '' : fileName.slice(dot + 1).toLowerCase();
}
