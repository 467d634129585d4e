import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Queues, startQueues } from '../../infra/local/queues.ts';
import { loadTemplate } from '../../infra/local/template.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convoke-queues-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The queues of a template with one, `jobs`, whose messages stay hidden for six minutes once they were received. */
async function started(keeps: boolean): Promise<Queues> {
  const jobs = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'jobs', VisibilityTimeout: 360 } };
  await writeFile(join(folder, 'App.template.json'), JSON.stringify({ Resources: { Jobs: jobs } }));
  const queues = await startQueues(keeps ? { folder: join(folder, 'state') } : {});
  await queues.create(await loadTemplate(folder));
  return queues;
}

const received = async (queues: Queues) =>
  (await queues.receive('jobs', 10)).map(({ Body, Attributes }) => `${Body} ${Attributes?.ApproximateReceiveCount}`);

describe.each([
  ['in memory', false],
  ['on disk', true],
])('a message of a queue %s that a function failed on', (_, keeps) => {
  it('is seen again once its timeout is over, each time with one receive more', async () => {
    const queues = await started(keeps);
    queues.send('jobs', 'one');
    for (const times of [1, 2, 3]) {
      expect(await received(queues)).toEqual([`one ${times}`]);
      expect(queues.depth('jobs')).toMatchObject({ ready: 0, held: 1 });
      await queues.releaseHidden(Date.now() + 360_000);
      expect(queues.hasWork('jobs')).toBe(true);
    }
    await queues.stop();
  });
});

it.each(['after its function failed', 'in the middle of its function'])(
  'a message on disk comes back when everything was stopped %s',
  async (when) => {
    const first = await started(true);
    first.send('jobs', 'one');
    expect(await received(first)).toEqual(['one 1']);
    if (when.startsWith('after')) await first.releaseHidden();
    await first.stop();
    const second = await started(true);
    await second.releaseHidden();
    expect(await received(second)).toEqual(['one 2']);
    await second.stop();
  },
);
