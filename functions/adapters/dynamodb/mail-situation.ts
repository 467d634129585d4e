import type { PersonId } from '../../../events/values.ts';
import type { Situation } from '../../mail/domain/admission.ts';
import type { Job, Recipient } from '../../mail/domain/job.ts';
import { ruleOf } from '../../mail/domain/kinds.ts';
import { isInForce } from '../../mail/domain/suppression.ts';
import type { Refusals } from '../../mail/ports.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import type { Platform } from '../platform.ts';
import { keys } from './keys.ts';
import { type MailReads, mailReads } from './mail-reads.ts';
import { refusalStore } from './mail-store.ts';
import { notesItem } from './notes-items.ts';
import { readNotesRequest, requestStanding } from './notes-requests-reads.ts';
import { linksRequestItem, signInItem } from './people-items.ts';
import { messageItem } from './registration-items.ts';
import type { Table } from './table.ts';

/** Reads what could contradict a mail. Each read is consistent and happens after the mail was claimed. */
export function readSituation({ table, clock }: Pick<Platform, 'table' | 'clock'>): (job: Job) => Promise<Situation | undefined> {
  const reads = mailReads(table);
  const refusals = refusalStore({ table, clock });
  return async (job) => {
    const registration = job.to.type === 'registration' ? await reads.registration(job.to.sessionId, job.to.registrationId) : undefined;
    const personId = registration ? personOf(registration, job.to) : await otherPerson(table, reads, job.to);
    if (!personId) return undefined;
    const suppression = await refusals.suppression(personId);
    return {
      personId,
      suppressed: isInForce(suppression) ? suppression.reason : undefined,
      unsubscribed: await hasUnsubscribed(refusals, job, personId),
      registration,
      ...(await aboutTheSession(table, reads, job)),
      notesRequest: await requestStanding(table, job.to, clock.now()),
    };
  };
}

async function aboutTheSession(table: Table, reads: MailReads, job: Job): Promise<Pick<Situation, 'session' | 'audience' | 'notes' | 'edition'>> {
  const sessionId = job.about.sessionId ?? ('sessionId' in job.to ? job.to.sessionId : undefined);
  if (!sessionId) return {};
  return {
    session: await reads.session(sessionId),
    audience: await audienceOf(table, job),
    ...(ABOUT_NOTES.includes(job.kind) ? await editionOf(table, sessionId) : {}),
  };
}

/** Whose mailbox a mail about a registration goes to; undefined when that mailbox is no longer known. */
function personOf({ personId, newAddress, formerAddress }: Registration, to: Recipient): PersonId | undefined {
  if (to.type !== 'registration' || to.mailbox === 'present') return personId;
  return to.mailbox === 'new' ? newAddress?.personId : formerAddress?.personId;
}

async function otherPerson(table: Table, reads: MailReads, to: Recipient): Promise<PersonId | undefined> {
  switch (to.type) {
    case 'registration':
      return undefined;
    case 'organiser':
      return (await reads.organiser(to))?.personId;
    case 'owner':
      return (await reads.actionPoint(to.actionPointId))?.ownerIds.find((id) => id === to.personId);
    case 'notes-request':
      return (await readNotesRequest(table, to.sessionId, to.notesRequestId))?.personId;
    case 'sign-in': {
      const item = await table.get(keys.signIn(to.signInId));
      return item && signInItem.read(item).personId;
    }
    case 'links-request': {
      const item = await table.get(keys.linksRequest(to.linksRequestId));
      return item && linksRequestItem.read(item).personId;
    }
  }
}

async function hasUnsubscribed(refusals: Refusals, { kind, about, to }: Job, personId: PersonId): Promise<boolean> {
  const { topic } = ruleOf(kind);
  const series = about.seriesId ?? (to.type === 'organiser' ? to.seriesId : undefined);
  if (!topic || !series) return false;
  return refusals.hasUnsubscribed(personId, series, topic);
}

async function audienceOf(table: Table, { to, about }: Job): Promise<readonly string[] | undefined> {
  if (to.type !== 'registration' || !about.messageId) return undefined;
  const item = await table.get(keys.message(to.sessionId, about.messageId));
  return item ? messageItem.read(item).statuses : [];
}

const ABOUT_NOTES: readonly string[] = ['notes-available', 'requested-notes', 'notes-review', 'nudge-notes'];

async function editionOf(table: Table, session: Parameters<typeof keys.notes>[0]): Promise<Pick<Situation, 'notes' | 'edition'>> {
  const item = await table.get(keys.notes(session));
  if (!item) return {};
  const { status, distributedVersion, pulledBackVersion, reviewRound } = notesItem.read(item);
  // A correction that is being written takes nothing from readers: the notes are out all the same.
  const isOut = distributedVersion !== undefined && status !== 'in-review';
  return { notes: isOut ? 'distributed' : status, edition: { pulledBackVersion, reviewRound } };
}
