import type { SummaryReasons } from '../../../../summary/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const summary: Sentences<SummaryReasons> = {
  'unknown-summary': 'Il n’y a pas de résumé publié de cette session.',
  'write-summary-first': 'Il n’y a pas encore de résumé de cette session. Rédigez-le d’abord.',
  'discreet-no-summary': 'Cette session est discrète : rien de ce que tout le monde peut lire ne doit dire de quoi elle traitait.',
  'summary-published-already': 'Le résumé est déjà publié.',
  'summary-too-long': ({ most, kilobytes: size }, { kilobytes }) =>
    `Les textes du résumé peuvent avoir ${kilobytes(most)} ensemble ; ceux-ci en ont ${kilobytes(size)}`,
};
