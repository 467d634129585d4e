import type { ConsoleWords } from '../../shape.ts';

export const summary: ConsoleWords['summary'] = {
  next: {
    none: 'لم يكتب أحد الملخص بعد. وهو للجميع: ما قيل دون ذكر من قاله.',
    draft: 'الملخص مسودة لا تراها إلا الجهة المنظِّمة.',
    scheduled: 'يُنشر الملخص عندما يحين موعده.',
    published: 'نُشر الملخص.',
    declined: 'لن يكون هناك ملخص. اكتبوا واحداً لتغيير ذلك.',
    changed: 'لدى الجمهور النسخة السابقة. انشروا هذه لتحل محلها.',
  },
  public: 'كما يراه الجميع',
  toPublish: 'معاينته ونشره',
  decline: 'لن يكون هناك ملخص',
  text: 'الملخص',
  textHint: 'ماركداون: # للعنوان، و- لبند في قائمة.',
  language: 'لغة أخرى',
  addLanguage: 'إضافة هذه اللغة',
  themeName: 'الموضوع',
  addPoint: 'إضافة نقطة',
  addTheme: 'إضافة موضوع واستخلاصاته',
  save: 'حفظ المسودة',
  participants: 'من شارك',
  participantsHint: 'أعداد فقط دون أسماء. اتركوا الخانة فارغة لنشر ما هو محسوب.',
  total: 'المشاركون',
  seen: 'هذا ما سيراه الجميع.',
  embargoHint: 'بتوقيت الجلسة. اتركوه فارغاً للنشر الآن.',
  publish: 'نشر',
  from: (at) => `يُعرض ابتداءً من: ${at}`,
  theme: (number) => `الاستخلاصات، الموضوع ${number}`,
  point: (number) => `النقطة ${number}`,
  dropPoint: (number) => `حذف النقطة ${number}`,
  dropTheme: (number) => `حذف الموضوع ${number}`,
  counted: (count) => `المحسوب: ${count}`,
};

export const summaryDone = {
  summarySaved: () => 'حُفظ كمسودة.',
  summaryDeclined: () => 'سُجّل أنه لن يكون هناك ملخص.',
  summaryPublished: () => 'نُشر. يمكن للجميع قراءته، وهو في خلاصات الأخبار.',
  summaryScheduled: () => 'يُنشر عندما يحين موعده.',
};
