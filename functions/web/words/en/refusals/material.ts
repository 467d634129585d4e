import type { MaterialReasons } from '../../../../material/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('en');

export const material: Sentences<MaterialReasons> = {
  'unknown-session-or-series': 'There is no such session or series, or it is not open to everyone.',
  'unknown-document': 'There is no such document, or not for you, or not yet.',
  'no-file-in-language': 'The document has no file in this language.',
  'only-recordings-link': 'Only a recording is a link. Of all else give the file',
  'recordings-link': 'A recording is a link to where it can be watched. To upload a file choose another kind',
  'recording-or-file': 'A recording is a link and all else is a file: delete this and create the other',
  'link-or-file': 'Give a link or a file, not both',
  'file-name-needed': 'Choose a file; of a recording give its link instead',
  'media-type-needed': 'Must be the media type of the file, such as application/pdf',
  'media-type-unknown':
    'Must be a PDF, an Office document (docx, xlsx, pptx, odt, ods, odp), an image (png, jpeg, webp), a text (txt, md, csv) or a ZIP archive',
  'name-with-folder': 'Must be the name alone, without a folder',
  'name-begins-with-dot': 'Must not begin with a dot',
  'file-too-large': 'A file has at most 50 MB: make it smaller, or split it',
  'not-a-path-here': 'Must be the path of a page of this site, such as /console',
  'materials-full': ({ most }) =>
    plural(most, {
      one: 'There is # document already. Delete some that nobody needs.',
      other: 'There are # documents already. Delete some that nobody needs.',
    }),
  'versions-full': ({ most }) =>
    plural(most, {
      one: 'A document has at most # version. Delete a language, or begin a new document.',
      other: 'A document has at most # versions. Delete a language, or begin a new document.',
    }),
  'document-too-long': 'With all its versions the document is too long: shorten this, delete a language, or begin a new document',
  'say-what-changed': ({ since }) => `Say in a sentence what changed since version ${since}: readers see it`,
  'name-too-long': ({ most }) =>
    plural(most, { one: 'Must be shorter: at most # byte of UTF-8', other: 'Must be shorter: at most # bytes of UTF-8' }),
  'wrong-ending': ({ endings }, { list }) => `The name of such a file must end in ${list(endings.map((one) => `.${one}`))}`,
  'save-as': ({ ending }) => `Files of this kind are not taken, nor such with macros: save it as ${ending}`,
};
