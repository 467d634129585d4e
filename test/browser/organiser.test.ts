import { expect, test } from 'vitest';
import { openSession, registrationsOf } from '../e2e/support/installation.ts';
import { WAYS } from './people.ts';
import { type Installed, inEachWay } from './stage.ts';

async function filled({ installation, token }: Installed, language: string) {
  const place = await openSession(installation, { token, slug: `desk-${language}`, capacity: 3, moderation: 'review' });
  for (const name of ['amal', 'grace', 'nour']) {
    const body = { name, email: `${name}-${language}@example.org`, organisation: 'Refuge', language };
    await installation.call('POST', `/sessions/${place.sessionId}/registrations`, { body });
  }
  return place;
}

const { here, inWay } = inEachWay(filled);

const AFTER = '2024-02-21T16:30:00.000Z';

test.each(WAYS)('an organiser decides on those who wait, and they learn it by mail, in $language', async (way) => {
  const { live, organise, guest, sessionId } = inWay(way);
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(`/console/sessions/${sessionId}/registrations`);
    for (const who of ['amal', 'grace']) await page.getByLabel(desk.registrations.pick(who)).check();
    await organiser.press(desk.registrations.confirm);
    await organiser.press(desk.registrations.doIt.confirm);
    expect(await organiser.told()).toBe(desk.done.decided(2));
  });
  await live(guest('amal'), async (amal) => {
    await amal.followMail('registration-confirmed', '/my/registrations');
    expect(await amal.told()).toContain(amal.words.names.standing.confirmed);
  });
  const all = await registrationsOf(here().installation, sessionId, here().token);
  expect(all.map(({ status }) => status).sort()).toEqual(['confirmed', 'confirmed', 'submitted']);
});

test.each(WAYS)('an organiser writes, approves and sends the notes, and sees them arrive, in $language', async (way) => {
  const { live, organise, guest, sessionId } = inWay(way);
  if (here().installation.cloud.now() < AFTER) await here().installation.cloud.moveTo(AFTER);
  await here().installation.cloud.settle();
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(`/console/sessions/${sessionId}`);
    await organiser.press(desk.session.acts.hold);
    await organiser.open(`/console/sessions/${sessionId}/notes`);
    await organiser.follow(desk.notes.write);
    await page.locator('#markdown').fill('# What was said\n\nMuch — كثير.');
    await organiser.press(desk.notes.save);
    await organiser.follow(desk.notes.readOver);
    await organiser.press(desk.notes.approveAndSend(2));
    expect(await organiser.told()).toBe(desk.done.notesSent());
    await here().installation.cloud.settle();
    // With a script the numbers rise by themselves.
    if (!way.javaScriptEnabled) await page.reload();
    await expect.poll(() => page.locator('[data-count]').allInnerTexts(), { timeout: 15_000 }).toEqual(['2', '2', '2', '0', '0', '0']);
  });
  await live(guest('grace'), async (grace) => {
    await grace.followMail('notes-available', '/my/notes');
    expect(await grace.page.locator('article.text').innerText()).toContain('كثير');
  });
});

test.each(WAYS)('an organiser gives the notes to somebody who was absent and asks for them, in $language', async (way) => {
  const { live, organise, guest, sessionId } = inWay(way);
  await live(guest('absent'), async (absent) => {
    const { words, page } = absent;
    await absent.open(`/sessions/${sessionId}/notes`);
    await page.getByLabel(words.form.name).fill('Sami');
    await page.getByLabel(words.form.email).fill(absent.email);
    await page.getByLabel(words.form.organisation, { exact: true }).fill('Refuge');
    await page.getByLabel(words.ask.reason).fill('We work on this and could not travel.');
    await absent.press(words.ask.send);
    expect(await absent.heading()).toBe(words.ask.sent);
  });
  await here().installation.cloud.settle();
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(`/console/sessions/${sessionId}/notes-requests`);
    await page.getByLabel(desk.requests.approve).first().check();
    await organiser.press(desk.requests.save);
    expect(await organiser.told()).toBe(desk.done.requestApproved());
  });
  await live(guest('absent'), async (absent) => {
    await absent.followMail('requested-notes', '/my/notes');
    expect(await absent.page.locator('article.text').innerText()).toContain('كثير');
  });
});
