import { parseArgs } from 'node:util';
import { kill } from './drill/kill.ts';
import { poison } from './drill/poison.ts';
import { relayStopped } from './drill/relay-stopped.ts';
import { reportOn } from './drill/report.ts';
import { restore } from './drill/restore.ts';
import { sesDown } from './drill/ses-down.ts';

const USAGE = `Drills on one machine: something breaks, somebody mends it, and the drill shows what that left behind.

  npm run drill -- poison          a message that cannot be handled: dead letter, alarm, redrive, one effect
  npm run drill -- ses-down        SES answers nobody for an hour
  npm run drill -- relay-stopped   nothing reads the stream for a day, until its records are gone
  npm run drill -- restore         an old copy of the table is written over it; erasures and the archive are replayed
  npm run drill -- kill            everything is killed (kill -9) at a random moment, 50 times

  --times N   how often everything is killed (50)
  --seed N    which moments chance takes (1)
  --help      shows this

Each says what it did and what it proved, and ends with 1 where that was not so. docs/runbook.md names the drill of an entry.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { times: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [times, seed] = [Number(values.times), Number(values.seed)];
  if (!Number.isSafeInteger(times) || times < 1 || !Number.isSafeInteger(seed)) throw new TypeError('--times and --seed must be whole numbers');
  const report = reportOn((line) => console.log(line));
  const drills = {
    poison: () => poison(report),
    'ses-down': () => sesDown(report),
    'relay-stopped': () => relayStopped(report),
    restore: () => restore(report),
    kill: () => kill(report, { times, seed }),
  };
  const [name = ''] = positionals;
  const drill = Object.entries(drills).find(([known]) => known === name)?.[1];
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (!drill) throw new TypeError(name === '' ? 'Which drill?' : `There is no drill ${name}`);
  await drill();
  return report.hasFailed() ? 1 : 0;
}

try {
  // Threads of the functions may linger: what is to be said is said.
  process.exit(await main());
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exit(2);
}
