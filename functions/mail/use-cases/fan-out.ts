import type { RegistrationStatus, SessionId } from '../../../events/values.ts';
import { type Job, jobOf, type Plan } from '../domain/job.ts';
import type { Audiences, FanOuts, MailQueue, Page } from '../ports.ts';

export type FanOutDeps = { readonly audiences: Audiences; readonly fanOuts: FanOuts; readonly queue: MailQueue };

/** One mail of many. `number`: see the job; absent: 0. */
type PlanOfMany = Plan & { readonly number?: number };

type Wanted = {
  /** The same for each delivery of the event that asks for it, so that an interrupted fan-out goes on. */
  readonly id: string;
  /** One page of the mails. */
  readonly plans: (cursor: string | undefined) => Promise<Page<PlanOfMany>>;
  readonly correlationId: string;
  /** Which of the mails of a page are wanted at all; absent: all are. */
  readonly wanted?: (jobs: readonly Job[]) => Promise<readonly Job[]>;
};

/**
 * Plans many mails, page by page. How far it came is kept after each page: after a crash at most one page is planned twice,
 * and the second time its mails are the same deliveries.
 *
 * @returns how many mails were planned, all runs together
 */
export async function fanOut({ fanOuts, queue }: Pick<FanOutDeps, 'fanOuts' | 'queue'>, wanted: Wanted): Promise<number> {
  let progress = (await fanOuts.find(wanted.id)) ?? { id: wanted.id, planned: 0, complete: false, version: 0 };
  while (!progress.complete) {
    const page = await wanted.plans(progress.cursor);
    const jobs = page.items.map(({ number = 0, ...plan }) => ({ ...jobOf(plan, wanted.correlationId), number }));
    const put = wanted.wanted ? await wanted.wanted(jobs) : jobs;
    await queue.put(put);
    const next = {
      id: wanted.id,
      cursor: page.cursor,
      planned: progress.planned + put.length,
      complete: page.cursor === undefined,
      version: progress.version + 1,
    };
    progress = (await fanOuts.save(next)) ? next : ((await fanOuts.find(wanted.id)) ?? next);
  }
  return progress.planned;
}

type ToMany = { readonly session: SessionId; readonly statuses: readonly RegistrationStatus[]; readonly plan: Omit<Plan, 'to'> };

/** The same mail to each registrant in the given states. */
export function toRegistrants({ audiences }: Pick<FanOutDeps, 'audiences'>, { session, statuses, plan }: ToMany): Wanted['plans'] {
  return async (cursor) => {
    const page = await audiences.registrants(session, statuses, cursor);
    return { items: page.items.map((to) => ({ ...plan, to })), cursor: page.cursor };
  };
}
