import type { MailReasons } from '../../../../mail/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const mail: Sentences<MailReasons> = {
  'unknown-mail': '没有这封邮件，或尚未发送。',
  'sign-in-mail-hidden': '登录邮件仅供收件人查看，不予显示。',
  'mail-not-stored': '这封邮件的内容已不再保存。',
  'not-suppressed': '此地址没有被停发：邮件会发到该地址。',
  'mail-needs-date': '会议尚无日期：确定日期后才会发出此类邮件。',
  'links-not-resent': '登录链接和“我的链接”不会重发：请索取新的。',
  'mail-on-its-way': '这封邮件还在发送途中。请在发出或失败后再试。',
  'address-suppressed': '此地址已停发，因为有邮件被退回或被标为垃圾邮件。请先解除停发。',
  'unknown-kind-of-mail': '请填写邮件类型',
};
