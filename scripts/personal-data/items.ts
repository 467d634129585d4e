import { actionPointItem, actionPointOwnerItem, actionPointProposalItem } from '../../functions/adapters/dynamodb/action-point-items.ts';
import { auditItem } from '../../functions/adapters/dynamodb/audit-store.ts';
import { erasureItem } from '../../functions/adapters/dynamodb/erasure-items.ts';
import { callItem } from '../../functions/adapters/dynamodb/idempotency-store.ts';
import { limitItem } from '../../functions/adapters/dynamodb/limit-store.ts';
import * as mails from '../../functions/adapters/dynamodb/mail-items.ts';
import { unaskedMailsItem } from '../../functions/adapters/dynamodb/mail-unasked.ts';
import { materialItem } from '../../functions/adapters/dynamodb/material-items.ts';
import * as notes from '../../functions/adapters/dynamodb/notes-items.ts';
import { outboxItem } from '../../functions/adapters/dynamodb/outbox.ts';
import * as people from '../../functions/adapters/dynamodb/people-items.ts';
import * as registrations from '../../functions/adapters/dynamodb/registration-items.ts';
import { announcementItem, seriesItem, sessionItem, slugItem } from '../../functions/adapters/dynamodb/session-items.ts';
import { summaryItem } from '../../functions/adapters/dynamodb/summary-items.ts';

/** Everything that is stored in the table. A test holds the list against the code. */
export const items = [
  registrations.registrationItem,
  registrations.intakeItem,
  registrations.sameAddressItem,
  registrations.registrantItem,
  registrations.pointerItem,
  registrations.waitingItem,
  registrations.seatsItem,
  registrations.messageItem,
  notes.notesRequestItem,
  notes.notesRequestPointerItem,
  notes.notesAskerItem,
  notes.noteCommentItem,
  notes.notesItem,
  notes.approvedNotesItem,
  notes.distributionItem,
  summaryItem,
  materialItem,
  actionPointItem,
  actionPointOwnerItem,
  actionPointProposalItem,
  people.signInItem,
  people.signInTokenItem,
  people.accessItem,
  people.keyringItem,
  people.challengeItem,
  people.linksRequestItem,
  people.recentMailsItem,
  people.roleItem,
  people.coOrganiserItem,
  erasureItem,
  mails.deliveryItem,
  mails.registrationMailItem,
  mails.suppressionItem,
  mails.unsubscriptionItem,
  mails.fanOutItem,
  mails.tallyItem,
  unaskedMailsItem,
  limitItem,
  auditItem,
  callItem,
  outboxItem,
  seriesItem,
  sessionItem,
  slugItem,
  announcementItem,
] as const;
