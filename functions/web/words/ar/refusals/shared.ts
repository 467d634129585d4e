import type { SharedReasons } from '../../../../kernel/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const shared: Sentences<SharedReasons> = {
  'unknown-session': 'لا توجد جلسة كهذه، أو أنها ليست مفتوحة للجميع. تحققوا من أن العنوان كامل.',
  'unknown-series': 'لا توجد مشاورة كهذه، أو أنها لم تُنشر. تحققوا من أن العنوان كامل.',
  'session-cancelled': 'أُلغيت هذه الجلسة.',
  'session-not-begun': 'لم تُعقد الجلسة بعد.',
  'series-not-published': 'انشروا المشاورة أولاً: لا أحد من خارجها يرى جلساتها بعد.',
  'link-incomplete': 'هذا الرابط ناقص. افتحوه من الرسالة مرة أخرى أو انسخوه كاملاً.',
  'link-void': 'لم يعد هذا الرابط يعمل. اطلبوا إرسال روابطكم بالبريد الإلكتروني، أو اكتبوا إلى جهة الاتصال الخاصة بالجلسة.',
  'session-deleted': 'لم تعد الجلسة التي يتبعها هذا موجودة.',
  'link-outdated': 'لم يعد هذا الرابط صالحاً، أو لم يُنسخ كاملاً. استخدموا الرابط الوارد في آخر رسالة عن ذلك.',
};
