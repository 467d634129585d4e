import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../../functions/web/compose.ts';
import type { Operation } from '../../../functions/web/operation.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { testPlatform } from '../../support/platform.ts';
import { door, SITE } from './client.ts';
import { anApplication, aWorld, linkOf } from './world.ts';

/*
 * A laptop that was left open, a script with an old token: what a stranger may do they may do as well. Only what depends on who
 * calls says that the token is no good.
 */

const { links, people } = testPlatform();
const all: readonly Operation<unknown>[] = Object.values(
  operationsOf({
    links,
    people,
    admins: [],
    secondFactor: 'offered' as const,
    site: SITE,
    version: '0',
    files: memoryFiles().links,
    platform: testPlatform(),
  }),
);

/** What anybody may do, and sees the same of, whoever they are. */
const FOR_STRANGERS =
  'getHealth requestSignIn confirmSignIn sendMyLinks sendMyData getMyData exportMyData eraseMyData listMyActionPoints findSeries listComingSessions getSessionCalendar getSeriesCalendar submitRegistration getMyRegistration updateMyRegistration ' +
  'withdrawRegistration answerOffer joinSession listParticipants renewMyLinks nameSubstitute confirmNewAddress getSameAddressQuestion answerSameAddress ' +
  'listMyMaterials fetchMyMaterial getMyNotes getMyActionPoint answerActionPoint getSubscription unsubscribe resubscribe requestNotes getNotesForReview commentOnNotes getSummary';

describe('credentials that are not good any more', () => {
  const under = door();
  const pathOf = ({ path }: Operation<unknown>) => path.replaceAll(/\{\w+\}/g, 'nobody');
  const asIs = ({ method }: Operation<unknown>) => (method === 'GET' ? {} : { body: { 'no such field': 1 } });

  test.each(all)('$id: a cookie that is unknown is as good as none, from wherever it comes', async (operation) => {
    const stranger = await under.call(operation.method, pathOf(operation), asIs(operation));
    const stale = await under.call(operation.method, pathOf(operation), { ...asIs(operation), cookie: 'long-forgotten' });
    expect([stale.status, stale.json.detail]).toEqual([stranger.status, stranger.json.detail]);
  });

  test.each(all)('$id: a token that is unknown is refused only where it matters', async (operation) => {
    const stranger = await under.call(operation.method, pathOf(operation), asIs(operation));
    const stale = await under.call(operation.method, pathOf(operation), { ...asIs(operation), token: 'long-forgotten' });
    expect(stale.status).toBe(FOR_STRANGERS.split(' ').includes(operation.id) ? stranger.status : 401);
  });
});

describe('somebody who is signed in', () => {
  test('may do what strangers may, from any program and any older browser', async () => {
    const under = door();
    const { sessionId, organiser: cookie } = await aWorld(under, 'own-series');
    const registrations = `/sessions/${sessionId}/registrations`;
    const body = { ...anApplication, name: 'Bea Diaz', email: 'bea@example.org' };
    expect((await under.call('POST', registrations, { cookie, body })).status).toBe(202);
    const byOldBrowser = (path: string, form: string) =>
      under.send('POST', path, {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: `__Host-convoke=${cookie}`, Origin: 'null' },
        body: form,
      });
    expect((await byOldBrowser('/sign-in', 'email=bea@example.org')).status).toBe(303);
    const mine = `/my/registrations/${await linkOf(under, sessionId, anApplication.email)}`;
    expect((await byOldBrowser(`${mine}/withdraw`, '')).status).toBe(200);
  });
});
