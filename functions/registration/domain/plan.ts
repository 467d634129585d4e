import * as z from 'zod';
import type { Fact } from '../../../events/registry.ts';
import { type Instant, type RegistrationStatus, sessionId } from '../../../events/values.ts';
import type { Intake, Registration, SameAddress } from './registration.ts';
import { canMove, holdsSeat } from './status.ts';

/** The seats of a session: the one item that every change of seats, queue or persons is conditional on. */
export const ledger = z.object({
  sessionId,
  /** Seats held by confirmed registrations and live offers. */
  taken: z.int().min(0),
  /** How many wait. */
  waiting: z.int().min(0),
  /** How many wait for the review of an organiser. */
  toReview: z.int().min(0).default(0),
  nextQueueNumber: z.int().min(1),
  /** 0 before the first change. */
  version: z.int().min(0),
});
export type Ledger = z.infer<typeof ledger>;

/** One registration as it was read and as it is to be; absent before it is made, absent after it is deleted. */
export type Step = {
  readonly before?: Registration | undefined;
  readonly after?: Registration | undefined;
  /** The person applied again: the name in this session leads to the later registration, and stays when this one goes. */
  readonly isSuperseded?: boolean;
};

/**
 * What one transaction will change. The functions of the domain take a plan and give a longer one, so that several
 * decisions can be taken in a row, each on the outcome of those before, and stored at once or not at all.
 */
export type Plan = {
  /** With the version that was read. */
  readonly ledger: Ledger;
  readonly steps: readonly Step[];
  readonly facts: readonly Fact[];
  /** Requests that are taken up and leave the inbox. */
  readonly taken: readonly Intake[];
  /** Questions to a shared mailbox that begin and that end. */
  readonly asked: readonly SameAddress[];
  readonly answered: readonly SameAddress[];
};

/** A plan in which nothing has happened yet. @param read the ledger it builds on: it is void when that has changed */
export function begin(read: Ledger): Plan {
  return { ledger: read, steps: [], facts: [], taken: [], asked: [], answered: [] };
}

/** Whether there is nothing to commit. */
export function isEmpty({ steps, taken, asked, answered }: Plan): boolean {
  return steps.length + taken.length + asked.length + answered.length === 0;
}

/** Adds a step and its facts. A second step of one registration joins the first: what was read, what is to be. */
export function withStep(plan: Plan, step: Step, facts: readonly Fact[] = []): Plan {
  const id = (step.after ?? step.before)?.registrationId;
  const earlier = plan.steps.find(({ before, after }) => (after ?? before)?.registrationId === id);
  const joined = earlier ? { ...step, before: earlier.before } : step;
  return {
    ...plan,
    ledger: {
      ...plan.ledger,
      taken: plan.ledger.taken + seats(step.after) - seats(step.before),
      waiting: plan.ledger.waiting + waits(step.after) - waits(step.before),
      // Sessions from before this was counted hold a 0 that is too low.
      toReview: Math.max(0, plan.ledger.toReview + toReview(step.after) - toReview(step.before)),
      nextQueueNumber: Math.max(plan.ledger.nextQueueNumber, (step.after?.queueNumber ?? 0) + 1),
    },
    steps: [...plan.steps.filter((one) => one !== earlier), joined],
    facts: [...plan.facts, ...facts],
  };
}

function seats(registration: Registration | undefined): number {
  return registration && holdsSeat(registration) ? 1 : 0;
}

function waits(registration: Registration | undefined): number {
  return registration?.status === 'waitlisted' ? 1 : 0;
}

function toReview(registration: Registration | undefined): number {
  return registration?.status === 'submitted' ? 1 : 0;
}

/** Who decided, when and why: for the history. */
export type Stamp = { readonly at: Instant; readonly by: string; readonly reason?: string | undefined };

/**
 * The registration in another status. Withdrawal and revocation make all its links void.
 *
 * @throws Error when the table of transitions does not have it: a bug, since the use cases ask first
 */
export function moved(registration: Registration, to: RegistrationStatus, { at, by, reason }: Stamp): Registration {
  if (!canMove(registration.status, to)) throw new Error(`No registration goes from ${registration.status} to ${to}`);
  const { queueNumber: _queue, offerExpiresAt: _offer, reason: _reason, ...rest } = registration;
  return {
    ...rest,
    status: to,
    revision: registration.revision + 1,
    linkGeneration: registration.linkGeneration + (to === 'withdrawn' || to === 'revoked' ? 1 : 0),
    history: [...registration.history, { at, to, by, ...(reason !== undefined && { reason }) }],
    ...(reason !== undefined && { reason }),
  };
}

/** What every fact about a registration says. */
export function subject({ seriesId, sessionId, registrationId, revision }: Registration) {
  return { seriesId, sessionId, registrationId, revision };
}
