import type { Instant } from '../../../events/values.ts';
import { NotNowError, optimistically } from '../../kernel/optimistic.ts';
import type { Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { plus } from '../../kernel/time.ts';
import { admit, type Situation } from '../domain/admission.ts';
import { after, type Delivery, type Happening, isLeased, isSettled, type Knowledge, PAUSE, planned } from '../domain/delivery.ts';
import { entryIsOnItsWayUntil } from '../domain/entry.ts';
import type { Later, MailFacts, RenderMail } from '../domain/facts.ts';
import { deliveryIdOf, type Job } from '../domain/job.ts';
import { ruleOf } from '../domain/kinds.ts';
import type { Counter, Deliveries, Mailer, MailQueue, MailSource, OutgoingMail, Pace, Unasked } from '../ports.ts';

type Deps = {
  readonly deliveries: Deliveries;
  readonly source: MailSource;
  readonly unasked: Unasked;
  readonly render: RenderMail;
  readonly mailer: Mailer;
  readonly queue: MailQueue;
  readonly pace: Pace;
  readonly counter: Counter;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/** So long at most a mail that SES's rate keeps back goes back to its queue, in seconds; drawn at random so that many do not come back at once. */
const LONGEST_BACK = 20;
/** So often a sign-in mail is handed over at once; then it waits like any other, and the person asks anew. */
const SIGN_IN_ATTEMPTS = 3;

/**
 * Sends one mail, at most once unless nobody can know whether an attempt worked.
 *
 * The order keeps the promises: first a turn at SES's rate, then the claim (one worker alone), then everything that could
 * contradict the mail is read, then it is written and sent. So nothing goes out that a withdrawal, an unsubscription or a
 * suppression contradicts which was acknowledged before the claim.
 *
 * The job leaves its queue only once the record says that the mail has come to an end or that the clock looks at it again. A
 * worker that dies leaves a claim and a job that comes again: the lease is over by then, and the mail in doubt.
 *
 * @returns what was done, for the log
 * @throws what makes the job come again: a fault before the mail was handed over, SES being unable to take any, or {@link InOtherHandsError}
 */
export function deliverMail(deps: Deps): (job: Job) => Promise<string> {
  return async (job) => {
    const id = deliveryIdOf(job);
    const known = await deps.deliveries.find(id);
    if (known?.state === 'claimed') return takeUp(deps, known);
    const obstacle = known && obstacleTo(known, deps.clock.now());
    if (obstacle) return obstacle;
    if (!(await deps.pace.turn(ruleOf(job.kind).queue))) {
      await putBack(deps, job);
      return 'goes back: its turn is later';
    }
    const claimed = after(known ?? planned(job, id, deps.clock.now()), 'claim', deps.clock.now());
    if (!claimed || !(await deps.deliveries.save(claimed, known))) throw new InOtherHandsError(`${id} changed meanwhile`);
    return deliverClaimed(deps, claimed);
  };
}

/**
 * Another worker has the mail, or this one has and heard no answer to its claim: nobody can tell before the lease is over, and
 * until then the job must not be lost. The queue hands it over again after its visibility timeout, which is longer.
 */
export class InOtherHandsError extends NotNowError {
  override readonly name = 'InOtherHandsError';
}

/** A claim of somebody else: whoever is at it is let be, whoever died at it left a mail in doubt. */
function takeUp(deps: Deps, claimed: Delivery): Promise<string> {
  if (isLeased(claimed, deps.clock.now())) throw new InOtherHandsError(`${claimed.deliveryId} is claimed until ${claimed.leaseUntil}`);
  return doubt(deps, claimed, {});
}

/** Why a mail is not to be claimed now, or undefined. What the clock has to do with it is left to the clock. */
function obstacleTo({ state, dueAt }: Delivery, now: Instant): string | undefined {
  if (isSettled(state)) return `already ${state}`;
  if (state !== 'queued') return `left to the clock: ${state}`;
  return dueAt !== undefined && dueAt > now ? 'held until it is due' : undefined;
}

async function deliverClaimed(deps: Deps, claimed: Delivery): Promise<string> {
  let written: Written;
  try {
    written = await write(deps, claimed);
  } catch (fault) {
    // Where that fails as well the lease ends by itself: what is told is why nothing was written.
    await record(deps, claimed, 'released', {}).catch(() => undefined);
    throw fault;
  }
  if ('hold' in written) {
    await record(deps, claimed, 'released', { dueAt: written.hold });
    return `held until ${written.hold}: ${written.why}`;
  }
  if ('stop' in written) {
    await record(deps, claimed, written.stop, written.known);
    deps.counter.count(written.stop === 'skip' ? 'mail.skipped' : 'mail.suppressed');
    return `${written.stop}: ${written.known.reason}`;
  }
  return handOver(deps, claimed, written);
}

type Letter = { readonly mail: OutgoingMail; readonly known: Knowledge };
type Kept = { readonly stop: 'skip' | 'suppress'; readonly known: Knowledge } | { readonly hold: Instant; readonly why: string };
type Written = Letter | Kept;

async function write(deps: Deps, claimed: Delivery): Promise<Written> {
  const { source, unasked, render } = deps;
  const { job } = claimed;
  const situation = await source.situation(job);
  const personId = situation?.personId;
  const kept = await keptBack(deps, job, situation);
  if (kept) return kept;
  const facts = await source.facts(claimed, 'live');
  if (!facts || !personId) return { stop: 'skip', known: { reason: 'nothing-to-tell', ...(personId && { personId }) } };
  if ('goesOn' in facts && facts.goesOn) await plan(deps, facts.goesOn);
  const notBefore = await unasked.admit(claimed, personId);
  // A question waits for its answer; that somebody is registered already they learn from the mail that did go out.
  if (notBefore)
    return job.kind === 'same-address'
      ? { hold: notBefore, why: 'enough of these went there' }
      : { stop: 'skip', known: { reason: 'enough-of-these', personId } };
  const mail = await render(facts);
  const calendar = mail.calendar?.method === 'REQUEST' ? calendarSequence(facts) : {};
  return {
    mail: {
      deliveryId: claimed.deliveryId,
      kind: job.kind,
      personId,
      to: facts.to.email,
      mail,
      listId: claimed.seriesId,
      unsubscribeUrl: 'unsubscribeUrl' in facts ? facts.unsubscribeUrl : undefined,
      ...calendar,
    },
    known: { personId, ...calendar },
  };
}

/** What keeps a mail from going out, for good or for now. */
async function keptBack(deps: Deps, job: Job, situation: Situation | undefined): Promise<Kept | undefined> {
  const personId = situation?.personId;
  const verdict = admit(job, situation, deps.clock.now());
  if (!verdict.send) return { stop: verdict.because, known: { reason: verdict.reason, ...(personId && { personId }) } };
  const hold = await entryOnItsWay(deps, job);
  return hold === undefined ? undefined : { hold, why: 'the entry that it takes back may be on its way' };
}

/** Until when the entry that the mail takes back may still be handed over. */
async function entryOnItsWay({ deliveries, clock }: Deps, { kind, to }: Job): Promise<Instant | undefined> {
  if (ruleOf(kind).entry !== 'takes-back' || to.type !== 'registration') return undefined;
  return entryIsOnItsWayUntil(await deliveries.ofRegistration(to.registrationId), clock.now());
}

/** Stored before the mail goes out, so that what it leaves out cannot be forgotten; where it is planned already nothing changes. */
async function plan({ deliveries, clock }: Deps, { job, at }: Later): Promise<void> {
  await deliveries.save(planned(job, deliveryIdOf(job), clock.now(), at), undefined);
}

function calendarSequence(facts: MailFacts): Pick<Knowledge, 'calendarSequence'> {
  return 'session' in facts && facts.session ? { calendarSequence: facts.session.sequence } : {};
}

async function handOver(deps: Deps, claimed: Delivery, { mail, known }: Letter): Promise<string> {
  const { counter, clock } = deps;
  const answer = await deps.mailer.send(mail);
  switch (answer.outcome) {
    case 'accepted':
      counter.count('mail.sent');
      await record(deps, claimed, 'accepted', { ...known, sesMessageId: answer.sesMessageId });
      return 'sent';
    case 'refused':
      counter.count('mail.failed');
      await record(deps, claimed, 'refused', { ...known, reason: 'refused-by-ses' });
      return `refused: ${answer.code}`;
    case 'throttled':
      counter.count('mail.throttled');
      await record(deps, claimed, 'released', {});
      await putBack(deps, claimed.job);
      return `throttled: ${answer.code}`;
    case 'paused':
      counter.count('mail.throttled');
      await record(deps, claimed, 'released', { dueAt: plus(clock.now(), PAUSE) });
      return `paused: ${answer.code}`;
    case 'unable':
      await record(deps, claimed, 'released', {});
      throw new UnableToSendError(answer.code);
    case 'doubt':
      return doubt(deps, claimed, known);
  }
}

/** As a new message, so that no receive is counted. */
function putBack({ queue, randomness }: Deps, job: Job): Promise<void> {
  return queue.putBack(job, 1 + Math.floor(randomness.fraction() * LONGEST_BACK));
}

/** SES refuses every mail for a reason that lies with the installation. The queue tries again, then the alarm rings. */
export class UnableToSendError extends Error {
  override readonly name = 'UnableToSendError';
  readonly code: string;

  constructor(code: string) {
    super(`SES takes no mail: ${code}`);
    this.code = code;
  }
}

/** Nobody can know whether SES has the mail. */
async function doubt(deps: Deps, claimed: Delivery, known: Knowledge): Promise<string> {
  deps.counter.count('mail.ambiguous');
  const doubted = await record(deps, claimed, 'doubt', known);
  if (doubted.state !== 'ambiguous') return `already ${doubted.state}`;
  if (claimed.job.kind !== 'sign-in' || claimed.attempts >= SIGN_IN_ATTEMPTS) return 'ambiguous: waits for the report of SES';
  await record(deps, doubted, 'again', {});
  deps.counter.count('mail.ambiguous_resend');
  // In a call of its own: this one may have no time left for a second request.
  await deps.queue.putBack(claimed.job, 0);
  return 'goes again with another token';
}

/** Stores what happened, on top of whatever SES reported meanwhile. @returns the delivery as it stands now */
async function record({ deliveries, clock, wait, randomness }: Deps, known: Delivery, what: Happening, more: Knowledge): Promise<Delivery> {
  let was = known;
  return optimistically(
    async () => {
      const next = after(was, what, clock.now(), more);
      if (!next) return was;
      if (await deliveries.save(next, was)) return next;
      was = (await deliveries.find(known.deliveryId)) ?? was;
      return 'outdated';
    },
    { wait, randomness },
  );
}
