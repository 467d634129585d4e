import { itemBytes } from '../../support/capacity.ts';
import { meteredTable } from '../../support/metered-table.ts';
import { peopleOn } from '../life.ts';
import { applicant } from '../story.ts';
import { type World, world } from '../world.ts';
import { type Charged, newMeter, workOff } from './meter.ts';

/** What registrations caused, from the request to the report that the confirmation was delivered; all of them together. */
export type Cost = {
  readonly registrations: number;
  readonly charges: readonly Charged[];
  /** How often each function was called. */
  readonly invocations: Readonly<Record<string, number>>;
  readonly events: readonly string[];
  /** Requests to SQS, those that EventBridge and Lambda make included. */
  readonly queueRequests: { readonly sent: number; readonly received: number; readonly deleted: number };
  readonly mails: readonly string[];
  /** Bytes that stay in the table, by the type of item. */
  readonly stored: Readonly<Record<string, number>>;
};

const series = {
  slug: 'access',
  kind: 'dialogue',
  title: { en: 'Dialogue on access', fr: 'Dialogue sur l’accès' },
  organisers: ['The Office'],
  contactEmail: 'office@example.org',
  languages: ['en', 'fr'],
  timeZone: 'Europe/Zurich',
  criteria: { rule: 'at-least-one', items: [{ id: 'partner', text: { en: 'Partner of the Office' } }] },
  moderation: 'automatic',
  observers: 'review',
};
const session = {
  title: 'First meeting',
  description: 'What stands between people and the services they are entitled to, and who could move it out of the way.',
  startsAt: '2024-02-28T14:00',
  endsAt: '2024-02-28T16:00',
  format: 'online',
  joinUrl: 'https://meet.example.org/first',
  capacity: 100_000,
  agenda: [{ title: 'Opening' }, { title: 'Discussion' }],
  registration: { opensAt: '2024-01-15T08:00:00Z' },
};

/** From as many networks as there are people: the count of one would hide that each costs a write. */
const network = (n: number) => `81.${Math.floor(n / 250) % 250}.${n % 250}.7`;

/**
 * People register for one session by the API, all of them before anything else happens, and all that follows is worked off in
 * batches, as full as what waits allows, on the real use cases and stores.
 *
 * @param batchSize 1: every message is a call of its own; 10: what the event sources take at most
 */
export async function costOfRegistrations({
  registrations,
  batchSize,
}: {
  readonly registrations: number;
  readonly batchSize: number;
}): Promise<Cost> {
  const meter = newMeter();
  const stage = world(undefined, 1, (table) => meteredTable(table, meter.charge));
  const { people, path } = await openSession(stage);
  const [announced, sent, before] = [stage.announced.length, stage.sent.length, bytesOf(stage)];
  for (let n = 1; n <= registrations; n += 1)
    await meter.called('web/web', () => people.send('POST', path, applicant(n), { 'X-Source-Address': network(n) }));
  await workOff(stage, meter, batchSize);
  stage.receive(stage.reports().slice(2 * sent));
  await workOff(stage, meter, batchSize);
  return {
    registrations,
    ...{ charges: meter.charges, invocations: meter.invocations, queueRequests: meter.queues },
    events: stage.announced.slice(announced).map(({ type }) => type),
    mails: stage.sent.slice(sent).map(({ kind }) => kind),
    stored: Object.fromEntries(Object.entries(bytesOf(stage)).map(([type, bytes]) => [type, bytes - (before[type] ?? 0)])),
  };
}

function bytesOf({ base }: World): Readonly<Record<string, number>> {
  const bytes: Record<string, number> = {};
  for (const item of base.table.items()) bytes[item.type] = (bytes[item.type] ?? 0) + itemBytes(item);
  return bytes;
}

/** A session that has taken registrations before: the first one makes its ledger, those of an ordinary day come after. */
async function openSession(stage: World) {
  const people = peopleOn(stage);
  await people.signIn('admin@example.org');
  const { seriesId } = await people.call('POST', '/series', series);
  await people.call('POST', `/series/${String(seriesId)}/publish`);
  const { sessionId } = await people.call('POST', `/series/${String(seriesId)}/sessions`, session);
  people.signOut();
  const path = `/sessions/${String(sessionId)}/registrations`;
  await people.call('POST', path, applicant(0));
  return { people, path };
}
