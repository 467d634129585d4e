import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { deliveryIdOf, jobOf } from '../../../functions/mail/domain/job.ts';
import { readSubscriptionId, subscriptionId } from '../../../functions/mail/domain/unsubscribing.ts';
import { listMails } from '../../../functions/mail/use-cases/list-mails.ts';
import { renderAgain } from '../../../functions/mail/use-cases/render-again.ts';
import { readUnsubscribeLink, resubscribe, unsubscribe } from '../../../functions/mail/use-cases/unsubscribe.ts';
import { ids, jobTo, mailWorld } from './world.ts';

async function ready() {
  const world = mailWorld();
  await world.series();
  await world.session();
  for (const n of [1, 2]) await world.registration(n);
  return world;
}

const reminder = (n: number) => jobTo(n, 'session-reminder-day', { particulars: { scheduleRevision: 1 } });

describe('unsubscribing', () => {
  async function mailed() {
    const world = await ready();
    await world.deliver(reminder(1));
    const raw = await PostalMime.parse(world.mailer.sent[0]?.raw ?? '');
    const header = raw.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    return { world, token: /unsubscribe\/([^>]+)>/.exec(header)?.[1] ?? '' };
  }

  it('the link in the header ends the topic, again and again, and the next reminder is not sent', async () => {
    const { world, token } = await mailed();
    expect(readUnsubscribeLink(world)(token)).toMatchObject({ ok: true, value: { seriesId: ids.series, topic: 'session-reminders' } });
    await unsubscribe(world)(token);
    expect(await unsubscribe(world)(token)).toMatchObject({ ok: true });
    const hour = jobTo(1, 'session-reminder-hour', { particulars: { scheduleRevision: 1 } });
    expect(await world.deliver(hour)).toBe('skip: unsubscribed');
    expect(await world.deliver(reminder(2))).toBe('sent');
  });

  it('looking at the page changes nothing, and it can be taken back', async () => {
    const { world, token } = await mailed();
    readUnsubscribeLink(world)(token);
    expect(await world.deliver(jobTo(1, 'session-reminder-hour', { particulars: { scheduleRevision: 1 } }))).toBe('sent');
    await unsubscribe(world)(token);
    await resubscribe(world)(token);
    expect(await world.deliver(reminder(2))).toBe('sent');
  });

  it('a link that was changed or is of another purpose is refused and changes nothing', async () => {
    const { world, token } = await mailed();
    const other = world.links.make('registration', token.slice(0, token.lastIndexOf('.')), 1);
    for (const wrong of [`${token.slice(0, -1)}_`, other, 'nonsense', ''])
      expect(await unsubscribe(world)(wrong)).toMatchObject({ ok: false, rejection: { kind: 'gone' } });
    expect(await world.refusals.hasUnsubscribed(world.people.idOf('person-1@ngo.example'), ids.series, 'session-reminders')).toBe(false);
  });

  it('an id reads as it was written, and nothing else reads as one', () => {
    const subscription = { personId: `per_${'a'.repeat(32)}`, seriesId: ids.series, topic: 'notes' } as const;
    expect(readSubscriptionId(subscriptionId(subscription))).toEqual(subscription);
    expect(readSubscriptionId('per_x:ser_y:notes')).toBeUndefined();
  });
});

describe('what organisers see of mails', () => {
  it('the list says to whom, which and what became of it', async () => {
    const world = await ready();
    await world.deliver(jobTo(1, 'registration-confirmed'));
    world.moveTo('2024-02-01T09:05:00.000Z');
    await world.registration(2, { status: 'withdrawn' });
    await world.deliver(jobTo(2, 'registration-confirmed'));
    const { items } = await listMails(world)(ids.session);
    expect(items).toMatchObject([
      { kind: 'registration-confirmed', status: 'skipped', reason: 'status-changed', recipient: { name: 'Person 2', email: 'person-2@ngo.example' } },
      { kind: 'registration-confirmed', status: 'sent', recipient: { name: 'Person 1' }, attempts: 1, number: 0 },
    ]);
  });

  it('a mail is written again for viewing, without a link that works', async () => {
    const world = await ready();
    const job = jobTo(1, 'registration-confirmed');
    await world.deliver(job);
    const again = await renderAgain(world)(deliveryIdOf(job));
    if (!again.ok) throw new Error('not rendered');
    const sent = world.mailer.sent[0]?.mail.mail;
    expect(again.value.subject).toBe(sent?.subject);
    const token = /my\/registrations\/([\w.-]+)/.exec(sent?.text ?? '')?.[1] ?? 'none';
    expect(token).toContain('reg_');
    expect(again.value.text + again.value.html).not.toContain(token);
    expect(again.value.text).toContain('hidden-registration');
  });

  it('a sign-in mail is shown to nobody, an unknown one is not there, a lost one is gone', async () => {
    const world = await ready();
    const signIn = jobOf({ kind: 'sign-in', to: { type: 'sign-in', signInId: 'sgn_01HNZZZZZZZZZZZZZZZZZZ0001' }, revision: 0 }, 'test');
    await world.deliver(signIn);
    await world.deliver(jobTo(9, 'registration-confirmed'));
    const render = renderAgain(world);
    expect(await render(deliveryIdOf(signIn))).toMatchObject({ rejection: { kind: 'conflict' } });
    expect(await render(`dlv_${'0'.repeat(32)}`)).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(await render(deliveryIdOf(jobTo(9, 'registration-confirmed')))).toMatchObject({ rejection: { kind: 'gone' } });
  });
});

describe('one recipient a mail', () => {
  it('nothing of one registrant stands in the mail of another, and no personal link in the calendar entry', async () => {
    const world = await ready();
    for (const n of [1, 2]) await world.deliver(jobTo(n, 'registration-confirmed'));
    const [first, second] = await Promise.all(world.mailer.sent.map(({ raw }) => PostalMime.parse(raw, { attachmentEncoding: 'utf8' })));
    const all = JSON.stringify([second?.text, second?.html, second?.headers]);
    expect(all).toContain('person-2@ngo.example');
    for (const secret of ['person-1@ngo.example', 'Person 1', ids.registration(1)]) expect(all).not.toContain(secret);
    const calendar = String(first?.attachments[0]?.content);
    expect(calendar).toContain('BEGIN:VEVENT');
    for (const secret of [ids.registration(1), '/my/', 'secret-room']) expect(calendar.replaceAll(/\r\n[ \t]/g, '')).not.toContain(secret);
    expect(world.mailer.sent.every(({ raw }) => raw.length < 20_000)).toBe(true);
  });
});
