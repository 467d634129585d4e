import { notesDistributionRequestedV1 } from '../../../events/notes/notes.distribution-requested.v1.ts';
import { notesRequestDecidedV1 } from '../../../events/notes/notes.request-decided.v1.ts';
import { notesRequestReceivedV1 } from '../../../events/notes/notes.request-received.v1.ts';
import { notesReviewRequestedV1 } from '../../../events/notes/notes.review-requested.v1.ts';
import { registrationConfirmedV1 } from '../../../events/registration/registration.confirmed.v1.ts';
import type { EventOf } from '../../../events/registry.ts';
import type { RegistrationStatus, SeriesId, SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import type { Delivery } from '../domain/delivery.ts';
import { deliveryIdOf, type Job, jobOf, type Plan } from '../domain/job.ts';
import type { Deliveries, NotesReader } from '../ports.ts';
import { type FanOutDeps, fanOut } from './fan-out.ts';

/** The events of which somebody is told about notes, or gets them. */
export const notesMailEvents = [
  notesDistributionRequestedV1,
  notesRequestDecidedV1,
  notesRequestReceivedV1,
  notesReviewRequestedV1,
  registrationConfirmedV1,
] as const;
export type NotesMailEvent = EventOf<(typeof notesMailEvents)[number]['type']>;

/** Whom the notes go to: all who had a place, whether or not their attendance was recorded, or only those recorded. */
const AUDIENCES = {
  registered: ['confirmed', 'attended', 'absent'],
  attended: ['attended'],
} as const satisfies Record<string, readonly RegistrationStatus[]>;

type Deps = FanOutDeps & { readonly deliveries: Pick<Deliveries, 'find' | 'findMany'> };

/** Plans the mails about notes: to an audience, to latecomers, to those who asked for them, and to reviewers. */
export function planNotesMail(deps: Deps): (event: NotesMailEvent, cause: Cause) => Promise<string> {
  return async (event, cause) => {
    switch (event.type) {
      case 'notes.distribution-requested.v1':
        return distribution(deps, event, cause);
      case 'registration.confirmed.v1':
        return late(deps, event.data, { type: 'registration', ...idsOf(event.data), mailbox: 'present' }, cause);
      case 'notes.request-decided.v1':
        return requestDecided(deps, event, cause);
      case 'notes.request-received.v1':
        return aboutRequest(deps, event.data, { kind: 'notes-request-received', revision: 0 }, cause);
      case 'notes.review-requested.v1':
        return review(deps, event.data, cause);
    }
  };
}

const idsOf = ({ sessionId, registrationId }: EventOf<'registration.confirmed.v1'>['data']) => ({ sessionId, registrationId });

/**
 * Plans one distribution, and counts its mails for it. Whoever had this version by an earlier mail is neither sent it nor
 * counted again. Those whose request was approved are readers like all others.
 */
async function distribution(deps: Deps, { id, data }: EventOf<'notes.distribution-requested.v1'>, { correlationId }: Cause): Promise<string> {
  const { seriesId, sessionId, distributionId, audience, version, only, language } = data;
  const earlier = only === 'had-earlier-version' ? (await deps.audiences.notesOut(sessionId)).filter((one) => one < version) : undefined;
  await deps.fanOuts.openTally(distributionId);
  const planned = await fanOut(deps, {
    id,
    plans: async (cursor) => {
      const page = await deps.audiences.notesReaders(sessionId, AUDIENCES[audience], cursor);
      const readers = language === undefined ? page.items : page.items.filter((reader) => reads(reader, language));
      return { items: readers.map((reader) => bringing(reader, version, { seriesId, sessionId, distributionId })), cursor: page.cursor };
    },
    correlationId,
    wanted: async (jobs) => {
      const known = new Map((await deps.deliveries.findMany(jobs.map(deliveryIdOf))).map((one) => [one.deliveryId, one]));
      const isOfThis = (one: Delivery | undefined) => !one || one.job.about.distributionId === distributionId;
      const open = jobs.filter((job) => isOfThis(known.get(deliveryIdOf(job))));
      const hadEarlier = await Promise.all(open.map((job) => earlier === undefined || had(deps, job, earlier)));
      return open.filter((_, n) => hadEarlier[n]);
    },
  });
  await deps.fanOuts.closeTally(distributionId, planned);
  return `${planned} times notes`;
}

/** `fr-CA` reads what is there in `fr`. */
function reads(reader: NotesReader, language: string): boolean {
  return reader.language === language || reader.language.split('-')[0] === language;
}

/** The mail that brings notes; the links of a reader that were renewed since make it another mail, since the old link is dead. */
function bringing({ to, linksRenewed }: NotesReader, version: number, about: NonNullable<Plan['about']>) {
  return { kind: to.type === 'registration' ? 'notes-available' : 'requested-notes', to, about, revision: version, number: linksRenewed } as const;
}

/** Whether a mail with one of these versions went out to the recipient of a job, or is on its way. */
async function had({ deliveries }: Deps, job: Job, versions: readonly number[]): Promise<boolean> {
  for (const version of versions) {
    for (let number = 0; number <= job.number; number += 1) {
      const known = await deliveries.find(deliveryIdOf({ ...job, revision: String(version), number }));
      if (known && !['skipped', 'suppressed', 'failed'].includes(known.state)) return true;
    }
  }
  return false;
}

type About = { readonly seriesId: SeriesId; readonly sessionId: SessionId };

/** Somebody may read the notes only now: they get what the others had, without anybody thinking of it. */
async function late(deps: Deps, { seriesId, sessionId }: About, to: NotesReader['to'], { correlationId }: Cause): Promise<string> {
  const versions = await deps.audiences.notesOut(sessionId);
  const version = versions.at(-1);
  if (version === undefined) return 'no notes are out';
  const reader = await deps.audiences.notesReader(to);
  if (!reader) return 'may not read them';
  const { number, ...plan } = bringing(reader, version, { seriesId, sessionId });
  const job = { ...jobOf(plan, correlationId), number };
  for (const one of versions) if (await deps.deliveries.find(deliveryIdOf({ ...job, revision: String(one) }))) return 'has them';
  await deps.queue.put([job]);
  return `1 time ${job.kind}`;
}

/** A decision brings one mail: the notes where they are out, the word that they will come, or a polite no. */
async function requestDecided(deps: Deps, { id, data }: EventOf<'notes.request-decided.v1'>, cause: Cause): Promise<string> {
  if (data.decision === 'declined') return aboutRequest(deps, data, { kind: 'notes-request-declined', revision: id }, cause);
  const { sessionId, notesRequestId } = data;
  const areOut = (await deps.audiences.notesOut(sessionId)).length > 0;
  if (areOut) return late(deps, data, { type: 'notes-request', sessionId, notesRequestId }, cause);
  return aboutRequest(deps, data, { kind: 'notes-request-approved', revision: id }, cause);
}

type AboutRequest = EventOf<'notes.request-received.v1'>['data'];

async function aboutRequest({ queue }: Deps, data: AboutRequest, plan: Pick<Plan, 'kind' | 'revision'>, { correlationId }: Cause): Promise<string> {
  const { seriesId, sessionId, notesRequestId } = data;
  const to = { type: 'notes-request', sessionId, notesRequestId } as const;
  await queue.put([jobOf({ ...plan, to, about: { seriesId, sessionId } }, correlationId)]);
  return `1 time ${plan.kind}`;
}

async function review(deps: Deps, { seriesId, sessionId, round }: EventOf<'notes.review-requested.v1'>['data'], { correlationId }: Cause) {
  const reviewers = await deps.audiences.notesReviewers(sessionId);
  const about = { seriesId, sessionId };
  await deps.queue.put(reviewers.map((to) => jobOf({ kind: 'notes-review', to, about, revision: round }, correlationId)));
  return `${reviewers.length} times notes-review`;
}
