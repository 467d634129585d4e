import { startPages } from '../infra/local/pages/serve.ts';
import { LocalProblem } from '../infra/local/problem.ts';
import { ORGANISER } from './demo/cast.ts';
import { compared, differences } from './demo/compare.ts';
import { expectation } from './demo/expectation.ts';
import { type DemoOptions, HELP, readOptions } from './demo/options.ts';
import { type Played, play } from './demo/play.ts';
import { progressOn } from './demo/progress.ts';
import { painter, table } from './demo/table.ts';

const began = performance.now();

/** Gives whether everything was as the scenario demands. */
async function demo({ seed, keep, colors }: DemoOptions): Promise<boolean> {
  const paint = painter(colors);
  const progress = progressOn(process.stdout, paint);
  try {
    const played = await play({ seed, progress });
    progress.stop();
    const isRight = report(played, colors);
    if (keep) await lookAround(played);
    await played.cloud.stop();
    return isRight;
  } finally {
    progress.stop();
  }
}

function report({ outcome, notes, failures }: Played, colors: boolean): boolean {
  const paint = painter(colors);
  const rows = compared(expectation, outcome);
  const wrong = differences(rows);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`\n${table(rows, paint)}\n`);
  for (const note of notes) console.log(paint('dim', `On the way: ${note}`));
  for (const failure of failures) console.log(paint('red', `Failed on the way: ${failure}`));
  console.log(
    wrong.length === 0
      ? paint('green', `Everything is as the scenario demands. ${seconds} s`)
      : paint('red', `${wrong.length} of ${rows.length} numbers differ from what the scenario demands:\n${table(wrong, paint)}\n${seconds} s`),
  );
  return wrong.length === 0;
}

async function lookAround({ cloud }: Played): Promise<void> {
  const pages = await startPages({ port: 0, cloud, admin: ORGANISER });
  console.log(`
  Begin here  ${pages.url}  (sign in as ${ORGANISER}, read the mails, let time pass)
  Site        ${cloud.url}

  The clock stands at ${cloud.now()}. Ctrl-C stops it.
`);
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  await pages.close();
}

try {
  const options = readOptions(process.argv.slice(2), process.stdout.hasColors?.() ?? false);
  if (!options) console.log(HELP);
  // Threads of the functions may linger: what is to be said is said.
  else process.exit((await demo(options)) ? 0 : 1);
} catch (error) {
  // What one can mend needs no stack; anything else is a bug, and its stack finds it.
  console.error(error instanceof LocalProblem ? `\n${error.message}` : error);
  process.exit(1);
}
