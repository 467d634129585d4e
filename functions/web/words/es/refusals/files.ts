import type { FileReasons } from '../../../../material/domain/file-reasons.ts';
import type { Sentences } from '../../sentences.ts';

/** Why a file that was looked at is not taken. */
export const files: Sentences<FileReasons> = {
  'file-empty': 'El archivo está vacío. Suba el documento mismo',
  'file-not-whole': 'El archivo no tiene la longitud anunciada. Súbalo de nuevo',
  'file-is-program': 'El archivo es un programa, un acceso directo o un script, diga lo que diga su nombre. Solo se aceptan documentos',
  'file-hides-archive': 'El archivo esconde otro comprimido detrás de su contenido. Guárdelo de nuevo con el programa que lo creó',
  'not-a-pdf': 'El archivo no es un PDF, diga lo que diga su nombre. Exporte el documento como PDF y suba ese',
  'pdf-cut-off': 'El PDF está dañado: le falta el final. Expórtelo de nuevo',
  'text-not-utf8': 'El texto no está en UTF-8. Guárdelo de nuevo y elija UTF-8 como codificación',
  'not-a-text': 'El archivo no es un texto, diga lo que diga su nombre. Elija el formato que tiene o guárdelo como texto',
  'is-web-page': 'El archivo es una página web y no un texto. Guárdelo como PDF',
  'wrong-document': 'No es un documento de ese tipo, o está dañado. Guárdelo de nuevo en este formato',
  'holds-macros': 'El documento contiene macros, que se ejecutan al abrirlo. Guárdelo sin ellas',
  'archive-damaged': 'El archivo comprimido está dañado o no es lo que dice. Créelo y súbalo de nuevo',
  'archive-hides': 'El archivo comprimido contiene algo además de sus archivos. Créelo de nuevo con otro programa',
  'archive-locked': 'El archivo comprimido tiene contraseña, así que no se puede comprobar. Súbalo sin ella',
  'archive-compression': 'El archivo usa una compresión poco común que no se puede comprobar. Créelo de nuevo como ZIP corriente',
  'archive-link': 'El archivo comprimido contiene un enlace a otro lugar. Quítelo',
  'archive-name-outside': 'El archivo comprimido contiene un nombre que lleva fuera de él. Créelo de nuevo con otro programa',
  'archive-bomb': 'Descomprimido, ocuparía mucho más que su tamaño. Suba sus archivos uno por uno',
  'archive-names-twice': 'El archivo comprimido contiene dos veces el mismo nombre. Créelo de nuevo con otro programa',
  'archive-holds-program': 'El archivo comprimido contiene un programa o un script con otro nombre. Quítelo',
  'archive-holds-archive': 'El archivo comprimido contiene otro, que no se puede comprobar. Ponga en él los archivos mismos',
  'file-has-malware':
    'El análisis antivirus encontró software malicioso en el archivo, así que nadie lo recibirá. Revise el equipo del que procede y suba una copia limpia',
  'file-not-scannable': 'El análisis antivirus no puede leer el archivo: quizá tenga contraseña. Guárdelo sin ella y súbalo de nuevo',
  'file-scan-failed':
    'El análisis antivirus del archivo no llegó a terminar, así que nadie lo recibirá. Súbalo de nuevo. Si no basta, avise a quienes administran este sitio',
  'file-not-taken': 'El archivo no se pudo aceptar. Súbalo de nuevo para ver por qué',
  'not-that-picture': ({ format }) => `El archivo no es una imagen ${format}, o algo la sigue. Guarde la imagen de nuevo como ${format}`,
  'archive-entries': ({ most }, { number }) => `Un archivo comprimido debe tener entre 1 y ${number(most)} archivos`,
  'archive-holds-active': ({ ending }) => `El archivo comprimido contiene un programa, un script o una página web (.${ending}). Quítelo`,
};
