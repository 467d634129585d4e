import type { Hono } from 'hono';
import { REQUEST_CODE_BYTES, requestCode } from '../../people/domain/sign-in.ts';
import type { Variables } from '../api.ts';
import {
  askedCode,
  askedFrom,
  bringsSignIn,
  type Credentials,
  forgetAsked,
  forgetSignIn,
  pageToReturnTo,
  rememberAsked,
  rememberSignIn,
} from '../credentials.ts';
import { ButtonForm, ErrorSummary, emptyForm, type FormState, isRefused, TextField } from './forms.tsx';
import { ask, type PageContext, readForm, readSignedInForm, type Site, visitor, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { inSameLanguage, type Reader, readerOf, useReader } from './reader.tsx';

/** Asking for a link, and using it. Opening a link does nothing: mail scanners open links, people press buttons. */
export function signInPages(app: Hono<Variables>, site: Site): void {
  app.get('/sign-in', (c) => askForLink(site, c));
  app.post('/sign-in', (c) => request(site, c, 'signIn'));
  app.get('/sign-in/sent', (c) => sentPage(c, 'signIn'));
  app.get('/sign-in/:token', (c) => signInPage(c, c.req.param('token')));
  app.post('/sign-in/:token', (c) => confirm(site, c, c.req.param('token')));
  app.post('/sign-out', (c) => signOut(site, c));
  app.get('/my/links', (c) => requestPage(c, 'myLinks', emptyForm));
  app.post('/my/links', (c) => request(site, c, 'myLinks'));
  app.get('/my/links/sent', (c) => sentPage(c, 'myLinks'));
  app.get('/my/data', (c) => requestPage(c, 'data', emptyForm));
  app.post('/my/data', (c) => request(site, c, 'data'));
  app.get('/my/data/sent', (c) => sentPage(c, 'data'));
}

/** Which link is asked for: the part of the words that speaks of it. */
type Which = 'signIn' | 'myLinks' | 'data';
const PATH = { signIn: '/sign-in', myLinks: '/my/links', data: '/my/data' } as const satisfies Record<Which, string>;

/** Whoever is signed in already is let in: most pages for everyone do not look at who reads them. */
async function askForLink(site: Site, c: PageContext) {
  const { caller } = await visitor(site, c);
  if (caller.kind === 'person') return c.redirect(inSameLanguage(c, '/console'), 303);
  const to = c.req.query('to');
  return requestPage(c, 'signIn', { ...emptyForm, values: to === undefined ? {} : { to: [to] } });
}

async function requestPage(c: PageContext, which: Which, form: FormState) {
  const reader = await readerOf(c);
  const { title } = reader.words[which];
  return sendPage(
    c,
    { title, reader, children: <Request which={which} form={form} isOver={which === 'signIn' && bringsSignIn(c)} /> },
    isRefused(form) ? 400 : 200,
  );
}

/** @param isOver whether one was signed in in this browser, and is not any more */
function Request({ which, form, isOver }: { readonly which: Which; readonly form: FormState; readonly isOver: boolean }) {
  const { words, to } = useReader();
  const back = which === 'signIn' ? pageToReturnTo(written(form.values, 'to')) : undefined;
  return (
    <>
      <h1>{words[which].title}</h1>
      {isOver && (
        <p class="notice" role="status">
          {words.signIn.over} {back !== undefined && words.signIn.overBack}
        </p>
      )}
      <p class="lead">{words[which].about}</p>
      <ErrorSummary form={form} />
      <form method="post" action={to(PATH[which])} novalidate>
        <TextField form={form} name="email" label={words.signIn.email} type="email" autocomplete="email" required />
        {back !== undefined && <input type="hidden" name="to" value={back} />}
        <button type="submit">{words.signIn.send}</button>
      </form>
      {which === 'myLinks' && (
        <p>
          <a href={to('/my/data')}>{words.data.title}</a>
        </p>
      )}
    </>
  );
}

async function request(site: Site, c: PageContext, which: Which) {
  const form = await readForm(site, c);
  if (!form.ok) return sendProblemPage(c, form.problem);
  const { requestSignIn, sendMyLinks, sendMyData } = site.operations;
  const operation = { signIn: requestSignIn, myLinks: sendMyLinks, data: sendMyData }[which];
  // The mail speaks the language of the page on which it was asked for.
  const { language } = await readerOf(c);
  // Who asks twice may open either mail.
  const code = askedCode(c) ?? requestCode(site.randomness.token(REQUEST_CODE_BYTES));
  const bound = which === 'signIn' && { code };
  const outcome = await ask(site, c, operation, { body: { email: written(form.values, 'email') ?? '', language, ...bound } });
  if (outcome.ok && bound) rememberAsked(c, code, pageToReturnTo(written(form.values, 'to')));
  if (outcome.ok) return c.redirect(inSameLanguage(c, `${PATH[which]}/sent`), 303);
  if (outcome.problem.status !== 400) return sendProblemPage(c, outcome.problem);
  return requestPage(c, which, { values: form.values, problems: outcome.problem.errors });
}

async function sentPage(c: PageContext, which: Which) {
  const reader = await readerOf(c);
  const { words } = reader;
  const code = askedCode(c);
  const children = (
    <>
      <h1>{words.signIn.look}</h1>
      <p class="lead">{words[which].sent}</p>
      {which === 'signIn' && code !== undefined && (
        <p>
          {words.signIn.elsewhere} <code dir="ltr">{`${code.slice(0, 4)}-${code.slice(4)}`}</code>
        </p>
      )}
      <p>{words.signIn.nothing}</p>
    </>
  );
  return sendPage(c, { title: words[which].title, reader, children });
}

/** @param form what was written, where the link is used in another browser than the one that asked for it */
async function signInPage(c: PageContext, token: string, form?: FormState) {
  const reader: Reader = await readerOf(c);
  const { title, press, button, code, codeAbout, again } = reader.words.signIn;
  const action = reader.to(`/sign-in/${encodeURIComponent(token)}`);
  const children = form ? (
    <>
      <h1>{title}</h1>
      <p class="lead">{codeAbout}</p>
      <ErrorSummary form={form} />
      <form method="post" action={action} novalidate>
        <TextField form={form} name="code" label={code} autocomplete="off" longest={20} required />
        <button type="submit">{button}</button>
      </form>
      <p>
        <a href={reader.to('/sign-in')}>{again}</a>
      </p>
    </>
  ) : (
    <>
      <h1>{title}</h1>
      <p>{press}</p>
      <ButtonForm action={action} label={button} />
    </>
  );
  return sendPage(c, { title, reader, children }, form && isRefused(form) ? 400 : 200);
}

/** The form for the code; what was written there was wrong, if anything was. */
async function askForCode(c: PageContext, token: string, values: FormState['values']) {
  const { signIn } = (await readerOf(c)).words;
  const isWrong = 'code' in values;
  const problems = isWrong ? [{ path: 'code', message: signIn.codeWrong, isSaid: true } as const] : [];
  return signInPage(c, token, { values, problems, own: { code: { label: signIn.code } } });
}

async function confirm(site: Site, c: PageContext, token: string) {
  const form = await readForm(site, c);
  if (!form.ok) return sendProblemPage(c, form.problem);
  const outcome = await ask(site, c, site.operations.confirmSignIn, { body: { token, code: written(form.values, 'code') ?? askedCode(c) } });
  if (!outcome.ok && outcome.problem.errors.some(({ path }) => path === 'code')) return askForCode(c, token, form.values);
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  // The one of before would stay behind, open to whoever finds its token (ASVS 5.0, 7.2.4).
  await end(site, await visitor(site, c));
  const back = askedFrom(c) ?? '/console';
  forgetAsked(c);
  rememberSignIn(c, outcome.value, site.clock.now());
  return c.redirect(back, 303);
}

/** Ends the sign-in of a browser, whole or half. */
async function end({ door }: Site, { caller }: Credentials): Promise<void> {
  if (caller.kind !== 'anonymous') await door.signIns.endAccesses([caller.visit.accessId]);
}

async function signOut(site: Site, c: PageContext) {
  const form = await readSignedInForm(site, c);
  if (!form.ok) return sendProblemPage(c, form.problem);
  await end(site, form.visitor);
  forgetSignIn(c);
  // Whoever sits down next finds nothing by going back (ASVS 5.0, 14.3.1).
  c.header('Clear-Site-Data', '"cache", "storage"');
  return c.redirect('/', 303);
}
