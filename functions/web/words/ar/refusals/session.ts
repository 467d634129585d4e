import type { SessionAspect } from '../../../../../events/values.ts';
import type { SessionReasons } from '../../../../session/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('ar');

const aspect: Readonly<Record<SessionAspect, string>> = {
  title: 'العنوان',
  time: 'الموعد',
  'time-zone': 'المنطقة الزمنية',
  place: 'المكان',
  'joining-link': 'رابط الانضمام',
  capacity: 'السعة',
  'registration-window': 'فترة التسجيل',
  moderation: 'مراجعة التسجيل',
  description: 'الوصف',
  other: 'تفاصيل أخرى',
};

export const session: Sentences<SessionReasons> = {
  'not-a-draft-again': 'لا تعود الجلسة مسودة.',
  'cancelled-for-good': 'الجلسة ملغاة ولا يمكن تغييرها: أنشئوا جلسة جديدة.',
  'dated-already': 'للجلسة موعد من قبل: غيّروا ذلك الموعد.',
  'date-first': 'ليس للجلسة موعد بعد: حددوا بدايتها ونهايتها قبل فتح التسجيل.',
  'new-date-first': 'الجلسة مؤجلة: حددوا لها موعداً جديداً أولاً.',
  'open-already': 'التسجيل مفتوح من قبل.',
  'too-late-to-open': 'انتهت الجلسة: لم يعد ممكناً فتح التسجيل.',
  'started-add-by-hand': 'بدأت الجلسة: أضيفوا الأشخاص يدوياً بدلاً من فتح التسجيل.',
  'closed-already': 'التسجيل مغلق من قبل.',
  'nothing-to-close': 'التسجيل ليس مفتوحاً، فلا شيء يُغلق.',
  'held-already': 'سُجّل انعقاد الجلسة من قبل.',
  'concluded-already': 'اختُتمت الجلسة من قبل.',
  'not-held-but-cancelled': 'الجلسة ملغاة: الجلسة التي عُقدت فعلاً تحتاج إلى مدخل جديد.',
  'held-from-its-start': 'يمكن تسجيل انعقاد الجلسة اعتباراً من بدايتها.',
  'held-first': 'لا تُختتم إلا جلسة عُقدت: سجّلوا انعقادها أولاً.',
  'postponed-already': 'الجلسة مؤجلة من قبل: حددوا لها موعداً جديداً.',
  'too-late-to-postpone': 'عُقدت الجلسة: لم يعد ممكناً تأجيلها.',
  'cancelled-already': 'الجلسة ملغاة من قبل.',
  'too-late-to-cancel': 'عُقدت الجلسة: لم يعد ممكناً إلغاؤها.',
  'start-needed': 'حددوا البداية مع النهاية',
  'end-needed': 'حددوا النهاية مع البداية',
  'discreet-not-public': 'الجلسة التي تُدار بتكتم غير مدرجة أو بدعوة، ولا تكون علنية أبداً',
  'discreet-reviewed': 'طلبات التسجيل في جلسة تُدار بتكتم تُراجَع دائماً',
  'discreet-observers': 'المراقبون في جلسة تُدار بتكتم يُراجَع طلبهم، أو لا مراقبين فيها',
  'session-too-large': 'نصوص الجلسة طويلة جداً في مجموعها: اختصروا جدول الأعمال أو الأوصاف',
  'series-published-already': 'المشاورة منشورة من قبل.',
  'slug-stays': 'المشاورة منشورة: اسمها في العنوان وارد في روابط لدى الناس، فيبقى كما هو.',
  'series-too-large': 'نصوص المشاورة طويلة جداً في مجموعها: اختصروا الوصف أو المعايير',
  'starts-later': ({ startsAt, timeZone }, { moment }) => `تبدأ الجلسة ${moment(startsAt, timeZone)}: ويمكن تسجيل انعقادها اعتباراً من ذلك الوقت.`,
  'settled-by-holding': ({ aspects }, { list }) => `عُقدت الجلسة، فلم يعد ممكناً تغيير ما يلي: ${list(aspects.map((one) => aspect[one]))}.`,
  'ends-before-start': ({ startsAt, timeZone }, { moment }) => `يجب أن تكون بعد البداية، وهي ${moment(startsAt, timeZone)}`,
  'lasts-too-long': ({ days }) =>
    plural(days, {
      zero: 'يجب أن تكون في يوم البداية',
      one: 'يجب ألا تتجاوز البداية بأكثر من يوم',
      two: 'يجب ألا تتجاوز البداية بأكثر من يومين',
      few: 'يجب ألا تتجاوز البداية بأكثر من # أيام',
      many: 'يجب ألا تتجاوز البداية بأكثر من # يوماً',
      other: 'يجب ألا تتجاوز البداية بأكثر من # يوم',
    }),
  'closes-before-opening': ({ opensAt, timeZone }, { moment }) => `يجب أن يكون بعد فتح التسجيل، وهو ${moment(opensAt, timeZone)}`,
  'opens-after-start': ({ startsAt, timeZone }, { moment }) => `يجب أن يكون قبل البداية، وهي ${moment(startsAt, timeZone)}`,
  'closes-after-start': ({ startsAt, timeZone }, { moment }) => `يجب ألا يكون بعد البداية، وهي ${moment(startsAt, timeZone)}`,
  'slug-taken': ({ slug }) => `لمشاورة أخرى الاسم \u2068${slug}\u2069 في عنوانها: اختاروا اسماً آخر`,
  'too-many-to-copy': ({ most }) =>
    plural(most, {
      zero: 'لا يمكن نسخ هذه المشاورة.',
      one: 'لا تُنسخ إلا مشاورة من جلسة واحدة.',
      two: 'لا تُنسخ إلا مشاورة من جلستين على الأكثر.',
      few: 'لا تُنسخ إلا مشاورة من # جلسات على الأكثر.',
      many: 'لا تُنسخ إلا مشاورة من # جلسة على الأكثر.',
      other: 'لا تُنسخ إلا مشاورة من # جلسة على الأكثر.',
    }),
  'copied-partly': ({ copied, all }, { number }) =>
    `نُسخت المشاورة ومعها من جلساتها ${number(copied)} من أصل ${number(all)}: وتعذر نسخ التالية. افتحوا النسخة وأضيفوا ما ينقص.`,
};
