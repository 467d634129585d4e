import * as z from 'zod';
import { type Instant, instant, type RegistrationStatus } from '../../events/values.ts';
import { type PreviewKind, previewKind } from '../mail/domain/previews.ts';
import type { Step } from '../session/domain/plan.ts';
import type { Plan } from '../session/use-cases/get-plan.ts';

/** Something that happens to a session by itself: registration opens or closes, or a mail goes out. */
export const coming = z.object({
  at: instant,
  what: z.enum(['registration-opens', 'registration-closes', 'mail']),
  kind: previewKind.optional(),
  audience: z.enum(['confirmed', 'everybody', 'without-a-seat', 'offered', 'organisers']).optional(),
  /** How many would get it now; absent where it goes to organisers. */
  count: z.int().optional(),
});
export type Coming = z.infer<typeof coming>;

type Counts = Readonly<Partial<Record<RegistrationStatus, number>>>;
type Audience = NonNullable<Coming['audience']>;

/** Who hears of what: see plan-session-mail.ts, plan-registration-mail.ts and plan-organiser-mail.ts. */
const AUDIENCES: Readonly<Record<Audience, readonly RegistrationStatus[]>> = {
  confirmed: ['confirmed'],
  everybody: ['submitted', 'waitlisted', 'offered', 'confirmed'],
  'without-a-seat': ['submitted', 'waitlisted', 'offered'],
  offered: ['offered'],
  organisers: [],
};

/** What comes by itself, in order: the plan of the session, and the end of the first offered seat. */
export function comingOf(plan: Plan, counts: Counts, offerEndsAt: Instant | undefined): readonly Coming[] {
  const mail = (at: Instant, kind: PreviewKind, audience: Audience): Coming => {
    const count = AUDIENCES[audience].reduce((sum, status) => sum + (counts[status] ?? 0), 0);
    return { at, what: 'mail', kind, audience, ...(audience !== 'organisers' && { count }) };
  };
  const stepped = plan.steps.filter(isFirstOfItsKind).map((step) => ofStep(step, plan.bringsLink, mail));
  const ended = offerEndsAt === undefined ? [] : [mail(offerEndsAt, 'offer-expired', 'offered')];
  return [...stepped, ...ended].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Of nudges the next one is enough: once it is done, the others do not go out. */
function isFirstOfItsKind(step: Step, place: number, all: readonly Step[]): boolean {
  return !('day' in step) || all.findIndex(({ name }) => name === step.name) === place;
}

function ofStep(step: Step, bringsLink: boolean, mail: (at: Instant, kind: PreviewKind, audience: Audience) => Coming): Coming {
  switch (step.name) {
    case 'open':
      return { at: step.at, what: 'registration-opens' };
    case 'close':
      return { at: step.at, what: 'registration-closes' };
    case 'notice':
      return bringsLink ? mail(step.at, 'joining-details', 'confirmed') : mail(step.at, 'session-moved', 'everybody');
    case 'link-missing':
      return mail(step.at, 'joining-link-missing', 'organisers');
    case 'reminder':
      return mail(step.at, step.lead === 'P1D' ? 'session-reminder-day' : 'session-reminder-hour', 'confirmed');
    case 'start':
      return mail(step.at, 'registration-lapsed', 'without-a-seat');
    case 'nudge-hold':
    case 'nudge-notes':
      return mail(step.at, step.name, 'organisers');
  }
}
