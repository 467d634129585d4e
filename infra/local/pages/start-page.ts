import { html } from 'hono/html';
import type { Move } from './clock-move.ts';
import { timeButtons, underWay, untilOver } from './clock-page.ts';
import type { Coming } from './coming.ts';
import { framed, type Html, spelled } from './frame.ts';
import type { Envelope } from './letters.ts';

/** How the machine stands. */
export type Standing = {
  readonly now: string;
  readonly site: string;
  readonly admin: string;
  /** Whether the examples are still being loaded. */
  readonly loading: boolean;
  readonly moving: Move | undefined;
  /** The sessions that lie ahead, the next one first. */
  readonly coming: readonly Coming[];
  readonly mails: number;
  readonly newest: Envelope | undefined;
  /** Where mails go instead of being shown here alone. */
  readonly smtp: { readonly host: string; readonly port: number } | undefined;
  /** Why signing in did not work a moment ago. */
  readonly failed?: string | undefined;
};

/** What somebody who has just started Convoke may do: three steps, each a click. */
export function startPage(standing: Standing): Html {
  const { site, admin, failed } = standing;
  const body = html`<h1>Convoke runs on this machine</h1>
<p class="lead">Consultations from the announcement to the last action point. Everything stays here: no mail leaves this machine.</p>
${failed === undefined ? '' : html`<p class="notice bad" role="alert">${failed}</p>`}
<div data-live="loading">${standing.loading ? html`<p class="notice" role="status">The examples are being loaded, the real consultations of 2024. They appear on the site one by one; you can begin.</p>` : ''}</div>
<ol class="steps">
<li><h2>Sign in to the console</h2><p>As ${admin}, who may do everything: set up a series and its sessions, see who registered, send the notes.</p>
<form method="post" action="/sign-in" target="_blank" class="row"><button>Sign in to the console</button></form>
<p>Registrants need no account. They find the sessions on <a href="${site}" target="_blank">the public site</a>.</p></li>
<li><h2>Read the mails</h2><p>Whoever they are for, mails arrive here: sign-in links, confirmations, reminders, notes. Their links work.</p>
<div data-live="mails">${mails(standing)}</div><p class="row"><a class="button second" href="/mails">Open the mails</a></p></li>
<li><h2>Let time pass</h2><p>Reminders, offers of seats and closings happen at their time. Here that can be now.</p>
<div data-live="clock">${clock(standing)}</div></li>
</ol>
<p class="soft">For programs: <a href="${site}/api/v1/openapi.json">the API</a>. The whole life of three sessions in under a minute: <code>npm run demo</code>.</p>`;
  return framed({ title: 'Start', at: '/', againIn: standing.moving || standing.loading ? 3 : undefined, body });
}

function mails({ mails, newest, smtp }: Standing): Html {
  const also = smtp === undefined ? '' : html`<p>They go to ${smtp.host}:${smtp.port} as well.</p>`;
  if (newest === undefined) return html`<p class="soft">None was sent yet.</p>${also}`;
  const { id, language, subject, to } = newest;
  return html`<p class="soft">${mails === 1 ? 'One' : mails} so far. The newest: <a href="/mails/${id}" lang="${language}"><bdi>${subject}</bdi></a>, to ${to}</p>${also}`;
}

/** So many sessions are offered here; the page of the clock has more. */
const NEXT = 2;

function clock({ now, moving, coming }: Standing): Html {
  if (moving) return underWay(now, moving);
  return html`<p class="time">${spelled(now)}</p>${timeButtons()}${untilOver(now, coming.slice(0, NEXT))}<p><a href="/clock">The clock: more sessions, or a date and time of your own</a></p>`;
}
