import { Hono } from 'hono';
import type { Variables } from '../api.ts';
import { LANGUAGE_PREFIX } from '../language.ts';
import { afterwardsPages } from './afterwards.tsx';
import { assets } from './assets.ts';
import { consolePages } from './console.tsx';
import { followUpPages } from './follow-up.tsx';
import type { Site } from './frame.ts';
import { linkPages } from './links.tsx';
import { myRegistrationPages } from './my-registration.tsx';
import { notesReviewPages } from './notes-review.tsx';
import { publicPages } from './public.tsx';
import { registerPages } from './register.tsx';
import { sessionPages } from './session.tsx';
import { signInPages } from './sign-in.tsx';
import { statementPages } from './statements.tsx';

/** All pages and what they are drawn with. Each stands below its own path, in the reader's language, and below `/fr` in French. */
export function pages(app: Hono<Variables>, site: Site): void {
  assets(app);
  const all = new Hono<Variables>();
  for (const some of [
    publicPages,
    sessionPages,
    registerPages,
    afterwardsPages,
    signInPages,
    myRegistrationPages,
    followUpPages,
    notesReviewPages,
    linkPages,
    statementPages,
    consolePages,
  ])
    some(all, site);
  app.route('/', all);
  app.route(LANGUAGE_PREFIX, all);
}
