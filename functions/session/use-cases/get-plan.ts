import type { SessionId } from '../../../events/values.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { toldAspects } from '../domain/changes.ts';
import { planOf, type Step } from '../domain/plan.ts';
import type { SessionDeps } from '../ports.ts';
import { noSession } from './change-session.ts';

/** What the clock will do for a session. `bringsLink`: of a change, whether all there is to tell is the first joining link. */
export type Plan = { readonly steps: readonly Step[]; readonly bringsLink: boolean };

/** What is still to come for a session by itself, in order. What has lost its use is left out. @returns `not-found` */
export function getPlan({ store, clock }: Pick<SessionDeps, 'store' | 'clock'>) {
  return async (id: SessionId): Promise<Result<Plan>> => {
    const session = await store.session(id);
    const series = session && (await store.series(session.seriesId));
    if (!session || !series) return noSession();
    const now = clock.now();
    const steps = planOf(session, { published: series.status === 'published' });
    const told = session.pendingNotice?.told;
    const bringsLink = told !== undefined && told.joinUrl === undefined && toldAspects(told, session).every((aspect) => aspect === 'joining-link');
    return ok({ steps: steps.filter(({ until }) => until === undefined || now < until), bringsLink });
  };
}
