import { describe, expect, it } from 'vitest';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { planOrganiserMail } from '../../../functions/mail/use-cases/plan-organiser-mail.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import { cause, event, of, ready } from './planning.ts';
import { ids, jobTo } from './world.ts';

describe('mails to organisers', () => {
  it('nobody is asked to send the notes once they went out', async () => {
    const world = await ready();
    await world.organiser();
    await world.notes('distributed');
    const nudge = event('session.nudge-due.v1', { ...of, nudge: 'publish-notes', day: 3, scheduleRevision: 1 });
    expect(await planOrganiserMail(world.planning)(nudge, cause)).toMatch(/nudge-notes/);
    expect(await world.queue.drain(world.deliver)).toEqual(expect.arrayContaining(['skip: nothing-to-tell']));
    expect(world.mailer.sent).toEqual([]);
  });

  it('a nudge and the digest go to each organiser once', async () => {
    const world = await ready();
    await world.organiser();
    await world.organiser('second@office.example');
    const plan = planOrganiserMail(world.planning);
    expect(await plan(event('session.nudge-due.v1', { ...of, nudge: 'publish-notes', day: 3, scheduleRevision: 1 }), cause)).toBe(
      '2 times nudge-notes',
    );
    expect(await plan(event('series.digest-due.v1', { seriesId: ids.series, date: '2024-02-01' }), cause)).toBe('2 times organiser-digest');
  });

  it('a quiet day brings no digest, a waiting registration does', async () => {
    const world = await ready();
    await world.organiser();
    const plan = planOrganiserMail(world.planning);
    await plan(event('series.digest-due.v1', { seriesId: ids.series, date: '2024-02-01' }), cause);
    expect(await world.queue.drain(world.deliver)).toEqual(['skip: nothing-to-tell']);
    await world.registration(1, { status: 'submitted' });
    await plan(event('series.digest-due.v1', { seriesId: ids.series, date: '2024-02-02' }), cause);
    expect(await world.queue.drain(world.deliver)).toEqual(['sent']);
  });

  it('they hear of an address that bounced, once a day, and never of their own', async () => {
    const world = await ready();
    await world.registration();
    await world.organiser();
    const job = jobTo(1, 'registration-confirmed');
    await world.deliver(job);
    const personId = world.people.idOf('person-1@ngo.example');
    await recordMailFeedback(world)({ eventId: 'e', deliveryId: deliveryIdOf(job), personId, what: 'bounced', permanent: true });
    const [bounced] = await world.published();
    if (bounced?.type !== 'mail.bounced.v1') throw new Error('no bounce');
    const plan = planOrganiserMail(world.planning);
    expect(await plan(bounced, cause)).toBe('1 times address-bounced');
    expect(await world.queue.drain(world.deliver)).toEqual(['sent']);
    expect(world.mailer.sent.at(-1)?.mail.mail.text).toContain('person-1@ngo.example');
    const own = world.mailer.sent.at(-1)?.mail.deliveryId;
    if (!own) throw new Error('not sent');
    expect(await plan({ ...bounced, data: { ...bounced.data, deliveryId: own } }, cause)).toBe('no mail');
  });
});
