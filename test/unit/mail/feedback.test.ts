import { describe, expect, it } from 'vitest';
import { deliveryState, type happening, isSettled, transitions } from '../../../functions/mail/domain/delivery.ts';
import { type Feedback, sesEvent } from '../../../functions/mail/domain/feedback.ts';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { liftSuppression } from '../../../functions/mail/use-cases/lift-suppression.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import { resendMail } from '../../../functions/mail/use-cases/resend-mail.ts';
import { ids, jobTo, mailWorld } from './world.ts';

const job = jobTo(1, 'registration-confirmed');
const deliveryId = deliveryIdOf(job);

async function sentWorld() {
  const world = mailWorld();
  await world.series();
  await world.session();
  await world.registration();
  await world.deliver(job);
  const personId = world.people.idOf('person-1@ngo.example');
  const report = recordMailFeedback(world);
  const told = (what: Feedback['what'], permanent = false) => report({ eventId: 'from-ses', deliveryId, personId, what, permanent });
  return { world, personId, told, state: async () => (await world.deliveries.find(deliveryId))?.state };
}

/** All orders of a list. */
function orders<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length < 2) return [list];
  return list.flatMap((first, n) => orders(list.toSpliced(n, 1)).map((rest) => [first, ...rest]));
}

describe('what SES reports', () => {
  it.each(orders(['sent', 'delivered', 'complained'] as const))('%s, %s, %s: a complaint stays', async (...reports) => {
    const { told, state, world } = await sentWorld();
    for (const what of [...reports, ...reports]) await told(what);
    expect(await state()).toBe('complained');
    expect((await world.published()).map(({ type }) => type)).toEqual(['mail.complained.v1']);
  });

  it.each(orders(['sent', 'delivered', 'bounced'] as const))('%s, %s, %s: a bounce stays', async (...reports) => {
    const { told, state, world } = await sentWorld();
    for (const what of [...reports, ...reports]) await told(what, true);
    expect(await state()).toBe('bounced');
    expect((await world.published()).map(({ type }) => type)).toEqual(['mail.bounced.v1']);
  });

  it('a hard bounce suppresses the address for every mail, until an organiser lifts it', async () => {
    const { told, world, personId } = await sentWorld();
    await told('bounced', true);
    expect(await world.deliver(jobTo(1, 'already-registered'))).toBe('suppress: hard-bounce');
    expect(await resendMail(world)(deliveryId, world.cause)).toMatchObject({ ok: false, rejection: { kind: 'conflict' } });
    expect(await liftSuppression(world)(deliveryId, personId)).toMatchObject({ ok: true, value: { liftedBy: personId } });
    expect(await liftSuppression(world)(deliveryId, personId)).toMatchObject({ ok: false, rejection: { kind: 'conflict' } });
    expect(await world.deliver(jobTo(1, 'already-registered', { revision: 'later' }))).toBe('sent');
  });

  it('a lifted suppression does not come back when the old report does', async () => {
    const { told, world, personId } = await sentWorld();
    await told('bounced', true);
    await liftSuppression(world)(deliveryId, personId);
    await told('bounced', true);
    expect(await world.refusals.suppression(personId)).toMatchObject({ liftedBy: personId });
  });

  it('a bounce that may pass suppresses nothing', async () => {
    const { told, world, personId } = await sentWorld();
    await told('bounced', false);
    expect(await world.refusals.suppression(personId)).toBeUndefined();
    expect((await world.published()).at(-1)).toMatchObject({ type: 'mail.bounced.v1', data: { permanent: false } });
  });

  it('a report that overtakes the worker ends the doubt, and the mail is not sent again', async () => {
    const { world, told, state } = await sentWorld();
    const other = jobTo(1, 'already-registered');
    world.mailer.answer('doubt', true);
    await world.deliver(other);
    await recordMailFeedback(world)({ eventId: 'e', deliveryId: deliveryIdOf(other), personId: undefined, what: 'sent', permanent: false });
    expect(await world.advance(deliveryIdOf(other), '2024-02-01T10:00:00.000Z', world.cause)).toBe('nothing is due');
    expect(await world.deliver(other)).toBe('already sent');
    expect(world.mailer.sent).toHaveLength(2);
    await told('delayed');
    expect(await state()).toBe('sent');
  });

  it('mails of others in the same account are left alone', async () => {
    const { world } = await sentWorld();
    const report = recordMailFeedback(world);
    expect(await report({ eventId: 'e', deliveryId: undefined, personId: undefined, what: 'bounced', permanent: true })).toBe('not a mail of ours');
    expect(await world.published()).toHaveLength(0);
  });

  it('rejected content has failed', async () => {
    const { told, state, world } = await sentWorld();
    await told('rejected');
    expect(await state()).toBe('failed');
    expect(await world.deliveries.find(deliveryId)).toMatchObject({ reason: 'rejected-content' });
  });
});

describe('the state machine', () => {
  it('a settled mail is never claimed again', () => {
    for (const state of deliveryState.options.filter(isSettled)) {
      expect(transitions[state].claim).toBeUndefined();
      expect(transitions[state].again).toBeUndefined();
    }
  });

  it('only a claimed mail is given up, and only a queued one is claimed', () => {
    const from = (what: (typeof happening.options)[number]) => deliveryState.options.filter((state) => transitions[state][what]);
    expect(from('claim')).toEqual(['queued']);
    expect(from('again')).toEqual(['ambiguous']);
    for (const what of ['skip', 'suppress', 'refused', 'released', 'doubt'] as const) expect(from(what)).toEqual(['claimed']);
  });

  it('what SES knows is never lost: after a bounce comes nothing but a complaint', () => {
    expect(transitions.bounced).toEqual({ accepted: 'bounced', 'ses-complained': 'complained' });
    expect(transitions.complained).toEqual({ accepted: 'complained' });
  });
});

describe('the events of SES', () => {
  const mail = { tags: { deliveryId: [deliveryId], personId: [`per_${'a'.repeat(32)}`] } };
  const event = (detail: object) => sesEvent.safeParse({ id: '1', source: 'aws.ses', 'detail-type': 'x', detail: { mail, ...detail } });

  it.each([
    [{ eventType: 'Send', send: {} }, { what: 'sent' }],
    [{ eventType: 'Delivery', delivery: {} }, { what: 'delivered' }],
    [
      { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bouncedRecipients: [] } },
      { what: 'bounced', permanent: true },
    ],
    [
      { eventType: 'Bounce', bounce: { bounceType: 'Undetermined' } },
      { what: 'bounced', permanent: false },
    ],
    [{ eventType: 'Complaint', complaint: {} }, { what: 'complained' }],
    [{ eventType: 'Reject', reject: {} }, { what: 'rejected' }],
    [{ eventType: 'DeliveryDelay' }, { what: 'delayed' }],
  ])('%o', (detail, expected) => {
    expect(event(detail).data).toMatchObject({ deliveryId, ...expected });
  });

  it('an unknown one is not passed over in silence', () => {
    expect(event({ eventType: 'Rendered' }).success).toBe(false);
    expect(event({ eventType: 'Bounce' }).success).toBe(false);
  });
});

describe('sending again by hand', () => {
  it('is another delivery with the next number, through the outbox', async () => {
    const { world } = await sentWorld();
    const first = await resendMail(world)(deliveryId, world.cause);
    const second = await resendMail(world)(deliveryId, world.cause);
    expect(first.ok && second.ok && first.value.deliveryId !== second.value.deliveryId).toBe(true);
    for (const event of await world.published()) if (event.type === 'mail.delivery-due.v1') await world.requeue(event);
    expect(await world.queue.drain(world.deliver)).toEqual(['sent', 'sent']);
    expect(world.mailer.sent).toHaveLength(3);
  });

  it('is refused while the mail is on its way, for sign-in mails and for what is not there', async () => {
    const { world } = await sentWorld();
    world.mailer.answer('doubt');
    const other = jobTo(1, 'already-registered');
    await world.deliver(other);
    expect(await resendMail(world)(deliveryIdOf(other), world.cause)).toMatchObject({ ok: false, rejection: { kind: 'conflict' } });
    expect(await resendMail(world)(`dlv_${'0'.repeat(32)}`, world.cause)).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
    expect(ids.series).toContain('ser_');
  });
});
