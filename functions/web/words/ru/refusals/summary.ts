import type { SummaryReasons } from '../../../../summary/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const summary: Sentences<SummaryReasons> = {
  'unknown-summary': 'Опубликованного резюме этой сессии нет.',
  'write-summary-first': 'Резюме этой сессии ещё нет. Сначала напишите его.',
  'discreet-no-summary': 'Эта сессия непубличная: ничто доступное всем не должно говорить, о чём она была.',
  'summary-published-already': 'Резюме уже опубликовано.',
  'summary-too-long': ({ most, kilobytes: size }, { kilobytes }) =>
    `Тексты резюме вместе могут занимать ${kilobytes(most)}; эти занимают ${kilobytes(size)}`,
};
