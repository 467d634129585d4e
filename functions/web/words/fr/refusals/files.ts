import type { FileReasons } from '../../../../material/domain/file-reasons.ts';
import type { Sentences } from '../../sentences.ts';

/** Why a file that was looked at is not taken. */
export const files: Sentences<FileReasons> = {
  'file-empty': 'Le fichier est vide. Déposez le document lui-même',
  'file-not-whole': 'Le fichier n’a pas la longueur annoncée. Déposez-le à nouveau',
  'file-is-program': 'Le fichier est un programme, un raccourci ou un script, quoi que dise son nom. Seuls les documents sont acceptés',
  'file-hides-archive': 'Le fichier cache une archive derrière son contenu. Enregistrez-le à nouveau avec le logiciel qui l’a créé',
  'not-a-pdf': 'Le fichier n’est pas un PDF, quoi que dise son nom. Exportez le document en PDF et déposez ce PDF',
  'pdf-cut-off': 'Le PDF est endommagé : sa fin manque. Exportez-le à nouveau',
  'text-not-utf8': 'Le texte n’est pas en UTF-8. Enregistrez-le à nouveau en choisissant l’encodage UTF-8',
  'not-a-text': 'Le fichier n’est pas un texte, quoi que dise son nom. Choisissez le format qu’il a, ou enregistrez-le en texte',
  'is-web-page': 'Le fichier est une page web et non un texte. Enregistrez-le en PDF',
  'wrong-document': 'Ce n’est pas un tel document, ou il est endommagé. Enregistrez-le à nouveau dans ce format',
  'holds-macros': 'Le document contient des macros, qui s’exécutent à l’ouverture. Enregistrez-le sans elles',
  'archive-damaged': 'L’archive est endommagée, ou n’est pas ce qu’elle prétend. Refaites-la et déposez-la à nouveau',
  'archive-hides': 'L’archive contient autre chose que ses fichiers. Refaites-la avec un autre logiciel',
  'archive-locked': 'L’archive est protégée par un mot de passe et ne peut donc pas être vérifiée. Déposez-la sans mot de passe',
  'archive-compression': 'L’archive utilise une compression rare, impossible à vérifier. Refaites-la en ZIP ordinaire',
  'archive-link': 'L’archive contient un lien vers un autre endroit. Retirez-le',
  'archive-name-outside': 'L’archive contient un nom qui mène hors d’elle. Refaites-la avec un autre logiciel',
  'archive-bomb': 'Une fois ouverte, l’archive prendrait bien plus que sa taille. Déposez ses fichiers un par un',
  'archive-names-twice': 'L’archive contient deux fois le même nom. Refaites-la avec un autre logiciel',
  'archive-holds-program': 'L’archive contient un programme ou un script sous un autre nom. Retirez-le',
  'archive-holds-archive': 'L’archive contient une autre archive, dont le contenu ne peut pas être vérifié. Mettez-y les fichiers eux-mêmes',
  'file-has-malware':
    'L’analyse antivirus a trouvé un logiciel malveillant dans le fichier : personne ne le recevra. Vérifiez l’ordinateur dont il provient et déposez une copie saine',
  'file-not-scannable':
    'L’analyse antivirus ne peut pas lire ce fichier : il est peut-être protégé par un mot de passe. Enregistrez-le sans mot de passe et déposez-le à nouveau',
  'file-scan-failed':
    'L’analyse antivirus du fichier n’a pas abouti : personne ne le recevra. Déposez-le à nouveau. Si cela ne suffit pas, prévenez les responsables de ce site',
  'file-not-taken': 'Le fichier n’a pas pu être accepté. Déposez-le à nouveau pour savoir pourquoi',
  'not-that-picture': ({ format }) =>
    `Le fichier n’est pas une image ${format}, ou quelque chose la suit. Enregistrez l’image à nouveau en ${format}`,
  'archive-entries': ({ most }, { number }) => `Une archive doit avoir de 1 à ${number(most)} fichiers`,
  'archive-holds-active': ({ ending }) => `L’archive contient un programme, un script ou une page web (.${ending}). Retirez-le`,
};
