import { inventedPeople, type Person } from './people.ts';

/** How many people of each part there are; the parts are told in `scenario.ts`. */
const SIZES = { climateCrowd: 113, latecomers: 10, evaluationOnly: 8, mixedMovementOnly: 8 } as const;

/** Who plays. Everybody has one part in the first session; some come to the others again. */
export type Cast = ReturnType<typeof castOf>;

/** Their addresses are fixed, since they have a role that is given to an address. */
export const ORGANISER = 'ngo-partnerships@example.org';
export const EVALUATION_SERVICE = 'evaluation@example.org';
export const CO_ORGANISERS_OF_3 = ['icva@example.org', 'interaction@example.org', 'iom@example.org'] as const;
export const TOOLKIT_TEAM = ['walls@example.org', 'dapena@example.org'] as const;
export const CLIMATE_DESK = 'climate-action@example.org';
export const FIELD_OFFICE = 'field-support@example.org';

/** As with SES's mailbox simulator: a mail to it bounces for good. */
const BOUNCES = 'bounce+old-address@simulator.amazonses.com';

/** @param seed the same one gives the same people */
export function castOf(seed: number) {
  const people = inventedPeople(seed);
  const one = (): Person => people.next().value;
  const many = (count: number): readonly Person[] => Array.from({ length: count }, one);
  const [sharing, colleague, stranger] = [one(), one(), one()];
  const moving = one();
  return {
    /** Nothing happens to them but what happens to everybody. */
    climateCrowd: many(SIZES.climateCrowd),
    /** Come when few seats are left. */
    latecomers: many(SIZES.latecomers),
    /** Registers twice. */
    forgetful: one(),
    /** Share a mailbox, which says that both are meant. */
    sharing,
    sharedMailbox: { ...colleague, email: sharing.email, organisation: sharing.organisation },
    /** Gave an address that does not work any more. */
    unreachable: { ...stranger, email: BOUNCES },
    /** Wants no reminders. */
    unsubscriber: one(),
    /** Asks for discretion, and needs a captioner. */
    atRisk: one(),
    /** Sends somebody else. */
    prevented: one(),
    standIn: one(),
    /** Changes jobs, and with it the address. */
    moving,
    movingTo: moving.email.replace('@', '.new@'),
    /** Change their mind, two early and one on the day. */
    withdrawing: [one(), one()] as const,
    withdrawingLate: one(),
    /** Academics who would listen. */
    observers: many(3).map((person): Person => ({ ...person, category: 'academia' })),
    /** Meet no criterion; the first comes back as an observer. */
    outsiders: [one(), one()] as const,
    evaluationOnly: many(SIZES.evaluationOnly),
    mixedMovementOnly: many(SIZES.mixedMovementOnly),
  };
}
