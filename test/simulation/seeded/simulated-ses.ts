import type { Feedback } from '../../../functions/mail/domain/feedback.ts';
import type { Mailer, OutgoingMail, SendOutcome } from '../../../functions/mail/ports.ts';
import type { Chance } from './chance.ts';
import type { Invocation, Scheduler } from './scheduler.ts';
import type { Forecast } from './weather.ts';

type Deps = {
  readonly scheduler: Scheduler;
  readonly chance: Chance;
  readonly forecast: Forecast;
  /** Hears of each mail that goes out, before its sender does. */
  readonly sent: (mail: OutgoingMail, by: Invocation) => void;
  /** Takes a report, which arrives after so many milliseconds. */
  readonly report: (feedback: Feedback, delay: number) => void;
};

/** What becomes of mails to an address of that form. */
const BOUNCES = /^bounce/;
const COMPLAINS = /^complain/;

/** SES: takes mails or not, says so or not, and reports later what became of them. */
export function simulatedSes(deps: Deps) {
  let taken = 0;
  const { chance, forecast, scheduler } = deps;

  function take(mail: OutgoingMail, by: Invocation): string {
    taken += 1;
    deps.sent(mail, by);
    const id = `ses-${taken}`;
    for (const [n, what] of fortuneOf(mail.to).entries()) {
      if (chance.happens(forecast.rate('reportLost'))) continue;
      deps.report(reportOf(mail, what, `${id}-${what}`), chance.below(2_000) + n * chance.below(60_000));
    }
    return id;
  }

  async function answer(mail: OutgoingMail, by: Invocation): Promise<SendOutcome> {
    if (forecast.isOut('ses') || chance.happens(forecast.rate('sesUnable')))
      return { outcome: chance.oneOf('unable', 'doubt', 'paused'), code: 'Down' };
    if (chance.happens(forecast.rate('sesThrottles'))) return { outcome: 'throttled', code: 'Throttling' };
    if (!chance.happens(forecast.rate('sesDoubtful'))) return { outcome: 'accepted', sesMessageId: take(mail, by) };
    if (chance.happens(0.5)) take(mail, by);
    return { outcome: 'doubt', code: 'TimeoutError' };
  }

  return (by: Invocation): Mailer => ({
    send: (mail) => scheduler.call(by, `send ${mail.kind} to ${mail.to} (${mail.deliveryId})`, () => answer(mail, by)),
    maxSendRate: async () => 1000,
  });
}

function fortuneOf(to: string): readonly Feedback['what'][] {
  if (BOUNCES.test(to)) return ['sent', 'bounced'];
  return COMPLAINS.test(to) ? ['sent', 'delivered', 'complained'] : ['sent', 'delivered'];
}

function reportOf({ deliveryId, personId, calendarSequence }: OutgoingMail, what: Feedback['what'], eventId: string): Feedback {
  return { eventId, deliveryId, personId, what, permanent: what === 'bounced', ...(calendarSequence !== undefined && { calendarSequence }) };
}
