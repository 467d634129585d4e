import { ACCOUNT, REGION } from './account.ts';
import type { BusEntry } from './bus.ts';
import type { Mail } from './mail-store.ts';

/** The types of feedback as an event destination names them. */
export type FeedbackType = 'SEND' | 'DELIVERY' | 'BOUNCE' | 'COMPLAINT';

type Feedback = { readonly type: FeedbackType; readonly detailType: string; readonly detail: Readonly<Record<string, unknown>> };

const SIMULATOR = '@simulator.amazonses.com';

/**
 * What SES reports about a mail, in its order. The mailbox simulator's addresses decide, with or without a +label:
 * bounce@ bounces for good, suppressionlist@ is on the suppression list, complaint@ arrives and complains, all others arrive.
 */
export function feedbackOf(mail: Mail, now: string): readonly Feedback[] {
  const [recipient = ''] = mail.to;
  const [mailbox] = recipient.toLowerCase().endsWith(SIMULATOR) ? recipient.toLowerCase().slice(0, -SIMULATOR.length).split('+') : [''];
  const sent: Feedback = { type: 'SEND', detailType: 'Email Sent', detail: { eventType: 'Send', send: {} } };
  if (mailbox === 'bounce') return [sent, bounce(mail, now, { sub: 'General', status: '5.1.1', code: 'smtp; 550 5.1.1 user unknown' })];
  if (mailbox === 'suppressionlist')
    return [
      sent,
      bounce(mail, now, {
        sub: 'OnAccountSuppressionList',
        status: '5.1.1',
        code: 'Amazon SES did not send the message: the address is on the suppression list',
      }),
    ];
  const delivered: Feedback = {
    type: 'DELIVERY',
    detailType: 'Email Delivered',
    detail: {
      eventType: 'Delivery',
      delivery: { timestamp: now, processingTimeMillis: 20, recipients: mail.to, smtpResponse: '250 2.6.0 Message received', reportingMTA: 'local' },
    },
  };
  return mailbox === 'complaint' ? [sent, delivered, complaint(mail, now)] : [sent, delivered];
}

function bounce(mail: Mail, now: string, { sub, status, code }: { readonly sub: string; readonly status: string; readonly code: string }): Feedback {
  return {
    type: 'BOUNCE',
    detailType: 'Email Bounced',
    detail: {
      eventType: 'Bounce',
      bounce: {
        feedbackId: `bounce-${mail.id}`,
        bounceType: 'Permanent',
        bounceSubType: sub,
        bouncedRecipients: mail.to.map((emailAddress) => ({ emailAddress, action: 'failed', status, diagnosticCode: code })),
        timestamp: now,
        reportingMTA: 'dns; local',
      },
    },
  };
}

function complaint(mail: Mail, now: string): Feedback {
  return {
    type: 'COMPLAINT',
    detailType: 'Email Complaint Received',
    detail: {
      eventType: 'Complaint',
      complaint: {
        feedbackId: `complaint-${mail.id}`,
        complaintSubType: null,
        complainedRecipients: mail.to.map((emailAddress) => ({ emailAddress })),
        timestamp: now,
        userAgent: 'Amazon SES Mailbox Simulator',
        complaintFeedbackType: 'abuse',
        arrivalDate: now,
      },
    },
  };
}

/** The event that SES puts on the account's default bus. */
export function feedbackEvent(mail: Mail, { detailType, detail }: Feedback): BusEntry {
  const identity = `arn:aws:ses:${REGION}:${ACCOUNT}:identity/${mail.from}`;
  const headers = headersOf(mail.raw);
  return {
    bus: 'default',
    source: 'aws.ses',
    detailType,
    resources: mail.configurationSet === undefined ? [] : [`arn:aws:ses:${REGION}:${ACCOUNT}:configuration-set/${mail.configurationSet}`],
    detail: {
      ...detail,
      mail: {
        timestamp: mail.at,
        source: mail.from,
        sourceArn: identity,
        sendingAccountId: ACCOUNT,
        messageId: mail.id,
        destination: mail.to,
        headersTruncated: false,
        headers,
        commonHeaders: { subject: headers.find(({ name }) => name.toLowerCase() === 'subject')?.value ?? '', to: mail.to, messageId: mail.id },
        tags: {
          ...mail.tags,
          'ses:operation': ['SendRawEmail'],
          ...(mail.configurationSet !== undefined && { 'ses:configuration-set': [mail.configurationSet] }),
        },
      },
    },
  };
}

/** The headers of a raw message, unfolded, in its order. */
export function headersOf(raw: string): readonly { readonly name: string; readonly value: string }[] {
  const [head = ''] = raw.split(/\r?\n\r?\n/, 1);
  return head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((one) => {
      const colon = one.indexOf(':');
      return colon > 0 ? [{ name: one.slice(0, colon), value: one.slice(colon + 1).trim() }] : [];
    });
}
