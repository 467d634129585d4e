import { describe, expect, test } from 'vitest';
import { findings } from '../../scripts/browser.ts';
import { overhang, type Visitor, visiting } from './browser.ts';
import { aSite } from './stage.ts';

const site = aSite();

const NOWHERE = '/nothing-here';

const forEverybody = () => [
  '',
  '/series/shelter-dialogue',
  '/series/shelter-dialogue/register',
  `/sessions/${site().sessionId}`,
  `/sessions/${site().sessionId}/register`,
  `/sessions/${site().heldId}/summary`,
  `/sessions/${site().heldId}/notes`,
  `/my/registrations/${site().confirmed}`,
  `/my/registrations/${site().confirmed}/colleague`,
  `/my/registrations/${site().waiting}`,
  `/my/action-points/${site().owner}`,
  `/my/notes/${site().notes}`,
  `/my/notes-reviews/${site().review}`,
  `/my/data/${site().myData}`,
  `/my/address/${site().newAddress}`,
  `/my/same-address/${site().sameAddress}`,
  `/unsubscribe/${site().unsubscribe}`,
  '/registered',
  '/my/links',
  '/my/data',
  '/sign-in',
  '/privacy',
  '/accessibility',
  NOWHERE,
];

/** Of a session: what is filled in before it and on its day, and what is written after it. */
const before = ['', '/registrations', '/registrations/add', '/registrations/import', '/registrations/export', '/messages', '/day', '/admission'];
const after = ['/attendance', '/notes', '/notes/edit', '/notes/send?audience=registered', '/notes/correct', '/notes/pull-back', '/notes-requests'];
const always = ['/people', '/action-points', '/materials', '/mails', '/pictures', '/settings', '/report'];
const ofSeries = ['', '/edit', '/copy', '/people', '/log', '/action-points', '/pictures', '/materials', '/sessions/new'];

/** The console but for its pages with a mail in a frame, which nothing looks into: they stand apart below. */
const forOrganisers = () => [
  '/console',
  '/console/series',
  '/console/series/new',
  ...ofSeries.map((part) => `/console/series/${site().seriesId}${part}`),
  ...[...before, ...always, '/cancel'].map((part) => `/console/sessions/${site().sessionId}${part}`),
  ...['', ...after, '/summary', '/summary/publish'].map((part) => `/console/sessions/${site().heldId}${part}`),
  `/console/sessions/${site().reviewedId}/notes`,
  `/console/sessions/${site().reviewedId}/summary`,
  `/console/sessions/${site().reviewedId}/action-points/from-notes`,
  `/console/materials/${site().materialId}`,
  `/console/registrations/${site().registrationId}`,
  `/console/registrations/${site().registrationId}/correct`,
  `/console/registrations/${site().registrationId}/revoke`,
  '/console/action-points',
  '/console/action-points?view=table',
  `/console/action-points/${site().actionPointId}`,
  '/console/people',
  '/console/mails',
  '/console/log',
];

/** Pages with a mail in a sandboxed frame. */
const framed = () => [`/console/mails/${site().deliveryId}`, `/console/sessions/${site().sessionId}/mails/preview?kind=session-reminder-day`];

/** A way of looking at pages, and which of the console's are looked at in it: everybody's are in each. */
type Look = { readonly colorScheme: 'light' | 'dark'; readonly width: number; readonly share: (n: number) => boolean };

const all = () => true;
const third = (rest: number) => (n: number) => n % 3 === rest;

/** The console's pages are looked at in two of these, and shared out over the others. */
const LANGUAGES: readonly { readonly language: string; readonly looks: readonly Look[] }[] = [
  {
    language: 'en',
    looks: [
      { colorScheme: 'light', width: 360, share: all },
      { colorScheme: 'dark', width: 1280, share: third(0) },
    ],
  },
  {
    language: 'ar',
    looks: [
      { colorScheme: 'dark', width: 320, share: all },
      { colorScheme: 'light', width: 1280, share: third(1) },
    ],
  },
  { language: 'ru', looks: [{ colorScheme: 'light', width: 320, share: third(2) }] },
];

/** What is wrong with a page: what axe finds, and where it is wider than the window. It is opened once, and looked at in several ways. */
async function wrongWith({ page }: Visitor, path: string, looks: readonly Look[]): Promise<readonly string[]> {
  const answered = await page.goto(`${site().address}${path}`);
  if (!page.url().endsWith(path) || answered?.ok() === path.endsWith(NOWHERE)) return [`${answered?.status()} at ${page.url()}`];
  const isFramed = framed().some((one) => path.endsWith(one));
  const wrong: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme });
    const found = isFramed ? [] : await findings(page);
    if ((await overhang(page)) > 0) found.push('wider than the window');
    wrong.push(...found.map((one) => `${colorScheme}, ${width} px: ${one}`));
  }
  return wrong;
}

describe.each(LANGUAGES)('every page in $language', ({ language, looks }) => {
  test('has nothing that axe finds, fits the window, and asks nothing of other sites', () =>
    visiting(site(), {}, async (visitor) => {
      const { page, elsewhere, complaints } = visitor;
      const wrong: Record<string, readonly string[]> = {};
      const look = async (path: string, ways: readonly Look[]) => {
        const found = ways.length === 0 ? [] : await wrongWith(visitor, `/${language}${path}`, ways);
        if (found.length > 0) wrong[path] = found;
      };
      for (const path of forEverybody()) await look(path, looks);
      await page
        .context()
        .addCookies([{ name: '__Host-convoke', value: site().admin, url: site().address.replace('http:', 'https:'), secure: true }]);
      for (const path of framed()) await look(path, looks);
      for (const [n, path] of forOrganisers().entries())
        await look(
          path,
          looks.filter(({ share }) => share(n)),
        );
      expect({ wrong, elsewhere, complaints }).toEqual({ wrong: {}, elsewhere: [], complaints: [] });
    }));
});

/** Forgets most of the form, mends it by keyboard, and sends it again. */
async function registerByKeyboard({ page }: Visitor, language: string, email: string) {
  await page.goto(`${site().address}/${language}/sessions/${site().sessionId}/register`);
  await page.focus('#email');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  const summary = page.locator('[role=alert]');
  await summary.waitFor();
  const focused = await page.locator('[role=alert]:focus').count();
  const kept = await page.inputValue('#email');
  await summary.locator('a').first().press('Enter');
  await page.locator('#name').pressSequentially('نور Grace');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Refuge');
  await page.locator('#criteria-field').press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/registered?session=*');
  return { focused, kept, path: new URL(page.url()).pathname };
}

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('registering, with JavaScript: $javaScriptEnabled', (options) => {
  test.each(['en', 'ar'])('by keyboard alone, in %s: what is missing is said and has the focus, nothing typed is lost', async (language) => {
    const email = `new-${language}-${options.javaScriptEnabled}@example.org`;
    const done = await visiting(site(), options, (visitor) => registerByKeyboard(visitor, language, email));
    expect(done).toEqual({ focused: 1, kept: email, path: `/${language}/registered` });
  });
});

describe('the time of a session', () => {
  const timeAt = (timezoneId: string, javaScriptEnabled = true) =>
    visiting(site(), { timezoneId, javaScriptEnabled }, async ({ page }) => {
      await page.goto(`${site().address}/en/sessions/${site().sessionId}`);
      const own = page.locator('[data-starts]');
      return (await own.isVisible()) ? await own.textContent() : 'nothing';
    });

  test('is shown by the clocks of the reader, where they differ and a script runs', async () => {
    expect(await timeAt('America/Bogota')).toMatch(/^For you: .*14 February.*07:00–09:00 \(America\/Bogota\)$/);
    expect(await timeAt('Africa/Nairobi')).toBe('nothing');
    expect(await timeAt('America/Bogota', false)).toBe('nothing');
  });
});
