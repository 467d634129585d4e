import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deadLetters, redrive } from './dead-letters.ts';
import { type Gate, startGate } from './gate.ts';
import { type Resource, resources } from './releases.ts';
import type { Report } from './report.ts';
import { openStage, people, queueNamed, type Stage } from './stage.ts';

const QUEUE = 'transactional-mail';
const DENIED = {
  status: 403,
  body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorised</Message></Error></ErrorResponse>',
};

/** A message that nobody can handle: dead letter, alarm, the cause mended, redriven, one effect. */
export async function poison(report: Report): Promise<void> {
  const gate = await startGate();
  const stage = await openStage({
    reroute: (addresses) => ({ ...addresses, AWS_ENDPOINT_URL_SES: gate.before(addresses['AWS_ENDPOINT_URL_SES']) }),
  });
  try {
    await drill(stage, gate, report);
  } finally {
    await stage.cloud.stop();
    await gate.close();
  }
}

async function drill(stage: Stage, gate: Gate, report: Report): Promise<void> {
  const sessionId = await stage.openSession('poison');
  const registrants = people('poison', 1);
  const dead = () => deadLetters(stage).get(queueNamed(`${QUEUE}-dead`)) ?? 0;
  const kinds = () => registrants.flatMap(({ email }) => stage.kindsTo(email));
  gate.shut(DENIED);
  report.did('The function that sends mails loses the right to, as after a mistake in a release; somebody registers');
  await stage.register(sessionId, registrants);
  await stage.cloud.settle();
  for (let minutes = 0; minutes < 130 && dead() === 0; minutes += 2) await stage.later(2);
  report.proved('After an hour and a half of tries the message lies among the dead letters', dead() === 1);
  report.proved('Nobody was written to meanwhile', kinds().length === 0);
  await provePeopleAreCalled(report);
  gate.open();
  report.did('The right is given back; the dead letters are redriven, twice by mistake');
  for (const [queue, bodies] of await redrive(stage)) for (const body of bodies) stage.cloud.send(queue, body);
  await stage.cloud.settle();
  report.proved('No dead letters are left', dead() === 0);
  report.proved('One confirmation went out, although the message came twice', kinds().join() === 'registration-confirmed');
}

async function provePeopleAreCalled(report: Report): Promise<void> {
  const alarm = await alarmOf(QUEUE);
  report.proved(`An alarm watches them: "${alarm ?? ''}"`, alarm !== undefined);
  const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
  report.proved('The runbook has the entry that the alarm names', runbook.includes(`\n## ${/#([\w-]+)/.exec(alarm ?? '')?.[1]}\n`));
}

/** What the alarm on a queue of dead letters says, as the deployment has it. */
async function alarmOf(name: string): Promise<string | undefined> {
  const all = await resources();
  const queue = all.find(([, { Properties }]) => JSON.stringify(Properties['QueueName'] ?? '').includes(`${name}-dead`))?.[0];
  const watches = ({ Type, Properties }: Resource) =>
    Type === 'AWS::CloudWatch::Alarm' && queue !== undefined && JSON.stringify(Properties['Dimensions'] ?? '').includes(queue);
  const text = all.find(([, one]) => watches(one))?.[1].Properties['AlarmDescription'];
  return typeof text === 'string' ? text : undefined;
}
