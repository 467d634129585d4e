import type { ActionPointStatus } from '../../../../../events/values.ts';
import type { ActionPointReasons } from '../../../../action-point/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('ar');

const is: Readonly<Record<ActionPointStatus, string>> = {
  proposed: 'مقترحة',
  open: 'مفتوحة',
  'in-progress': 'قيد التنفيذ',
  completed: 'منجزة',
  dropped: 'متروكة',
};

export const actionPoint: Sentences<ActionPointReasons> = {
  'unknown-action-point': 'لا توجد نقطة عمل كهذه.',
  'answers-of-a-day': 'هذا يكفي ليوم واحد. اكتبوا بدلاً من ذلك إلى الجهة المنظِّمة.',
  'mine-or-not': 'قولوا إما إنها ليست لكم أو أين وصلت، لا الأمرين معاً',
  'not-for-everyone': 'اختاروا المسجلين أو الجهة المنظِّمة: ليس للجميع أن يعلموا بهذه الجلسة',
  'result-when-completed': 'لا نتيجة إلا لما أُنجز: اذكروا أنها أُنجزت أيضاً، أو سمّوا النتيجة حينها',
  'result-unknown': 'لا يوجد مستند كهذا في هذه المشاورة: خذوا أحد مستنداتها أو مستندات إحدى جلساتها',
  'history-full': 'امتلأ سجل نقطة العمل هذه. دوّنوا ما بقي في نقطة جديدة.',
  'no-such-move': ({ from, to, allowed }, { list }) =>
    `نقطة عمل ${is[from]} لا يمكن أن تصبح ${is[to]}. من هنا يمكن أن تصبح: ${list(allowed.map((one) => is[one]))}`,
  'explain-going-back': ({ from, to }) => `اذكروا في الملاحظة سبب رجوعها من «${is[from]}» إلى «${is[to]}»`,
  'cannot-answer': ({ status }) => `نقطة العمل هذه ${is[status]}. يمكنكم ترك ملاحظة للجهة المنظِّمة.`,
  'due-in-the-past': ({ today, timeZone }, { date }) => `مضى هذا التاريخ: اليوم ${date(today)} (\u2068${timeZone}\u2069)`,
  'due-too-far': ({ years }) =>
    plural(years, {
      zero: 'يجب أن يكون هذا العام',
      one: 'يجب أن يكون خلال سنة',
      two: 'يجب أن يكون خلال سنتين',
      few: 'يجب أن يكون خلال # سنوات',
      many: 'يجب أن يكون خلال # سنة',
      other: 'يجب أن يكون خلال # سنة',
    }),
  'proposal-recorded': ({ actionPointId }) =>
    `هذا السطر من المحضر مدوَّن من قبل (\u2068${actionPointId}\u2069): غيّروا نقطة العمل تلك، أو دوّنوا هذه على حدة`,
};
