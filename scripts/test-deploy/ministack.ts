import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../infra/local/dynamodb.ts';
import { messageOf } from '../../infra/local/problem.ts';
import { run, start } from './processes.ts';
import { FOLDER, MINISTACK, REGION } from './settings.ts';

/** The emulator cannot be had here. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** An AWS that is not ours. */
export type MiniStack = { readonly url: string; readonly environment: Readonly<Record<string, string>>; stop(): Promise<void> };

const VENV = join(FOLDER, `ministack-${MINISTACK}`);

/**
 * Installs the emulator into a folder of its own, unless it is there.
 *
 * @throws UnreachableError when Python or PyPI cannot be had
 */
export async function install(): Promise<void> {
  try {
    await run(join(VENV, 'bin', 'python'), ['-c', 'import ministack'], { timeoutMs: 30_000 });
  } catch {
    await rm(VENV, { recursive: true, force: true });
    try {
      await run('python3', ['-m', 'venv', VENV], { timeoutMs: 120_000 });
      await run(join(VENV, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', `ministack==${MINISTACK}`], { timeoutMs: 180_000 });
    } catch (error) {
      await rm(VENV, { recursive: true, force: true });
      throw new UnreachableError(`MiniStack ${MINISTACK} could not be installed with python3 from PyPI.\n${messageOf(error)}`);
    }
  }
}

/** Starts it on a free port with nothing in it. @param mailPort where its SES hands mails over */
export async function startMiniStack(mailPort: number): Promise<MiniStack> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const state = join(FOLDER, 'state');
  await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  // It writes scripts there that Node shall not take for the ES modules that the project's own package.json announces.
  await writeFile(join(state, 'package.json'), '{}');
  const emulator = start(join(VENV, 'bin', 'ministack'), [], {
    cwd: state,
    env: {
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_REGION: REGION,
      STATE_DIR: join(state, 'state'),
      S3_DATA_DIR: join(state, 's3'),
      TMPDIR: state,
      SMTP_HOST: `127.0.0.1:${mailPort}`,
    },
  });
  await answering(url, emulator);
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_SESSION_TOKEN: '', AWS_PROFILE: '' };
  const files = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  return {
    url,
    environment: { AWS_ENDPOINT_URL: url, AWS_REGION: REGION, AWS_DEFAULT_REGION: REGION, ...credentials, ...files },
    stop: emulator.stop,
  };
}

async function answering(url: string, emulator: ReturnType<typeof start>): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(200)) {
    const found = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (found) return;
  }
  await emulator.stop();
  throw new Error(`MiniStack did not start.\n${emulator.output()}`);
}
