import { createHash } from 'node:crypto';
import type { SessionId } from '../../../events/values.ts';
import { nameKey } from '../../registration/domain/identity.ts';
import type { Plan, Step } from '../../registration/domain/plan.ts';
import type { Details, Intake, Registration, SameAddress } from '../../registration/domain/registration.ts';
import { dueAt, intakeKeptUntil } from '../../registration/domain/retention.ts';
import { keys, lists } from './keys.ts';
import type { OutboxPut } from './outbox.ts';
import { intakeItem, pointerItem, registrantItem, registrationItem, sameAddressItem, seatsItem, WAITING, waitingItem } from './registration-items.ts';
import type { Key, Write } from './table.ts';

/** The only kinds of write that a plan needs. */
type Change = Extract<Write, { put: unknown } | { remove: unknown }>;

/**
 * The writes that carry out a plan. The queue, the pointer and the uniqueness of a person follow from what each
 * registration was and is to be, so that no decision can forget one of them.
 */
export function planWrites({ ledger, steps, asked, answered }: Plan): readonly Write[] {
  const { version, ...counts } = ledger;
  return onePerKey([
    { put: seatsItem.item(keys.seats(ledger.sessionId), counts, { version: version + 1 }), when: version === 0 ? { absent: true } : { version } },
    ...answered.flatMap(questionRemovals),
    ...steps.flatMap(stepWrites),
    ...asked.flatMap(questionPuts),
  ]);
}

/** A request into the inbox, as the entry of its own event. */
export function intakePut(intake: Intake, { put: entry }: OutboxPut): Write {
  const { registrationId, sessionId, seriesId: _, ...rest } = intake;
  const data = intakeItem.schema.parse({ ...rest, event: entry.data['event'] });
  const put = intakeItem.item(keys.intake(sessionId, registrationId), data, { version: WAITING, keptUntil: intakeKeptUntil(intake) });
  // The id was minted for this request: where it is already, this is the same write again, sent by the SDK when its answer was lost.
  return { put, when: { absent: true } };
}

/**
 * The facts of a plan take the places of the requests that it takes up: one write announces what came of somebody and ends what was
 * kept of their request. Which fact stands in which place says nothing. A request is taken up once: its place must still hold it.
 */
export function takenUp(taken: readonly Intake[], facts: readonly OutboxPut[]): readonly Write[] {
  const places = taken.map(({ sessionId, registrationId }) => keys.intake(sessionId, registrationId));
  const when = { version: WAITING };
  return [
    ...facts.map(({ put }, n) => (places[n] ? { put: { ...put, ...places[n] }, when } : { put })),
    ...places.slice(facts.length).map((place) => ({ remove: place, when })),
  ];
}

/** The registration as it is to be, on the condition that it is still as it was. */
export function registrationPut(before: Registration | undefined, after: Registration): Change {
  const version = (before?.version ?? 0) + 1;
  const put = registrationItem.item(
    keys.registration(after.sessionId, after.registrationId),
    { ...after, version },
    { version, dueAt: dueAt(after), list: { pk: lists.person(after.personId), sk: `REGISTRATION#${after.registrationId}` } },
  );
  return { put, when: before ? { version: before.version } : { absent: true } };
}

function stepWrites({ before, after, isSuperseded = false }: Step): readonly Change[] {
  const changed = [...removals(before, after, isSuperseded), ...(after ? additions(before, after) : [])];
  if (after) return [...changed, registrationPut(before, after)];
  return before
    ? [
        ...changed,
        { remove: keys.registrationPointer(before.registrationId) },
        { remove: keys.registration(before.sessionId, before.registrationId), when: { version: before.version } },
      ]
    : changed;
}

/** What the registration leaves behind: its place in the queue, and its name and address when they are others now. */
function removals(before: Registration | undefined, after: Registration | undefined, keepsName: boolean): readonly Change[] {
  if (!before) return [];
  const place = waitingKey(before);
  const stays = keepsName || (after && registrantKey(after.sessionId, after).sk === registrantKey(before.sessionId, before).sk);
  return [...(place ? [{ remove: place }] : []), ...(stays ? [] : [{ remove: registrantKey(before.sessionId, before) }])];
}

function additions(before: Registration | undefined, after: Registration): readonly Change[] {
  const { sessionId, registrationId } = after;
  const place = waitingKey(after);
  const registrant = registrantKey(sessionId, after);
  const isOther = !before || registrantKey(sessionId, before).sk !== registrant.sk;
  return [
    ...(place ? [{ put: waitingItem.item(place, { registrationId }) }] : []),
    ...(isOther ? [{ put: registrantItem.item(registrant, { registrationId }) }] : []),
    ...(before ? [] : [pointerPut(sessionId, registrationId, keys.registration(sessionId, registrationId).sk)]),
  ];
}

function waitingKey({ sessionId, queueNumber }: Registration): Key | undefined {
  return queueNumber === undefined ? undefined : keys.waiting(sessionId, queueNumber);
}

function registrantKey(session: SessionId, { personId, details }: { readonly personId: string; readonly details: Details }): Key {
  return keys.registrant(session, personId, createHash('sha256').update(nameKey(details.name)).digest('hex').slice(0, 32));
}

function pointerPut(sessionId: SessionId, id: Registration['registrationId'], sk: string, keptUntil?: string): Change {
  return { put: pointerItem.item(keys.registrationPointer(id), { sessionId, sk }, { keptUntil }) };
}

/** What the questions to a person begin with in the list index. */
export const QUESTIONS = 'QUESTION#';

function questionPuts(question: SameAddress): readonly Change[] {
  const { intake, keptUntil } = question;
  const key = registrantKey(intake.sessionId, intake);
  const list = { pk: lists.person(intake.personId), sk: `${QUESTIONS}${intake.registrationId}` };
  return [
    { put: sameAddressItem.item(key, question, { keptUntil, list, isPersonal: true }) },
    pointerPut(intake.sessionId, intake.registrationId, key.sk, keptUntil),
  ];
}

function questionRemovals({ intake }: SameAddress): readonly Change[] {
  return [{ remove: registrantKey(intake.sessionId, intake) }, { remove: keys.registrationPointer(intake.registrationId) }];
}

/** A transaction may touch an item once: what is put beats what is removed, as when a place in the queue changes hands. */
function onePerKey(writes: readonly Change[]): readonly Write[] {
  const byKey = new Map<string, Change>();
  for (const write of writes) {
    const { pk, sk } = 'put' in write ? write.put : write.remove;
    const key = `${pk}\n${sk}`;
    if (!byKey.has(key) || 'put' in write) byKey.set(key, write);
  }
  return [...byKey.values()];
}
