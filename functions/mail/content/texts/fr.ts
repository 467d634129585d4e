import type { Texts } from './en.ts';
import { access } from './fr/access.ts';
import { actionPoint } from './fr/action-point.ts';
import { dates, marks } from './fr/language.ts';
import { news } from './fr/news.ts';
import { notesRequests } from './fr/notes-requests.ts';
import { organiser } from './fr/organiser.ts';
import { registration } from './fr/registration.ts';
import { session } from './fr/session.ts';

/** All words of all mails in French. A no-break space stands before `:` and `?` (a test looks for it). */
export const fr: Texts = {
  language: 'fr',
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
