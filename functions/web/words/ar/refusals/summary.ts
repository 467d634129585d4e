import type { SummaryReasons } from '../../../../summary/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const summary: Sentences<SummaryReasons> = {
  'unknown-summary': 'لا يوجد ملخص منشور لهذه الجلسة.',
  'write-summary-first': 'لا يوجد ملخص لهذه الجلسة بعد. اكتبوه أولاً.',
  'discreet-no-summary': 'تُدار هذه الجلسة بتكتم: لا يجوز أن يُعرف موضوعها مما يقرؤه الجميع.',
  'summary-published-already': 'الملخص منشور من قبل.',
  'summary-too-long': ({ most, kilobytes: size }, { kilobytes }) => `لا تزيد نصوص الملخص مجتمعة على ${kilobytes(most)}؛ وهذه ${kilobytes(size)}`,
};
