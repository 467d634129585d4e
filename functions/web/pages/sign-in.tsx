import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import { forgetSignIn, rememberSignIn } from '../credentials.ts';
import { ButtonForm, ErrorSummary, emptyForm, type FormState, TextField } from './forms.tsx';
import { ask, type PageContext, readForm, readSignedInForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';

/** Asking for a link, and using it. Opening a link does nothing: mail scanners open links, people press buttons. */
export function signInPages(app: Hono<Variables>, site: Site): void {
  app.get('/sign-in', (c) => requestPage(c, 'sign-in', emptyForm));
  app.post('/sign-in', (c) => request(site, c, 'sign-in'));
  app.get('/sign-in/sent', (c) => sentPage(c, 'sign-in'));
  app.get('/sign-in/:token', (c) => sendPage(c, { title: 'Sign in', children: <SignIn token={c.req.param('token')} /> }));
  app.post('/sign-in/:token', (c) => confirm(site, c, c.req.param('token')));
  app.post('/sign-out', (c) => signOut(site, c));
  app.get('/my/links', (c) => requestPage(c, 'links', emptyForm));
  app.post('/my/links', (c) => request(site, c, 'links'));
  app.get('/my/links/sent', (c) => sentPage(c, 'links'));
}

const WORDS = {
  'sign-in': {
    title: 'Sign in',
    about: 'For organisers. There is no password: we send you a link that works once, for 10 minutes.',
    path: '/sign-in',
    sent: 'If this address belongs to an organiser, a mail with a sign-in link is on its way. It works once, for 10 minutes.',
  },
  links: {
    title: 'My registrations',
    about: 'We send you the links to your registrations: with them you can see where you stand, change your details, or withdraw.',
    path: '/my/links',
    sent: 'If there are registrations under this address, a mail with their links is on its way.',
  },
} as const;

type Which = keyof typeof WORDS;

function requestPage(c: PageContext, which: Which, form: FormState) {
  const { title, about, path } = WORDS[which];
  const children = (
    <>
      <h1>{title}</h1>
      <p>{about}</p>
      <ErrorSummary form={form} />
      <form method="post" action={path} novalidate>
        <TextField form={form} name="email" label="Mail address" type="email" autocomplete="email" required />
        <button type="submit">Send me the mail</button>
      </form>
    </>
  );
  return sendPage(c, { title, children }, form.problems.length > 0 ? 400 : 200);
}

async function request(site: Site, c: PageContext, which: Which) {
  const form = await readForm(site, c);
  if (!form.ok) return sendProblemPage(c, form.problem);
  const operation = which === 'sign-in' ? site.operations.requestSignIn : site.operations.sendMyLinks;
  const outcome = await ask(site, c, operation, { body: { email: written(form.values, 'email') ?? '' } });
  if (outcome.ok) return c.redirect(`${WORDS[which].path}/sent`, 303);
  return requestPage(c, which, { values: form.values, problems: outcome.problem.errors });
}

function sentPage(c: PageContext, which: Which) {
  const { title, sent } = WORDS[which];
  const children = (
    <>
      <h1>Look into your mail</h1>
      <p>{sent}</p>
      <p>Nothing there after a few minutes? Look into the folder for unwanted mail, or try again.</p>
    </>
  );
  return sendPage(c, { title, children });
}

function SignIn({ token }: { readonly token: string }) {
  return (
    <>
      <h1>Sign in</h1>
      <p>Press the button to sign in on this device. The link works once.</p>
      <ButtonForm action={`/sign-in/${encodeURIComponent(token)}`} label="Sign in" />
    </>
  );
}

async function confirm(site: Site, c: PageContext, token: string) {
  const form = await readForm(site, c);
  if (!form.ok) return sendProblemPage(c, form.problem);
  const outcome = await ask(site, c, site.operations.confirmSignIn, { body: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  rememberSignIn(c, outcome.value.accessToken, outcome.value.expiresAt);
  return c.redirect('/console', 303);
}

async function signOut(site: Site, c: PageContext) {
  const form = await readSignedInForm(site, c);
  if (!form.ok) return sendProblemPage(c, form.problem);
  const { accessToken } = form.visitor;
  if (accessToken !== undefined) await site.door.signIns.endAccess(accessToken);
  forgetSignIn(c);
  return c.redirect('/', 303);
}
