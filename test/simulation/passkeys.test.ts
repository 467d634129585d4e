import { expect, test } from 'vitest';
import { authenticator } from '../support/authenticator.ts';
import { SETTINGS } from './consumers.ts';
import { peopleOn } from './life.ts';
import { world } from './world.ts';

const ADMIN = 'admin@example.org';

test('people are told by mail when their passkeys change, and no event or job holds an address', async () => {
  const stage = world();
  const { call, signIn } = peopleOn(stage);
  await signIn(ADMIN);
  await call('POST', '/people/passkey-resets', { email: 'lost@example.org' });
  const credential = authenticator(SETTINGS.site).create(await call('POST', '/passkeys/challenge'));
  await call('POST', '/passkeys', { name: 'Laptop', credential });
  const told = stage.sent.flatMap(({ to, mail }) => (mail.subject.includes('asskey') ? [[to, mail.subject]] : []));
  expect(told).toEqual([
    ['lost@example.org', 'Your passkeys were reset'],
    [ADMIN, 'A passkey was added to your sign-in'],
  ]);
  const events = (await stage.base.published()).filter(({ type }) => type === 'passkeys.changed.v1');
  expect(JSON.stringify(events)).not.toMatch(/@|Laptop/);
});
