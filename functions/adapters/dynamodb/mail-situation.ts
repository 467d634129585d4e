import type { Instant, PersonId, SessionId } from '../../../events/values.ts';
import type { Situation } from '../../mail/domain/admission.ts';
import type { Job, Recipient } from '../../mail/domain/job.ts';
import { ruleOf } from '../../mail/domain/kinds.ts';
import { isInForce } from '../../mail/domain/suppression.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import type { Platform } from '../platform.ts';
import { erasureItem } from './erasure-items.ts';
import { keys } from './keys.ts';
import { suppressionItem } from './mail-items.ts';
import { everything, type MailReads } from './mail-reads.ts';
import { readNotesRequest, requestStanding } from './notes-requests-reads.ts';
import { linksRequestItem, signInItem } from './people-items.ts';
import { messageItem } from './registration-items.ts';
import type { Key, Table } from './table.ts';

/**
 * Reads what could contradict a mail. Each read is consistent and happens after the mail was claimed.
 *
 * @param reads those of this mail, which it is then written from
 */
export function readSituation({ table, clock }: Pick<Platform, 'table' | 'clock'>) {
  return async (job: Job, reads: MailReads): Promise<Situation | undefined> => {
    const [{ registration, personId, askedAt }, session] = await Promise.all([addressee(table, reads, job.to), aboutTheSession(table, reads, job)]);
    if (!personId) return undefined;
    const [{ suppression, erasure, unsubscribed }, notesRequest] = await Promise.all([
      refused(table, job, personId),
      requestStanding(table, job.to, clock.now()),
    ]);
    return {
      personId,
      suppressed: isInForce(suppression) ? suppression.reason : undefined,
      erasure: erasure && { at: erasure.requestedAt, isReplay: erasure.by === 'replay', askedAt },
      unsubscribed,
      registration,
      ...session,
      notesRequest,
    };
  };
}

async function aboutTheSession(table: Table, reads: MailReads, job: Job): Promise<Pick<Situation, 'session' | 'audience' | 'notes' | 'edition'>> {
  const sessionId = job.about.sessionId ?? ('sessionId' in job.to ? job.to.sessionId : undefined);
  if (!sessionId) return {};
  const [session, audience, edition] = await Promise.all([
    reads.session(sessionId),
    audienceOf(table, job),
    ABOUT_NOTES.includes(job.kind) ? editionOf(reads, sessionId) : {},
  ]);
  return { session, audience, ...edition };
}

/** Who gets a mail, and when they asked for what it is about; nobody when the mailbox is no longer known. */
type Person = { readonly personId?: PersonId | undefined; readonly askedAt?: Instant | undefined };

async function addressee(table: Table, reads: MailReads, to: Recipient): Promise<Person & { readonly registration?: Registration | undefined }> {
  const registration = to.type === 'registration' ? await reads.registration(to.sessionId, to.registrationId) : undefined;
  return { registration, ...(registration ? registrant(registration, to) : await otherPerson(table, reads, to)) };
}

function registrant({ personId, newAddress, formerAddress, registeredAt, history }: Registration, to: Recipient): Person {
  if (to.type === 'registration' && to.mailbox === 'new') return { personId: newAddress?.personId };
  if (to.type === 'registration' && to.mailbox === 'former') return { personId: formerAddress?.personId };
  return { personId, askedAt: history[0]?.by === 'registrant' ? registeredAt : undefined };
}

async function otherPerson(table: Table, reads: MailReads, to: Recipient): Promise<Person> {
  switch (to.type) {
    case 'registration':
      return {};
    case 'organiser':
      return { personId: (await reads.organiser(to))?.personId };
    case 'owner':
      return { personId: (await reads.actionPoint(to.actionPointId))?.ownerIds.find((id) => id === to.personId) };
    case 'notes-request':
      return asked(await readNotesRequest(table, to.sessionId, to.notesRequestId));
    case 'sign-in': {
      const item = await table.get(keys.signIn(to.signInId));
      return asked(item && signInItem.read(item));
    }
    case 'links-request': {
      const item = await table.get(keys.linksRequest(to.linksRequestId));
      return asked(item && linksRequestItem.read(item));
    }
  }
}

function asked(request: { readonly personId: PersonId; readonly requestedAt: Instant } | undefined): Person {
  return { personId: request?.personId, askedAt: request?.requestedAt };
}

/** Everything by which a person can refuse mail lies together and is small: one query reads it. */
async function refused(table: Table, { kind, about, to }: Job, personId: PersonId) {
  const items = await everything(table, { pk: keys.suppression(personId).pk });
  const at = (key: Key) => items.find(({ sk }) => sk === key.sk);
  const [suppression, erasure] = [at(keys.suppression(personId)), at(keys.erasure(personId))];
  const { topic } = ruleOf(kind);
  const series = about.seriesId ?? (to.type === 'organiser' ? to.seriesId : undefined);
  return {
    suppression: suppression && suppressionItem.read(suppression),
    erasure: erasure && erasureItem.read(erasure),
    unsubscribed: topic !== undefined && series !== undefined && at(keys.unsubscription(personId, series, topic)) !== undefined,
  };
}

async function audienceOf(table: Table, { to, about }: Job): Promise<readonly string[] | undefined> {
  if (to.type !== 'registration' || !about.messageId) return undefined;
  const item = await table.get(keys.message(to.sessionId, about.messageId));
  return item ? messageItem.read(item).statuses : [];
}

const ABOUT_NOTES: readonly string[] = ['notes-available', 'requested-notes', 'notes-review', 'nudge-notes'];

async function editionOf(reads: MailReads, session: SessionId): Promise<Pick<Situation, 'notes' | 'edition'>> {
  const notes = await reads.notes(session);
  if (!notes) return {};
  const { status, distributedVersion, pulledBackVersion, reviewRound } = notes;
  // A correction that is being written takes nothing from readers: the notes are out all the same.
  const isOut = distributedVersion !== undefined && status !== 'in-review';
  return { notes: isOut ? 'distributed' : status, edition: { pulledBackVersion, reviewRound } };
}
