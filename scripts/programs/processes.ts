import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

type Run = { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string; readonly timeoutMs: number };

/** The processes that this run started and that have not ended. */
const running = new Set<ChildProcess>();

function begin(program: string, args: readonly string[], { env, cwd }: Pick<Run, 'env' | 'cwd'>): { child: ChildProcess; output: string[] } {
  const output: string[] = [];
  const child = spawn(program, [...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('close', () => running.delete(child));
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  return { child, output };
}

/**
 * Runs a program to its end.
 *
 * @returns what it wrote
 * @throws Error with the end of what it wrote, when it fails, takes too long or is not there
 */
export async function run(program: string, args: readonly string[], { timeoutMs, ...options }: Run): Promise<string> {
  const { child, output } = begin(program, args, options);
  const timer = setTimeout(() => child.kill(), timeoutMs);
  try {
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${program} ${args[0] ?? ''} ended with ${code}\n${output.join('').trim().split('\n').slice(-25).join('\n')}`);
    return output.join('');
  } finally {
    clearTimeout(timer);
  }
}

/** Starts a program that goes on. @returns how to stop it, and what it wrote so far */
export function start(program: string, args: readonly string[], options: Pick<Run, 'env' | 'cwd'>) {
  const { child, output } = begin(program, args, options);
  // A program that is not there shows when nobody answers.
  child.on('error', (error) => output.push(error.message));
  return { stop: () => end(child), output: () => output.join('') };
}

async function end(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await closed;
  clearTimeout(timer);
}

/** Ends whatever still runs, by its own number. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map(end));
}
