import type { Instant, ProposalId, SeriesId, SessionId } from '../../../events/values.ts';
import { outboxPartition, shardOf } from './item.ts';
import type { Key } from './table.ts';

/**
 * Where everything lives in the one table. docs/data.md draws it.
 * What is read together shares a partition; the outbox, the due index and deliveries are spread.
 */
export const keys = {
  series: (id: SeriesId): Key => ({ pk: `SERIES#${id}`, sk: 'SERIES' }),
  slug: (slug: string): Key => ({ pk: `SLUG#${slug}`, sk: 'SLUG' }),
  role: (id: SeriesId, person: string): Key => ({ pk: `SERIES#${id}`, sk: `ROLE#${person}` }),

  session: (id: SessionId): Key => ({ pk: `SESSION#${id}`, sk: 'SESSION' }),
  /** Where a session that everybody may find stands in the list of what is coming. */
  announcement: (id: SessionId): Key => ({ pk: `SESSION#${id}`, sk: 'ANNOUNCEMENT' }),
  coOrganiser: (id: SessionId, person: string): Key => ({ pk: `SESSION#${id}`, sk: `CO-ORGANISER#${person}` }),
  seats: (id: SessionId): Key => ({ pk: `SESSION#${id}`, sk: 'SEATS' }),
  /** A request that waits: the outbox entry of its own event. All of a session's are in one partition. */
  intake: (session: SessionId, id: string): Key => ({ pk: outboxPartition(shardOf(session)), sk: `${inboxOf(session)}${id}` }),
  registration: (session: SessionId, id: string): Key => ({ pk: `SESSION#${session}`, sk: `REG#${id}` }),
  /** Finds the session of a registration whose id is all one has. */
  registrationPointer: (id: string): Key => ({ pk: `REG#${id}`, sk: 'POINTER' }),
  /** Makes one person unique in a session: address and name lead to the registration that counts. */
  registrant: (session: SessionId, person: string, nameHash: string): Key => ({ pk: `SESSION#${session}`, sk: `WHO#${person}#${nameHash}` }),
  waiting: (session: SessionId, queueNumber: number): Key => ({ pk: `SESSION#${session}`, sk: `WAIT#${String(queueNumber).padStart(10, '0')}` }),
  message: (session: SessionId, id: string): Key => ({ pk: `SESSION#${session}`, sk: `MESSAGE#${id}` }),

  notes: (session: SessionId): Key => ({ pk: `SESSION#${session}`, sk: 'NOTES' }),
  /** The text of a version that was approved, which never changes. */
  approvedNotes: (session: SessionId, version: number): Key => ({ pk: `SESSION#${session}`, sk: `NOTES#${String(version).padStart(10, '0')}` }),
  noteComment: (session: SessionId, id: string): Key => ({ pk: `SESSION#${session}`, sk: `NOTES-COMMENT#${id}` }),
  notesRequest: (session: SessionId, id: string): Key => ({ pk: `SESSION#${session}`, sk: `NOTES-REQUEST#${id}` }),
  /** Finds the session of a request whose id is all one has. */
  notesRequestPointer: (id: string): Key => ({ pk: `NOTES-REQUEST#${id}`, sk: 'POINTER' }),
  /** The request of a person that counts for a session. */
  notesAsker: (session: SessionId, person: string): Key => ({ pk: `SESSION#${session}`, sk: `NOTES-ASKER#${person}` }),
  summary: (session: SessionId): Key => ({ pk: `SESSION#${session}`, sk: 'SUMMARY' }),
  distribution: (id: string): Key => ({ pk: `DISTRIBUTION#${id}`, sk: 'DISTRIBUTION' }),

  actionPoint: (id: string): Key => ({ pk: `ACTION#${id}`, sk: 'ACTION' }),
  actionPointOwner: (id: string, person: string): Key => ({ pk: `ACTION#${id}`, sk: `OWNER#${person}` }),

  /** That a line of the notes was recorded, so that it is once. */
  actionPointProposal: (session: SessionId, proposal: ProposalId): Key => ({ pk: `SESSION#${session}`, sk: `PROPOSAL#${proposal}` }),

  material: (id: string): Key => ({ pk: `MATERIAL#${id}`, sk: 'MATERIAL' }),

  delivery: (id: string): Key => ({ pk: `DELIVERY#${id}`, sk: 'DELIVERY' }),
  /** Finds the mails to a registrant. The same mail is found once, however often it was begun. */
  registrationMail: (registration: string, delivery: string): Key => ({ pk: `REG#${registration}`, sk: `MAIL#${delivery}` }),
  /** How far a mail to many was planned. */
  fanOut: (id: string): Key => ({ pk: `FAN-OUT#${id}`, sk: 'FAN-OUT' }),
  /** One of the counters of a distribution, spread so that its mails do not wait for each other. */
  tally: (distribution: string, shard: number): Key => ({ pk: `DISTRIBUTION#${distribution}`, sk: `TALLY#${shard}` }),
  suppression: (person: string): Key => ({ pk: `PERSON#${person}`, sk: 'SUPPRESSION' }),
  /** That everything about a person was to be deleted: all that stays of them. */
  erasure: (person: string): Key => ({ pk: `PERSON#${person}`, sk: 'ERASURE' }),
  unsubscription: (person: string, series: SeriesId, mailKind: string): Key => ({ pk: `PERSON#${person}`, sk: `UNSUBSCRIBED#${series}#${mailKind}` }),

  signIn: (id: string): Key => ({ pk: `SIGN-IN#${id}`, sk: 'SIGN-IN' }),
  signInToken: (hash: string): Key => ({ pk: `SIGN-IN-TOKEN#${hash}`, sk: 'TOKEN' }),
  access: (hash: string): Key => ({ pk: `ACCESS#${hash}`, sk: 'ACCESS' }),
  /** What a device is asked in a sign-in. */
  challenge: (access: string, hash: string): Key => ({ pk: `ACCESS#${access}`, sk: `CHALLENGE#${hash}` }),
  keyring: (person: string): Key => ({ pk: `PERSON#${person}`, sk: 'PASSKEYS' }),
  /** How many mails somebody lately asked for through the public door; `kind` is sign-in, links, data or notes. Of `unasked` ones strangers did. */
  recentMails: (person: string, kind: 'sign-in' | 'links' | 'data' | 'notes' | 'unasked'): Key => ({ pk: `PERSON#${person}`, sk: `RECENT#${kind}` }),
  /** How many requests of a kind came from somebody until then. */
  limit: (of: string, who: string, until: Instant): Key => ({ pk: `LIMIT#${of}#${who}`, sk: until }),
  linksRequest: (id: string): Key => ({ pk: `LINKS#${id}`, sk: 'REQUEST' }),
  /** What somebody did, in the log of its series or of the installation. */
  audit: (series: SeriesId | undefined, id: string): Key => ({ pk: auditPartition(series), sk: id }),
  idempotency: (caller: string, operation: string, key: string): Key => ({ pk: `IDEMPOTENCY#${caller}`, sk: `${operation}#${key}` }),
} as const;

/** What all requests that wait begin with, in each partition of the outbox. */
export const INTAKES = 'INTAKE#';

/** What those of a session begin with. */
export function inboxOf(session: SessionId): string {
  return `${INTAKES}${session}#`;
}

/** What was done in a series, or in the installation as a whole. */
export function auditPartition(series: SeriesId | undefined): string {
  return `AUDIT#${series ?? 'INSTALLATION'}`;
}

/** Partitions of the list index: what is listed is found there by its key and then read from the table. */
export const lists = {
  allSeries: 'SERIES',
  /** Summaries that everybody may read, by the time from which they are seen. */
  summaries: 'SUMMARIES',
  /** Erasures by their time. */
  erasures: 'ERASURES',
  /** Sessions that lie ahead, of all series, by their end: what is over is never read. */
  coming: 'COMING',
  sessionsOf: (id: SeriesId) => `SERIES#${id}#SESSIONS`,
  actionPointsOf: (id: SeriesId) => `SERIES#${id}#ACTION-POINTS`,
  distributionsOf: (id: SessionId) => `SESSION#${id}#DISTRIBUTIONS`,
  materialsOfSession: (id: SessionId) => `SESSION#${id}#MATERIALS`,
  /** Those of the series itself. */
  materialsOfSeries: (id: SeriesId) => `SERIES#${id}#MATERIALS`,
  /** Addresses that get nothing since a mail of the series came back, until an organiser lifts that. */
  suppressedOf: (id: SeriesId) => `SERIES#${id}#SUPPRESSED`,
  mailsOf: (id: SessionId) => `SESSION#${id}#MAILS`,
  /** Mails to a person that are about no session. */
  mailsTo: (person: string) => `PERSON#${person}#MAILS`,
  /** Everything that organisers and admins did. */
  audit: 'AUDIT',
  /** Where somebody is signed in. */
  signIns: (person: string) => `PERSON#${person}#SIGN-INS`,
  /** Everything that holds the address of a person: registrations, action points, roles. */
  person: (person: string) => `PERSON#${person}`,
} as const;

/** Sorts undated sessions after dated ones. @param at its start or its end */
export function sessionListKey(at: Instant | undefined, id: SessionId): string {
  return `${at ?? '~'}#${id}`;
}
