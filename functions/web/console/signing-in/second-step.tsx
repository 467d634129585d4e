import type { Child } from 'hono/jsx';
import type { Visit } from '../../../people/use-cases/identify.ts';
import type { Caller } from '../../caller.ts';
import { pageToReturnTo, rememberSignIn } from '../../credentials.ts';
import { ErrorSummary, emptyForm, type FormState, isRefused, TextField } from '../../pages/forms.tsx';
import { ask, type PageContext, readSignedInForm, type Site, tokenOf, visitor, written } from '../../pages/frame.ts';
import { sendPage, sendProblemPage } from '../../pages/layout.tsx';
import { inSameLanguage, readerOf } from '../../pages/reader.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { consoleWordsIn } from '../../words/console.ts';
import { CONSOLE_STYLE_PATH, PASSKEY_PATH } from '../assets.ts';
import { type ConsoleApp, SECOND_STEP } from '../desk.ts';
import { NameField, PasskeyForm, passkeyBody, refusedPasskey } from './passkey-form.tsx';

/** The second step of signing in: all that somebody may do who opened the link of a mail and needs a passkey. */
export function secondStepPages(app: ConsoleApp, site: Site): void {
  app.get(SECOND_STEP, (c: PageContext) => show(site, c));
  app.post(SECOND_STEP, (c: PageContext) => take(site, c));
}

const ACT = { 'use-passkey': 'use', 'add-passkey': 'add' } as const satisfies Record<Exclude<Visit['step'], 'signed-in'>, string>;

/** @returns what is to be done, or where to go when nothing is */
function actOf({ caller }: Awaited<ReturnType<typeof visitor>>): 'use' | 'add' | '/sign-in' | '/console' {
  if (caller.kind === 'anonymous') return '/sign-in';
  return caller.kind === 'person' || caller.visit.step === 'signed-in' ? '/console' : ACT[caller.visit.step];
}

async function show(site: Site, c: PageContext, form: FormState = emptyForm): Promise<Response> {
  const who = await visitor(site, c);
  const act = hasPasskey(who.caller) && isRefused(form) ? 'use' : actOf(who);
  if (act === '/sign-in' || act === '/console') return c.redirect(inSameLanguage(c, act), 303);
  const told = await readerOf(c);
  const { passkeys: said, fields } = await consoleWordsIn(told.language);
  const back = pageToReturnTo(c.req.query('to') ?? written(form.values, 'to'));
  const title = act === 'use' ? said.useTitle : said.firstTitle;
  const children = (
    <>
      <h1>{title}</h1>
      <p class="lead">{act === 'use' ? said.useText : said.firstText}</p>
      {act === 'add' && <p>{said.about}</p>}
      <ErrorSummary form={form} />
      <PasskeyForm act={act} action={SECOND_STEP} said={said} formToken={tokenOf(who)} label={act === 'use' ? said.use : said.add} back={back}>
        {act === 'add' && <First form={form} said={said} />}
      </PasskeyForm>
      {act === 'use' && <p class="soft">{said.lost}</p>}
    </>
  );
  const frame = { title, reader: { ...told, fields }, formToken: tokenOf(who), styles: [CONSOLE_STYLE_PATH], scripts: [PASSKEY_PATH], children };
  return sendPage(c, frame, isRefused(form) ? 400 : 200);
}

function First({ form, said }: Pick<Parameters<typeof NameField>[0], 'form' | 'said'>): Child {
  return (
    <>
      <NameField form={form} said={said} />
      <TextField form={form} name="code" label={said.code} hint={said.codeHint} autocomplete="off" longest={60} />
    </>
  );
}

async function take(site: Site, c: PageContext): Promise<Response> {
  const sent = await readSignedInForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const { caller } = sent.visitor;
  const act = hasPasskey(caller) ? 'use' : actOf(sent.visitor);
  if (act === '/sign-in' || act === '/console') return c.redirect(inSameLanguage(c, act), 303);
  const { usePasskey, addPasskey } = site.operations;
  const outcome = await ask(site, c, act === 'use' ? usePasskey : addPasskey, { body: passkeyBody(sent.values, act), caller });
  if (!outcome.ok) return show(site, c, await refused(c, sent.values, outcome.problem));
  rememberSignIn(c, outcome.value, site.clock.now());
  return c.redirect(inSameLanguage(c, pageToReturnTo(written(sent.values, 'to')) ?? '/console'), 303);
}

/** Whoever signed in with a passkey may use it once more, where a fresh proof is asked for. */
const hasPasskey = (caller: Caller) => caller.kind === 'person' && caller.visit.passkeyId !== undefined;

async function refused(c: PageContext, values: FormState['values'], problem: ProblemDetails): Promise<FormState> {
  const reader = await readerOf(c);
  return refusedPasskey(reader, (await consoleWordsIn(reader.language)).passkeys, values, problem);
}
