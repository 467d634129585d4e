import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../infra/local/dynamodb.ts';
import { start } from '../programs/processes.ts';
import { FOLDER, REGION } from './settings.ts';

/** An AWS that is not ours. */
export type MiniStack = { readonly url: string; readonly environment: Readonly<Record<string, string>>; stop(): Promise<void> };

/**
 * Starts it on a free port with nothing in it.
 *
 * @param bin where it is installed
 * @param mailPort where its SES hands mails over
 */
export async function startMiniStack(bin: string, mailPort: number): Promise<MiniStack> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const state = join(FOLDER, 'state');
  await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  // It writes scripts there that Node shall not take for the ES modules that the project's own package.json announces.
  await writeFile(join(state, 'package.json'), '{}');
  const emulator = start(join(bin, 'ministack'), [], {
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
