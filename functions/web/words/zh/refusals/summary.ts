import type { SummaryReasons } from '../../../../summary/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const summary: Sentences<SummaryReasons> = {
  'unknown-summary': '此会议没有已发布的摘要。',
  'write-summary-first': '此会议还没有摘要。请先撰写。',
  'discreet-no-summary': '此会议为低调会议：公开内容不得透露其主题。',
  'summary-published-already': '摘要已经发布。',
  'summary-too-long': ({ most, kilobytes: size }, { kilobytes }) => `摘要的全部文字合计最多 ${kilobytes(most)}；现为 ${kilobytes(size)}`,
};
