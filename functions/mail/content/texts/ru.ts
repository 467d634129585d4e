import type { Texts } from './en.ts';
import { access } from './ru/access.ts';
import { actionPoint } from './ru/action-point.ts';
import { dates, marks } from './ru/language.ts';
import { news } from './ru/news.ts';
import { notesRequests } from './ru/notes-requests.ts';
import { organiser } from './ru/organiser.ts';
import { registration } from './ru/registration.ts';
import { session } from './ru/session.ts';

/** All words of all mails in Russian. What is inserted stands in the nominative, after a colon where need be. */
export const ru: Texts = {
  language: 'ru',
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
