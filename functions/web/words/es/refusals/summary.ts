import type { SummaryReasons } from '../../../../summary/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const summary: Sentences<SummaryReasons> = {
  'unknown-summary': 'No hay ningún resumen publicado de esta sesión.',
  'write-summary-first': 'Todavía no hay resumen de esta sesión. Escríbalo primero.',
  'discreet-no-summary': 'Esta sesión es discreta: nada de lo que todo el mundo puede leer debe decir de qué trataba.',
  'summary-published-already': 'El resumen ya está publicado.',
  'summary-too-long': ({ most, kilobytes: size }, { kilobytes }) =>
    `Los textos del resumen pueden tener ${kilobytes(most)} en conjunto; estos tienen ${kilobytes(size)}`,
};
