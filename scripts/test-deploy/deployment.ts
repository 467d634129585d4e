import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { buildFunctions } from '../../infra/build.ts';
import { run } from '../programs/processes.ts';
import type { MiniStack } from './ministack.ts';
import { FOLDER, PARAMETERS, REGION, ROOT } from './settings.ts';

const OUTPUT = join(FOLDER, 'cdk.out');
const STACK = `convoke-${PARAMETERS.stage}`;
const outputs = z.object({ [`${STACK}-app`]: z.object({ ApiAddress: z.string() }) });
const counted = z.object({ all: z.int(), withheld: z.array(z.string()) });

/** What was deployed: where the API answers on this machine, and what was left out. */
export type Deployed = { readonly api: string; readonly made: number; readonly withheld: number };

const app = ['--app', 'node scripts/test-deploy/app.ts', '--output', OUTPUT];

/** Prepares the account as an operator does, and deploys both stacks. */
export async function deploy({ environment, url }: MiniStack): Promise<Deployed> {
  const cdk = (...args: string[]) => run(join(ROOT, 'node_modules', '.bin', 'cdk'), args, { cwd: ROOT, env: environment, timeoutMs: 600_000 });
  await buildFunctions();
  await cdk('bootstrap', `aws://000000000000/${REGION}`, ...app);
  const written = join(FOLDER, 'outputs.json');
  await cdk('deploy', '--all', '--require-approval', 'never', '--outputs-file', written, ...app);
  const { [`${STACK}-app`]: made } = outputs.parse(JSON.parse(await readFile(written, 'utf8')));
  const { all, withheld } = counted.parse(JSON.parse(await readFile(join(OUTPUT, 'withheld.json'), 'utf8')));
  const [id = ''] = new URL(made?.ApiAddress ?? '').hostname.split('.');
  // The emulator answers by path as well, which needs no DNS.
  return { api: `${url}/_aws/execute-api/${id}/$default`, made: all - withheld.length, withheld: withheld.length };
}

/** Takes both stacks away again. The one with the data is protected, so that is said twice. */
export async function destroy(ministack: MiniStack): Promise<void> {
  await ask(ministack, { Action: 'UpdateTerminationProtection', StackName: `${STACK}-data`, EnableTerminationProtection: 'false' });
  const options = { cwd: ROOT, env: ministack.environment, timeoutMs: 600_000 };
  await run(join(ROOT, 'node_modules', '.bin', 'cdk'), ['destroy', '--all', '--force', ...app], options);
}

/** The stacks of the installation that are still there. */
export async function stacksLeft(ministack: MiniStack): Promise<readonly string[]> {
  const found = await ask(ministack, {
    Action: 'ListStacks',
    'StackStatusFilter.member.1': 'CREATE_COMPLETE',
    'StackStatusFilter.member.2': 'UPDATE_COMPLETE',
  });
  return [...found.matchAll(/<StackName>(convoke-[^<]+)<\/StackName>/g)].flatMap(([, name]) => name ?? []);
}

async function ask({ url }: MiniStack, form: Readonly<Record<string, string>>): Promise<string> {
  const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/cloudformation/aws4_request, SignedHeaders=host, Signature=0`;
  const response = await fetch(url, { method: 'POST', headers: { authorization }, body: new URLSearchParams({ ...form, Version: '2010-05-15' }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${form['Action']}: ${response.status} ${text}`);
  return text;
}
