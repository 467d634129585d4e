import type { Distribution } from '../../notes/domain/notes.ts';
import { approvedNotes, distribution, notes } from '../../notes/domain/notes.ts';
import { defineItem } from './item.ts';
import { keys, lists } from './keys.ts';
import type { Item } from './table.ts';

/** The notes of a session as they are being written. */
export const notesItem = defineItem({ type: 'notes', v: 1, schema: notes });

/** The text of an approved version: what is sent and read. */
export const approvedNotesItem = defineItem({ type: 'approved-notes', v: 1, schema: approvedNotes });

/** A distribution. In the due-time index until it is done. */
export const distributionItem = defineItem({ type: 'distribution', v: 1, schema: distribution });

export function storedDistribution(data: Distribution): Item {
  const list = { pk: lists.distributionsOf(data.sessionId), sk: data.distributionId };
  return distributionItem.item(keys.distribution(data.distributionId), data, { version: data.version, dueAt: data.lookAt, list });
}
