import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { readTally } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { planSessionMail } from '../../../functions/mail/use-cases/plan-session-mail.ts';
import { ids, mailWorld } from './world.ts';

const requested = {
  id: ids.event(),
  time: '2024-02-01T09:00:00.000Z',
  correlationId: 'request-1',
  causationId: 'x',
  type: 'message.requested.v1',
  data: { seriesId: ids.series, sessionId: ids.session, messageId: ids.message },
} as const;
const cause = { correlationId: 'request-1', causationId: ids.event() };

async function ready() {
  const world = mailWorld();
  await world.series();
  await world.session();
  await world.organiser();
  for (const n of [1, 2]) await world.registration(n);
  const plan = () => planSessionMail(world.planning)(requested, cause);
  return { world, plan };
}

describe('a message of the organisers', () => {
  it('is counted as it goes out, however often it is planned', async () => {
    const { world, plan } = await ready();
    await world.message(['confirmed']);
    expect(await plan()).toBe('2 times organiser-message');
    expect(await readTally(world.stored, ids.message)).toMatchObject({ planned: 2, complete: true, sent: 0 });
    for (const job of world.queue.jobs()) expect(await world.deliver(job)).toBe('sent');
    await plan();
    expect(await readTally(world.stored, ids.message)).toMatchObject({ planned: 2, sent: 2 });
  });

  it('as a test goes to the one who wrote it alone, as registrants would get it, with dead links', async () => {
    const { world, plan } = await ready();
    await world.message([]);
    expect(await plan()).toBe('a test');
    const [job] = world.queue.jobs();
    if (!job) throw new Error('Nothing was planned');
    expect(await world.deliver(job)).toBe('sent');
    const [mail] = world.mailer.sent;
    const { to, subject, text, headers } = await PostalMime.parse(mail?.raw ?? '');
    expect(to?.map(({ address }) => address)).toEqual(['organiser@office.example']);
    expect(subject).toContain('A change of speakers');
    expect(text).toContain('hidden-registration');
    expect(headers.find(({ key }) => key === 'list-unsubscribe')?.value).not.toContain('hidden');
    expect(world.mailer.sent).toHaveLength(1);
    expect(await readTally(world.stored, ids.message)).toBeUndefined();
  });

  it('that is gone brings nothing', async () => {
    const { world, plan } = await ready();
    expect(await plan()).toBe('the message is gone');
    expect(world.queue.jobs()).toEqual([]);
  });
});
