import type { NotesReasons } from '../../../../notes/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('es');

export const notes: Sentences<NotesReasons> = {
  'unknown-notes': 'Todavía no hay notas de esta sesión. Escríbalas primero.',
  'notes-not-sent': 'Las notas de esta sesión todavía no se han enviado. Recibirá un correo cuando se envíen.',
  'notes-later': 'La sesión todavía no se ha celebrado. Después podrá pedir sus notas.',
  'unknown-distribution': 'Este envío no existe.',
  'distribution-begun': 'El envío ha empezado y ya no se puede anular. Para quitarle las notas a todo el mundo, retírelas.',
  'review-ended': 'Este enlace ya no es válido: la revisión terminó o el enlace no se copió entero.',
  'unknown-notes-request': 'Esta solicitud no existe.',
  'request-just-in': 'Esta solicitud acaba de llegar. Inténtelo de nuevo en un momento.',
  'notes-pulled-back': 'Estas notas se retiraron. Corrija primero el texto y apruébelo después.',
  'nothing-to-correct': 'Las notas todavía no se han enviado: no hay nada que corregir. Envíelas.',
  'nothing-new': 'Los lectores ya tienen este texto. Escriba primero la corrección y apruébela.',
  'approve-correction-first': 'Apruebe primero las notas corregidas: lo que reciben los lectores debe ser definitivo.',
  'nothing-to-pull-back': 'Las notas no se han enviado a nadie: no hay nada que retirar.',
  'approved-already': 'Las notas están aprobadas. Cambie el texto para que se revise de nuevo.',
  'nobody-to-review': 'No hay quien revise las notas: admita coorganizadores en la sesión o añada a sus ponentes como inscritos.',
  'notes-draft': 'Las notas son un borrador. Apruébelas primero: lo que se envía debe ser definitivo.',
  'notes-in-review': 'Las notas se están revisando. Apruébelas primero.',
  'notes-text-too-long': 'Las notas pueden tener como máximo 200 KB: acórtelas o añada una parte como documento',
  'comments-full': ({ most }) =>
    plural(most, {
      one: 'Ha escrito # comentario. Escriba mejor al equipo organizador.',
      many: 'Ha escrito # de comentarios. Escriba mejor al equipo organizador.',
      other: 'Ha escrito # comentarios. Escriba mejor al equipo organizador.',
    }),
  'notes-too-long': ({ most, kilobytes: size }, { kilobytes }) =>
    `Las notas en todas las lenguas juntas pueden tener ${kilobytes(most)}; con este texto tienen ${kilobytes(size)}: acórtelas o añada una parte como documento`,
  'notes-overtaken': ({ version }) =>
    `Alguien cambió las notas desde que las abrió: van por la versión ${version}. Ábralas de nuevo y añada lo que falta.`,
  'notes-not-in-language': ({ languages: tags }, { languages }) => `Las notas no están en esta lengua. Están en ${languages(tags)}`,
};
