import type { Operations } from '../../compose.ts';
import { rememberSignIn } from '../../credentials.ts';
import { ErrorSummary, emptyForm, type FormState, formOf, isRefused, TextField } from '../../pages/forms.tsx';
import { ask, type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { useReader } from '../../pages/reader.tsx';
import { PASSKEY_PATH } from '../assets.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act, Form, Table } from '../parts.tsx';
import { type AnswerOf, type ItemOf, refusedForm } from '../session/session.tsx';
import { NameField, PasskeyForm, passkeyBody, refusedPasskey } from './passkey-form.tsx';
import { Proven } from './prove.tsx';

const HERE = '/console/passkeys';

const RESET = `${HERE}/reset`;

/** One's own passkeys, and for admins those of who lost theirs. */
export function passkeyPages(app: ConsoleApp, site: Site): void {
  app.get(
    HERE,
    page(site, (desk) => show(desk)),
  );
  app.post(HERE, form(site, add));
  app.get(
    RESET,
    page(site, (desk) => resetForm(desk)),
  );
  app.post(RESET, form(site, reset));
  app.get(
    `${HERE}/:passkeyId`,
    page(site, (desk) => edit(desk)),
  );
  app.post(`${HERE}/:passkeyId`, form(site, rename));
  app.post(
    `${HERE}/:passkeyId/remove`,
    form(site, (desk) => remove(desk)),
  );
}

type Mine = AnswerOf<Operations['listPasskeys']>;
type Passkey = ItemOf<Operations['listPasskeys']>;

async function show(desk: Desk, state: FormState = emptyForm): Promise<Response> {
  const mine = await desk.ask(desk.site.operations.listPasskeys);
  if (!mine.ok) return sendProblemPage(desk.c, mine.problem);
  const { passkeys: said } = desk.words;
  const { items } = mine.value;
  const children = (
    <>
      <p class="lead">{said.about}</p>
      {items.length === 0 && <p>{said.none}</p>}
      {items.length === 0 && <p>{said.optional}</p>}
      {items.length > 0 && <List mine={mine.value} />}
      {items.length === 1 && <p>{said.spare}</p>}
      <Proven to={HERE}>
        <h2>{said.add}</h2>
        <ErrorSummary form={state} />
        <PasskeyForm act="add" action={HERE} said={said} formToken={desk.formToken} label={said.add}>
          <NameField form={state} said={said} />
        </PasskeyForm>
      </Proven>
      <h2>{desk.words.signIns.title}</h2>
      <p>
        <a href={desk.to('/console/sign-ins')}>{desk.words.signIns.look}</a>
      </p>
      {desk.caller.admin && (
        <p>
          <a href={desk.to(RESET)}>{said.resetTitle}</a>
        </p>
      )}
    </>
  );
  return sendConsolePage(desk, { title: said.title, room: 'passkeys', scripts: [PASSKEY_PATH], children }, isRefused(state) ? 400 : 200);
}

function List({ mine: { items } }: { readonly mine: Mine }) {
  const { words, to } = useDesk();
  const { formats } = useReader();
  const { passkeys: said } = words;
  const day = (at: string) => formats.date(at.slice(0, 10));
  return (
    <Table<Passkey>
      caption={said.list}
      rows={items}
      columns={[
        { head: said.name, cell: ({ name }) => <bdi>{name}</bdi> },
        { head: said.added, cell: ({ addedAt }) => day(addedAt) },
        { head: said.used, cell: ({ lastUsedAt }) => (lastUsedAt === undefined ? said.never : day(lastUsedAt)) },
        { head: said.change, cell: ({ passkeyId }) => <a href={to(`${HERE}/${passkeyId}`)}>{said.edit}</a> },
      ]}
    />
  );
}

async function add(desk: Desk, values: FormState['values']): Promise<Response> {
  const { site, c, caller } = desk;
  const outcome = await ask(site, c, site.operations.addPasskey, { body: passkeyBody(values, 'add'), caller });
  if (!outcome.ok) return show(desk, refusedPasskey(desk.reader, desk.words.passkeys, values, outcome.problem));
  rememberSignIn(c, outcome.value, site.clock.now());
  return desk.go(HERE, 'passkeyAdded');
}

async function edit(desk: Desk, state?: FormState): Promise<Response> {
  const mine = await desk.ask(desk.site.operations.listPasskeys);
  if (!mine.ok) return sendProblemPage(desk.c, mine.problem);
  const one = mine.value.items.find(({ passkeyId }) => passkeyId === desk.c.req.param('passkeyId'));
  if (!one) return desk.go(HERE);
  const { passkeys: said } = desk.words;
  const mustStay = mine.value.required && mine.value.items.length === 1;
  const shown = state ?? formOf({ name: one.name });
  const children = (
    <>
      <ErrorSummary form={shown} />
      <Form action={`${HERE}/${one.passkeyId}`}>
        <NameField form={shown} said={said} />
        <button type="submit">{said.rename}</button>
      </Form>
      <h2>{said.remove}</h2>
      <p>{mustStay ? said.last : said.removeText}</p>
      {!mustStay && (
        <Proven to={HERE}>
          <Act action={`${HERE}/${one.passkeyId}/remove`} label={said.remove} second />
        </Proven>
      )}
    </>
  );
  return sendConsolePage(
    desk,
    { title: one.name, room: 'passkeys', trail: trailTo(desk), scripts: [PASSKEY_PATH], children },
    isRefused(shown) ? 400 : 200,
  );
}

const trailTo = ({ words }: Desk) => [{ href: HERE, label: words.passkeys.title }];

const theOne = ({ c }: Desk) => ({ params: { passkeyId: c.req.param('passkeyId') } });

async function rename(desk: Desk, values: FormState['values']): Promise<Response> {
  const outcome = await desk.ask(desk.site.operations.renamePasskey, { ...theOne(desk), body: { name: written(values, 'name') ?? '' } });
  return outcome.ok ? desk.go(HERE, 'passkeyRenamed') : edit(desk, refusedForm(desk, values, outcome.problem));
}

async function remove(desk: Desk): Promise<Response> {
  const outcome = await desk.ask(desk.site.operations.removePasskey, theOne(desk));
  return outcome.ok ? desk.go(HERE, 'passkeyRemoved') : edit(desk, refusedForm(desk, {}, outcome.problem));
}

async function resetForm(desk: Desk, state: FormState = emptyForm): Promise<Response> {
  const { passkeys: said, people } = desk.words;
  const children = (
    <>
      <p class="lead">{said.resetAbout}</p>
      <ErrorSummary form={state} />
      <Form action={RESET}>
        <TextField form={state} name="email" label={people.email} type="email" required />
        <button type="submit">{said.reset}</button>
      </Form>
    </>
  );
  return sendConsolePage(desk, { title: said.resetTitle, room: 'passkeys', trail: trailTo(desk), children }, isRefused(state) ? 400 : 200);
}

/** The code is shown in the answer itself, once: it stands in no address and is stored nowhere. */
async function reset(desk: Desk, values: FormState['values']): Promise<Response> {
  const outcome = await desk.ask(desk.site.operations.resetPasskeys, { body: { email: written(values, 'email') ?? '' } });
  if (!outcome.ok) return resetForm(desk, refusedForm(desk, values, outcome.problem));
  const { passkeys: said } = desk.words;
  const children = (
    <>
      <p class="notice good" role="status">
        {said.resetDone}
      </p>
      <p>{said.resetCode}</p>
      <p class="lead">
        <code dir="ltr">{outcome.value.code}</code>
      </p>
      <p>{said.resetNext}</p>
    </>
  );
  return sendConsolePage(desk, { title: said.resetTitle, room: 'passkeys', trail: trailTo(desk), children });
}
