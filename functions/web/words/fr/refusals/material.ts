import type { MaterialReasons } from '../../../../material/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('fr');

export const material: Sentences<MaterialReasons> = {
  'unknown-session-or-series': 'Cette session ou consultation n’existe pas, ou elle n’est pas ouverte à tous.',
  'unknown-document': 'Ce document n’existe pas, ou pas pour vous, ou pas encore.',
  'no-file-in-language': 'Le document n’a pas de fichier dans cette langue.',
  'only-recordings-link': 'Seul un enregistrement est un lien. Pour le reste, donnez le fichier',
  'recordings-link': 'Un enregistrement est un lien vers l’endroit où on le regarde. Pour déposer un fichier, choisissez un autre genre',
  'recording-or-file': 'Un enregistrement est un lien, tout le reste un fichier : supprimez ceci et créez l’autre',
  'link-or-file': 'Donnez un lien ou un fichier, pas les deux',
  'file-name-needed': 'Choisissez un fichier ; pour un enregistrement, donnez plutôt son lien',
  'media-type-needed': 'Donnez le type du fichier, comme application/pdf',
  'media-type-unknown':
    'Choisissez un PDF, un document Office (docx, xlsx, pptx, odt, ods, odp), une image (png, jpeg, webp), un texte (txt, md, csv) ou une archive ZIP',
  'name-with-folder': 'Donnez le nom seul, sans dossier',
  'name-begins-with-dot': 'Ne peut pas commencer par un point',
  'file-too-large': 'Un fichier a au plus 50 Mo : réduisez-le, ou partagez-le',
  'not-a-path-here': 'Donnez le chemin d’une page de ce site, comme /console',
  'materials-full': ({ most }) =>
    plural(most, {
      one: 'Il y a déjà # document. Supprimez ceux dont personne n’a besoin.',
      many: 'Il y a déjà # de documents. Supprimez ceux dont personne n’a besoin.',
      other: 'Il y a déjà # documents. Supprimez ceux dont personne n’a besoin.',
    }),
  'versions-full': ({ most }) =>
    plural(most, {
      one: 'Un document a au plus # version. Supprimez une langue, ou commencez un nouveau document.',
      many: 'Un document a au plus # de versions. Supprimez une langue, ou commencez un nouveau document.',
      other: 'Un document a au plus # versions. Supprimez une langue, ou commencez un nouveau document.',
    }),
  'document-too-long':
    'Avec toutes ses versions, le document est trop long : raccourcissez ceci, supprimez une langue, ou commencez un nouveau document',
  'say-what-changed': ({ since }) => `Dites en une phrase ce qui a changé depuis la version ${since} : les lecteurs le voient`,
  'name-too-long': ({ most }) =>
    plural(most, {
      one: 'Doit être plus court : au plus # octet en UTF-8',
      many: 'Doit être plus court : au plus # d’octets en UTF-8',
      other: 'Doit être plus court : au plus # octets en UTF-8',
    }),
  'wrong-ending': ({ endings }, { list }) => `Le nom d’un tel fichier doit finir par ${list(endings.map((one) => `.${one}`))}`,
  'save-as': ({ ending }) => `Ce genre de fichier n’est pas accepté, ni ceux avec des macros : enregistrez-le en ${ending}`,
};
