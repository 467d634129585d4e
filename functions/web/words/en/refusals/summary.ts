import type { SummaryReasons } from '../../../../summary/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const summary: Sentences<SummaryReasons> = {
  'unknown-summary': 'There is no published summary of this session.',
  'write-summary-first': 'There is no summary of this session yet. Write it first.',
  'discreet-no-summary': 'This session is discreet: nothing that everybody can read may tell what it was about.',
  'summary-published-already': 'The summary is published already.',
  'summary-too-long': ({ most, kilobytes }) => `All texts of the summary together may have ${most} KB; these have ${kilobytes} KB`,
};
