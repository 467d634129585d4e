import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('ar');

export const messages: ConsoleWords['messages'] = {
  nobody: 'لا أحد للكتابة إليه بعد. متى سجّل أحد أمكنكم الكتابة إليه هنا.',
  whom: 'إلى من',
  markdownHint: 'يمكن استعمال Markdown: **غامق** و*مائل* وقوائم بعلامة - وروابط.',
  preview: 'عرضها أولًا',
  before: 'قبل الإرسال',
  whole: 'الرسالة كاملة نصًا',
  send: 'إرسالها الآن',
  test: 'إرسال تجربة إليّ',
  change: 'تغييرها',
  testTo: 'تُرسل التجربة إلى',
  tested: 'التجربة في طريقها إليكم.',
  past: 'ما كُتب',
  refresh: 'تحديث الأعداد',
  gets: (n: number) =>
    plural(n, {
      zero: 'لا أحد تصله هذه الرسالة الآن.',
      one: 'تصل هذه الرسالة الآن إلى شخص واحد.',
      two: 'تصل هذه الرسالة الآن إلى شخصين.',
      few: 'تصل هذه الرسالة الآن إلى # أشخاص.',
      many: 'تصل هذه الرسالة الآن إلى # شخصًا.',
      other: 'تصل هذه الرسالة الآن إلى # شخص.',
    }),
};

export const messagesDone = {
  messaged: () => 'الرسالة في طريقها. وتزداد الأعداد أدناه مع خروجها.',
};
