import { beforeEach, describe, expect, test } from 'vitest';
import { distributionId, sessionId } from '../../../events/values.ts';
import { deliveryStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { distributionStore, notesStore } from '../../../functions/adapters/dynamodb/notes-store.ts';
import { advanceDistribution } from '../../../functions/notes/use-cases/advance-distribution.ts';
import { cause } from '../../support/platform.ts';
import { type DoorUnderTest, door } from './client.ts';
import { aWorld, type World } from './world.ts';

let under: DoorUnderTest;
let world: World;
let at: string;
let token: string;

const AFTER = '2024-02-21T17:00:00.000Z';

beforeEach(async () => {
  under = door();
  world = await aWorld(under, 'own-series');
  under.moveTo(AFTER);
  token = await under.signIn(world.email);
  at = `/console/sessions/${world.sessionId}/notes`;
});

const open = (path = at) => under.page(path, { cookie: token });
const send = (path: string, fields: Record<string, string> = {}) => under.form(path, fields, { cookie: token });
const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Opens the editor, writes, and saves. */
async function write(markdown: string, language = 'en') {
  const editor = await open(`${at}/edit?language=${language}`);
  const [basedOn, was] = [field(editor.text, 'basedOn'), field(editor.text, 'was')];
  return send(`${at}/edit`, { language, markdown, basedOn, was, act: 'save' });
}

describe('from nothing to notes sent', () => {
  test('each step says what comes next, and the last one shows how far the mails are', async () => {
    expect((await open()).text).toContain('Nobody has written the notes yet');
    const saved = await write('# What was said\n\nMuch.');
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${at}?done=notesSaved`]);
    expect((await open(`${at}?done=notesSaved`)).text).toContain('The notes are a draft');
    await send(`${at}/approve`);
    expect((await open()).text).toContain('Nobody has them yet: send them');
    const asked = await open(`${at}/send?audience=registered`);
    expect(asked.text).toContain('1 person gets a mail with a link of their own');
    expect(asked.text).toContain('Send to 1 person now');
    const sent = await send(`${at}/send`, { audience: 'registered' });
    expect(sent.headers.get('Location')).toBe(`${at}?done=notesSent`);
    const progress = await open();
    expect(progress.text).toMatch(/data-progress="\/api\/v1\/distributions\/dst_/);
    expect(progress.text).toContain('Show the present numbers');
    expect((await open(`${at}/send?audience=registered`)).text).toContain('1 person gets');
  });

  test('a draft is read over once more, approved and sent by one button, which says to how many', async () => {
    await write('# What was said\n\nMuch.');
    expect((await open()).text).toContain(`href="${at}/send"`);
    const asked = await open(`${at}/send`);
    expect(asked.text).toContain('approves version 1 as it stands here');
    expect(asked.text).toContain('<h1>What was said</h1>');
    expect(asked.text).toContain('Approve and send to 1 person now');
    const sent = await send(`${at}/send`, { audience: 'registered', approves: field(asked.text, 'approves') });
    expect(sent.headers.get('Location')).toBe(`${at}?done=notesSent`);
    expect((await under.call('GET', `/sessions/${world.sessionId}/notes`, { token })).json).toMatchObject({
      status: 'distributed',
      distributedVersion: 1,
    });
  });

  test('what somebody wrote while it was read over is not sent unread', async () => {
    await write('Read');
    const asked = await open(`${at}/send`);
    await write('Unread');
    const refused = await send(`${at}/send`, { audience: 'registered', approves: field(asked.text, 'approves') });
    expect([refused.status, refused.text.includes('Somebody changed the notes since you opened them')]).toEqual([409, true]);
    expect(refused.text).toContain('approves version 2 as it stands here');
    expect((await under.call('GET', `/sessions/${world.sessionId}/notes`, { token })).json).toMatchObject({ status: 'draft' });
  });

  test('an approved text is there to be read, folded, and needs no second approval', async () => {
    await write('Much.');
    await send(`${at}/approve`);
    const { text } = await open(`${at}/send`);
    expect(text).toContain('Send to 1 person now');
    expect(text).not.toContain('name="approves"');
  });

  test('a preview changes nothing and loses nothing', async () => {
    const shown = await send(`${at}/edit`, { language: 'en', markdown: '# Heading\n\n<script>x</script>', basedOn: '0', was: '', act: 'preview' });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('<h1>Heading</h1>');
    expect(shown.text).toContain('&lt;script&gt;');
    expect(shown.text).not.toContain('<script>x');
    expect((await open()).text).toContain('Nobody has written');
    const live = await send('/console/preview', { markdown: '*soon*' });
    expect(live.text).toBe('<p><em>soon</em></p>\n');
  });

  test('an empty text is refused beside its field', async () => {
    const refused = await write('   ');
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('id="markdown-error"');
  });
});

describe('two who write at once', () => {
  test('both texts are shown, nothing is lost, and saving again takes the place of the other', async () => {
    await write('First');
    const stale = await open(`${at}/edit?language=en`);
    await write('Theirs');
    const mine = { language: 'en', markdown: 'Mine', basedOn: field(stale.text, 'basedOn'), was: field(stale.text, 'was'), act: 'save' };
    const conflict = await send(`${at}/edit`, mine);
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Theirs');
    expect(conflict.text).toMatch(/<textarea[^>]*>Mine<\/textarea>/);
    const again = await send(`${at}/edit`, { ...mine, basedOn: field(conflict.text, 'basedOn'), was: field(conflict.text, 'was') });
    expect(again.status).toBe(303);
    expect((await open(`${at}/edit?language=en`)).text).toContain('>Mine</textarea>');
  });

  test('in two languages they do not disturb each other', async () => {
    const stale = await open(`${at}/edit?language=ar`);
    await write('English');
    const other = { language: 'ar', markdown: 'عربي', basedOn: field(stale.text, 'basedOn'), was: field(stale.text, 'was'), act: 'save' };
    expect((await send(`${at}/edit`, other)).status).toBe(303);
  });
});

describe('who gets them', () => {
  test('attended without attendance recorded says so, and what to do', async () => {
    await write('Text');
    await send(`${at}/approve`);
    const asked = await open(`${at}/send?audience=attended`);
    expect(asked.text).toContain('No attendance was recorded');
    expect(asked.text).toContain(`/console/sessions/${world.sessionId}/attendance`);
    expect(asked.text).toContain('Nobody would get a mail.');
  });

  test('under the Chatham House Rule every name is shown with its place, and what is no name can be said', async () => {
    await under.call('PATCH', `/sessions/${world.sessionId}`, { token, body: { chathamHouse: true } });
    await write('Opening\n\nAda Obi spoke.');
    await send(`${at}/approve`);
    const asked = await open(`${at}/send?audience=registered`);
    expect(asked.text).toContain('Ada Obi');
    expect(asked.text).toContain('line 3');
    const refused = await send(`${at}/send`, { audience: 'registered' });
    expect(refused.status).toBe(409);
    expect((await send(`${at}/send`, { audience: 'registered', confirmedNames: 'Ada Obi' })).status).toBe(303);
  });
});

describe('what was sent', () => {
  beforeEach(async () => {
    await write('Text');
    await send(`${at}/approve`);
    await send(`${at}/send`, { audience: 'registered' });
  });

  test('is replaced silently or with a mail', async () => {
    await write('Better');
    expect((await open()).text).toContain('Readers go on reading the version that was sent');
    // Readers' text is replaced on its own page, silently or not.
    expect((await open()).text).not.toContain(`href="${at}/send"`);
    expect((await open(`${at}/send`)).headers.get('Location')).toBe(at);
    await send(`${at}/approve`);
    expect((await open()).text).toContain(`${at}/correct`);
    expect((await open(`${at}/correct`)).text).toContain('Silently');
    expect((await send(`${at}/correct`, { notice: 'silent' })).headers.get('Location')).toBe(`${at}?done=notesReplaced`);
    expect((await send(`${at}/correct`, { notice: 'silent' })).status).toBe(409);
  });

  test('a language that came later is offered to its readers alone', async () => {
    await write('عربي', 'ar');
    await send(`${at}/approve`);
    expect((await open()).text).toContain('send?audience=registered&amp;language=ar');
    const asked = await open(`${at}/send?audience=registered&language=ar`);
    expect(asked.text).toContain('Only readers of Arabic');
    expect(asked.text).toContain('Not concerned');
  });

  test('is pulled back after a page that says what that means', async () => {
    expect((await open(`${at}/pull-back`)).text).toContain('Every link to these notes dies at once');
    expect((await send(`${at}/pull-back`)).headers.get('Location')).toBe(`${at}?done=notesPulledBack`);
    expect((await open()).text).toContain('The notes were pulled back');
  });
});

describe('an embargo', () => {
  const advance = () =>
    advanceDistribution({
      ...under.base,
      notes: notesStore(under.base),
      distributions: distributionStore(under.base),
      mails: deliveryStore(under.base),
    });
  const scheduled = async () => {
    await write('Text');
    await send(`${at}/approve`);
    const sent = await send(`${at}/send`, { audience: 'registered', embargoUntil: '2024-03-01T10:00' });
    expect(sent.headers.get('Location')).toBe(`${at}?done=notesScheduled`);
    const [one] = await distributionStore(under.base).ofSession(sessionId.parse(world.sessionId));
    return distributionId.parse(one?.distributionId);
  };
  const requested = async () => (await under.published()).filter(({ type }) => type === 'notes.distribution-requested.v1').length;
  const read = async () => under.call('GET', `/my/notes/${await notesLink()}`);
  const notesLink = async () => under.links.make('notes', world.registrationId, 1);

  test('nobody sees the notes before its end, and what is written meanwhile changes nothing of it', async () => {
    const id = await scheduled();
    expect((await open()).text).toContain('wait for their day');
    await write('Written later');
    expect(await advance()(id, '2024-03-01T08:59:59.000Z', cause)).toBe('nothing due');
    expect((await read()).status).toBe(404);
    expect(await requested()).toBe(0);
    expect(await advance()(id, '2024-03-01T09:00:00.000Z', cause)).toBe('planned');
    expect((await read()).json).toMatchObject({ version: 1, texts: { en: 'Text' } });
    expect(await requested()).toBe(1);
    expect((await open()).text).toContain('Readers go on reading the version that was sent');
  });

  test('can be called off until then, and not after', async () => {
    const id = await scheduled();
    expect((await under.call('GET', `/distributions/${id}`, { token })).json).toMatchObject({ status: 'scheduled', planned: 0 });
    expect((await open()).text).toContain(`/console/distributions/${id}/call-off`);
    expect((await send(`/console/distributions/${id}/call-off`)).headers.get('Location')).toBe(`${at}?done=notesCalledOff`);
    expect((await send(`/console/distributions/${id}/call-off`)).status).toBe(303);
    expect((await under.call('GET', `/distributions/${id}`, { token })).json).toMatchObject({ status: 'cancelled' });
    expect(await advance()(id, '2024-03-01T09:00:00.000Z', cause)).toBe('nothing due');
    expect((await read()).status).toBe(404);
    expect((await open()).text).toContain('Nobody has them yet: send them');
    const now = await under.call('POST', `/sessions/${world.sessionId}/distributions`, { token, body: { audience: 'registered' } });
    expect((await send(`/console/distributions/${now.json['distributionId']}/call-off`)).status).toBe(409);
  });

  test('gives way to a sending at once: the last word counts', async () => {
    const id = await scheduled();
    await send(`${at}/send`, { audience: 'registered' });
    expect(await advance()(id, '2024-03-01T09:00:00.000Z', cause)).toBe('cancelled');
    expect(await requested()).toBe(1);
  });

  test('at an hour that does not exist is refused', async () => {
    await write('Text');
    await send(`${at}/approve`);
    expect((await send(`${at}/send`, { audience: 'registered', embargoUntil: '2024-03-31T02:30' })).status).toBe(400);
  });
});

describe('who may', () => {
  test('strangers are led to sign in, and organisers of others find nothing', async () => {
    expect((await under.page(at)).headers.get('Location')).toBe('/sign-in');
    const other = await aWorld(under, 'another');
    const foreign = await under.signIn(other.email);
    for (const path of ['', '/edit', '/send', '/correct', '/pull-back'])
      expect((await under.page(at + path, { cookie: foreign })).status, path).toBe(404);
  });

  test('a co-organiser writes and has it reviewed, and does not send', async () => {
    const other = await aWorld(under, 'another');
    await under.call('PUT', `/sessions/${world.sessionId}/co-organisers/${other.email}`, { token });
    token = await under.signIn(other.email);
    expect((await write('Text')).status).toBe(303);
    expect((await send(`${at}/review`)).headers.get('Location')).toBe(`${at}?done=notesInReview`);
    expect((await open()).text).toContain('with the reviewers');
    expect((await send(`${at}/approve`)).status).toBe(403);
    expect((await send(`${at}/send`, { audience: 'registered' })).status).toBe(403);
  });
});
