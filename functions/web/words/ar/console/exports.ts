import type { ConsoleWords } from '../../shape.ts';

export const exports: ConsoleWords['exports'] = {
  title: 'تصدير',
  noLists: 'لا تُعدّ قوائم لهذه الجلسة لأنها متكتَّم عليها أو خاضعة لقاعدة تشاتام هاوس.',
  registrations: 'التسجيلات',
  registrationsText: 'اسم كل شخص ومنظمته وحالته. من طلب التكتّم يُحسب بلا اسم.',
  participants: 'قائمة المشاركين',
  participantsText: 'من يشاركون ووافقوا على أن يراهم الآخرون. يمكن توزيعها في القاعة.',
  points: 'نقاط العمل للسلسلة',
  pointsText: 'ما اتُّفق عليه، ولمن، وإلى أين وصل.',
  details: 'التسجيلات مع العناوين والاحتياجات',
  detailsText: 'كل ما أخبركم به الناس. احتفظ به لنفسك واحذفه عند الانتهاء: يحفظ السجل أنك صدّرته ومتى.',
};
