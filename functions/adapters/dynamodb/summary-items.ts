import { type Summary, summary } from '../../summary/domain/summary.ts';
import { defineItem } from './item.ts';
import { keys, lists } from './keys.ts';
import type { Item } from './table.ts';

/** The summary of a session. In the due-time index while it is under embargo, in the list of summaries once it is published. */
export const summaryItem = defineItem({ type: 'summary', v: 1, schema: summary });

export function storedSummary(data: Summary, version: number): Item {
  const { sessionId, scheduled, published } = data;
  const list = published && { pk: lists.summaries, sk: `${published.visibleFrom}#${sessionId}` };
  return summaryItem.item(keys.summary(sessionId), data, { version, dueAt: scheduled?.visibleFrom, list });
}
