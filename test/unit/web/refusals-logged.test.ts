import { expect, test } from 'vitest';
import { ADMIN, door, idOf } from './client.ts';
import { aSeries, idIn } from './world.ts';

const STRANGER = 'stranger@example.org';

test('who is refused stands in the log by their id, with what and why, and with nothing that was sent', async () => {
  const under = door();
  const admin = await under.signIn(ADMIN);
  const seriesId = idIn(await under.call('POST', '/series', { token: admin, body: aSeries('one-series') }), 'seriesId');
  const other = idIn(await under.call('POST', '/series', { token: admin, body: aSeries('another-series') }), 'seriesId');
  await under.call('PUT', `/series/${other}/roles/${STRANGER}`, { token: admin, body: { role: 'organiser' } });
  const stranger = await under.signIn(STRANGER);
  under.journal.refusals.length = 0;
  await under.call('PATCH', `/series/${seriesId}`, { token: stranger, body: { contactEmail: 'mine@example.org' } });
  await under.call('PATCH', `/series/${seriesId}`, { body: { contactEmail: 'mine@example.org' } });
  const wrong = await under.call('PATCH', `/series/${seriesId}`, { token: admin, body: { contactEmail: 'no-address' } });
  expect(under.journal.refusals).toMatchObject([
    { operationId: 'updateSeries', status: 404, reason: 'nothing-here', personId: idOf(under.base, STRANGER) },
    { operationId: 'updateSeries', status: 401, reason: 'sign-in-first' },
    {
      operationId: 'updateSeries',
      status: 400,
      reason: 'not-valid',
      personId: idOf(under.base, ADMIN),
      correlationId: wrong.headers.get('X-Correlation-Id'),
    },
  ]);
  expect(under.journal.refusals[1]).not.toHaveProperty('personId');
  expect(JSON.stringify(under.journal.refusals)).not.toMatch(/@|no-address/);
});

test('half a sign-in that asks for more than the second step is known by its id as well', async () => {
  const under = door({ secondFactor: 'required' });
  const half = await under.signIn(ADMIN);
  under.journal.refusals.length = 0;
  await under.call('GET', '/audit-log', { token: half });
  expect(under.journal.refusals).toMatchObject([{ status: 401, reason: 'passkey-missing', personId: idOf(under.base, ADMIN) }]);
});
