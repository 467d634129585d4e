import type { Operations } from '../../compose.ts';
import { ErrorSummary, emptyForm, type FormState, isRefused, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { useReader } from '../../pages/reader.tsx';
import type { Outcome } from '../../perform.ts';
import { PASSKEY_PATH } from '../assets.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act, Form, Table } from '../parts.tsx';
import { type ItemOf, refusedForm } from '../session/session.tsx';
import { Proven } from './prove.tsx';

const HERE = '/console/sign-ins';

/** Where one is signed in, for everybody; for admins a way to sign others out. */
export function signInsPages(app: ConsoleApp, site: Site): void {
  app.get(
    HERE,
    page(site, (desk) => show(desk)),
  );
  app.post(
    `${HERE}/end-others`,
    form(site, (desk) => endOthers(desk)),
  );
  app.post(
    `${HERE}/:signInId/end`,
    form(site, (desk) => end(desk)),
  );
  app.post(`${HERE}/of`, form(site, endOf));
}

type SignIn = ItemOf<Operations['listSignIns']>;

async function show(desk: Desk, state: FormState = emptyForm): Promise<Response> {
  const all = await desk.ask(desk.site.operations.listSignIns);
  if (!all.ok) return sendProblemPage(desk.c, all.problem);
  const { signIns: said, passkeys } = desk.words;
  const { items } = all.value;
  const children = (
    <>
      <p class="lead">{said.about}</p>
      <List items={items} />
      <p class="soft">{said.idle}</p>
      {items.length === 1 && <p>{said.alone}</p>}
      {items.length > 1 && (
        <Proven to={HERE}>
          <Act action={`${HERE}/end-others`} label={said.others} />
        </Proven>
      )}
      {desk.caller.admin && <Everywhere state={state} />}
    </>
  );
  const trail = [{ href: '/console/passkeys', label: passkeys.title }];
  return sendConsolePage(desk, { title: said.title, room: 'passkeys', trail, scripts: [PASSKEY_PATH], children }, isRefused(state) ? 400 : 200);
}

function List({ items }: { readonly items: readonly SignIn[] }) {
  const { words, caller, site } = useDesk();
  const { formats } = useReader();
  const { signIns: said } = words;
  const now = site.clock.now();
  const proof = ({ isWhole, provenBy }: SignIn) => (isWhole ? { link: said.byLink, passkey: said.byPasskey }[provenBy] : said.half);
  const ending = (one: SignIn) => !one.isThisOne && <Act action={`${HERE}/${one.signInId}/end`} label={said.end} second />;
  return (
    <Table<SignIn>
      caption={said.list}
      rows={items}
      columns={[
        { head: said.began, cell: ({ beganAt, isThisOne }) => `${formats.ago(beganAt, now)}${isThisOne ? ` (${said.here})` : ''}` },
        { head: said.used, cell: ({ lastUsedAt }) => formats.ago(lastUsedAt, now) },
        { head: said.proof, cell: proof },
        ...(items.length > 1 && caller.visit.provenUntil > now ? [{ head: said.what, cell: ending }] : []),
      ]}
    />
  );
}

function Everywhere({ state }: { readonly state: FormState }) {
  const { signIns: said, people } = useDesk().words;
  return (
    <>
      <h2>{said.outTitle}</h2>
      <p>{said.outAbout}</p>
      <ErrorSummary form={state} />
      <Form action={`${HERE}/of`}>
        <TextField form={state} name="email" label={people.email} type="email" required />
        <button type="submit" class="second">
          {said.out}
        </button>
      </Form>
    </>
  );
}

/** Whose proof became too old while the page lay open is shown how to prove it again. */
const after = (desk: Desk, outcome: Outcome<unknown>, done: string) =>
  outcome.ok || outcome.problem.status === 401 ? desk.go(HERE, outcome.ok ? done : undefined) : sendProblemPage(desk.c, outcome.problem);

async function end(desk: Desk): Promise<Response> {
  const params = { signInId: desk.c.req.param('signInId') };
  return after(desk, await desk.ask(desk.site.operations.endSignIn, { params }), 'signInEnded');
}

async function endOthers(desk: Desk): Promise<Response> {
  return after(desk, await desk.ask(desk.site.operations.endOtherSignIns), 'signInsEnded');
}

async function endOf(desk: Desk, values: FormState['values']): Promise<Response> {
  const outcome = await desk.ask(desk.site.operations.endSignInsOf, { body: { email: written(values, 'email') ?? '' } });
  return outcome.ok ? desk.go(HERE, 'signedOut') : show(desk, refusedForm(desk, values, outcome.problem));
}
