import type { MaterialReasons } from '../../../../material/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('es');

export const material: Sentences<MaterialReasons> = {
  'unknown-session-or-series': 'Esta sesión o consulta no existe, o no está abierta a todo el mundo.',
  'unknown-document': 'Este documento no existe, o no para usted, o todavía no.',
  'no-file-in-language': 'El documento no tiene archivo en esta lengua.',
  'only-recordings-link': 'Solo una grabación es un enlace. De lo demás, dé el archivo',
  'recordings-link': 'Una grabación es un enlace a donde se puede ver. Para subir un archivo elija otro tipo',
  'recording-or-file': 'Una grabación es un enlace y lo demás un archivo: borre esto y cree lo otro',
  'link-or-file': 'Dé un enlace o un archivo, no ambos',
  'file-name-needed': 'Elija un archivo; de una grabación dé su enlace',
  'media-type-needed': 'Dé el tipo del archivo, como application/pdf',
  'media-type-unknown':
    'Elija un PDF, un documento de Office (docx, xlsx, pptx, odt, ods, odp), una imagen (png, jpeg, webp), un texto (txt, md, csv) o un archivo ZIP',
  'name-with-folder': 'Dé solo el nombre, sin carpeta',
  'name-begins-with-dot': 'No puede empezar por un punto',
  'file-too-large': 'Un archivo tiene como máximo 50 MB: redúzcalo o divídalo',
  'not-a-path-here': 'Dé la ruta de una página de este sitio, como /console',
  'materials-full': ({ most }) =>
    plural(most, {
      one: 'Ya hay # documento. Borre los que nadie necesita.',
      many: 'Ya hay # de documentos. Borre los que nadie necesita.',
      other: 'Ya hay # documentos. Borre los que nadie necesita.',
    }),
  'versions-full': ({ most }) =>
    plural(most, {
      one: 'Un documento tiene como máximo # versión. Borre una lengua o empiece un documento nuevo.',
      many: 'Un documento tiene como máximo # de versiones. Borre una lengua o empiece un documento nuevo.',
      other: 'Un documento tiene como máximo # versiones. Borre una lengua o empiece un documento nuevo.',
    }),
  'document-too-long': 'Con todas sus versiones el documento es demasiado largo: acorte esto, borre una lengua o empiece un documento nuevo',
  'say-what-changed': ({ since }) => `Diga en una frase qué cambió desde la versión ${since}: los lectores lo ven`,
  'name-too-long': ({ most }) =>
    plural(most, {
      one: 'Debe ser más corto: como máximo # byte en UTF-8',
      many: 'Debe ser más corto: como máximo # de bytes en UTF-8',
      other: 'Debe ser más corto: como máximo # bytes en UTF-8',
    }),
  'wrong-ending': ({ endings }, { list }) => `El nombre de un archivo así debe terminar en ${list(endings.map((one) => `.${one}`))}`,
  'save-as': ({ ending }) => `Este tipo de archivo no se acepta, ni los que llevan macros: guárdelo como ${ending}`,
};
