import { html } from 'hono/html';

/** A piece of a page: what is put into it is escaped, but for other pieces. */
export type Html = ReturnType<typeof html>;

type Page = {
  readonly title: string;
  readonly at: '/' | '/mails' | '/clock';
  /** A list beside what is opened in it needs the room. */
  readonly wide?: boolean;
  /** Without scripts, the page is loaded again after so many seconds. */
  readonly againIn?: number | undefined;
  readonly body: Html;
};

const PLACES = [
  ['/', 'Start'],
  ['/mails', 'Mails'],
  ['/clock', 'Clock'],
] as const;

/** The frame around every page of this machine. */
export function framed({ title, at, wide = false, againIn, body }: Page): Html {
  const place = ([path, label]: (typeof PLACES)[number]) =>
    path === at ? html`<a href="${path}" aria-current="page">${label}</a>` : html`<a href="${path}">${label}</a>`;
  const again = againIn === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${againIn}"></noscript>`;
  return html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Convoke on this machine</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"><script src="/script.js" defer></script>${again}</head>
<body${wide ? html` class="wide"` : ''}><header><nav aria-label="This machine"><a class="brand" href="/">Convoke</a>${PLACES.map(place)}</nav></header>
<main>${body}</main></body></html>
`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_FORM = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
const SHORT = new Intl.DateTimeFormat('en-GB', { ...SHORT_FORM, timeZone: 'UTC' });

/** An instant for people: `Sunday, 22 November 2026, 10:00 UTC`. */
export const spelled = (instant: string) => `${DAY.format(new Date(instant))}, ${instant.slice(11, 16)} UTC`;

/** The same where there is little room: `22 Nov, 10:00 UTC`. */
export const short = (instant: string) => `${SHORT.format(new Date(instant))} UTC`;

/** The same by the clocks of a time zone, with its name: `22 Nov, 11:00, Europe/Paris`. */
export function shortIn(instant: string, zone: string): string {
  const told = new Intl.DateTimeFormat('en-GB', { ...SHORT_FORM, timeZone: zone }).format(new Date(instant));
  return `${told}, ${zone.replaceAll('_', ' ')}`;
}
