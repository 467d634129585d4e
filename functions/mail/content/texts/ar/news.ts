import type { SessionAspect } from '../../../../../events/values.ts';
import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

const CHANGED: Readonly<Partial<Record<SessionAspect, string>>> = {
  title: 'العنوان',
  time: 'التاريخ والوقت',
  'time-zone': 'المنطقة الزمنية',
  place: 'المكان',
  'joining-link': 'رابط الانضمام',
};

export const news: Texts['news'] = {
  moved: {
    subject: 'تغيير',
    title: 'تغيير في الجلسة',
    preheader: (what) => `ما الجديد: ${what}.`,
    lead: say`هناك تغيير في هذه الجلسة. يبقى تسجيلكم كما هو.`,
    aspects: CHANGED,
    newLink: 'هناك رابط جديد للانضمام. الرابط الخاص بكم يؤدي إليه.',
    notKnown: 'غير معروف',
  },
  postponed: {
    subject: 'تأجيل',
    title: 'تم تأجيل الجلسة',
    preheader: 'لا يوجد موعد جديد بعد. يبقى تسجيلكم قائمًا.',
    lead: say`لن تُعقد الجلسة في الموعد الذي أبلغناكم به. لا يوجد موعد جديد بعد.`,
    stays: say`يبقى تسجيلكم كما هو. سنكتب إليكم فور تحديد موعد جديد.`,
    formerDate: 'الموعد السابق',
  },
  cancelled: {
    subject: 'إلغاء',
    title: 'تم إلغاء الجلسة',
    preheader: 'لن تُعقد هذه الجلسة.',
    lead: say`نأسف لإبلاغكم بأن هذه الجلسة لن تُعقد. وقد انتهى تسجيلكم معها.`,
  },
  joiningDetails: {
    subject: 'كيفية الانضمام',
    title: 'كيفية الانضمام إلى الجلسة',
    preheader: 'رابطكم إلى الاجتماع في هذه الرسالة.',
    lead: say`إليكم الرابط الخاص بكم للانضمام إلى الجلسة.`,
  },
  reminderDay: {
    subject: 'غدًا',
    title: 'تُعقد الجلسة غدًا',
    preheader: 'الوقت وكيفية الانضمام في هذه الرسالة.',
    lead: say`أنتم مسجلون في هذه الجلسة. تُعقد غدًا بحسب توقيت منطقتها الزمنية.`,
  },
  reminderHour: {
    subject: 'بعد ساعة واحدة',
    title: 'تبدأ الجلسة بعد ساعة واحدة',
    preheader: 'كيفية الانضمام في هذه الرسالة.',
    lead: say`أنتم مسجلون في هذه الجلسة. تبدأ بعد نحو ساعة واحدة.`,
  },
  message: {
    preheader: 'رسالة من الجهة المنظِّمة.',
    neutralTitle: 'رسالة لكم',
    label: 'تكتب الجهة المنظِّمة إلى المسجلين في هذه الجلسة:',
    onPage: say`كتبت إليكم الجهة المنظِّمة رسالة. تجدونها على صفحتكم.`,
  },
  notes: {
    subject: 'المحضر',
    correctedSubject: 'المحضر المصحح',
    title: 'المحضر جاهز',
    correctedTitle: 'تم تصحيح المحضر',
    preheader: 'يمكنكم قراءته عبر الرابط الخاص بكم.',
    lead: say`محضر هذه الجلسة جاهز للقراءة.`,
    correctedLead: say`صححت الجهة المنظِّمة محضر هذه الجلسة. يُرجى استخدام النسخة الجديدة فقط.`,
    restricted: say`هذا المحضر ليس علنياً. يُرجى عدم نشره وعدم إعطاء الرابط الخاص بكم لأحد.`,
    languages: (languages) => say`اللغات المتاحة: ${[languages]}.`,
    button: 'قراءة المحضر',
  },
};
