import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../../../infra/local/dynamodb.ts';
import { readOptions } from '../../../infra/local/start-options.ts';

const PROGRAM = fileURLToPath(new URL('../../../infra/local/npm-start.mjs', import.meta.url));

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convoke-start-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts the program; `said` is what it wrote so far. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const says = async (wanted: RegExp): Promise<RegExpExecArray> => {
    for (const until = Date.now() + 120_000; Date.now() < until; await new Promise((done) => setTimeout(done, 50))) {
      const found = wanted.exec(text);
      if (found) return found;
      if (child.exitCode !== null) break;
    }
    throw new Error(`It never said ${wanted}:\n${text}`);
  };
  return { child, ended, said: () => text, says };
}

describe('the command line', () => {
  test('has defaults', () => {
    expect(readOptions([])).toEqual({
      port: 3000,
      state: '.convoke',
      fresh: false,
      smtp: undefined,
      admin: 'admin@example.org',
      passkeys: false,
      scanner: false,
      examples: true,
    });
  });

  test('takes every option', () => {
    const args = ['--port', '4000', '--state', 'x', '--smtp', 'mail.test:25', '--admin', 'me@example.org'];
    const smtp = { host: 'mail.test', port: 25 };
    const said = { port: 4000, state: 'x', smtp, admin: 'me@example.org' };
    const all = { ...said, fresh: true, passkeys: true, scanner: true, examples: false };
    expect(readOptions([...args, '--fresh', '--no-examples', '--passkeys', '--scanner'])).toEqual(all);
  });

  test.each([
    [['--port', 'no'], '--port must be a number'],
    [['--port', '65535'], 'room for one more'],
    [['--smtp', 'localhost'], '--smtp must be a host and a port'],
    [['--colour'], 'Unknown option'],
    [['word'], 'Unexpected argument'],
  ])('refuses %j', (args, said) => {
    expect(() => readOptions(args)).toThrow(said);
  });
});

test('shows help and ends with 0', async () => {
  const { ended, said } = start(['--help']);
  expect(await ended).toBe(0);
  expect(said()).toMatch(/--port NUMBER[\s\S]+--fresh[\s\S]+Ctrl-C/);
});

describe('says what is wrong, and ends with 1', () => {
  test.each([
    ['an option that does not exist', ['--colour'], 'npm start -- --help'],
    ['a folder of somebody else', [], 'holds no state of Convoke'],
  ])('%s', async (_, args, wanted) => {
    await writeFile(join(folder, 'letter.txt'), 'mine');
    const { ended, said } = start(['--state', folder, ...args]);
    expect(await ended).toBe(1);
    expect(said()).toContain(wanted);
  });

  test('a damaged state folder', async () => {
    await writeFile(join(folder, 'convoke.json'), 'not JSON');
    const { ended, said } = start(['--state', folder]);
    expect(await ended).toBe(1);
    expect(said()).toMatch(/convoke\.json is damaged.*--fresh/);
  });

  test('a folder that is in use', async () => {
    await writeFile(join(folder, 'convoke.json'), '{"format":1,"examplesLoaded":true,"clockOffset":0}');
    await writeFile(join(folder, 'running'), String(process.pid));
    const { ended, said } = start(['--state', folder]);
    expect(await ended).toBe(1);
    expect(said()).toContain(`in use by process ${process.pid}`);
  });

  test('a port that somebody else has', async () => {
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const { ended, said } = start(['--state', join(folder, 'state'), '--port', String(port)]);
    expect(await ended).toBe(1);
    expect(said()).toContain(`Port ${port} is in use`);
    server.close();
  });

  test('a missing Java, where Docker does not help either', async () => {
    await mkdir(join(folder, 'empty'));
    const { ended, said } = start(['--state', join(folder, 'state'), '--port', String(await freePort())], { PATH: join(folder, 'empty') });
    expect(await ended).toBe(1);
    expect(said()).toMatch(/Java was not found[\s\S]+apt-get install/);
  });
});

test('starts the real thing, keeps what was accepted through kill -9, and stops on Ctrl-C', async () => {
  const port = await freePort();
  const args = ['--state', join(folder, 'state'), '--port', String(port), '--no-examples', '--smtp', `127.0.0.1:${port + 1}`];
  const first = start(args);
  const [, link = ''] = await first.says(/Console\s+(\S+\/sign-in\/\S+)/);
  const token = link.slice(link.lastIndexOf('/') + 1);
  first.child.kill('SIGKILL');
  await first.ended;

  const second = start(args);
  await second.says(/Ctrl-C stops it/);
  const confirm = (given: string) =>
    fetch(`http://localhost:${port}/api/v1/sign-in/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: given }),
    });
  const confirmed = await confirm(token);
  expect(confirmed.status).toBe(200);
  expect((await confirm(token)).ok).toBe(false);
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
});
