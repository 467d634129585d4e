import MailComposer from 'nodemailer/lib/mail-composer';
import type { Instant } from '../../events/values.ts';
import type { OutgoingMail } from '../mail/ports.ts';

type Sender = {
  /** The verified address that all mails come from. */
  readonly sender: string;
  readonly now: Instant;
};

/**
 * The source of a mail as it is handed to SES: multipart/mixed of multipart/alternative (text, HTML, calendar entry) and the
 * entry once more as a file (iMIP, RFC 6047; the tree that CalConnect's guide recommends). A calendar file without a method
 * stays an attachment only, so that no mail program adds it by itself.
 *
 * Nothing but the composer writes header lines: it encodes names and subjects (RFC 2047) and folds line breaks away.
 * SES replaces Message-ID and Date: https://docs.aws.amazon.com/ses/latest/dg/header-fields.html
 */
export function composeMime({ deliveryId, to, mail, listId, unsubscribeUrl }: OutgoingMail, { sender, now }: Sender): Promise<Buffer> {
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from: { name: shortened(oneLine(mail.fromName)), address: sender },
    to: { name: '', address: to },
    ...(mail.replyTo && { replyTo: { name: '', address: mail.replyTo } }),
    subject: shortened(oneLine(mail.subject)),
    text: mail.text,
    html: mail.html,
    ...calendarParts(mail.calendar),
    date: new Date(now),
    messageId: `<${deliveryId}@${domain}>`,
    headers: {
      // RFC 3834: no out-of-office answers this. Exchange looks at a header of its own.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
      ...(listId && { 'List-Id': `<${listId.toLowerCase().replace('_', '-')}.${domain}>` }),
      ...(unsubscribeUrl && { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Line breaks and other controls of every kind become one space. The texts refuse them already; a header must not depend on it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Words without a space stand in one line, and a line has 998 bytes at most (RFC 5322, 2.1.1). Nothing that people may write is longer. */
const shortened = (text: string) => Array.from(text).slice(0, 500).join('');

function calendarParts(calendar: OutgoingMail['mail']['calendar']) {
  if (!calendar) return {};
  const { method, content, fileName } = calendar;
  if (method) return { icalEvent: { method, filename: fileName, content } };
  return { attachments: [{ filename: fileName, content, contentType: 'text/calendar; charset=utf-8' }] };
}
