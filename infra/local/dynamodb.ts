import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LocalProblem } from './problem.ts';

const run = promisify(execFile);
const EMULATOR = fileURLToPath(new URL('../../node_modules/amplify-dynamodb-simulator/emulator/', import.meta.url));
const WATCHDOG = fileURLToPath(new URL('./watchdog.mjs', import.meta.url));
const OLDEST_JAVA = 11;
const START_WITHIN_MS = 30_000;

/** Amazon's DynamoDB Local, running. */
export type DynamoDb = {
  /** For `AWS_ENDPOINT_URL_DYNAMODB` and `AWS_ENDPOINT_URL_DYNAMODB_STREAMS`. */
  readonly endpoint: string;
  stop(): Promise<void>;
};

/**
 * Starts DynamoDB Local with Java, or with Docker where Java is missing. It ends with this process, even after `kill -9`.
 *
 * @param folder where the tables are kept; without it they live in memory
 * @throws LocalProblem when neither Java nor Docker can run it
 */
export async function startDynamoDb({ folder }: { readonly folder?: string | undefined } = {}): Promise<DynamoDb> {
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const port = await freePort();
  const [program, parameters] = await commandLine(folder, port);
  const child = spawn(process.execPath, [WATCHDOG, program, ...parameters], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // Ctrl-C in a terminal reaches the whole group: the database ends after the functions, not with them.
    detached: true,
    // It writes a file of its own into the working folder.
    cwd: folder ?? tmpdir(),
  });
  const output: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.splice(0, Math.max(0, output.push(text) - 20)));
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, child, output);
  return { endpoint, stop: () => stop(child) };
}

async function commandLine(folder: string | undefined, port: number): Promise<readonly [string, readonly string[]]> {
  // It would report its use to Amazon otherwise.
  const storage = (path: string) => ['-disableTelemetry', ...(folder === undefined ? ['-inMemory'] : ['-dbPath', path])];
  const found = await javaVersion();
  if (found !== undefined && found >= OLDEST_JAVA) {
    const library = `-Djava.library.path=${EMULATOR}DynamoDBLocal_lib`;
    const jar = ['-jar', `${EMULATOR}DynamoDBLocal.jar`, '-sharedDb', '-port', String(port), ...storage(folder ?? '')];
    // The first compiler only: on two cores the second one takes more time than it saves within an hour.
    return ['java', ['-Xms64m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', library, ...jar]];
  }
  if (await dockerWorks()) {
    const volume = folder === undefined ? [] : ['-v', `${folder}:/data`];
    const image = ['amazon/dynamodb-local', '-jar', 'DynamoDBLocal.jar', '-sharedDb', ...storage('/data')];
    return ['docker', ['run', '--rm', '--init', '-u', 'root', '-p', `127.0.0.1:${port}:8000`, ...volume, ...image]];
  }
  const state = found === undefined ? 'Java was not found' : `Java ${found} is too old`;
  throw new LocalProblem(
    `${state}: the database on one machine (Amazon's DynamoDB Local) needs Java ${OLDEST_JAVA} or newer. Install it, for instance with ` +
      '"apt-get install default-jre-headless", "dnf install java-21-openjdk-headless" or "brew install openjdk", or start Docker, and try again.',
  );
}

/** The major version of the `java` on the PATH: 8 for "1.8.0", 17 for "17.0.15"; undefined when there is none that works. */
async function javaVersion(): Promise<number | undefined> {
  try {
    const { stdout, stderr } = await run('java', ['-version']);
    const version = /version "(?:1\.)?(\d+)/.exec(stdout + stderr)?.[1];
    return version === undefined ? undefined : Number(version);
  } catch {
    return undefined;
  }
}

async function dockerWorks(): Promise<boolean> {
  try {
    await run('docker', ['info'], { timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise<unknown>((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port could be found');
  return address.port;
}

async function answering(endpoint: string, child: ChildProcess, output: readonly string[]): Promise<void> {
  const until = Date.now() + START_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    // Any answer will do: it refuses an unsigned GET with a 400.
    const answered = await fetch(endpoint, { signal: AbortSignal.timeout(1_000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(50);
  }
  await stop(child);
  throw new LocalProblem(`DynamoDB Local did not start.\n${output.join('').trim()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.stdin?.end();
  await ended;
}
