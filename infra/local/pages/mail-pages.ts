import { html, raw } from 'hono/html';
import { framed, type Html, short, spelled } from './frame.ts';
import type { Envelope, Letter, LetterFile } from './letters.ts';

/** What of the mails is listed: those that a search finds, a page of them. */
export type Listed = { readonly mails: readonly Envelope[]; readonly found: number; readonly search: string; readonly page: number };

/** How a mail is looked at. */
const VIEWS = { letter: 'Letter', text: 'Plain text', source: 'Source' } as const;
export type View = keyof typeof VIEWS;

const CALENDAR: Readonly<Record<string, string>> = { REQUEST: 'calendar invitation', CANCEL: 'takes the calendar entry back' };

/** One page of the list holds so many. */
export const PAGE = 50;

/** All mails, the newest first. */
export function mailsPage(listed: Listed): Html {
  const body = html`<h1>Mails</h1><p class="soft">Everything that this machine would send, whoever it is for. No mail leaves it.</p>${list(listed, undefined)}`;
  return framed({ title: 'Mails', at: '/mails', againIn: 20, body });
}

/** One mail, beside the list where there is room. */
export function mailPage(listed: Listed, letter: Letter, view: View): Html {
  const body = html`<div class="mails open"><div class="all">${list(listed, letter.id)}</div>
<article class="letter"><p class="back"><a href="${listPath(listed)}">All mails</a></p>${shown(letter, listed, view)}</article></div>`;
  return framed({ title: letter.subject, at: '/mails', wide: true, body });
}

function list(listed: Listed, open: string | undefined): Html {
  const { mails, found, search, page } = listed;
  const item = ({
    id,
    at,
    to,
    subject,
    language,
  }: Envelope) => html`<li><a href="${mailPath(id, listed)}"${id === open ? html` aria-current="true"` : ''}>
<b lang="${language}">${subject}</b><span>${to}</span><time datetime="${at}">${short(at)}</time></a></li>`;
  const older = found > (page + 1) * PAGE ? html`<a href="${listPath({ search, page: page + 1 })}">Older</a>` : '';
  const newer = page > 0 ? html`<a href="${listPath({ search, page: page - 1 })}">Newer</a>` : '';
  return html`<form action="/mails" class="row" role="search"><input type="search" name="q" value="${search}" aria-label="Address or words of the subject" placeholder="Address or subject">
<button class="second">Search</button>${search === '' ? '' : html`<a href="/mails">All mails</a>`}</form>
<div data-live="list">${mails.length === 0 ? none(search) : html`<ul class="list">${mails.map(item)}</ul>`}
<p class="row">${newer}${older}</p></div>`;
}

function none(search: string): Html {
  return search === ''
    ? html`<p class="empty">No mail was sent yet. Register for a session, or ask for a sign-in link: the mail appears here by itself.</p>`
    : html`<p class="empty">No mail to “${search}”, and none with it in the subject.</p>`;
}

function shown(letter: Letter, listed: Listed, view: View): Html {
  const { id, at, subject, language, from, to, replyTo, files } = letter;
  const row = (label: string, text: string) => (text === '' ? '' : html`<dt>${label}</dt><dd>${text}</dd>`);
  const tab = (one: View) => html`<a href="${mailPath(id, listed, one)}"${one === view ? html` aria-current="page"` : ''}>${VIEWS[one]}</a>`;
  return html`<h1 lang="${language}">${subject}</h1>
<dl>${row('To', to)}${row('From', from)}${row('Answers to', replyTo)}${row('Sent', spelled(at))}</dl>
${files.length === 0 ? '' : html`<ul class="files" aria-label="Attachments">${files.map((file, n) => attachment(id, file, n))}</ul>`}
<nav class="tabs" aria-label="This mail">${tab('letter')}${tab('text')}${tab('source')}</nav>
${views[view](letter)}`;
}

function attachment(id: string, { name, content, method }: LetterFile, n: number): Html {
  const what = method === undefined ? '' : (CALENDAR[method] ?? method);
  return html`<li><a href="/mails/${id}/files/${n}" download="${name}">${name} <span class="soft">${what} ${Math.ceil(content.length / 1024)} KB</span></a></li>`;
}

/**
 * A mail may follow its links and do nothing else. Whoever clicks gets a new tab, as in a mail program on the web; `allow-same-origin` without
 * scripts lets our own script measure it.
 */
export const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

const views: Readonly<Record<View, (letter: Letter) => Html>> = {
  letter: ({ id, html: letter, text }) =>
    letter === undefined ? plain(text) : html`<iframe src="/mails/${id}/letter" sandbox="${SANDBOX}" title="The letter"></iframe>`,
  text: ({ text }) => plain(text),
  source: ({ id }) =>
    html`<p><a href="/mails/${id}/source" download="${id}.eml">Save as a file</a></p><iframe src="/mails/${id}/source" sandbox="allow-same-origin" title="The source"></iframe>`,
};

/** Plain text with its addresses as links. */
function plain(text: string): Html {
  const pieces = text.split(/(https?:\/\/[^\s<>⁨⁩]+)/);
  return html`<pre class="plain">${pieces.map((piece, n) => (n % 2 === 1 ? html`<a href="${piece}" target="_blank" rel="noreferrer">${piece}</a>` : piece))}</pre>`;
}

/** The HTML of a mail for its frame: every link opens a new tab. */
export function lettersHtml(letter: string): Html {
  return html`${raw(letter.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`))}`;
}

const listPath = ({ search, page = 0 }: Partial<Listed>) => `/mails${query({ q: search ?? '', page: page === 0 ? '' : String(page) })}`;

const mailPath = (id: string, { search, page }: Listed, view: View = 'letter') =>
  `/mails/${id}${query({ as: view === 'letter' ? '' : view, q: search, page: page === 0 ? '' : String(page) })}`;

function query(values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
