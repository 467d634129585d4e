import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Language } from '../../functions/web/language.ts';
import { aBrowser } from '../../scripts/browser.ts';
import { ADMIN, type Installation, startInstallation } from '../e2e/support/installation.ts';
import { type DoorUnderTest, door } from '../unit/web/client.ts';
import { as, type Person, signIn, WAYS, type Way } from './people.ts';
import { listening, servedSite } from './site.ts';

/** What all tests of a file have in common: it stands from before the first of them until after the last. */
function inCommon<T>(begin: () => Promise<T>, end: (begun: T) => Promise<unknown>, timeout: number): () => T {
  let begun: { readonly is: T } | undefined;
  beforeAll(async () => {
    begun = { is: await begin() };
  }, timeout);
  afterAll(() => begun && end(begun.is));
  return () => {
    if (!begun) throw new Error('It stands within tests only');
    return begun.is;
  };
}

/** A browser, and everything in memory behind an address. */
export function aSite() {
  return inCommon(
    async () => {
      const [browser, site] = await Promise.all([aBrowser(), servedSite()]);
      return { browser, ...site };
    },
    ({ browser, close }) => Promise.all([browser.close(), close()]),
    60_000,
  );
}

/** A browser, and an address at which each test opens a door of its own. */
export function aDoorway() {
  let under: DoorUnderTest;
  const here = inCommon(
    async () => {
      const [browser, { port, close }] = await Promise.all([aBrowser(), listening(() => under)]);
      // Passkeys work under a name only, never under a bare address of the network.
      return { browser, address: `http://localhost:${port}`, close };
    },
    ({ browser, close }) => Promise.all([browser.close(), close()]),
    60_000,
  );
  const open = (setting: Parameters<typeof door>[0] = {}) => {
    under = door({ site: here().address, ...setting });
    return under;
  };
  return { here, open };
}

export type Installed = { readonly browser: Browser; readonly installation: Installation; readonly token: string };

/** A browser, an installation on this machine, and the token of its admin. */
export function anInstallation(): () => Installed {
  return inCommon(
    async () => {
      const [browser, installation] = await Promise.all([aBrowser(), startInstallation()]);
      return { browser, installation, token: await installation.signIn(ADMIN) };
    },
    ({ browser, installation }) => Promise.all([browser.close(), installation.cloud.stop()]),
    120_000,
  );
}

type Place = { readonly seriesId: string; readonly sessionId: string };

/**
 * An installation in which each way has a session to itself: time passes for all of them at once.
 *
 * @param fill opens the session in a language, and lets come whoever comes
 */
export function inEachWay(fill: (on: Installed, language: Language) => Promise<Place>) {
  const here = anInstallation();
  const places = new Map<Language, Place>();
  beforeAll(async () => {
    for (const { language } of WAYS) places.set(language, await fill(here(), language));
    await here().installation.cloud.settle();
  }, 120_000);
  return {
    here,
    inWay(way: Way) {
      const { seriesId = '', sessionId = '' } = places.get(way.language) ?? {};
      const live = (email: string, life: (person: Person) => Promise<void>) => as(here(), way, email, life);
      const organise = (life: (organiser: Person) => Promise<void>) =>
        live(ADMIN, async (organiser) => {
          await signIn(organiser);
          await life(organiser);
        });
      const guest = (who: string) => `${who}-${way.language}@example.org`;
      return { live, organise, guest, seriesId, sessionId, at: `/console/sessions/${sessionId}` };
    },
  };
}
