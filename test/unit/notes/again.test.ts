import { describe, expect, test } from 'vitest';
import type { DomainEvent, EventOf } from '../../../events/registry.ts';
import { mailAudiences } from '../../../functions/adapters/dynamodb/mail-audiences.ts';
import { deliveryStore, fanOutStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { after, planned } from '../../../functions/mail/domain/delivery.ts';
import { deliveryIdOf, type Job } from '../../../functions/mail/domain/job.ts';
import { planNotesMail } from '../../../functions/mail/use-cases/plan-notes-mail.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { cause } from '../../support/platform.ts';
import { type World, world } from './world.ts';

const isRequest = (event: DomainEvent): event is EventOf<'notes.distribution-requested.v1'> => event.type === 'notes.distribution-requested.v1';

/** Plans the mails of the last distribution and lets all of them be sent and delivered. */
function mailing({ platform }: World) {
  const sent: Job[] = [];
  const [deliveries, now] = [deliveryStore(platform), platform.clock.now()];
  const plan = planNotesMail({
    ...{ audiences: mailAudiences(platform), fanOuts: fanOutStore(platform), deliveries },
    queue: { put: async (jobs) => void sent.push(...jobs), putBack: async () => undefined },
  });
  return {
    sent,
    async deliverLast() {
      const event = (await platform.published()).findLast(isRequest);
      if (!event) throw new Error('Nothing was asked for');
      const [before, outcome] = [sent.length, await plan(event, cause)];
      for (const job of sent.slice(before)) {
        const claimed = after(planned(job, deliveryIdOf(job), now), 'claim', now);
        const delivered = claimed && after(claimed, 'ses-delivered', now);
        if (!delivered || !(await deliveries.save(delivered, undefined))) throw new Error('Not delivered');
      }
      return { outcome, recipients: sent.slice(before).map(({ to }) => (to.type === 'registration' ? to.registrationId : to.type)) };
    },
  };
}

const idIn = (token: string) => token.split('.')[0];

describe('a second distribution of the same version', () => {
  test('reaches only those who have not had it, and is done when they have', async () => {
    const app = await world();
    const attended = idIn(await app.registrant('attended'));
    const absent = idIn(await app.registrant('absent', { before: ['confirmed'] }));
    await app.registrant('withdrawn', { before: ['confirmed'] });
    await app.write('Final');
    await app.approve();
    const mails = mailing(app);
    await app.distribute('attended');
    expect((await mails.deliverLast()).recipients).toEqual([attended]);
    const second = await app.distribute('registered');
    if (!second.ok) throw new Error(inEnglish(second.rejection.reason));
    expect((await mails.deliverLast()).recipients).toEqual([absent]);
    expect(await app.advance(second.value.distributionId, '2024-02-21T15:01:00.000Z', cause)).toBe('done');
    expect(await app.distribution(second.value.distributionId)).toMatchObject({ value: { planned: 1, sent: 1, delivered: 1 } });
  });

  test('of a later version reaches everybody again', async () => {
    const app = await world();
    const confirmed = idIn(await app.registrant('confirmed'));
    const mails = mailing(app);
    await app.distributed('First');
    await mails.deliverLast();
    await app.distributed('Second');
    expect((await mails.deliverLast()).recipients).toEqual([confirmed]);
    await app.distribute();
    expect(await mails.deliverLast()).toEqual({ outcome: '0 times notes', recipients: [] });
  });
});
