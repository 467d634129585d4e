import { ADMIN, type DoorUnderTest, lastSignIn } from './client.ts';

export const cookieOf = (headers: Headers) => /__Host-convoke=([^;]*)/.exec(headers.get('Set-Cookie') ?? '')?.[1] ?? '';
export const askedIn = (headers: Headers) => /__Host-convoke-asked=([^;]*)/.exec(headers.get('Set-Cookie') ?? '')?.[1] ?? '';

export async function signedIn(under: DoorUnderTest) {
  const { headers } = await under.form('/sign-in', { email: ADMIN });
  const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
  const here = { headers: { Cookie: `__Host-convoke-asked=${askedIn(headers)}` } };
  return { token: minted?.token ?? '', path: `/sign-in/${minted?.token}`, code: askedIn(headers), here };
}
