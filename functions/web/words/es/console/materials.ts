import type { ConsoleWords } from '../../shape.ts';

export const materials: ConsoleWords['materials'] = {
  none: 'Todavía no hay documentos.',
  add: 'Añadir un documento',
  kind: 'Qué es',
  title: 'Título',
  whoSees: 'Quién lo ve',
  fromHint: 'Según la hora de la sesión. Hasta entonces solo lo ve el equipo organizador. Vacío: en el acto.',
  keepHint: 'Déjelo vacío para conservar el día. Un día pasado: en el acto.',
  type: 'Formato del archivo',
  typeHint: 'El archivo se elige en la página siguiente.',
  file: 'Archivo',
  fileHint: '50 MB como máximo. Se examina antes de que nadie lo reciba.',
  link: 'Dirección de la grabación',
  linkHint: 'Solo para una grabación; entonces, sin archivo.',
  next: 'Siguiente',
  upload: 'Enviar el archivo',
  current: 'versión que se lee',
  another: 'Nueva versión o idioma',
  change: 'Qué cambió desde la última versión',
  changeHint: 'Una frase que ven los lectores. Necesaria si el idioma ya existe.',
  remove: 'Eliminar el documento',
  removeText: 'Desaparecen todos los idiomas y versiones, para siempre.',
  removeNow: 'Eliminar ahora',
  access: {
    public: 'Todo el mundo',
    registered: 'Personas inscritas con plaza',
    organisers: 'Solo el equipo organizador',
  },
  status: {
    'awaiting-file': 'Espera su archivo',
    refused: 'Rechazado',
    embargoed: 'Espera su día',
    available: 'Disponible',
  },
  states: {
    awaited: 'se espera o se examina',
    scanned: 'ha llegado, en análisis antivirus',
    usable: 'versión anterior',
    refused: 'rechazado',
  },
  from: (at) => `visible desde: ${at}`,
  version: (number) => `versión ${number}`,
};

export const materialsDone = {
  fileSent: () => 'El archivo ha llegado. Se está examinando: en un momento estará, o verá aquí por qué no.',
  linkAdded: () => 'La grabación está puesta.',
  materialChanged: () => 'Modificado.',
  materialRemoved: () => 'Eliminado.',
};
