import { sessionId } from '../../../events/values.ts';
import { registrationStore } from '../../../functions/adapters/dynamodb/registration-store.ts';
import { type DoorUnderTest, door, SITE } from './client.ts';
import { anApplication, aWorld } from './world.ts';

/** An organiser with a browser: fields may stand in a form several times. */
export async function aDesk(slug = 'own-series', options: Parameters<typeof door>[0] = {}) {
  const under = door(options);
  const world = await aWorld(under, slug);
  const as = (cookie: string) => ({
    open: (path: string) => under.page(path, { cookie }),
    post: (path: string, fields: readonly (readonly [string, string])[] | Readonly<Record<string, string>>) =>
      under.send('POST', path, {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', Cookie: `__Host-convoke=${cookie}` },
        body: new URLSearchParams(
          Array.isArray(fields) ? fields.map(([name, value]) => [name, value]) : Object.entries(fields).map(([name, value]) => [name, value]),
        ).toString(),
      }),
  });
  return { ...under, under, ...world, ...as(world.organiser), as, site: SITE, stored: () => stored(under, world.sessionId) };
}

/** The registrations of the session as they lie in the store. */
async function stored({ base }: DoorUnderTest, session: string) {
  return (await registrationStore(base).page(sessionId.parse(session), 100)).items;
}

/** Registers somebody as the site does, for review. */
export const someone = (n: number, over: Readonly<Record<string, unknown>> = {}) => ({
  ...anApplication,
  name: `Person ${n}`,
  email: `person${n}@ngo${n}.example`,
  ...over,
});

export const locationOf = ({ status, headers }: { readonly status: number; readonly headers: Headers }) => [status, headers.get('Location')];
