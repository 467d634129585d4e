import { spawn } from 'node:child_process';

/** What the inner loop asks: format and lint of what changed since the last commit, all types, all import rules, the tests that the change touches. */
const QUESTIONS = [
  ['lint', 'biome', 'check', '--error-on-warnings', '--no-errors-on-unmatched', '--changed', '--since=HEAD'],
  ['typecheck', 'npm', 'run', '--silent', 'typecheck'],
  ['boundaries', 'npm', 'run', '--silent', 'boundaries'],
  ['tests', 'vitest', 'run', '--project', 'unit', '--changed'],
] as const;

type Answer = { readonly name: string; readonly isRight: boolean; readonly seconds: string; readonly output: string };

/** What it writes is kept until it ends, so that four programs at once do not talk over each other. */
function ask([name, program, ...args]: (typeof QUESTIONS)[number]): Promise<Answer> {
  const began = performance.now();
  const colors = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...colors } });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const answer = (isRight: boolean) =>
    resolve({ name, isRight, seconds: ((performance.now() - began) / 1000).toFixed(1), output: output.join('').trim() });
  child.once('error', (error) => {
    output.push(`${program} does not start: ${error.message}`);
    answer(false);
  });
  child.once('close', (code) => answer(code === 0));
  return promise;
}

// Ctrl-C reaches the programs as well, which are of the same group: they end by themselves, and this ends after them.
let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
});

const answers = await Promise.all(
  QUESTIONS.map(async (question) => {
    const answer = await ask(question);
    if (isStopped) return answer;
    if (!answer.isRight) console.log(`\n${answer.output}`);
    console.log(`${answer.isRight ? '✓' : '✗'} ${answer.name}, ${answer.seconds} s`);
    return answer;
  }),
);
process.exitCode = isStopped ? 130 : answers.every(({ isRight }) => isRight) ? 0 : 1;
