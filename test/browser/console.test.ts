import { expect, test } from 'vitest';
import { type Person, signIn, WAYS } from './people.ts';
import { registered } from './registered.ts';
import { inEachWay } from './stage.ts';

const { here, inWay } = inEachWay(registered);

async function newSession({ desk, page, fill, press, told }: Person, title: string) {
  const { fields } = desk.editor.session;
  await fill(fields.title, title);
  await fill(fields.startsAt, '2024-03-20T14:00');
  await fill(fields.endsAt, '2024-03-20T16:00');
  await fill(fields.joinUrl, 'https://meet.example.org/winter');
  await press(desk.editor.session.create);
  expect(await told()).toBe(desk.done.sessionCreated());
  return new URL(page.url()).pathname.split('/').at(-1);
}

test.each(WAYS)('an organiser begins with nothing, and a visitor can register in the end, in $language', async (way) => {
  const { live, organise, guest } = inWay(way);
  const title = `Winter ${way.language} — الشتاء`;
  let sessionId: string | undefined;
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    const { series } = desk.editor;
    await organiser.open('/console/series');
    await organiser.follow(desk.series.create);
    await organiser.fill(series.title, title);
    await organiser.fill(series.organisers, 'Office for Shelter');
    await organiser.press(desk.series.createButton);
    expect(await organiser.told()).toBe(desk.done.seriesCreated());
    const overview = page.url();
    await organiser.follow(desk.series.addSession);
    sessionId = await newSession(organiser, title);
    await page.goto(overview);
    await organiser.press(desk.series.publish);
    expect(await organiser.told()).toBe(desk.done.seriesOpened(1));
  });
  await here().installation.cloud.settle();
  await live(guest('visitor'), async (visitor) => {
    await visitor.open('');
    await visitor.page.locator(`a[href$="/sessions/${sessionId}"]`).first().click();
    expect(await visitor.heading()).toContain(title);
    await visitor.follow(visitor.words.session.register);
    expect(await visitor.page.getByLabel(visitor.words.form.name).isVisible()).toBe(true);
  });
});

test.each(WAYS)('an organiser shares the work, and takes it back, in $language', async (way) => {
  const { live, organise, guest, seriesId } = inWay(way);
  const path = `/console/series/${seriesId}`;
  await organise(async (organiser) => {
    const { desk, words } = organiser;
    await organiser.open(`${path}/people`);
    await organiser.fill(words.signIn.email, guest('deputy'));
    await organiser.press(desk.roles.ofSeries.add);
    expect(await organiser.told()).toBe(desk.done.organiserAdded());
  });
  await live(guest('deputy'), async (deputy) => {
    await signIn(deputy);
    await deputy.open(path);
    await deputy.follow(deputy.desk.series.addSession);
    expect(await deputy.page.getByLabel(deputy.desk.editor.session.fields.joinUrl).isVisible()).toBe(true);
  });
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(`${path}/people`);
    await page
      .getByRole('row', { name: guest('deputy') })
      .getByRole('link', { name: desk.roles.remove })
      .click();
    await organiser.press(desk.roles.remove);
    expect(await organiser.told()).toBe(desk.done.roleRemoved());
  });
  await live(guest('deputy'), async (deputy) => {
    await deputy.open('/console/series');
    expect(await deputy.page.locator('main').innerText()).toContain(deputy.desk.series.none);
  });
});

test.each(WAYS)('somebody helps with one session: sees who comes, decides on nothing, in $language', async (way) => {
  const { live, organise, guest, sessionId } = inWay(way);
  const at = `/console/sessions/${sessionId}`;
  await organise(async (organiser) => {
    const { desk, words } = organiser;
    await organiser.open(`${at}/people`);
    await organiser.fill(words.signIn.email, guest('helper'));
    await organiser.press(desk.roles.ofSession.add);
    expect(await organiser.told()).toBe(desk.done.coOrganiserAdded());
  });
  await live(guest('helper'), async (helper) => {
    await signIn(helper);
    await helper.open(`${at}/registrations?status=all`);
    expect(await helper.page.locator('main').innerText()).toContain('grace');
    await helper.open(`${at}/messages`);
    expect(await helper.heading()).toBe(helper.words.refusal.forbidden);
  });
});

test.each(WAYS)('an organiser moves a session, then postpones it, and everybody hears of it, in $language', async (way) => {
  const { organise, guest, sessionId } = inWay(way);
  await organise(async (organiser) => {
    const { desk } = organiser;
    const { fields } = desk.editor.session;
    await organiser.open(`/console/sessions/${sessionId}/settings`);
    await organiser.fill(fields.startsAt, '2024-02-22T14:00');
    await organiser.fill(fields.endsAt, '2024-02-22T16:00');
    await organiser.press(desk.editor.save);
    expect(await organiser.told()).toBe(desk.done.sessionSavedTold());
  });
  await here().installation.cloud.settle();
  expect(await here().installation.mailsTo(guest('grace'), 'session-moved')).toEqual([]);
  await here().installation.cloud.moveTo(new Date(Date.parse(here().installation.cloud.now()) + 30 * 60_000).toISOString());
  await here().installation.cloud.settle();
  expect(await here().installation.mailsTo(guest('grace'), 'session-moved')).toHaveLength(1);
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`/console/sessions/${sessionId}`);
    await organiser.follow(desk.session.acts.postpone);
    await organiser.fill(desk.session.reason, 'The roof leaks');
    await organiser.press(desk.session.acts.postpone);
    expect(await organiser.told()).toBe(desk.done.postponed());
  });
  await here().installation.cloud.settle();
  expect((await here().installation.mailTo(guest('grace'), 'session-postponed')).text).toContain('The roof leaks');
});

test.each(WAYS)('an organiser adds a session like the one before, in $language', async (way) => {
  const { organise, seriesId } = inWay(way);
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    const { fields } = desk.editor.session;
    await organiser.open(`/console/series/${seriesId}`);
    await organiser.follow(desk.series.copySession);
    expect(await page.locator('#title-en').inputValue()).toBe('Climate and displacement');
    await organiser.fill(fields.startsAt, '2024-04-17T14:00');
    await organiser.fill(fields.endsAt, '2024-04-17T16:00');
    await organiser.press(desk.editor.session.create);
    expect(await organiser.told()).toBe(desk.done.sessionCreated());
    expect(await organiser.heading()).toContain('Climate and displacement');
  });
});
