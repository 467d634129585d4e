import type { FieldReasons } from '../../../../kernel/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('ar');

/** What a field takes. */
export const fields: Sentences<FieldReasons> = {
  'is-missing': 'هذا الحقل ناقص',
  'is-empty': 'لا يجوز أن يبقى فارغاً',
  'none-named': 'اذكروا واحداً على الأقل',
  'unknown-field': 'لا يوجد حقل كهذا: احذفوه أو تحققوا من كتابته',
  'wrong-format': 'ليس مكتوباً كما يتطلبه هذا الحقل',
  'not-whole': 'اكتبوا عدداً صحيحاً',
  'not-one-line': 'اكتبوه في سطر واحد بلا محارف تحكم',
  'turns-direction': 'احذفوا المحارف التي تغيّر اتجاه القراءة',
  'not-unicode': 'في النص محارف تالفة',
  'has-controls': 'احذفوا محارف التحكم',
  'has-markup': 'احذفوا العلامتين \u2066<\u2069 و\u2066>\u2069',
  'has-web-address': 'احذفوا عنوان الويب',
  'not-a-language': 'اكتبوا رمز لغة مثل \u2066en\u2069 أو \u2066fr\u2069 أو \u2066pt-BR\u2069',
  'text-or-map': 'اكتبوا نصاً واحداً أو نصاً لكل لغة',
  'in-no-language': 'اكتبوا نصاً بلغة واحدة على الأقل',
  'not-an-address': 'اكتبوا عنوان بريد إلكتروني مثل \u2066name@example.org\u2069',
  'address-letters': 'لا يمكن إرسال البريد إلى عنوان فيه قبل @ حروف غير \u2066a-z\u2069: أعطوا عنواناً آخر',
  'address-quoted': 'اكتبوا عنواناً واحداً مثل \u2066name@example.org\u2069 بلا علامات اقتباس أو مسافات أو فواصل',
  'address-domain': 'ما بعد @ ليس نطاقاً يستقبل البريد',
  'address-too-long': 'لا يزيد العنوان على 254 حرفاً',
  'not-https': 'اكتبوا عنوان ويب يبدأ بـ \u2066https://\u2069',
  'url-with-password': 'احذفوا الاسم أو كلمة السر قبل اسم الموقع',
  'not-a-country': 'اكتبوا بلداً بحرفيه (\u2066ISO 3166-1\u2069) مثل \u2066KE\u2069',
  'not-a-slug': 'حروف لاتينية صغيرة وأرقام تصلها شرطات، مثل \u2066online-consultations-2024\u2069',
  'not-a-zone': 'اكتبوا منطقة زمنية من قاعدة IANA مثل \u2066Europe/Paris\u2069',
  'not-a-time': 'اكتبوا وقتاً موجوداً مثل \u20662024-02-21T14:00\u2069 (بتوقيت الجلسة) أو \u20662024-02-21T13:00:00Z\u2069',
  'not-a-day-or-time': 'اكتبوا وقتاً موجوداً مثل \u20662024-02-21T14:00\u2069 (بتوقيت الجلسة) أو يوماً مثل \u20662024-02-21\u2069',
  'not-a-date': 'اكتبوا تاريخاً مثل \u20662024-11-20\u2069',
  'hour-skipped': 'تُقدَّم الساعة في هذا الوقت: اختاروا وقتاً آخر',
  'hour-repeated': 'تتكرر هذه الساعة في ذلك اليوم: اكتبوها مع فرقها عن التوقيت العالمي مثل \u20662024-10-27T02:30+01:00\u2069',
  'named-twice': 'لا يُذكر كل منها إلا مرة واحدة',
  'nothing-to-change': 'اذكروا شيئاً واحداً على الأقل يُراد تغييره',
  'wrong-kind': ({ expected }) => `يتطلب هذا الحقل النوع: \u2068${expected}\u2069`,
  'not-among': ({ values }, { list }) => `اختاروا من: ${list(values)}`,
  'too-long': ({ most }) =>
    plural(most, {
      zero: 'الحد الأقصى: لا حرف',
      one: 'الحد الأقصى: حرف واحد',
      two: 'الحد الأقصى: حرفان',
      few: 'الحد الأقصى: # أحرف',
      many: 'الحد الأقصى: # حرفاً',
      other: 'الحد الأقصى: # حرف',
    }),
  'too-short': ({ least }) =>
    plural(least, {
      zero: 'الحد الأدنى: لا حرف',
      one: 'الحد الأدنى: حرف واحد',
      two: 'الحد الأدنى: حرفان',
      few: 'الحد الأدنى: # أحرف',
      many: 'الحد الأدنى: # حرفاً',
      other: 'الحد الأدنى: # حرف',
    }),
  'too-many-items': ({ most }) =>
    plural(most, {
      zero: 'الحد الأقصى: لا بند',
      one: 'الحد الأقصى: بند واحد',
      two: 'الحد الأقصى: بندان',
      few: 'الحد الأقصى: # بنود',
      many: 'الحد الأقصى: # بنداً',
      other: 'الحد الأقصى: # بند',
    }),
  'too-few-items': ({ least }) =>
    plural(least, {
      zero: 'الحد الأدنى: لا بند',
      one: 'الحد الأدنى: بند واحد',
      two: 'الحد الأدنى: بندان',
      few: 'الحد الأدنى: # بنود',
      many: 'الحد الأدنى: # بنداً',
      other: 'الحد الأدنى: # بند',
    }),
  'too-large': ({ most }, { number }) => `لا يزيد على ${number(most)}`,
  'too-small': ({ least }, { number }) => `لا يقل عن ${number(least)}`,
};
