import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ADMIN } from '../e2e/support/installation.ts';
import { as, type Person, signIn, WAYS } from './people.ts';
import { anInstallation } from './stage.ts';

/*
 * Nothing is read but the screen: whoever presses the one filled button of each page, and fills in what it asks for, has sent the notes of
 * a session of their own in the end.
 */

const here = anInstallation();

const FILLED = 'main :is(button, a.button):not(.second, .plain-button, [hidden])';

/** Presses the one filled button of a page, and says what it is called. */
async function goOn(page: Page): Promise<string> {
  const filled = page.locator(FILLED);
  expect(await filled.count(), `filled buttons at ${page.url()}`).toBe(1);
  const label = await filled.innerText();
  await filled.click();
  await page.waitForLoadState();
  return label;
}

async function prepare({ page, desk, fill }: Person, way: string): Promise<string> {
  const { series, session } = desk.editor;
  await page.locator('a[href$="/console/series/new"]').first().click();
  await fill(series.title, `Shelter ${way}`);
  await fill(series.organisers, 'Office for Shelter');
  await goOn(page);
  await goOn(page);
  await fill(session.fields.title, `Winter ${way}`);
  await fill(session.fields.startsAt, way === 'en' ? '2024-03-20T14:00' : '2024-04-20T14:00');
  await fill(session.fields.endsAt, way === 'en' ? '2024-03-20T16:00' : '2024-04-20T16:00');
  await fill(session.fields.joinUrl, 'https://meet.example.org/winter');
  await goOn(page);
  const sessionId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  // To the series, and it is published with its registration.
  for (let n = 0; n < 2; n += 1) await goOn(page);
  return sessionId;
}

test.each(WAYS)('whoever goes on by the filled button of each page has sent the notes in the end, in $language', async (way) => {
  const live = (life: (person: Person) => Promise<void>) => as(here(), way, ADMIN, life);
  const token = await here().installation.signIn(ADMIN);
  let sessionId = '';
  await live(async (organiser) => {
    await signIn(organiser);
    await organiser.open('/console');
    sessionId = await prepare(organiser, way.language);
    expect(await organiser.told()).toBe(organiser.desk.done.seriesOpened(1));
  });
  const guest = { name: 'Grace Adhiambo', email: `grace-${way.language}@example.org`, organisation: 'Refuge', attendeeType: 'participant' };
  await here().installation.call('POST', `/sessions/${sessionId}/registrations/by-hand`, { token, body: guest });
  await here().installation.cloud.moveTo(way.language === 'en' ? '2024-03-20T17:00:00.000Z' : '2024-04-20T17:00:00.000Z');
  await here().installation.cloud.settle();
  await live(async (organiser) => {
    const { page, desk } = organiser;
    await signIn(organiser);
    await organiser.open(`/console/sessions/${sessionId}`);
    expect(await goOn(page)).toBe(desk.session.acts.hold);
    expect(await goOn(page)).toBe(desk.notes.write);
    await page.locator('#markdown').fill('# What was said\n\nMuch.');
    const pressed: string[] = [];
    for (let n = 0; n < 3; n += 1) pressed.push(await goOn(page));
    expect(pressed).toEqual([desk.notes.save, desk.notes.readOver, desk.notes.approveAndSend(1)]);
    expect(await organiser.told()).toBe(desk.done.notesSent());
  });
  await here().installation.cloud.settle();
  expect(await here().installation.mailsTo(guest.email, 'notes-available')).toHaveLength(1);
});
