import { access } from './en/access.ts';
import { actionPoint } from './en/action-point.ts';
import { dates, marks } from './en/language.ts';
import { news } from './en/news.ts';
import { notesRequests } from './en/notes-requests.ts';
import { organiser } from './en/organiser.ts';
import { registration } from './en/registration.ts';
import { session } from './en/session.ts';

/** All words of all mails in English. Another language is one more object of this shape: a missing text does not compile. */
export const en = {
  language: 'en',
  direction: 'ltr' as const,
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

/** What a language must say. */
export type Texts = Omit<typeof en, 'direction'> & { readonly direction: 'ltr' | 'rtl' };
