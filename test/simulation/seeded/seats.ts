import { nameKey } from '../../../functions/registration/domain/identity.ts';
import type { Registration } from '../../../functions/registration/domain/registration.ts';
import { holdsSeat, mayApplyAgain } from '../../../functions/registration/domain/status.ts';
import type { Commit, Turn } from './chronicle.ts';
import type { Broken, Deps } from './promises.ts';

const seats = (registrations: readonly (Registration | undefined)[]) => registrations.filter((one) => one !== undefined && holdsSeat(one)).length;
const lastOf = (registration: Registration | undefined) => registration?.history.at(-1);

/** Holds each transaction against the promises about seats and persons. */
export function seatsKeeper(deps: Deps) {
  return (commit: Commit): void => {
    const { turns } = commit;
    for (const sessionId of commit.sessions) {
      const found =
        turns.length > 0
          ? [
              ...oversold(deps, sessionId, turns),
              ...calledOff(deps, sessionId, turns),
              ...overtaken(deps, sessionId, turns),
              ...doubled(deps, sessionId),
              ...overdue(deps, sessionId),
            ]
          : [];
      for (const one of [...found, ...tookLaterFirst(deps, sessionId, commit)]) deps.breaks(one);
    }
  };
}

function oversold({ chronicle }: Deps, sessionId: string, turns: readonly Turn[]): readonly Broken[] {
  const present = chronicle.registered(sessionId);
  const [taken, waiting] = [seats(present), present.filter(({ status }) => status === 'waitlisted').length];
  const before = taken - seats(turns.map(({ after }) => after)) + seats(turns.map((turn) => turn.before));
  const { capacity = Number.POSITIVE_INFINITY, startsAt = '~' } = chronicle.sessions.get(sessionId) ?? {};
  // From the start on organisers record who was there, however many they were.
  const isRecord = turns.some(({ after }) => (lastOf(after)?.at ?? '') >= startsAt && lastOf(after)?.by.startsWith('per_'));
  const ledger = chronicle.ledgers.get(sessionId);
  const how = [
    ...(taken > before && taken > capacity && !isRecord ? [`${taken} of ${capacity} seats of ${sessionId} are taken`] : []),
    ...(ledger?.taken !== taken || ledger.waiting !== waiting
      ? [`The ledger of ${sessionId} says ${ledger?.taken} taken, ${ledger?.waiting} waiting; there are ${taken} and ${waiting}`]
      : []),
  ];
  return how.map((one) => ({ promise: 'seats are never oversold', how: one }));
}

function calledOff({ chronicle }: Deps, sessionId: string, turns: readonly Turn[]): readonly Broken[] {
  if (chronicle.sessions.get(sessionId)?.status !== 'cancelled') return [];
  const given = turns.filter(({ before, after }) => after && before?.status !== after.status && (holdsSeat(after) || after.status === 'waitlisted'));
  return given.map(({ after }) => ({
    promise: 'what was called off gives no seat',
    how: `${after?.registrationId} became ${after?.status} after the session was cancelled`,
  }));
}

function overtaken({ chronicle }: Deps, sessionId: string, turns: readonly Turn[]): readonly Broken[] {
  // Who already waited before this change and still does.
  const isNew = (id: string) => turns.some(({ before, after }) => after?.registrationId === id && before?.status !== 'waitlisted');
  const queue = chronicle.registered(sessionId).filter(({ status, registrationId }) => status === 'waitlisted' && !isNew(registrationId));
  const isHandedOver = turns.some(({ before, after }) => before && holdsSeat(before) && after && !holdsSeat(after));
  return turns.flatMap((turn) => {
    const { after } = turn;
    if (!after || !takesSeatNow(turn) || isGiven(turn, isHandedOver)) return [];
    const other = aheadOf(turn, queue) ?? soonerThan(turn, turns);
    return other
      ? [{ promise: 'nobody is overtaken', how: `${after.registrationId} got a seat while ${other.registrationId} waited longer` } as const]
      : [];
  });
}

const takesSeatNow = ({ before, after }: Turn) => seats([after]) > seats([before]);

/** A seat that somebody hands over is that person's to give, and from the start on organisers record who may have what follows. */
const isGiven = ({ before, after }: Turn, isHandedOver: boolean) => !before && (isHandedOver || lastOf(after)?.by.startsWith('per_'));

function aheadOf({ before }: Turn, queue: readonly Registration[]): Registration | undefined {
  return queue.find(({ queueNumber = 0 }) => queueNumber < (before?.queueNumber ?? Number.POSITIVE_INFINITY));
}

/** Of those taken up at once, one who came sooner and has to wait. */
function soonerThan({ before, after }: Turn, turns: readonly Turn[]): Registration | undefined {
  if (before || !after) return undefined;
  const sooner = turns.filter((turn) => !turn.before && turn.after && turn.after.registrationId < after.registrationId);
  return sooner.find((turn) => turn.after?.status === 'waitlisted')?.after;
}

/** Whoever heard "202" before somebody else began to ask is taken up first. */
function tookLaterFirst({ chronicle, acknowledged }: Deps, sessionId: string, { takenUp }: Commit): readonly Broken[] {
  const left = [...chronicle.intakes.values()].filter(({ key }) => key.sk.startsWith(`INTAKE#${sessionId}#`));
  return takenUp.flatMap(({ sk }) => {
    const earlier = left.find(({ key, at }) => key.sk < sk && at < acknowledged.arrivalOf(sk));
    return earlier ? [{ promise: 'nobody is overtaken', how: `${sk} was taken up before ${earlier.key.sk}, which was there first` } as const] : [];
  });
}

function doubled({ chronicle }: Deps, sessionId: string): readonly Broken[] {
  // Whom an organiser took back, only an organiser can bring in again: then there are two, and one of them counts.
  const live = chronicle.registered(sessionId).filter(({ status }) => !mayApplyAgain(status) && status !== 'revoked');
  const persons = live.map(({ personId, details }) => `${personId} ${nameKey(details.name)}`);
  return live.flatMap(({ registrationId }, n) =>
    persons.indexOf(persons[n] ?? '') < n
      ? [{ promise: 'one registration a person and session', how: `${registrationId} is the second of its person` } as const]
      : [],
  );
}

/** In calm weather the clock is a minute late at most, and whatever it does takes seconds. */
const LATEST = 300_000;

function overdue({ chronicle, time, isCalm }: Deps, sessionId: string): readonly Broken[] {
  const latest = new Date(Date.parse(time()) - LATEST).toISOString();
  const late = isCalm
    ? chronicle.registered(sessionId).filter(({ status, offerExpiresAt = '~' }) => status === 'offered' && offerExpiresAt < latest)
    : [];
  return late.map(({ registrationId, offerExpiresAt }) => ({
    promise: 'offers end',
    how: `${registrationId} holds an offer until ${offerExpiresAt}`,
  }));
}
