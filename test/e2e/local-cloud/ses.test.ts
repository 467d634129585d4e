import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { LocalCloud } from '../../../infra/local/cloud.ts';
import { call, startMachine } from './fixtures/machine.ts';

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startMachine({ clock: { start: '2024-02-01T09:00:30.000Z', stands: true } });
});
afterAll(() => cloud.stop());

const RAW = [
  'From: Sender <sender@example.org>',
  'Subject: A',
  ' folded one',
  'Message-ID: <own@example.org>',
  'Bcc: hidden@example.org',
  '',
  'Grüße',
].join('\r\n');
const send = (given: Record<string, unknown> = {}) =>
  call(cloud.url, '/mail', { from: 'sender@example.org', to: 'a@example.net', raw: RAW, ...given });

const feedback = z.object({
  'detail-type': z.string(),
  source: z.literal('aws.ses'),
  time: z.string(),
  detail: z.looseObject({
    mail: z.object({ messageId: z.string(), destination: z.array(z.string()), tags: z.record(z.string(), z.array(z.string())) }),
  }),
});

/** The feedback about that mail, in its order. */
function heard(id: unknown) {
  const all = cloud.peek('feedback').map((body) => feedback.parse(JSON.parse(body)));
  return all.filter(({ detail }) => detail.mail.messageId === id);
}

test('accepts a mail, keeps its raw source, and writes its own Message-ID and Date', async () => {
  const { status, body } = await send();
  expect(status).toBe(200);
  expect(body['rate']).toBeGreaterThan(0);
  const mail = cloud.mails().find(({ id }) => id === body['id']);
  expect(mail).toMatchObject({
    from: 'sender@example.org',
    to: ['a@example.net'],
    at: cloud.now(),
    tags: { delivery: ['dlv_1'] },
    configurationSet: 'machine',
  });
  expect(mail?.raw).toContain(`Message-ID: <${body['id']}@`);
  expect(mail?.raw).toContain('Date: Thu, 01 Feb 2024 09:00:30 +0000');
  expect(mail?.raw).not.toMatch(/own@example|hidden@/);
  expect(Buffer.from(mail?.raw ?? '', 'latin1').toString('utf8')).toContain('Subject: A\r\n folded one');
  expect(Buffer.from(mail?.raw ?? '', 'latin1').toString('utf8')).toMatch(/\r\n\r\nGrüße$/);
});

describe('feedback', () => {
  test.each([
    ['a@example.net', ['Email Sent', 'Email Delivered']],
    ['success@simulator.amazonses.com', ['Email Sent', 'Email Delivered']],
    ['bounce@simulator.amazonses.com', ['Email Sent', 'Email Bounced']],
    ['bounce+anna@simulator.amazonses.com', ['Email Sent', 'Email Bounced']],
    ['complaint@simulator.amazonses.com', ['Email Sent', 'Email Delivered', 'Email Complaint Received']],
    ['suppressionlist@simulator.amazonses.com', ['Email Sent', 'Email Bounced']],
  ])('about %s', async (to, types) => {
    const { body } = await send({ to });
    await cloud.settle();
    expect(heard(body['id']).map((one) => one['detail-type'])).toEqual(types);
    expect(heard(body['id'])[0]?.detail.mail).toMatchObject({
      destination: [to],
      tags: { delivery: ['dlv_1'], 'ses:configuration-set': ['machine'] },
    });
  });

  test('says what kind of bounce it was', async () => {
    const bounced = await send({ to: 'bounce@simulator.amazonses.com' });
    const suppressed = await send({ to: 'suppressionlist@simulator.amazonses.com' });
    await cloud.settle();
    expect(heard(bounced.body['id'])[1]?.detail).toMatchObject({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
    });
    expect(heard(suppressed.body['id'])[1]?.detail).toMatchObject({ bounce: { bounceSubType: 'OnAccountSuppressionList' } });
  });
});

describe('refuses', () => {
  test.each([
    ['a sender that is no identity', { from: 'other@example.org' }, 'MessageRejected', 'not verified'],
    ['a configuration set that does not exist', { configurationSet: 'nobody' }, 'ConfigurationSetDoesNotExist', 'nobody'],
    ['a recipient that SES cannot write to', { to: 'grüße@example.net' }, 'InvalidParameterValue', 'non-ASCII'],
    ['two recipients in one', { to: 'a@example.net, b@example.net' }, 'InvalidParameterValue', 'Local address'],
  ])('%s', async (_, given, name, message) => {
    const before = cloud.mails().length;
    const { status, body } = await send(given);
    expect(status).toBe(502);
    expect(body['name']).toContain(name);
    expect(body['message']).toContain(message);
    expect(cloud.mails()).toHaveLength(before);
  });
});

describe('goes wrong on request', () => {
  test.each([
    ['throttle', 0, 'Throttling'],
    ['reject', 0, 'MessageRejected'],
    ['fault', 0, 'InternalFailure'],
    ['lost-answer', 1, ''],
    ['no-answer', 1, 'TimeoutError'],
  ] as const)('%s: %i mails are sent all the same', async (fault, sent, name) => {
    const before = cloud.mails().length;
    cloud.inject.send(fault);
    const { status, body } = await send();
    expect(status).toBe(502);
    expect(body['name']).toContain(name);
    expect(cloud.mails()).toHaveLength(before + sent);
    expect((await send()).status).toBe(200);
  });
});
