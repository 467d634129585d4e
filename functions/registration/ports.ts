import type { Fact } from '../../events/registry.ts';
import type { PersonId, RegistrationId, SeriesId, SessionId } from '../../events/values.ts';
import type { Outdated } from '../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../kernel/ports.ts';
import type { Ledger, Plan } from './domain/plan.ts';
import type { Intake, Message, Registration, SameAddress } from './domain/registration.ts';
import type { SessionRules } from './domain/rules.ts';
import type { Standing } from './domain/take-up.ts';

/** What the session feature knows that registrations depend on. Read afresh for each decision. */
export interface Sessions {
  /** undefined when there is no such session. */
  rulesOf(id: SessionId): Promise<SessionRules | undefined>;
  /** The sessions of a series, the latest first; those without a date before them. */
  ofSeries(id: SeriesId): Promise<readonly SessionId[]>;
}

export type RegistrationPage = { readonly items: readonly Registration[]; readonly cursor?: string };

/** Registrations, their inbox, the queue and the ledger of seats of each session. */
export interface Registrations {
  /** Puts a request into the inbox together with its fact, which names it. */
  submit(intake: Intake, fact: Fact, cause: Cause): Promise<void>;
  /** The oldest requests in the inbox, in the order of their ids. */
  inbox(session: SessionId, limit: number): Promise<readonly Intake[]>;
  /** Version 0 with no seat taken before the first change. */
  ledger(session: SessionId): Promise<Ledger>;
  get(session: SessionId, id: RegistrationId): Promise<Registration | undefined>;
  /** By the id alone. */
  find(id: RegistrationId): Promise<Registration | undefined>;
  /** The latest registrations under an address, in all sessions of all series: at most 100, newest first. */
  ofPerson(person: PersonId): Promise<readonly Registration[]>;
  /** What the session knows under an address; questions that ended may be among it. */
  standing(session: SessionId, person: PersonId): Promise<Standing>;
  /** Those first in line, in their order; all of them wait. */
  queue(session: SessionId, limit: number): Promise<readonly Registration[]>;
  /** The place in line of a queue number, from 1. */
  position(session: SessionId, queueNumber: number): Promise<number>;
  /** All registrations of a session in the order of their ids. */
  page(session: SessionId, limit: number, cursor?: string): Promise<RegistrationPage>;
  /** The question to a shared mailbox that the request with this id raised. */
  question(intake: RegistrationId): Promise<SameAddress | undefined>;
  /**
   * Carries out a plan in one transaction, facts included; the requests that it takes up are gone with it, each once. Holds only if the ledger and every registration in it are still as they
   * were read. A change of the session raises the ledger's version, so that rules read after the ledger hold as well.
   */
  commit(plan: Plan, cause: Cause): Promise<'committed' | Outdated>;
  /** Changes registrations in ways that touch no seat, no queue and no name or address. At most 90 at once. */
  update(
    changes: readonly { readonly before: Registration; readonly after: Registration }[],
    facts: readonly Fact[],
    cause: Cause,
  ): Promise<'committed' | Outdated>;
  /** Stores what an organiser wrote together with its fact. */
  addMessage(message: Message, facts: readonly Fact[], cause: Cause): Promise<void>;
  /** What organisers wrote to the session's registrants, in order. */
  messages(session: SessionId): Promise<readonly Message[]>;
}

/** What one address has asked for, in all sessions. What an index names is found within moments of its writing. */
export interface OfPerson {
  registrations(person: PersonId): Promise<readonly Registration[]>;
  questions(person: PersonId): Promise<readonly SameAddress[]>;
  /** Requests that lie in the inbox of any session: reads all that wait. */
  intakes(person: PersonId): Promise<readonly Intake[]>;
  /** Whether the mail that tells of the withdrawal, and takes the calendar entry back, has come to an end. */
  isToldOfWithdrawal(registration: Registration): Promise<boolean>;
}

/** What the use cases of this feature stand on. */
export type Deps = {
  readonly registrations: Registrations;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};
