import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { during, type Resource, release } from './releases.ts';
import type { Report } from './report.ts';
import { BEGINNING, people } from './stage.ts';

const COUNT = 12;
const NEXT_DAY = '2024-02-02T09:30:00.000Z';

/**
 * For a day nobody reads the stream and the clock does not tick; afterwards the stream is not read either, since DynamoDB keeps
 * its records for 24 hours only. What is left is the outbox.
 */
export async function relayStopped(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'convoke-drill-'));
  const state = join(folder, 'state');
  const registrants = people('relay', COUNT);
  try {
    const [stopped, ticking] = [await release(join(folder, 'stopped'), stopBoth), await release(join(folder, 'ticking'), stopRelay)];
    const sessionId = await during({ state, start: BEGINNING }, ({ openSession }) => openSession('relay'));
    report.did('A session takes registrations; then everything stops that takes events from the table to the bus');
    await during({ state, start: BEGINNING, template: stopped, isMailed: false }, async ({ cloud, register, kindsTo }) => {
      await register(sessionId, registrants);
      await cloud.moveTo(NEXT_DAY);
      const silent = registrants.every(({ email }) => kindsTo(email).length === 0);
      report.proved(`${COUNT} people register and are answered; a day later nobody has heard anything`, silent);
    });
    report.did('The clock ticks again. The records of the stream are gone, so that nothing reads them');
    await during({ state, start: NEXT_DAY, template: ticking, isMailed: false }, async ({ later, kindsTo }) => {
      for (let minutes = 0; minutes < 10; minutes += 1) await later(1);
      const kinds = registrants.map(({ email }) => kindsTo(email).join());
      report.proved(
        'Each of them has one confirmation and no other mail, ten minutes later',
        kinds.every((one) => one === 'registration-confirmed'),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isRelay = ({ Type, Properties }: Resource) => Type === 'AWS::Lambda::EventSourceMapping' && 'StartingPosition' in Properties;
const isClock = ({ Type, Properties }: Resource) => Type === 'AWS::Events::Rule' && 'ScheduleExpression' in Properties;

function stopRelay(one: Resource): void {
  if (isRelay(one)) one.Properties['Enabled'] = false;
}

function stopBoth(one: Resource): void {
  stopRelay(one);
  if (isClock(one)) one.Properties['State'] = 'DISABLED';
}
