import { expect, it } from 'vitest';
import { keys } from '../../functions/adapters/dynamodb/keys.ts';
import { registrationsOfPerson } from '../../functions/adapters/dynamodb/registration-of-person.ts';
import { registrationStore } from '../../functions/adapters/dynamodb/registration-store.ts';
import { sessionStore } from '../../functions/adapters/dynamodb/session-store.ts';
import { begin } from '../../functions/registration/domain/plan.ts';
import type { Intake } from '../../functions/registration/domain/registration.ts';
import { type Session, session } from '../../functions/session/domain/session.ts';
import { cause, testPlatform } from '../support/platform.ts';
import { onBothTables } from './on-both-tables.ts';

onBothTables('the seats of a session on a table %s', (make) => {
  let seed = 100;
  function fresh() {
    seed += 1;
    const on = { ...testPlatform({ seed }), table: make() };
    const now = on.clock.now();
    const state = session.parse({
      ...{ sessionId: on.ids.mint('ssn'), seriesId: on.ids.mint('ser'), status: 'registration-open', title: { en: 'First' }, format: 'online' },
      ...{ timeZone: 'Europe/Zurich', languages: ['en'], interpretation: [], agenda: [], speakers: [], visibility: 'public', discreet: false },
      ...{ chathamHouse: false, recorded: false, registration: {}, registrationByHand: false, sequence: 0, scheduleRevision: 0 },
      ...{ createdAt: now, version: 1, coOrganisers: [], stepsTaken: [] },
    });
    const store = sessionStore(on);
    const save = (one: Session) => store.commit({ session: { state: one, dueAt: undefined } }, [], cause);
    return { on, state, save, registrations: registrationStore(on) };
  }

  it('what was planned by the rules of before is void, and who edits the session is not held up by seats', async () => {
    const { state, save, registrations } = fresh();
    const { sessionId } = state;
    expect(await registrations.ledger(sessionId)).toMatchObject({ taken: 0, version: 0 });
    const first = begin(await registrations.ledger(sessionId));
    expect(await save(state)).toBe('committed');
    expect(await registrations.commit(first, cause)).toBe('outdated');
    const second = begin(await registrations.ledger(sessionId));
    expect(await registrations.commit(second, cause)).toBe('committed');
    expect(await save({ ...state, version: 2 })).toBe('committed');
    expect(await registrations.commit(begin({ ...second.ledger, version: second.ledger.version + 1 }), cause)).toBe('outdated');
    expect(await registrations.commit(begin(await registrations.ledger(sessionId)), cause)).toBe('committed');
  });

  it('a change of the session leaves the counts as they are, also of a ledger from before', async () => {
    const { on, state, save, registrations } = fresh();
    const { sessionId } = state;
    const counts = { sessionId, taken: 3, waiting: 2, toReview: 1, nextQueueNumber: 6 };
    await on.table.write([{ put: { ...keys.seats(sessionId), type: 'seats', v: 1, version: 4, data: { ...counts, version: 4 } } }]);
    expect(await registrations.ledger(sessionId)).toEqual({ ...counts, version: 4 });
    expect(await save(state)).toBe('committed');
    expect(await registrations.ledger(sessionId)).toEqual({ ...counts, version: 5 });
    expect(await registrations.commit(begin({ ...counts, version: 5 }), cause)).toBe('committed');
    expect(await registrations.ledger(sessionId)).toEqual({ ...counts, version: 6 });
  });

  it('a request waits once, is taken up once, and its place is taken by the fact that came of it', async () => {
    const { on, state, registrations } = fresh();
    const { sessionId, seriesId } = state;
    const facts = [1, 2].map((n) => {
      const registrationId = on.ids.mint('reg');
      const choices = { criteria: [], showToParticipants: false, nameOrganisationPublicly: false, discreet: false, contactFirst: false };
      const who = { name: `Person ${n}`, email: `p${n}@example.org`, organisation: 'Refuge', language: 'en', attendeeType: 'participant' } as const;
      const details = { ...who, ...choices };
      const intake: Intake = {
        registrationId,
        sessionId,
        seriesId,
        personId: on.people.idOf(`p${n}@example.org`),
        receivedAt: on.clock.now(),
        details,
      };
      return { intake, fact: { type: 'registration.submitted.v1', data: { seriesId, sessionId, registrationId } } as const };
    });
    const submit = () => Promise.all(facts.map(({ intake, fact }) => registrations.submit(intake, fact, cause)));
    await submit();
    await submit();
    const intakes = facts.map(({ intake }) => intake);
    expect(await registrations.inbox(sessionId, 10)).toEqual(intakes);
    expect(await registrations.inbox(sessionId, 1)).toEqual(intakes.slice(0, 1));
    expect((await registrationsOfPerson(on).intakes(on.people.idOf('p2@example.org'))).map(({ registrationId }) => registrationId)).toContain(
      facts[1]?.intake.registrationId,
    );
    const [told] = facts;
    if (!told) throw new Error('Two asked');
    const plan = { ...begin(await registrations.ledger(sessionId)), taken: intakes, facts: [told.fact] };
    const both = await Promise.all([registrations.commit(plan, cause), registrations.commit(plan, cause)]);
    expect(both.toSorted()).toEqual(['committed', 'outdated']);
    expect(await registrations.inbox(sessionId, 10)).toEqual([]);
    const places = await on.table.getMany(intakes.map(({ registrationId }) => keys.intake(sessionId, registrationId)));
    expect(places).toMatchObject([{ type: 'outbox', data: { event: told.fact } }]);
    await submit();
    expect(await registrations.inbox(sessionId, 10)).toEqual(intakes.slice(1));
    expect(await on.table.getMany([keys.intake(sessionId, told.fact.data.registrationId)])).toEqual(places);
  });

  it('what is refused to the session leaves its seats alone', async () => {
    const { state, save, registrations } = fresh();
    await save(state);
    const before = await registrations.ledger(state.sessionId);
    expect(await save(state)).toBe('outdated');
    expect(await registrations.ledger(state.sessionId)).toEqual(before);
  });
});
