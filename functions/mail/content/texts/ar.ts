import { access } from './ar/access.ts';
import { actionPoint } from './ar/action-point.ts';
import { dates, marks } from './ar/language.ts';
import { news } from './ar/news.ts';
import { notesRequests } from './ar/notes-requests.ts';
import { organiser } from './ar/organiser.ts';
import { registration } from './ar/registration.ts';
import { session } from './ar/session.ts';
import type { Texts } from './en.ts';

/** All words of all mails in Arabic. The reader is addressed in the plural, which is polite and says nothing of gender. */
export const ar: Texts = {
  language: 'ar',
  direction: 'rtl',
  dates,
  marks,
  session,
  registration,
  news,
  notesRequests,
  organiser,
  actionPoint,
  access,
};
