import { type Job, job } from '../../../functions/mail/domain/job.ts';
import { ruleOf } from '../../../functions/mail/domain/kinds.ts';
import type { MailQueue } from '../../../functions/mail/ports.ts';

/** The two mail queues in memory. What goes through is text, as it is in SQS. */
export function fakeQueue() {
  const waiting: { readonly queue: 'transactional' | 'bulk'; readonly body: string; readonly seconds: number }[] = [];
  const add = (one: Job, seconds: number) => waiting.push({ queue: ruleOf(one.kind).queue, body: JSON.stringify(one), seconds });
  const queue: MailQueue = {
    async put(jobs) {
      for (const one of jobs) add(one, 0);
    },
    async putBack(one, seconds) {
      add(one, seconds);
    },
  };
  return {
    ...queue,
    waiting,
    /** The jobs that wait, read as a consumer reads them. */
    jobs: (): readonly Job[] => waiting.map(({ body }) => job.parse(JSON.parse(body))),
    /** Hands each waiting job to the consumer, and those that it puts back, until the queues are empty. */
    async drain(handle: (one: Job) => Promise<string>): Promise<readonly string[]> {
      const outcomes: string[] = [];
      for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await handle(job.parse(JSON.parse(next.body))));
      return outcomes;
    },
  };
}
