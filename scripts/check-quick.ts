import { execFileSync, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { flagsOf } from './flags.ts';

const HELP = `The inner loop: format and lint of what changed since the last commit, all types, all import rules, the nearest tests.

  npm run check:quick

Ends with 1 when one of them finds something. npm run check and npm test ask everything.`;

flagsOf(HELP);

type Question = readonly [name: string, program: string, ...args: readonly string[]];

/** The paths that differ from the last commit. */
function changed(): readonly string[] {
  const git = (...args: readonly string[]) => execFileSync('git', [...args], { encoding: 'utf8' }).split('\n');
  return [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')].filter((path) => path !== '');
}

/**
 * The folders of unit tests about the features that changed: `functions/mail/...`, `adapters/dynamodb/mail-store.ts`. Each use case is behind some
 * page, so that nearly all tests touch any change: they are for `npm test`. None, and so all that touch it, when it is of no feature.
 */
function testsOf(paths: readonly string[]): readonly string[] {
  const features = readdirSync('test/unit');
  const featureOf = (path: string) => features.find((name) => path.includes(`/${name}/`) || path.includes(`/${name}-`));
  const found = paths.map(featureOf);
  return found.includes(undefined) ? [] : [...new Set(found)].map((name) => `test/unit/${name}/`);
}

const QUESTIONS: readonly Question[] = [
  ['lint', 'biome', 'check', '--error-on-warnings', '--no-errors-on-unmatched', '--changed', '--since=HEAD'],
  ['typecheck', 'npm', 'run', '--silent', 'typecheck'],
  ['boundaries', 'npm', 'run', '--silent', 'boundaries'],
  ['tests', 'vitest', 'run', '--project', 'unit', '--reporter=dot', '--changed', '--passWithNoTests', ...testsOf(changed())],
];

type Answer = { readonly name: string; readonly isRight: boolean; readonly seconds: string; readonly output: string };

/** What it writes is kept until it ends, so that four programs at once do not talk over each other. */
function ask([name, program, ...args]: Question): Promise<Answer> {
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
