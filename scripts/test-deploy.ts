import { parseArgs } from 'node:util';
import { messageOf } from '../infra/local/problem.ts';
import { endAll } from './programs/processes.ts';
import { fromPypi, UnreachableError } from './programs/pypi.ts';
import { deploy, destroy, stacksLeft } from './test-deploy/deployment.ts';
import { journey, type Step } from './test-deploy/journey.ts';
import { startMailbox } from './test-deploy/mailbox.ts';
import { startMiniStack } from './test-deploy/ministack.ts';
import { MINISTACK, WITHHELD } from './test-deploy/settings.ts';

const HELP = `Deploys Convoke to an AWS emulator that is not ours, uses it, and takes it away again.

  npm run test:deploy

It installs MiniStack ${MINISTACK} from PyPI into dist/programs (needs python3), starts it on a free port of this machine, runs "cdk bootstrap" and
"cdk deploy" with the stacks as they are, goes the main journey over HTTP and by the mails that the emulator's SES hands over, and runs
"cdk destroy". No AWS account is touched. It takes two to four minutes, mostly waiting for the clock, which strikes each minute.

  --help   shows this

Ends with 0 when all holds, with 1 when something does not, and with 3 when MiniStack cannot be installed here.
Not shown, since the emulator lacks it: ${WITHHELD.map(({ what }) => what).join('; ')}; rights (IAM is
not enforced: test/infra/least-privilege.test.ts shows them); what SES reports of mails.`;

type Row = { readonly shows: string; readonly seconds: number; readonly problem?: string };

/** Goes through the steps until one fails. */
async function through(steps: readonly Step[], rows: Row[]): Promise<void> {
  for (const { shows, act } of steps) {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    process.stdout.write(`  ${shows} ... `);
    try {
      await act();
      rows.push({ shows, seconds: seconds() });
      process.stdout.write('yes\n');
    } catch (error) {
      rows.push({ shows, seconds: seconds(), problem: messageOf(error) });
      process.stdout.write('no\n');
      throw error;
    }
  }
}

async function prove(rows: Row[]): Promise<void> {
  const undo = new AsyncDisposableStack();
  undo.defer(endAll);
  try {
    await proveOn(undo, rows);
  } finally {
    await undo.disposeAsync();
  }
}

async function proveOn(undo: AsyncDisposableStack, rows: Row[]): Promise<void> {
  let bin = '';
  const install = async () => {
    bin = await fromPypi('ministack', MINISTACK);
  };
  await through([{ shows: `MiniStack ${MINISTACK} is installed`, act: install }], rows);
  const mailbox = undo.adopt(await startMailbox(), (one) => one.close());
  const ministack = undo.adopt(await startMiniStack(bin, mailbox.port), (one) => one.stop());
  let api = '';
  const deployed = async () => {
    const { made, withheld, ...rest } = await deploy(ministack);
    api = rest.api;
    process.stdout.write(`${made} resources, ${withheld} withheld: `);
  };
  await through([{ shows: 'cdk bootstrap and cdk deploy make both stacks', act: deployed }], rows);
  await through(journey(api, mailbox), rows);
  const gone = async () => {
    await destroy(ministack);
    const left = await stacksLeft(ministack);
    if (left.length > 0) throw new Error(`Still there: ${left.join(', ')}`);
  };
  await through([{ shows: 'cdk destroy takes both stacks away', act: gone }], rows);
}

function report(rows: readonly Row[]): void {
  console.log('');
  for (const { shows, seconds, problem } of rows) console.log(`${problem === undefined ? '✓' : '✗'} ${seconds.toFixed(1).padStart(6)} s  ${shows}`);
  for (const { problem } of rows) if (problem !== undefined) console.log(`\n${problem}`);
}

async function main(): Promise<number> {
  const rows: Row[] = [];
  try {
    await prove(rows);
    report(rows);
    return 0;
  } catch (error) {
    report(rows);
    if (rows.every(({ problem }) => problem === undefined)) throw error;
    return error instanceof UnreachableError ? 3 : 1;
  }
}

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) console.log(HELP);
else {
  // Whoever interrupts leaves nothing running.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void endAll().then(() => process.exit(130)));
  process.exitCode = await main();
}
