import type { MailReasons } from '../../../../mail/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const mail: Sentences<MailReasons> = {
  'unknown-mail': 'لا توجد رسالة كهذه، أو لم تُرسل بعد.',
  'sign-in-mail-hidden': 'رسالة تسجيل الدخول لمتلقيها وحده ولا تُعرض.',
  'mail-not-stored': 'لم يعد ما ورد في هذه الرسالة محفوظاً.',
  'not-suppressed': 'هذا العنوان ليس محظوراً: الرسائل تصل إليه.',
  'mail-needs-date': 'ليس للجلسة موعد بعد: لا تُرسل رسالة كهذه إلا بعد تحديده.',
  'links-not-resent': 'لا يُعاد إرسال روابط تسجيل الدخول و«روابطي»: اطلبوا روابط جديدة.',
  'mail-on-its-way': 'ما زالت هذه الرسالة في الطريق. حاولوا من جديد بعد إرسالها أو تعذره.',
  'address-suppressed': 'هذا العنوان محظور لأن رسالة إليه ارتدت أو عُدّت غير مرغوب فيها. ارفعوا الحظر أولاً.',
  'unknown-kind-of-mail': 'حددوا نوع الرسالة',
};
