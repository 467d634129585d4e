import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { peopleStore } from '../../../functions/adapters/dynamodb/people-store.ts';
import { jobOf, type Plan } from '../../../functions/mail/domain/job.ts';
import { requestLinks } from '../../../functions/people/use-cases/request-links.ts';
import { requestSignIn } from '../../../functions/people/use-cases/request-sign-in.ts';
import { cause } from '../../support/platform.ts';
import { ids, mailWorld } from './world.ts';

async function deliver(world: ReturnType<typeof mailWorld>, plan: Plan) {
  expect(await world.deliver(jobOf(plan, 'test'))).toBe('sent');
  return PostalMime.parse(world.mailer.sent.at(-1)?.raw ?? '');
}

describe('whom to write to', () => {
  it("is the operators where no series is to be named: signing in, and one's links", async () => {
    const world = mailWorld();
    await world.series();
    await world.session({ discreet: true });
    await world.registration(1);
    const deps = { ...world, signIns: peopleStore(world) };
    await requestSignIn(deps)({ email: 'admin@office.example' }, cause);
    await requestLinks(deps)({ email: 'person-1@ngo.example' }, cause);
    for (const event of await world.published()) {
      const plan: Plan | undefined =
        event.type === 'sign-in.requested.v1'
          ? { kind: 'sign-in', to: { type: 'sign-in', signInId: event.data.signInId }, revision: 1 }
          : event.type === 'links.requested.v1'
            ? { kind: 'my-links', to: { type: 'links-request', linksRequestId: event.data.linksRequestId }, revision: 1 }
            : undefined;
      if (!plan) continue;
      const mail = await deliver(world, plan);
      expect(mail.text).toContain('admin@office.example');
      expect(mail.text).not.toContain('contact@office.example');
    }
    expect(world.mailer.sent).toHaveLength(2);
  });

  it('is the contact of the series in a mail to its organisers', async () => {
    const world = mailWorld();
    await world.series();
    await world.session();
    const personId = await world.organiser();
    await world.point(1, { overdueReminders: 4 });
    await world.registration(1, { status: 'submitted', registeredAt: '2024-01-31T20:00:00.000Z' });
    const about = { seriesId: ids.series, sessionId: ids.session, actionPointIds: [ids.point(1)] };
    const to = { type: 'organiser', seriesId: ids.series, personId } as const;
    const mail = await deliver(world, { kind: 'action-point-escalated', to, about, revision: 1 });
    expect(mail.replyTo).toMatchObject([{ address: 'contact@office.example' }]);
    expect((await deliver(world, { kind: 'organiser-digest', to, about: { seriesId: ids.series }, revision: '2024-02-01' })).text).toContain(
      'contact@office.example',
    );
  });
});
