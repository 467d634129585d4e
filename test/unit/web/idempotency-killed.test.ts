import { beforeAll, describe, expect, it } from 'vitest';
import { deliveryId } from '../../../events/values.ts';
import { deliveryStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import type { Item } from '../../../functions/adapters/dynamodb/table.ts';
import { plus } from '../../../functions/kernel/time.ts';
import { ADMIN, type DoorUnderTest, door } from './client.ts';
import { aSeries, aSession, aWorld, type World } from './world.ts';

/*
 * A function may end at any moment: before a write, or after it and before it could say so. Whoever gets no answer sends the call
 * again under the same key once its lease has run out. Each step is cut short at each of its writes, and must be done once.
 */

type Step = { readonly name: string; readonly path: (world: World) => string; readonly body?: unknown; readonly by?: 'admin' };

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, organisation: 'Refuge', criteria: ['partner'] });
const point = { text: 'Write it down', priority: 'low', visibility: 'public', owner: { organisation: 'Refuge', emails: ['owner@example.org'] } };
const session =
  (what: string) =>
  ({ sessionId }: World) =>
    `/sessions/${sessionId}/${what}`;
const decision = ({ registrationId }: World) => `/registrations/${registrationId}`;

/** One after the other: each goes on from where the one before it ended. */
const STEPS: readonly Step[] = [
  { name: 'creates a series', path: () => '/series', body: aSeries('new-series'), by: 'admin' },
  { name: 'copies a series', path: ({ seriesId }) => `/series/${seriesId}/copy`, body: { slug: 'copied-series', days: 7 }, by: 'admin' },
  { name: 'schedules a session', path: ({ seriesId }) => `/series/${seriesId}/sessions`, body: aSession },
  { name: 'closes registration', path: session('close-registration') },
  { name: 'opens registration', path: session('open-registration') },
  { name: 'adds a registration', path: session('registrations/by-hand'), body: person('Bo') },
  { name: 'adds one who waits', path: session('registrations/by-hand'), body: person('Cy') },
  { name: 'records an action point', path: session('action-points'), body: point },
  { name: 'writes to all', path: session('messages'), body: { statuses: ['confirmed'], subject: 'Bring a chair', markdown: 'There are few.' } },
  { name: 'sends a mail again', path: ({ deliveryId }) => `/mails/${deliveryId}/resend` },
  { name: 'takes a seat back', path: (world) => `${decision(world)}/revoke`, body: { reason: 'By mistake' } },
  {
    name: 'deletes everything about a person',
    path: () => '/people/erasures',
    body: { email: 'bo@example.org', confirmEmail: 'bo@example.org', reason: 'Asked by letter' },
    by: 'admin',
  },
  { name: 'postpones the session', path: session('postpone'), body: { reason: 'A strike' } },
  { name: 'cancels the session', path: session('cancel'), body: { reason: 'Nobody can come' } },
];

type Scene = { readonly step: Step; readonly now: string; readonly items: readonly Item[] };

let world: World;
const scenes = new Map<string, Scene>();

const send = (under: DoorUnderTest, { path, body, by = undefined }: Step, key = 'key-1') =>
  under.call('POST', path(world), { token: by ? world.admin : world.organiser, body: body ?? {}, headers: { 'Idempotency-Key': key } });

/** What there is in the end, but for how often it was tried. */
function effectOf({ base }: DoorUnderTest): readonly string[] {
  return base.table
    .items()
    .filter(({ type }) => type !== 'audit-entry' && type !== 'idempotent-call')
    .map(({ type, data }) => `${type} ${type === 'outbox' ? String(Object(data['event']).type) : ''}`)
    .toSorted();
}

beforeAll(async () => {
  const under = door();
  world = await aWorld(under, 'own-series');
  await sent(under);
  for (const [n, step] of STEPS.entries()) {
    scenes.set(step.name, { step, now: under.base.clock.now(), items: under.base.table.items() });
    const { status, text } = await send(under, step, `step-${n}`);
    if (status >= 300) throw new Error(`${step.name}: ${status} ${text}`);
  }
});

/** The mail of the world has gone out: one that is on its way cannot be sent again. */
async function sent({ base }: DoorUnderTest): Promise<void> {
  const deliveries = deliveryStore(base);
  const mail = await deliveries.find(deliveryId.parse(world.deliveryId));
  if (mail) await deliveries.save({ ...mail, state: 'sent' }, mail);
}

/** @returns the door after the call was cut short at its n-th write, or nothing when it has fewer */
async function cutShort({ step, now, items }: Scene, at: number, hasEffect: boolean): Promise<DoorUnderTest | undefined> {
  const under = door({ now, items, seed: 2 });
  const { write } = under.base.table;
  let writes = 0;
  under.base.table.write = async (all) => {
    writes += 1;
    if (writes < at) return write(all);
    if (writes === at && hasEffect) await write(all);
    throw new Error('killed');
  };
  await send(under, step);
  under.base.table.write = write;
  return writes < at ? undefined : under;
}

describe('a call that is cut short and sent again under its key', () => {
  it.each(STEPS.map(({ name }) => name))('%s once', async (name) => {
    const scene = scenes.get(name);
    if (!scene) throw new Error(`No scene ${name}`);
    const calm = door({ ...scene, seed: 2 });
    await send(calm, scene.step);
    for (const hasEffect of [false, true])
      for (let at = 1; ; at += 1) {
        const under = await cutShort(scene, at, hasEffect);
        if (!under) break;
        under.moveTo(plus(scene.now, 'PT61S'));
        const [again, third] = [await send(under, scene.step), await send(under, scene.step)];
        expect([at, again.status, again.text]).toEqual([at, expect.toSatisfy((status: number) => status < 300), expect.anything()]);
        expect([third.status, third.json]).toEqual([again.status, again.json]);
        expect(effectOf(under)).toEqual(effectOf(calm));
      }
  });
});

it('a call that took too long has no effect once another was begun under its key', async () => {
  const under = door();
  const token = await under.signIn(ADMIN);
  const { write } = under.base.table;
  const create = () => under.call('POST', '/series', { token, body: aSeries('one-series'), headers: { 'Idempotency-Key': 'key-1' } });
  let second: Promise<{ status: number }> | undefined;
  // The first hangs with its effect until its lease is over and somebody has sent it again.
  under.base.table.write = async (all) => {
    if (all.some((one) => 'put' in one && one.put.type === 'series') && !second) {
      under.moveTo('2024-02-01T09:01:00.001Z');
      second = create();
      await second;
    }
    return write(all);
  };
  const first = await create();
  expect([first.status, (await second)?.status]).toEqual([409, 201]);
  expect((await under.call('GET', '/series?mine=true', { token })).json.items).toHaveLength(1);
});

it('a call whose effect met somebody faster is decided anew', async () => {
  const under = door();
  const [token, { write }] = [await under.signIn(ADMIN), under.base.table];
  const create = (key?: string) =>
    under.call('POST', '/series', { token, body: aSeries('one-series'), ...(key && { headers: { 'Idempotency-Key': key } }) });
  let isMet = false;
  under.base.table.write = async (all) => {
    if (all.some((one) => 'put' in one && one.put.type === 'series') && !isMet) {
      isMet = true;
      expect((await create()).status).toBe(201);
    }
    return write(all);
  };
  expect((await create('key-1')).json.errors?.[0]?.path).toBe('slug');
  expect((await create('key-1')).status).toBe(400);
});
