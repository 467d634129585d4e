import { html } from 'hono/html';
import type { ClockMove, Move } from './clock-move.ts';
import type { Coming } from './coming.ts';
import { framed, type Html, shortIn, spelled } from './frame.ts';

const STEPS = [
  ['10 minutes', 10],
  ['An hour', 60],
  ['A day', 1_440],
  ['A week', 10_080],
] as const;

const NONE_AHEAD = 'Once a session lies ahead on the public site, a button here lets time pass until it is over.';

const mailsSent = (mails: number) => (mails === 1 ? 'One mail' : `${mails} mails`);

/** Buttons that let time pass. */
export function timeButtons(): Html {
  const button = ([label, minutes]: (typeof STEPS)[number]) => html`<button class="second" name="ahead" value="${minutes}">${label}</button>`;
  return html`<form method="post" action="/clock" class="row">${STEPS.map(button)}</form>`;
}

/** The clock for people: what time it is, buttons that let time pass, and how far it is while it passes. @param now an instant */
export function clockPage(now: string, move: ClockMove, coming: readonly Coming[]): Html {
  const moving = move.now();
  const body = html`<h1>The clock</h1>
<div data-live="clock">${moving ? underWay(now, moving) : standing(now, move, coming)}</div>`;
  return framed({ title: 'The clock', at: '/clock', againIn: moving && 1, body });
}

/** How far the time has come. */
export function underWay(now: string, { from, to, mails }: Move): Html {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const done = Math.round((100 * (Date.parse(now) - start)) / (end - start));
  return html`<div class="notice" role="status"><p>Time passes, until ${spelled(to)}.</p>
<p class="time">${spelled(now)}</p>
<progress max="100" value="${Math.min(100, done)}">${done} %</progress>
<p class="soft">Everything that is due on the way happens. ${mailsSent(mails)} so far.</p></div>`;
}

/** After a move, with what came of it: the way back, since a sign-in ends unused while time passes. */
function arrived({ mails }: Move): Html {
  return html`<div class="notice" role="status"><p>Time has passed. ${mailsSent(mails)} went out on the way.</p>
<form method="post" action="/sign-in" target="_blank" class="row"><a class="button" href="/mails">Look at the mails</a><button class="second">Sign in to the console again</button></form></div>`;
}

function standing(now: string, move: ClockMove, coming: readonly Coming[]): Html {
  const [failed, last] = [move.failed(), move.last()];
  return html`${failed === undefined ? '' : html`<p class="notice bad" role="alert">${failed}</p>`}
${failed === undefined && last ? arrived(last) : ''}
<p class="time">${spelled(now)}</p>
<p>Let time pass, and everything that is due on the way happens: reminders, registrations that open and close, notices of changes.</p>
${timeButtons()}
${untilOver(now, coming)}
<form method="post" action="/clock"><p><label for="moveTo">Or until a moment, in UTC</label></p>
<p class="row"><input id="moveTo" type="datetime-local" name="moveTo" required min="${now.slice(0, 16)}" value="${now.slice(0, 16)}"> <button class="second">Let it pass</button></p></form>
<p class="soft">It does not go back. Whoever did nothing in the console for two hours, or is signed in for twelve, signs in again.</p>`;
}

/** Buttons to have a session behind oneself, without reckoning its time in UTC; where none lies ahead, when there will be some. */
export function untilOver(now: string, coming: readonly Coming[]): Html {
  const button = ({ title, language, over, zone }: Coming) =>
    html`<button class="second" name="moveTo" value="${over.slice(0, 16)}">Until <bdi lang="${language}">${title}</bdi> is over (${shortIn(over, zone)})</button>`;
  const ahead = coming.filter(({ over }) => over > now);
  return ahead.length === 0
    ? html`<p class="soft">${NONE_AHEAD}</p>`
    : html`<form method="post" action="/clock"><p class="row">${ahead.map(button)}</p></form>`;
}
