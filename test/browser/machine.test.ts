import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPages } from '../../infra/local/pages/serve.ts';
import { findings } from '../../scripts/browser.ts';
import { ADMIN, openSession } from '../e2e/support/installation.ts';
import { overhang } from './browser.ts';
import { anInstallation } from './stage.ts';

const here = anInstallation();
let pages: Awaited<ReturnType<typeof startPages>>;

beforeAll(async () => {
  pages = await startPages({ port: 0, cloud: here().installation.cloud, admin: ADMIN });
}, 60_000);

afterAll(() => pages.close());

async function opened<T>(javaScriptEnabled: boolean, path: string, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await here().browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled, locale: 'en' });
  const complaints: string[] = [];
  context.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  try {
    const page = await context.newPage();
    await page.goto(`${pages.url}${path}`);
    const result = await look(page);
    expect(complaints).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

/** What opens beside the page. */
async function tabOf(page: Page, click: () => Promise<void>): Promise<Page> {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), click()]);
  return tab;
}

async function confirmed(tab: Page): Promise<void> {
  await tab.getByRole('button').last().click();
  await tab.waitForURL('**/console');
}

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('with JavaScript: $javaScriptEnabled', ({ javaScriptEnabled }) => {
  test('the start page signs in with a click', () =>
    opened(javaScriptEnabled, '/', async (page) => {
      await confirmed(await tabOf(page, () => page.getByRole('button', { name: 'Sign in to the console' }).click()));
    }));

  test('the link of a mail is followed by clicking it', async () => {
    await here().installation.call('POST', '/sign-in', { body: { email: ADMIN } });
    await here().installation.cloud.settle();
    await opened(javaScriptEnabled, '/mails', async (page) => {
      await page.getByRole('link', { name: 'Your link to sign in' }).first().click();
      const letter = page.frameLocator('iframe');
      await confirmed(await tabOf(page, () => letter.getByRole('link', { name: 'Sign in' }).click()));
    });
  });

  test('time passes, and what came of it is a click away', () =>
    opened(javaScriptEnabled, '/clock', async (page) => {
      await page.getByRole('button', { name: 'An hour' }).click();
      await page.getByText('Time has passed').waitFor();
      await page.getByRole('link', { name: 'Look at the mails' }).click();
      expect(await page.locator('h1').innerText()).toBe('Mails');
    }));
});

test('a mail appears in the list by itself, and has its calendar entry once', () =>
  opened(true, '/mails', async (page) => {
    const { sessionId } = await openSession(here().installation, { token: await here().installation.signIn(ADMIN), slug: 'machine', capacity: 2 });
    const who = { name: 'Amina', email: 'amina@example.org', organisation: 'An NGO' };
    await here().installation.call('POST', `/sessions/${sessionId}/registrations`, { body: who });
    await page.getByRole('link', { name: /^You are registered/ }).click();
    expect(await page.locator('.files li').allInnerTexts()).toEqual([expect.stringMatching(/^\S+\.ics calendar invitation/)]);
  }));

test('the clock goes behind a session by its name', async () => {
  const title = 'Climate and displacement';
  await openSession(here().installation, { token: await here().installation.signIn(ADMIN), slug: 'clock', capacity: 2 });
  await opened(true, '/clock', async (page) => {
    await page.getByRole('button', { name: title }).first().click();
    await page.getByText('Time has passed').waitFor();
    expect(here().installation.cloud.now()).toBe('2024-02-21T15:00:00.000Z');
    expect(await page.getByRole('button', { name: title }).count()).toBe(0);
  });
});

test.each(['/', '/mails', '/clock'])('%s can be read by everybody, on a telephone too', (path) =>
  opened(true, path, async (page) => {
    expect({ findings: await findings(page), overhang: await overhang(page) }).toEqual({ findings: [], overhang: 0 });
  }),
);
