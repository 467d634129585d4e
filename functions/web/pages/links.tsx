import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { Words } from '../words/shape.ts';
import { ButtonForm } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { inSameLanguage, readerOf } from './reader.tsx';

/** Pages behind links that ask one question. Opening them changes nothing: mail scanners open links. */
export function linkPages(app: Hono<Variables>, site: Site): void {
  app.get('/unsubscribe/:token', (c) => subscription(site, c, c.req.param('token')));
  app.post('/unsubscribe/:token', (c) => unsubscribe(site, c, c.req.param('token')));
  app.post('/unsubscribe/:token/back', (c) => resubscribe(site, c, c.req.param('token')));
  app.get('/my/address/:token', (c) => askAddress(c, c.req.param('token')));
  app.post('/my/address/:token', (c) => confirmAddress(site, c, c.req.param('token')));
  app.get('/my/same-address/:token', (c) => askSameAddress(site, c, c.req.param('token')));
  app.post('/my/same-address/:token', (c) => answerSameAddress(site, c, c.req.param('token')));
}

const topicIn = ({ names }: Words, topic: string) => new Map(Object.entries(names.topic)).get(topic) ?? topic;

async function subscription(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.getSubscription, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const { topic, subscribed } = outcome.value;
  const reader = await readerOf(c);
  const words = reader.words.unsubscribe;
  const path = reader.to(`/unsubscribe/${encodeURIComponent(token)}`);
  const what = topicIn(reader.words, topic);
  const children = subscribed ? (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.about(what)}</p>
      <ButtonForm action={path} label={words.stop(what)} />
    </>
  ) : (
    <>
      <h1>{words.done}</h1>
      <p class="lead">{words.doneText(what)}</p>
      <ButtonForm action={`${path}/back`} label={words.back} second />
    </>
  );
  return sendPage(c, { title: words.title, reader, children });
}

/**
 * By the button of the page, or by a mail program in one click (RFC 8058): that comes from anywhere, without cookies, must not
 * be redirected, and needs no proof of origin, since the token is the right to unsubscribe.
 */
async function unsubscribe(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.unsubscribe, { params: { token } });
  return outcome.ok ? subscription(site, c, token) : sendProblemPage(c, outcome.problem);
}

async function resubscribe(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.resubscribe, { params: { token } });
  return outcome.ok ? c.redirect(inSameLanguage(c, `/unsubscribe/${encodeURIComponent(token)}`), 303) : sendProblemPage(c, outcome.problem);
}

/** A page that only says something. */
async function tell(c: PageContext, say: (words: Words) => { readonly title: string; readonly text: string }) {
  const reader = await readerOf(c);
  const { title, text } = say(reader.words);
  const children = (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
    </>
  );
  return sendPage(c, { title, reader, children });
}

async function askAddress(c: PageContext, token: string) {
  const reader = await readerOf(c);
  const { title, about, button } = reader.words.address;
  const children = (
    <>
      <h1>{title}</h1>
      <p class="lead">{about}</p>
      <ButtonForm action={reader.to(`/my/address/${encodeURIComponent(token)}`)} label={button} />
    </>
  );
  return sendPage(c, { title, reader, children });
}

async function confirmAddress(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.confirmNewAddress, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  return tell(c, ({ address }) => ({ title: address.done, text: address.doneText }));
}

async function askSameAddress(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.getSameAddressQuestion, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const { name, organisation } = outcome.value;
  const reader = await readerOf(c);
  const words = reader.words.sameAddress;
  const action = reader.to(`/my/same-address/${encodeURIComponent(token)}`);
  const children = (
    <>
      <h1>{words.title}</h1>
      <p class="notice">
        <bdi>{name}</bdi>, <bdi>{organisation}</bdi>
      </p>
      <p>{words.about}</p>
      <div class="actions">
        <ButtonForm action={action} label={words.add} hidden={{ answer: 'add' }} />
        <ButtonForm action={action} label={words.replace} hidden={{ answer: 'replace' }} second />
        <ButtonForm action={action} label={words.notMe} hidden={{ answer: 'not-me' }} second />
      </div>
    </>
  );
  return sendPage(c, { title: words.title, reader, children });
}

async function answerSameAddress(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.answerSameAddress, { params: { token }, body: { answer: written(sent.values, 'answer') } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  return tell(c, ({ sameAddress }) => {
    const said = { add: sameAddress.added, replace: sameAddress.replaced, 'not-me': sameAddress.deleted };
    return { title: sameAddress.thanks, text: said[outcome.value.answer] };
  });
}
