import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';

/** The README's journey, as somebody pastes it: `npm start` in one shell, the blocks in another. Only the ports differ. */
const ROOT = join(import.meta.dirname, '../..');

let folder: string;
let started: ChildProcess;
let port: number;

async function isFree(candidate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(candidate, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The site and the start page take two ports in a row. */
async function twoFreePorts(): Promise<number> {
  for (let candidate = 23_000 + (process.pid % 5_000); ; candidate += 10) {
    if ((await Promise.all([0, 1].map((n) => isFree(candidate + n)))).every(Boolean)) return candidate;
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convoke-readme-'));
  port = await twoFreePorts();
  const program = join(ROOT, 'infra/local/start.ts');
  started = spawn(process.execPath, [program, '--port', String(port), '--state', join(folder, 'state'), '--no-examples'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    started.once('exit', () => reject(new Error('npm start ended')));
    started.stdout?.on('data', (text) => String(text).includes('Ctrl-C stops it') && resolve());
  });
}, 120_000);

afterAll(async () => {
  const ended = new Promise((resolve) => started.once('exit', resolve));
  started.kill('SIGINT');
  await ended;
  await rm(folder, { recursive: true, force: true });
}, 60_000);

test('the journey by curl goes as the README says', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThanOrEqual(6);
  const script = ['set -e', ...blocks]
    .join('\n')
    .replaceAll('localhost:3000', `localhost:${port}`)
    .replaceAll('localhost:3001', `localhost:${port + 1}`);
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: ROOT, maxBuffer: 2 ** 24 });
  expect(stdout).toContain('"name":"amina"');
  expect(stdout).toMatch(/"name":"boris".*"status":"waitlisted"/);
  expect(stdout).toContain('302 to https://meet.example.org/first');
  expect(stdout).toContain('share the data');
  const answers = stdout.trim().split('\n');
  expect(answers.filter((line) => line.includes('"errors"'))).toEqual([]);
  expect(JSON.parse(answers.at(-1) ?? '')).toBeDefined();
  const mails = await fetch(`http://127.0.0.1:${port + 1}/mails.json`);
  const subjects = z
    .array(z.object({ subject: z.string() }))
    .parse(await mails.json())
    .map(({ subject }) => subject);
  for (const subject of [
    'You are registered: First meeting',
    'Tomorrow: First meeting',
    'In one hour: First meeting',
    'Notes: First meeting',
    'Completed: Share the data',
  ])
    expect(subjects).toContain(subject);
}, 150_000);
