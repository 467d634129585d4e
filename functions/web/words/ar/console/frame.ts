import type { ConsoleWords } from '../../shape.ts';

export const frame: ConsoleWords['frame'] = {
  rooms: 'لوحة العمل',
  today: 'اليوم',
  series: 'السلاسل',
  points: 'نقاط العمل',
  people: 'الأشخاص',
  trail: 'موقعكم',
  overview: 'نظرة عامة',
  registrations: 'التسجيلات',
  messages: 'الرسائل',
  day: 'يوم الجلسة',
  attendance: 'الحضور',
  notes: 'المحضر',
  summary: 'الملخص',
  materials: 'الوثائق',
  mails: 'البريد المرسل',
  settings: 'الإعدادات',
};
