import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('ar');

export const people: ConsoleWords['people'] = {
  title: 'البحث عن شخص',
  text: 'بعنوان البريد كاملاً في كل سلاسلكم، أو بجزء من الاسم في إحداها.',
  email: 'عنوان البريد الإلكتروني',
  name: 'الاسم أو المنظمة',
  nameHint: 'يكفي جزء منه.',
  series: 'في أي سلسلة',
  byEmail: 'بحث بالعنوان',
  byName: 'بحث بالاسم',
  found: (count) =>
    plural(count, {
      zero: 'لم يُعثر على تسجيلات',
      one: 'عُثر على تسجيل واحد',
      two: 'عُثر على تسجيلين',
      few: 'عُثر على # تسجيلات',
      many: 'عُثر على # تسجيلاً',
      other: 'عُثر على # تسجيل',
    }),
  none: 'لم يُعثر على أحد. تحققوا من الكتابة؛ من لم يسجل قط في سلاسلكم لا يظهر هنا.',
  more: 'مواصلة البحث في جلسات أقدم',
  session: 'الجلسة',
  open: 'افتحوا تسجيلاً لتروا رسائله أو تعيدوا إرسالها أو تصححوه أو تلغوه.',
};
