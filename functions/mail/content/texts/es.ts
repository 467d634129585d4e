import type { Texts } from './en.ts';
import { access } from './es/access.ts';
import { actionPoint } from './es/action-point.ts';
import { dates, marks } from './es/language.ts';
import { news } from './es/news.ts';
import { notesRequests } from './es/notes-requests.ts';
import { organiser } from './es/organiser.ts';
import { registration } from './es/registration.ts';
import { session } from './es/session.ts';

/** All words of all mails in Spanish. The reader is addressed as usted. */
export const es: Texts = {
  language: 'es',
  direction: 'ltr',
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
