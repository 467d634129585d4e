import { type Handler, Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { ConsoleApp } from '../console/desk.ts';
import { LANGUAGE_PREFIX } from '../language.ts';
import { afterwardsPages } from './afterwards.tsx';
import { assets } from './assets.ts';
import { followUpPages } from './follow-up.tsx';
import type { Site } from './frame.ts';
import { linkPages } from './links.tsx';
import { myDataPages } from './my-data.tsx';
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
    myDataPages,
    followUpPages,
    notesReviewPages,
    linkPages,
    statementPages,
  ])
    some(all, site);
  app.route('/', all);
  app.route(LANGUAGE_PREFIX, all);
  consolePages(app, site);
}

/** The pages for organisers are loaded when the first one comes: what registrants wait for does not hold them. */
function consolePages(app: Hono<Variables>, site: Site): void {
  let loaded: Promise<ConsoleApp> | undefined;
  const answer: Handler<Variables> = async (c) => {
    loaded ??= import('../console/console.ts').then(({ consoleApp }) => consoleApp(site));
    return (await loaded).fetch(c.req.raw, { correlationId: c.get('correlationId') });
  };
  for (const path of ['/console', '/console/*']) {
    app.all(path, answer);
    app.all(`${LANGUAGE_PREFIX}${path}`, answer);
  }
}
