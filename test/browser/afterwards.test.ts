import { beforeAll, expect, test } from 'vitest';
import { reviewWords } from '../../functions/web/words/reviews.ts';
import { openSession } from '../e2e/support/installation.ts';
import { type Person, WAYS } from './people.ts';
import { type Installed, inEachWay } from './stage.ts';

/** Two people have the same name: a list of names cannot tell them apart. */
const GUESTS = { amal: 'Amal', nour: 'Nour Haddad', noura: 'Nour Haddad' };

async function filled({ installation, token }: Installed, language: string) {
  const place = await openSession(installation, { token, slug: `after-${language}`, capacity: 10 });
  const path = `/sessions/${place.sessionId}/registrations`;
  for (const [who, name] of Object.entries(GUESTS))
    await installation.call('POST', path, { body: { name, email: `${who}-${language}@example.org`, organisation: 'Refuge', language } });
  const olga = { name: 'Olga', email: `olga-${language}@example.org`, organisation: 'Radio', attendeeType: 'observer', language };
  await installation.call('POST', path, { body: olga });
  // From here on no name may stand in the notes.
  await installation.call('PATCH', `/sessions/${place.sessionId}`, { token, body: { chathamHouse: true } });
  const speaker = { name: 'Sami', email: `sami-${language}@example.org`, organisation: 'University', attendeeType: 'speaker', language };
  await installation.call('POST', `${path}/by-hand`, { token, body: speaker });
  return place;
}

const { here, inWay } = inEachWay(filled);

beforeAll(async () => {
  // Half an hour before it begins.
  await here().installation.cloud.moveTo('2024-02-21T12:30:00.000Z');
  await here().installation.cloud.settle();
}, 60_000);

const textOf = ({ page }: Person) => page.locator('main').innerText();

test.each(WAYS)('at the door: somebody who is on no list, somebody who waited, and the list of admission, in $language', async (way) => {
  const { organise, guest, at } = inWay(way);
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`${at}/day`);
    await organiser.fill(desk.fields.name.label, 'Wali');
    await organiser.fill(desk.fields.organisation.label, 'Village');
    await organiser.fill(desk.fields.email.label, guest('wali'));
    await organiser.press(desk.day.add);
    expect(await organiser.told()).toBe(desk.done.walkedIn());
    await organiser.page.getByRole('row', { name: 'Olga' }).getByRole('button', { name: desk.registrations.confirm }).click();
    expect(await organiser.told()).toBe(desk.done.lateConfirmed());
    await organiser.follow(desk.day.admissionShow);
    expect(await textOf(organiser)).toContain('Wali');
    expect(await textOf(organiser)).toContain('Olga');
  });
  await here().installation.cloud.settle();
  for (const who of ['wali', 'olga']) expect(await here().installation.mailsTo(guest(who), 'registration-confirmed')).toHaveLength(1);
});

test('the session begins', async () => {
  await here().installation.cloud.moveTo('2024-02-21T16:30:00.000Z');
  await here().installation.cloud.settle();
  expect(here().installation.cloud.now()).toBe('2024-02-21T16:30:00.000Z');
});

test.each(WAYS)('who was there: the list of the meeting tool, with a name that two people have, in $language', async (way) => {
  const { organise, guest, at } = inWay(way);
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(at);
    await organiser.press(desk.session.acts.hold);
    await organiser.open(`${at}/attendance`);
    await organiser.fill(desk.fields.list.label, `${guest('amal')}\nNour Haddad\nXaver Nobody`);
    await organiser.press(desk.attendance.match);
    expect(await organiser.told()).toContain(desk.attendance.found(1));
    expect(await organiser.told()).toContain(desk.attendance.open(2));
    await page.getByRole('checkbox', { name: 'Nour Haddad' }).first().check();
    await organiser.press(desk.attendance.check);
    await organiser.press(desk.attendance.save);
    expect(await organiser.told()).toBe(desk.done.attendance(2));
  });
});

test.each(WAYS)('notes are reviewed, held back, sent, corrected and pulled back, in $language', async (way) => {
  const { live, organise, guest, at } = inWay(way);
  const write = async ({ desk, page, press, open }: Person, text: string) => {
    await open(`${at}/notes/edit?language=en`);
    await page.locator('#markdown').fill(text);
    await press(desk.notes.save);
  };
  const replace = async (organiser: Person, text: string) => {
    await write(organiser, text);
    await organiser.press(organiser.desk.notes.approve);
    await organiser.follow(organiser.desk.notes.toCorrect);
  };
  await organise(async (organiser) => {
    const { desk } = organiser;
    await write(organiser, 'The roof is wet. Amal means hope.');
    await organiser.press(desk.notes.sendForReview);
    expect(await organiser.told()).toBe(desk.done.notesInReview());
  });
  await live(guest('sami'), async (sami) => {
    const words = reviewWords(way.language);
    await sami.followMail('notes-review', '/my/notes-reviews');
    await sami.fill(words.label, 'Dry by now — جاف');
    await sami.press(words.send);
    expect(await textOf(sami)).toContain('Dry by now');
  });
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`${at}/notes`);
    expect(await textOf(organiser)).toContain('Dry by now — جاف');
    await organiser.press(desk.notes.approve);
    await organiser.follow(desk.notes.toSend);
    await organiser.unfold(desk.notes.whomElse);
    await organiser.fill(desk.notes.from, '2024-02-25T09:00');
    await organiser.press(desk.notes.check);
    await organiser.page.getByRole('checkbox', { name: 'Amal' }).check();
    await organiser.press(desk.notes.sendLater(6));
    expect(await organiser.told()).toBe(desk.done.notesScheduled());
    await organiser.press(desk.notes.callOff);
    expect(await organiser.told()).toBe(desk.done.notesCalledOff());
    await organiser.follow(desk.notes.toSend);
    await organiser.press(desk.notes.sendNow(6));
    await organiser.page.locator('[role=alert]').waitFor();
    await organiser.page.getByRole('checkbox', { name: 'Amal' }).check();
    await organiser.press(desk.notes.sendNow(6));
    expect(await organiser.told()).toBe(desk.done.notesSent());
    await here().installation.cloud.settle();
    await replace(organiser, 'The roof is nearly dry.');
    await organiser.tick(desk.notes.silent);
    await organiser.press(desk.notes.replace);
    expect(await organiser.told()).toBe(desk.done.notesReplaced());
    await here().installation.cloud.settle();
    expect(await here().installation.mailsTo(guest('amal'), 'notes-available')).toHaveLength(1);
    await replace(organiser, 'The roof is dry.');
    await organiser.fill(desk.notes.said, 'It had dried');
    await organiser.press(desk.notes.replace);
    expect(await organiser.told()).toBe(desk.done.notesReplaced());
  });
  await live(guest('amal'), async (amal) => {
    await amal.followMail('notes-available', '/my/notes', 0);
    expect(await textOf(amal)).toContain('The roof is dry.');
    expect(await textOf(amal)).toContain(amal.words.notes.updated);
    expect(await textOf(amal)).toContain('It had dried');
    const mails = await here().installation.mailsTo(amal.email, 'notes-available');
    expect(mails.map((mail) => mail.text.includes('It had dried'))).toEqual([false, true]);
  });
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`${at}/notes`);
    await organiser.follow(desk.notes.pullBack);
    await organiser.press(desk.notes.pullBackNow);
    expect(await organiser.told()).toBe(desk.done.notesPulledBack());
  });
  await live(guest('amal'), async (amal) => {
    await amal.followMail('notes-available', '/my/notes');
    expect(await amal.heading()).toBe(amal.words.refusal.gone);
  });
});

test.each(WAYS)('a document is sent by an organiser and fetched by a participant, in $language', async (way) => {
  const { live, organise, guest, at } = inWay(way);
  const file = { name: 'Slides — شرائح.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) };
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open(`${at}/materials`);
    await organiser.choose(desk.materials.kind, 'presentation');
    await organiser.fill(desk.materials.title, 'Slides');
    await organiser.choose(desk.materials.whoSees, 'registered');
    if (way.javaScriptEnabled) {
      await page.locator('#file').setInputFiles(file);
      await organiser.press(desk.materials.next);
    } else {
      await organiser.choose(desk.materials.type, 'application/pdf');
      await organiser.press(desk.materials.next);
      await page.locator('#file').setInputFiles(file);
      await organiser.press(desk.materials.upload);
    }
    await page.waitForURL('**/materials?done=fileSent');
    expect(await organiser.told()).toBe(desk.done.fileSent());
    await here().installation.cloud.settle();
    await page.reload();
    expect(await textOf(organiser)).toContain(desk.materials.status.available);
  });
  await live(guest('amal'), async (amal) => {
    await amal.followMail('registration-confirmed', '/my/registrations');
    const href = await amal.page.locator('.documents a').first().getAttribute('href');
    const answer = await amal.page.request.get(new URL(href ?? '', amal.page.url()).href);
    expect((await answer.body()).toString()).toBe(PDF);
  });
});

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

test.each(WAYS)('a summary is published, on its page and in the feed, in $language', async (way) => {
  const { live, organise, guest, at, sessionId } = inWay(way);
  const text = `Roofs were agreed, ${way.language} — اتفاق`;
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`${at}/summary`);
    await organiser.page.locator('textarea').first().fill(text);
    await organiser.page.getByRole('button', { name: desk.summary.save, exact: true }).last().click();
    expect(await organiser.told()).toBe(desk.done.summarySaved());
    await organiser.follow(desk.summary.toPublish);
    await organiser.press(desk.summary.publish);
    expect(await organiser.told()).toBe(desk.done.summaryPublished());
  });
  await here().installation.cloud.settle();
  await live(guest('visitor'), async (visitor) => {
    await visitor.open(`/sessions/${sessionId}/summary`);
    expect(await textOf(visitor)).toContain(text);
    for (const format of ['json', 'atom']) {
      const feed = await visitor.page.request.get(`${here().installation.cloud.url}/feeds/summaries.${format}`);
      expect(await feed.text()).toContain(sessionId);
    }
  });
});

test.each(WAYS)('an action point: recorded, answered by its owner, published, completed, followed up, in $language', async (way) => {
  const { live, organise, guest, at } = inWay(way);
  const text = `Mend the roof ${way.language} — السقف`;
  await organise(async (organiser) => {
    const { desk } = organiser;
    await organiser.open(`${at}/action-points`);
    await organiser.fill(desk.points.text, text);
    await organiser.fill(desk.points.organisation, 'Ministry of Roofs');
    await organiser.fill(desk.points.emails, guest('owner'));
    await organiser.fill(desk.points.dueOn, '2024-06-30');
    await organiser.choose(desk.points.visibility, 'public');
    await organiser.press(desk.points.recordButton);
    expect(await organiser.told()).toBe(desk.done.pointRecordedTold());
  });
  // What is recorded one after the other comes in one mail, ten minutes after the last.
  await here().installation.cloud.settle();
  await here().installation.cloud.moveTo(new Date(Date.parse(here().installation.cloud.now()) + 11 * 60_000).toISOString());
  await live(guest('owner'), async (owner) => {
    const { point } = owner.words;
    await owner.followMail('action-points-recorded', '/my/action-points');
    expect(await owner.heading()).toBe(text);
    await owner.choose(point.status, 'in-progress');
    await owner.fill(point.note, 'Tiles are on their way');
    await owner.press(point.send);
    expect(await textOf(owner)).toContain('Tiles are on their way');
    await owner.fill(point.note, 'Ask the Ministry of Tiles');
    await owner.tick(point.notMine);
    await owner.press(point.send);
    expect(await textOf(owner)).toContain(point.disputed);
  });
  await organise(async (organiser) => {
    const { desk, page } = organiser;
    await organiser.open('/console/action-points');
    await page.getByRole('link', { name: text }).click();
    expect(await textOf(organiser)).toContain('Tiles are on their way');
    expect(await textOf(organiser)).toContain(desk.points.disputed);
    await organiser.fill(desk.points.progress, 'Tiles were bought');
    await organiser.press(desk.points.publish);
    expect(await organiser.told()).toBe(desk.done.pointSaved());
    await organiser.choose(desk.points.status, 'completed');
    await organiser.press(desk.editor.save);
    // The same was told a moment ago: what tells this page from the one before is the state.
    await page.locator('main .state.completed').first().waitFor();
    expect(await organiser.told()).toBe(desk.done.pointSaved());
    await organiser.follow(desk.points.followUp);
    // In the language of the session that it comes from.
    expect(await page.locator('#title-en').inputValue()).toContain(text);
    await organiser.press(desk.editor.session.create);
    expect(await organiser.told()).toBe(desk.done.sessionCreated());
  });
  await here().installation.cloud.settle();
  await live(guest('visitor'), async (visitor) => {
    await visitor.open(`/series/after-${way.language}`);
    expect(await textOf(visitor)).toContain('Tiles were bought');
    expect(await textOf(visitor)).toContain(visitor.words.names.point.completed);
  });
});
