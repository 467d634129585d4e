import { type Authenticator, authenticator } from '../../support/authenticator.ts';
import { ADMIN, door, SITE } from '../web/client.ts';
import { aSeries, idIn } from '../web/world.ts';

export type Under = ReturnType<typeof door>;

export const required = () => door({ secondFactor: 'required' });

export const asks = async (under: Under, path: string, token: string) => (await under.call('POST', `${path}/challenge`, { token })).json;

/** Adds a passkey in a sign-in. @returns the answer */
export async function add(
  under: Under,
  token: string,
  device: Authenticator,
  over: { wrong?: Parameters<Authenticator['create']>[1]; name?: string; code?: string } = {},
) {
  const credential = device.create(await asks(under, '/passkeys', token), over.wrong);
  return under.call('POST', '/passkeys', { token, body: { name: over.name ?? 'Laptop', credential, ...(over.code && { code: over.code }) } });
}

export async function use(under: Under, token: string, device: Authenticator, wrong: Parameters<Authenticator['get']>[1] = {}) {
  const credential = device.get(await asks(under, '/sign-in/passkey', token), wrong);
  return under.call('POST', '/sign-in/passkey', { token, body: { credential } });
}

export const mayAsAdmin = async (under: Under, token: string) => (await under.call('GET', '/audit-log', { token })).status;

/** An admin who is wholly signed in, and the device. */
export async function enrolled(under: Under) {
  const device = authenticator(SITE);
  const half = await under.signIn(ADMIN);
  const added = await add(under, half, device);
  return { device, half, token: idIn(added, 'accessToken'), passkeyId: idIn(added, 'passkeyId') };
}

export const ORGANISER = 'organiser@example.org';

/** Somebody who organises a series and has no passkey, signed in by mail. @param admin the token of an admin */
export async function anOrganiser(under: Under, admin: string): Promise<string> {
  const seriesId = idIn(await under.call('POST', '/series', { token: admin, body: aSeries('own-series') }), 'seriesId');
  await under.call('PUT', `/series/${seriesId}/roles/${ORGANISER}`, { token: admin, body: { role: 'organiser' } });
  return under.signIn(ORGANISER);
}
