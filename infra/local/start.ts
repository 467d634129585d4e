import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type LocalCloud, startLocalCloud } from './cloud.ts';
import { loadExamplesOnce, organiserApi, signInLink } from './first-steps.ts';
import type { Log } from './log.ts';
import { startPages } from './pages/serve.ts';
import { LocalProblem, messageOf } from './problem.ts';
import { HELP, readOptions, type StartOptions } from './start-options.ts';
import { openState, type State } from './state.ts';

const began = performance.now();

function say(text: string): void {
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${text}`);
}

async function start(options: StartOptions): Promise<() => Promise<void>> {
  const state = await openState(options.state, { fresh: options.fresh });
  const installation = await state.installation.read();
  say('Starting the database, the queues and the functions');
  const cloud = await startLocalCloud({
    parameters: {
      sender: 'consultations@example.org',
      admins: options.admin,
      ...(options.passkeys && { secondFactor: 'required' }),
      ...(options.scanner && { scanner: 'guardduty' }),
    },
    state,
    port: options.port,
    smtp: options.smtp,
    clock: { start: new Date(Date.now() + installation.clockOffset).toISOString() },
    log: await logTo(state),
    machine: `http://localhost:${options.port + 1}`,
  });
  let loading = options.examples && !installation.examplesLoaded;
  const pages = await startPages({ ...options, port: options.port + 1, cloud, loading: () => loading, moved: () => keepLead(cloud, state) });
  say(`Everything runs; begin at ${pages.url}`);
  if (loading) await examples(cloud, state, options.admin);
  loading = false;
  console.log(await addresses(cloud, options, pages.url));
  return async () => {
    await pages.close();
    await cloud.stop();
  };
}

/** How far the clock is ahead is kept, so that a restart does not go back in time. */
async function keepLead(cloud: LocalCloud, { installation }: State): Promise<void> {
  await installation.write({ ...(await installation.read()), clockOffset: Date.parse(cloud.now()) - Date.now() });
}

async function examples(cloud: LocalCloud, state: State, admin: string): Promise<void> {
  say('Loading the examples, as an organiser through the API');
  const loaded = await loadExamplesOnce(await organiserApi(cloud, admin), state);
  if (loaded) say('The examples are loaded');
}

async function addresses(cloud: LocalCloud, { admin, smtp, state }: StartOptions, pages: string): Promise<string> {
  const link = await signInLink(cloud, admin).catch(() => `${cloud.url}/sign-in (the mail with the link has not come yet: look into the mails)`);
  return `
  Begin here    ${pages}  (sign in, read the mails, let time pass)

  Site          ${cloud.url}
  Console       ${link}
                signs you in as ${admin}, once, within 10 minutes
  Mails         ${pages}/mails${smtp ? `, and ${smtp.host}:${smtp.port}` : ''}
  Clock         ${pages}/clock
  API           ${cloud.url}/api/v1/openapi.json
  Kept in       ${state}

  Ctrl-C stops it.
`;
}

/** What functions write goes into a file; what a person should see, on to the screen as well. */
async function logTo(state: State): Promise<Log> {
  const path = state.path('logs/functions.log') ?? '';
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(path, { flags: 'a' });
  return {
    note: (message) => {
      say(message.split('\n', 1)[0] ?? '');
      file.write(`${message}\n`);
    },
    functionOutput: (_, text) => {
      file.write(text);
    },
  };
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log('\nStopping; once more stops at once');
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function fail(error: unknown): never {
  // What one can mend needs no stack; anything else is a bug, and its stack finds it.
  console.error(error instanceof LocalProblem ? `\n${error.message}` : error);
  process.exit(1);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) stopOnSignal(await start(options));
  else console.log(HELP);
} catch (error) {
  fail(error instanceof Error ? error : messageOf(error));
}
