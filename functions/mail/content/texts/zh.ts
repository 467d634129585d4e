import type { Texts } from './en.ts';
import { access } from './zh/access.ts';
import { actionPoint } from './zh/action-point.ts';
import { dates, marks } from './zh/language.ts';
import { news } from './zh/news.ts';
import { notesRequests } from './zh/notes-requests.ts';
import { organiser } from './zh/organiser.ts';
import { registration } from './zh/registration.ts';
import { session } from './zh/session.ts';

/** All words of all mails in Chinese, in simplified characters. Marks are full-width, sentences follow without a space. */
export const zh: Texts = {
  language: 'zh',
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
