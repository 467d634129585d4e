import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('ar');

export const registrations: ConsoleWords['registrations'] = {
  none: 'لم يسجل أحد بعد.',
  name: 'الاسم',
  organisation: 'المؤسسة',
  part: 'الصفة',
  state: 'الحالة',
  decide: 'القرار',
  confirm: 'تأكيد',
  waitlist: 'قائمة الانتظار',
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
