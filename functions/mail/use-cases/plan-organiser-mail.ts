import { mailBouncedV1 } from '../../../events/mail/mail.bounced.v1.ts';
import type { EventOf } from '../../../events/registry.ts';
import { seriesDigestDueV1 } from '../../../events/series/series.digest-due.v1.ts';
import { sessionNudgeDueV1 } from '../../../events/session/session.nudge-due.v1.ts';
import type { SeriesId, SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { jobOf, type Plan } from '../domain/job.ts';
import type { Audiences, Deliveries, MailQueue } from '../ports.ts';

/** The events of which the organisers are told. */
export const organiserMailEvents = [seriesDigestDueV1, sessionNudgeDueV1, mailBouncedV1] as const;
export type OrganiserMailEvent = EventOf<(typeof organiserMailEvents)[number]['type']>;

type Deps = { readonly audiences: Audiences; readonly deliveries: Deliveries; readonly queue: MailQueue };
type Mailing = { readonly series: SeriesId; readonly session?: SessionId | undefined; readonly plan: Omit<Plan, 'to'> };

const NUDGES = { 'joining-link-missing': 'joining-link-missing', hold: 'nudge-hold', 'publish-notes': 'nudge-notes' } as const;

/** Plans the mails to the organisers of a series and the co-organisers of a session, one each. */
export function planOrganiserMail(deps: Deps): (event: OrganiserMailEvent, cause: Cause) => Promise<string> {
  return async (event, { correlationId }) => {
    const mailing = await mailingOf(deps, event);
    if (!mailing) return 'no mail';
    const organisers = await deps.audiences.organisers(mailing.series, mailing.session);
    await deps.queue.put(organisers.map((to) => jobOf({ ...mailing.plan, to }, correlationId)));
    return `${organisers.length} times ${mailing.plan.kind}`;
  };
}

async function mailingOf({ deliveries }: Deps, event: OrganiserMailEvent): Promise<Mailing | undefined> {
  switch (event.type) {
    case 'series.digest-due.v1': {
      const { seriesId, date } = event.data;
      return { series: seriesId, plan: { kind: 'organiser-digest', revision: date, about: { seriesId } } };
    }
    case 'session.nudge-due.v1': {
      const { seriesId, sessionId, nudge, day, scheduleRevision } = event.data;
      const plan = {
        kind: NUDGES[nudge],
        revision: `${scheduleRevision}/${day}`,
        about: { seriesId, sessionId },
        particulars: { scheduleRevision, day },
      } as const;
      return { series: seriesId, session: sessionId, plan };
    }
    case 'mail.bounced.v1': {
      // Only people whom organisers can reach otherwise: a bounce of an organiser's own mail would go in circles.
      const bounced = await deliveries.find(event.data.deliveryId);
      const { seriesId, sessionId, job } = bounced ?? {};
      if (!seriesId || (job?.to.type !== 'registration' && job?.to.type !== 'owner' && job?.to.type !== 'notes-request')) return undefined;
      const about = { seriesId, ...(sessionId && { sessionId }), bounced: event.data.deliveryId };
      // Once a day for one address: the organisers know it then.
      const revision = `${event.data.personId}/${event.time.slice(0, 10)}`;
      return { series: seriesId, session: sessionId, plan: { kind: 'address-bounced', revision, about } };
    }
  }
}
