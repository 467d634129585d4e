import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import { ButtonForm } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';

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

const TOPICS: Readonly<Record<string, string>> = {
  'session-reminders': 'reminders of sessions',
  notes: 'notes of sessions',
  messages: 'messages of the organisers',
  'action-points': 'mails about action points',
  'organiser-digest': 'the daily digest for organisers',
};

async function subscription(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.getSubscription, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const { topic, subscribed } = outcome.value;
  const path = `/unsubscribe/${encodeURIComponent(token)}`;
  const what = TOPICS[topic] ?? topic;
  const children = subscribed ? (
    <>
      <h1>Unsubscribe</h1>
      <p>You get {what} of this series. Mails about your own registration come in any case.</p>
      <ButtonForm action={path} label={`Stop ${what}`} />
    </>
  ) : (
    <>
      <h1>You are unsubscribed</h1>
      <p>You no longer get {what} of this series. Mails about your own registration come in any case.</p>
      <ButtonForm action={`${path}/back`} label="Send them to me again" second />
    </>
  );
  return sendPage(c, { title: 'Unsubscribe', children });
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
  return outcome.ok ? c.redirect(`/unsubscribe/${encodeURIComponent(token)}`, 303) : sendProblemPage(c, outcome.problem);
}

function askAddress(c: PageContext, token: string) {
  const children = (
    <>
      <h1>Confirm your new address</h1>
      <p>From then on everything about your registration goes there, and the links in the old mailbox no longer work.</p>
      <ButtonForm action={`/my/address/${encodeURIComponent(token)}`} label="This is my address" />
    </>
  );
  return sendPage(c, { title: 'Confirm your new address', children });
}

async function confirmAddress(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.confirmNewAddress, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const children = (
    <>
      <h1>Your address is changed</h1>
      <p>You get your new links by mail.</p>
    </>
  );
  return sendPage(c, { title: 'Your address is changed', children });
}

const ANSWERS = {
  add: 'Register this person as well',
  replace: 'This person comes instead of the first',
  'not-me': 'Nobody here asked for this',
} as const;
const THANKS = {
  add: 'This person is registered as well. A mail says how it stands.',
  replace: 'The first registration is withdrawn and this person takes its place. Mails confirm both.',
  'not-me': 'The request is deleted.',
} as const;

async function askSameAddress(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.getSameAddressQuestion, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const { name, organisation } = outcome.value;
  const children = (
    <>
      <h1>Somebody else under your address</h1>
      <p dir="auto">
        {name}, {organisation}
      </p>
      <p>This person asked to register with a mail address under which somebody is registered already. What do you want?</p>
      <div class="actions">
        {Object.entries(ANSWERS).map(([answer, label]) => (
          <ButtonForm action={`/my/same-address/${encodeURIComponent(token)}`} label={label} hidden={{ answer }} second={answer !== 'add'} />
        ))}
      </div>
    </>
  );
  return sendPage(c, { title: 'Somebody else under your address', children });
}

async function answerSameAddress(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.answerSameAddress, { params: { token }, body: { answer: written(sent.values, 'answer') } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const children = (
    <>
      <h1>Thank you</h1>
      <p>{THANKS[outcome.value.answer]}</p>
    </>
  );
  return sendPage(c, { title: 'Thank you', children });
}
