import { deadLetters } from './dead-letters.ts';
import { startGate } from './gate.ts';
import type { Report } from './report.ts';
import { openStage, people } from './stage.ts';

const COUNT = 12;
/** Every so many minutes a queue hands over again what could not be sent. */
const HANDED_OVER = 1.5;

/** SES answers nobody for an hour. */
export async function sesDown(report: Report): Promise<void> {
  const gate = await startGate();
  const stage = await openStage({
    reroute: (addresses) => ({ ...addresses, AWS_ENDPOINT_URL_SES: gate.before(addresses['AWS_ENDPOINT_URL_SES']) }),
  });
  try {
    const sessionId = await stage.openSession('ses-down');
    const registrants = people('ses-down', COUNT);
    gate.shut();
    report.did(`SES answers nobody any more; ${COUNT} people register`);
    await stage.register(sessionId, registrants);
    await stage.cloud.settle();
    const got = () => registrants.map(({ email }) => stage.kindsTo(email).join());
    for (let minutes = 0; minutes < 60; minutes += HANDED_OVER) await stage.later(HANDED_OVER);
    report.proved(
      `SES was asked meanwhile (${gate.refused()} times) and nobody got a mail`,
      gate.refused() > 0 && got().every((kinds) => kinds === ''),
    );
    gate.open();
    report.did('An hour later SES answers again');
    for (let minutes = 0; minutes < 60; minutes += 10) await stage.later(10);
    report.proved(
      `Each of them has one confirmation and no other mail`,
      got().every((kinds) => kinds === 'registration-confirmed'),
    );
    const dead = [...deadLetters(stage).keys()];
    report.proved(`Nothing lies among the dead letters ${dead.join()}`, dead.length === 0);
  } finally {
    await stage.cloud.stop();
    await gate.close();
  }
}
