import type { RegistrationStatus } from '../../../events/values.ts';
import type { Distribution } from './notes.ts';

/** Somebody who has to do with a session, as far as getting its notes goes. `requested`: their request was approved. */
export type Candidate = {
  readonly state: RegistrationStatus | 'requested';
  readonly language: string;
  /** What they had of the notes, or what is on its way to them. */
  readonly had: 'this-version' | 'earlier-version' | 'nothing';
  /** Why no mail about notes goes to them. */
  readonly barred?: 'suppressed' | 'unsubscribed' | undefined;
};

type Count = Readonly<Partial<Record<Candidate['state'], number>>>;

/** Who gets what, before it is sent. Everybody is counted once. */
export type Outlook = {
  /** Gets a mail, by state. */
  readonly reached: Count;
  /** Belongs to the audience and had this version by an earlier mail. */
  readonly had: number;
  /** Belongs to the audience, and no mail goes to them. */
  readonly suppressed: number;
  readonly unsubscribed: number;
  /** Belongs to the audience, but reads another language, or never had what is corrected. */
  readonly unconcerned: number;
  /** Does not belong to the audience, by state. */
  readonly outside: Count;
};

/** Whom the notes go to, as the planner of mails has it: all who had a place, whether they came or not, or only those who came. */
const AUDIENCES: Readonly<Record<Distribution['audience'], readonly Candidate['state'][]>> = {
  registered: ['confirmed', 'attended', 'absent', 'requested'],
  attended: ['attended', 'requested'],
};

export type Narrowed = Pick<Distribution, 'audience' | 'only' | 'language'>;

/** Counts who would get the notes, were they sent now, and who not and why. */
export function outlookOf(candidates: readonly Candidate[], to: Narrowed): Outlook {
  const fates = candidates.map((candidate) => ({ candidate, fate: fateOf(candidate, to) }));
  const number = (wanted: Fate) => fates.filter(({ fate }) => fate === wanted).length;
  const byState = (wanted: Fate) => counted(fates.flatMap(({ candidate, fate }) => (fate === wanted ? [candidate.state] : [])));
  return {
    reached: byState('reached'),
    had: number('had'),
    suppressed: number('suppressed'),
    unsubscribed: number('unsubscribed'),
    unconcerned: number('unconcerned'),
    outside: byState('outside'),
  };
}

type Fate = keyof Outlook;

function fateOf({ state, language, had, barred }: Candidate, to: Narrowed): Fate {
  if (!AUDIENCES[to.audience].includes(state)) return 'outside';
  if (to.language !== undefined && language !== to.language && language.split('-')[0] !== to.language) return 'unconcerned';
  if (had === 'this-version') return 'had';
  if (to.only === 'had-earlier-version' && had !== 'earlier-version') return 'unconcerned';
  return barred ?? 'reached';
}

function counted(states: readonly Candidate['state'][]): Count {
  const count: Partial<Record<Candidate['state'], number>> = {};
  for (const state of states) count[state] = (count[state] ?? 0) + 1;
  return count;
}
