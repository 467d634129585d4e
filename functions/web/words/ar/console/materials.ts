import type { ConsoleWords } from '../../shape.ts';

export const materials: ConsoleWords['materials'] = {
  none: 'لا وثائق بعد.',
  add: 'إضافة وثيقة',
  kind: 'نوعها',
  title: 'العنوان',
  whoSees: 'من يراها',
  fromHint: 'بتوقيت الجلسة. لا تراها قبل ذلك إلا الجهة المنظِّمة. اتركوه فارغاً لتظهر فوراً.',
  keepHint: 'اتركوه فارغاً لإبقاء الموعد كما هو. موعد مضى: فوراً.',
  type: 'صيغة الملف',
  typeHint: 'تختارون الملف في الصفحة التالية.',
  file: 'الملف',
  fileHint: '50 ميغابايت على الأكثر. يُفحص قبل أن يصل إلى أحد.',
  link: 'عنوان التسجيل',
  linkHint: 'للتسجيل فقط، وعندئذ بلا ملف.',
  next: 'التالي',
  upload: 'إرسال الملف',
  current: 'النسخة المقروءة',
  another: 'نسخة أو لغة جديدة',
  change: 'ما تغير منذ آخر نسخة',
  changeHint: 'جملة يراها القراء. لازمة إذا كانت اللغة موجودة.',
  remove: 'حذف الوثيقة',
  removeText: 'تُحذف كل اللغات والنسخ نهائياً.',
  removeNow: 'حذف الآن',
  access: {
    public: 'الجميع',
    registered: 'المسجلون ذوو المقاعد',
    organisers: 'الجهة المنظِّمة فقط',
  },
  status: {
    'awaiting-file': 'تنتظر ملفها',
    refused: 'مرفوضة',
    embargoed: 'تنتظر موعدها',
    available: 'متاحة',
  },
  states: {
    awaited: 'منتظر أو قيد الفحص',
    scanned: 'وصل، وهو قيد فحص الفيروسات',
    usable: 'نسخة سابقة',
    refused: 'مرفوض',
  },
  from: (at) => `تظهر ابتداءً من: ${at}`,
  version: (number) => `النسخة ${number}`,
};

export const materialsDone = {
  fileSent: () => 'وصل الملف وهو قيد الفحص: يظهر بعد لحظات، أو يظهر هنا سبب رفضه.',
  linkAdded: () => 'أُضيف التسجيل.',
  materialChanged: () => 'تم التعديل.',
  materialRemoved: () => 'تم الحذف.',
};
