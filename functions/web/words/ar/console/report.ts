import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('ar');

export const report: ConsoleWords['report'] = {
  title: 'تقرير الجلسة',
  forFile: 'للملف. ليس للنشر: بعضه لا تقرؤه إلا الجهة المنظِّمة.',
  version: 'النسخة',
  file: 'للملف، مع المسودات',
  public: 'للجميع',
  language: 'لغة التقرير',
  show: 'عرض',
  word: 'حفظ لبرنامج وورد (.docx)',
  markdown: 'حفظ بصيغة ماركداون',
  lead: 'كل ما يخص هذه الجلسة في وثيقة واحدة، للنشر أو للملف. لا تذكر اسم أي شخص ولا تحوي المحضر. يمكن طباعتها من المتصفح.',
  notPublic: 'لا شيء من هذه الجلسة متاح للجميع: فهي متكتَّم عليها أو بدعوة أو لم تُنشر سلسلتها. التقرير للملف فقط.',
  when: 'الموعد',
  where: 'المكان',
  status: 'الحالة',
  languages: 'اللغات',
  interpretation: 'الترجمة الشفوية',
  organisers: 'تنظيم',
  rule: 'القاعدة',
  noDate: 'لا موعد بعد',
  registrations: 'من سجّل',
  registered: (count) =>
    plural(count, {
      zero: 'لا تسجيل مؤكَّداً',
      one: 'تسجيل مؤكَّد واحد',
      two: 'تسجيلان مؤكَّدان',
      few: '# تسجيلات مؤكَّدة',
      many: '# تسجيلاً مؤكَّداً',
      other: '# تسجيل مؤكَّد',
    }),
  few: 'لا تُعرض الأعداد الأقل من 5 لأن الجلسة متكتَّم عليها.',
  noSummary: 'لا يوجد ملخص بعد.',
  declined: 'لا يوجد ملخص لهذه الجلسة.',
  draft: 'هذا الملخص مسودة.',
  scheduled: 'لم يُنشر هذا الملخص بعد.',
  noPoints: 'لم تُسجَّل نقاط عمل.',
  points: 'نقاط العمل',
  owner: 'في عهدة',
  noOwner: 'بلا جهة مسؤولة بعد',
  supporting: 'بدعم من',
  due: 'موعد الإنجاز',
  progress: 'آخر تقدّم',
};
