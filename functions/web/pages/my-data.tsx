import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import type { Words } from '../words/shape.ts';
import { ButtonForm, Checkbox, emptyForm } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { inSameLanguage, readerOf, useReader } from './reader.tsx';

type MyData = Operations['getMyData'] extends Operation<infer A> ? A : never;

/** What is kept about an address, by the link of a mail. Opening it changes nothing: mail scanners open links. */
export function myDataPages(app: Hono<Variables>, site: Site): void {
  app.get('/my/data/:token', (c) => show(site, c, c.req.param('token')));
  app.post('/my/data/:token/copy', (c) => copy(site, c, c.req.param('token')));
  app.post('/my/data/:token/erasure', (c) => erase(site, c, c.req.param('token')));
  app.post('/my/registrations/:token/data', (c) => request(site, c, c.req.param('token')));
}

const pathOf = (token: string) => `/my/data/${encodeURIComponent(token)}`;

async function show(site: Site, c: PageContext, token: string, isUnsure = false) {
  const outcome = await ask(site, c, site.operations.getMyData, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const reader = await readerOf(c);
  const children = outcome.value.erasedAt === undefined ? <Data mine={outcome.value} token={token} isUnsure={isUnsure} /> : <Erased />;
  return sendPage(c, { title: reader.words.data.title, reader, children }, isUnsure ? 400 : 200);
}

function Erased() {
  const { data } = useReader().words;
  return (
    <>
      <h1>{data.erased}</h1>
      <p class="lead">{data.erasedText}</p>
      <p>{data.stays}</p>
    </>
  );
}

/** How much there is of each kind, without what there is none of. */
function kindsOf({ data }: Words, found: MyData['found']): readonly (readonly [string, number])[] {
  const all = [
    [data.registrations, found.registrations],
    [data.questions, found.questions],
    [data.notesRequests, found.notesRequests],
    [data.comments, found.comments],
    [data.actionPoints, found.actionPoints],
    [data.roles, found.roles],
    [data.passkeys, found.passkeys],
    [data.signIns, found.signIns],
    [data.refusals, found.refusals],
  ] as const;
  return all.filter(([, count]) => count > 0);
}

function Data({ mine, token, isUnsure }: { readonly mine: MyData; readonly token: string; readonly isUnsure: boolean }) {
  const { words, formats, to } = useReader();
  const { data } = words;
  const kinds = kindsOf(words, mine.found);
  return (
    <>
      <h1>{data.title}</h1>
      <p class="lead">
        {data.of} <bdi>{mine.email}</bdi>
      </p>
      {kinds.length === 0 && <p class="empty">{data.nothing}</p>}
      <dl>
        {kinds.map(([kind, count]) => (
          <div>
            <dt>{kind}</dt>
            <dd>{formats.number(count)}</dd>
          </div>
        ))}
      </dl>
      <h2>{data.copyTitle}</h2>
      <p>{data.copyText}</p>
      <ButtonForm action={to(`${pathOf(token)}/copy`)} label={data.copy} second />
      <h2>{data.eraseTitle}</h2>
      <p>{data.eraseText}</p>
      <p>{data.stays}</p>
      {mine.found.roles > 0 && <p>{data.lastOrganiser}</p>}
      {isUnsure && (
        <div class="notice bad" role="alert" tabindex={-1} autofocus>
          <p>
            <a href="#confirm">{data.notSure}</a>
          </p>
        </div>
      )}
      <form method="post" action={to(`${pathOf(token)}/erasure`)} novalidate>
        <Checkbox form={emptyForm} name="confirm" label={data.sure} />
        <button type="submit">{data.erase}</button>
      </form>
    </>
  );
}

async function copy(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.exportMyData, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  return c.body(JSON.stringify(outcome.value, undefined, 2), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="my-data.json"',
    'Cache-Control': 'no-store',
  });
}

async function erase(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  if (written(sent.values, 'confirm') === undefined) return show(site, c, token, true);
  const outcome = await ask(site, c, site.operations.eraseMyData, { params: { token }, body: { confirm: true } });
  return outcome.ok ? c.redirect(inSameLanguage(c, pathOf(token)), 303) : sendProblemPage(c, outcome.problem);
}

/** From the page of a registration: the mail goes to its address, so that a link that was passed on opens nothing. */
async function request(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const mine = await ask(site, c, site.operations.getMyRegistration, { params: { token } });
  if (!mine.ok) return sendProblemPage(c, mine.problem);
  const { language } = await readerOf(c, mine.value.language);
  const outcome = await ask(site, c, site.operations.sendMyData, { body: { email: mine.value.email, language } });
  return outcome.ok ? c.redirect(inSameLanguage(c, '/my/data/sent'), 303) : sendProblemPage(c, outcome.problem);
}
