import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('ar');

export const registrations: ConsoleWords['registrations'] = {
  none: 'لم يسجل أحد بعد.',
  noneToReview: 'لا أحد ينتظر مراجعتكم.',
  noneFound: 'لم يُعثر على أحد.',
  showAll: 'عرض الجميع',
  add: 'إضافة شخص',
  import: 'استيراد قائمة',
  export: 'تصدير',
  find: 'بحث وتصفية',
  findButton: 'بحث',
  text: 'الاسم أو البريد',
  any: 'أيّ كان',
  all: 'الكل',
  found: (count) => plural(count, { zero: 'لا تسجيلات', one: 'تسجيل واحد', two: 'تسجيلان', few: '# تسجيلات', many: '# تسجيلاً', other: '# تسجيل' }),
  more: 'عرض التالي',
  pickAll: 'تحديد الكل في هذه الصفحة',
  pickNone: 'إلغاء تحديد الكل',
  picked: 'المحدد: #',
  pick: (name) => `تحديد ${name}`,
  withThem: 'مع المحددين',
  withThemHint: 'سترى من يتلقى أي رسالة قبل إرسال أي شيء.',
  name: 'الاسم',
  organisation: 'المنظمة',
  part: 'الصفة',
  criterion: 'المعيار',
  contactFirst: 'من لديهم مخاوف أمنية فقط',
  worth: 'ما يجدر معرفته',
  state: 'الحالة',
  confirm: 'تأكيد',
  waitlist: 'قائمة الانتظار',
  decline: 'رفض',
  hints: {
    contactFirst: 'مخاوف أمنية: التواصل أولاً',
    discreet: 'يطلب التكتّم',
    attended: (count) =>
      plural(count, {
        zero: 'لم يحضر جلسة سابقة',
        one: 'حضر جلسة سابقة',
        two: 'حضر جلستين سابقتين',
        few: 'حضر # جلسات سابقة',
        many: 'حضر # جلسة سابقة',
        other: 'حضر # جلسة سابقة',
      }),
    absent: (count) =>
      plural(count, {
        zero: 'لم يغب عن جلسة سابقة',
        one: 'غاب عن جلسة سابقة',
        two: 'غاب عن جلستين سابقتين',
        few: 'غاب عن # جلسات سابقة',
        many: 'غاب عن # جلسة سابقة',
        other: 'غاب عن # جلسة سابقة',
      }),
    freeMail: 'عنوان يمكن لأي شخص فتحه',
    otherDomain: (domain) => `آخرون من هذه المنظمة لا يكتبون من ⁨${domain}⁩`,
  },
  sure: { confirm: 'تأكيد هؤلاء؟', waitlist: 'وضع هؤلاء في قائمة الانتظار؟', decline: 'رفض هؤلاء؟' },
  nobodyPicked: 'لم يُحدَّد أحد. ارجع وحدد شخصاً واحداً على الأقل.',
  seatsLeft: (count) =>
    plural(count, {
      zero: 'لا مقعد شاغراً.',
      one: 'مقعد واحد شاغر، وهو لمن سجل أولاً.',
      two: 'مقعدان شاغران، وهما لمن سجلا أولاً.',
      few: '# مقاعد شاغرة، وهي لمن سجلوا أولاً.',
      many: '# مقعداً شاغراً، وهي لمن سجلوا أولاً.',
      other: '# مقعد شاغر، وهي لمن سجلوا أولاً.',
    }),
  reason: 'ما تريدون قوله لهم',
  reasonHint: 'يرد في الرسالة كما تكتبونه. وهو لازم عند الرفض.',
  mailsNow: (count) =>
    plural(count, {
      zero: 'لا أحد يتلقى رسالة.',
      one: 'شخص واحد يتلقى رسالة الآن.',
      two: 'شخصان يتلقيان رسالة الآن.',
      few: '# أشخاص يتلقون رسالة الآن.',
      many: '# شخصاً يتلقون رسالة الآن.',
      other: '# شخص يتلقون رسالة الآن.',
    }),
  whatHappens: {
    confirm: 'تؤكد الرسالة المقعد وتبيّن كيفية الانضمام.',
    waitlist: 'تقول الرسالة إنهم في الانتظار، وتصلهم أخرى عند شغور مقعد.',
    decline: 'تقول الرسالة إنه لا يمكن إعطاؤهم مقعداً، ولماذا.',
  },
  doIt: { confirm: 'تأكيد وإرسال', waitlist: 'وضع في الانتظار وإرسال', decline: 'رفض وإرسال' },
  back: 'رجوع دون إرسال شيء',
  backToAll: 'العودة إلى التسجيلات',
  partly: 'لم يمكن البت في الجميع',
  notDecided: (count) =>
    plural(count, {
      zero: 'بقيت كل التسجيلات كما هي:',
      one: 'بقي تسجيل واحد كما هو:',
      two: 'بقي تسجيلان كما هما:',
      few: 'بقيت # تسجيلات كما هي:',
      many: 'بقي # تسجيلاً كما هو:',
      other: 'بقي # تسجيل كما هو:',
    }),
  states: {
    submitted: 'بانتظار المراجعة',
    confirmed: 'مؤكد',
    waitlisted: 'في قائمة الانتظار',
    offered: 'عُرض عليه مقعد',
    declined: 'مرفوض',
    withdrawn: 'منسحب',
    revoked: 'ملغى من الجهة المنظِّمة',
    lapsed: 'منتهٍ',
    cancelled: 'أُلغيت الجلسة',
    attended: 'حضر',
    absent: 'غاب',
  },
};

export const registrationsDone = {
  decided: (count: number) =>
    plural(count, {
      zero: 'لم يُبت في أي تسجيل.',
      one: 'بُتّ في تسجيل واحد، ويُبلَّغ صاحبه بالبريد.',
      two: 'بُتّ في تسجيلين، ويُبلَّغ صاحباهما بالبريد.',
      few: 'بُتّ في # تسجيلات، ويُبلَّغ أصحابها بالبريد.',
      many: 'بُتّ في # تسجيلًا، ويُبلَّغ أصحابها بالبريد.',
      other: 'بُتّ في # تسجيل، ويُبلَّغ أصحابها بالبريد.',
    }),
};
