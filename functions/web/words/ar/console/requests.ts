import type { ConsoleWords } from '../../shape.ts';

export const requests: ConsoleWords['requests'] = {
  title: 'طلبات المحضر',
  none: 'لم يطلب أحد المحضر. يجد الغائبون النموذج في صفحة الجلسة.',
  decide: 'قراركم',
  approve: 'إعطاء المحضر',
  approveHint: 'يصل رابط بالبريد الآن، أو عند إرسال المحضر، ويعمل 90 يوماً.',
  decline: 'اعتذار مهذب',
  declineHint: 'تصل رسالة تقول ذلك مع السبب.',
  reason: 'السبب',
  reasonHint: 'يرد في رسالة الاعتذار.',
  save: 'اعتماد القرار',
  choose: 'اختاروا أحد القرارين',
  log: 'كل الطلبات',
  logHint: 'تُحفظ المدة التي تحددها السلسلة. ولا يُسجل إلا أول فتح.',
  asked: 'تاريخ الطلب',
  decided: 'تاريخ القرار',
  until: 'الرابط حتى',
  opened: 'أول فتح',
  byRule: 'ووُفق عليه بقاعدة السلسلة',
  more: 'طلبات أخرى',
  states: {
    submitted: 'وصل للتو',
    waiting: 'بانتظار القرار',
    approved: 'مقبول',
    declined: 'مرفوض',
  },
  instead: {
    approve: 'إعطاء المحضر رغم ذلك',
    decline: 'الرجوع عنه والاعتذار',
  },
};

export const requestsDone = {
  requestApproved: () => 'قُبل الطلب، ويُبلَّغ صاحبه بالبريد.',
  requestDeclined: () => 'رُفض الطلب، ويُبلَّغ صاحبه بالبريد.',
};
