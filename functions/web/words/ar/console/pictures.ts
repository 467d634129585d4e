import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('ar');

const people = { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصاً', other: '# شخص' };

export const pictures: ConsoleWords['pictures'] = {
  title: 'الرسوم',
  none: 'لا شيء يُعرض بعد: لم يسجل أحد ولم يُتفق على شيء.',
  asTable: 'الأعداد في جدول',
  discreet: 'هناك جلسة متكتَّم عليها: الأعداد الأقل من خمسة تُجمع معاً أو تُترك.',
  partial: 'التسجيلات أكثر مما عُدّ هنا.',
  lastSessions: (count) =>
    plural(count, {
      zero: 'لا جلسات محسوبة.',
      one: 'حُسبت الجلسة الأخيرة.',
      two: 'حُسبت الجلستان الأخيرتان.',
      few: 'حُسبت آخر # جلسات.',
      many: 'حُسبت آخر # جلسة.',
      other: 'حُسبت آخر # جلسة.',
    }),
  arrivals: 'التسجيلات عبر الزمن',
  arrivalsSay: (count, day) =>
    `${plural(count, { zero: 'لا تسجيلات', one: 'تسجيل واحد', two: 'تسجيلان', few: '# تسجيلات', many: '# تسجيلاً', other: '# تسجيل' })}. وصل أكثرها في ${day}.`,
  marks: { opening: 'فتح التسجيل', reminder: 'تذكير اليوم السابق', start: 'البداية' },
  day: 'اليوم',
  sum: 'المسجلون حتى ذلك اليوم',
  people: 'الأشخاص',
  byCategory: 'المشاركون حسب نوع المنظمة',
  category: 'نوع المنظمة',
  byRegion: 'المشاركون حسب المنطقة',
  region: 'المنطقة',
  regionSource: 'المناطق كما تصنفها الأمم المتحدة للإحصاء (M49).',
  mostAre: (what, count) => `أكبر مجموعة: ${what}، ${plural(count, people)}.`,
  unsaid: 'لم يُذكر',
  others: 'مجموعات صغيرة معاً',
  points: 'نقاط العمل حسب الحالة والعمر',
  pointsSay: (all, open) =>
    `${plural(all, { zero: 'لا نقاط عمل', one: 'نقطة عمل واحدة', two: 'نقطتا عمل', few: '# نقاط عمل', many: '# نقطة عمل', other: '# نقطة عمل' })}؛ ${plural(open, { zero: 'لا شيء منها مفتوح.', one: 'واحدة مفتوحة.', two: 'اثنتان مفتوحتان.', few: '# مفتوحة.', many: '# مفتوحة.', other: '# مفتوحة.' })}`,
  ages: ['أقل من شهر', 'من شهر إلى 3 أشهر', 'من 3 إلى 12 شهراً', 'أكثر من سنة'],
};
