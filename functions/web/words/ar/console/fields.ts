import type { ConsoleWords } from '../../shape.ts';

export const fields: ConsoleWords['fields'] = {
  name: { label: 'الاسم', wrong: 'اكتب الاسم في سطر واحد من دون عناوين مواقع ومن دون < أو >' },
  email: { label: 'عنوان البريد الإلكتروني', wrong: 'اكتب عنواناً واحداً مثل name@example.org' },
  organisation: { label: 'المنظمة', wrong: 'اكتب الاسم في سطر واحد من دون عناوين مواقع ومن دون < أو >' },
  position: { label: 'الوظيفة', wrong: 'اكتبها في سطر واحد من دون عناوين مواقع ومن دون < أو >' },
  country: { label: 'البلد' },
  category: { label: 'نوع المنظمة' },
  language: { label: 'لغة الرسائل' },
  attendeeType: { label: 'يشارك بصفة', wrong: 'لا مقعد شاغراً: زد سعة الجلسة أولاً' },
  criteria: { label: 'المعايير' },
  statement: { label: 'ما قاله' },
  interpretation: { label: 'الترجمة الشفوية المطلوبة' },
  accessibility: { label: 'ما يلزم للمشاركة' },
  showToParticipants: { label: 'يمكن للمشاركين الآخرين رؤية الاسم والمنظمة' },
  nameOrganisationPublicly: { label: 'يمكن ذكر المنظمة علناً' },
  discreet: { label: 'يطلب التكتّم' },
  contactFirst: { label: 'مخاوف أمنية: التواصل أولاً' },
  joinUrl: { label: 'رابط انضمام خاص', wrong: 'اكتب عنوان موقع يبدأ بـ https://' },
  reason: { label: 'ما تريد قوله لهم', wrong: 'اكتب نصاً عادياً لا يتجاوز 1000 حرف' },
  list: { label: 'القائمة' },
};
