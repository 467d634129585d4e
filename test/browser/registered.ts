import { openSession } from '../e2e/support/installation.ts';
import type { Installed } from './stage.ts';

/** A mailbox that does not exist, as SES simulates it. */
export const bouncing = (language: string) => `bounce+${language}@simulator.amazonses.com`;

/** A session of a language for which three people have registered. */
export async function registered({ installation, token }: Installed, language: string) {
  const place = await openSession(installation, { token, slug: `before-${language}`, capacity: 10 });
  const people = { amal: `amal-${language}@example.org`, grace: `grace-${language}@example.org`, bo: bouncing(language) };
  for (const [name, email] of Object.entries(people))
    await installation.call('POST', `/sessions/${place.sessionId}/registrations`, { body: { name, email, organisation: 'Refuge', language } });
  return place;
}
