import { parseArgs } from 'node:util';
import { LocalProblem, messageOf } from '../../infra/local/problem.ts';

export const HELP = `Plays the whole life of the three online consultations of 2024, with a moving clock, in under a minute.

  npm run demo
  npm run demo -- [options]

  --seed NUMBER   invents other people (1); what happens stays the same
  --keep          leaves everything running afterwards, with a page to begin at, until Ctrl-C
  --no-color      writes without colours; so does the variable NO_COLOR
  --help          shows this

It runs the real functions on this machine, as npm start does, and keeps nothing. At the end it compares what was registered,
sent and followed up with what the scenario demands (scripts/demo/expectation.ts), and fails when anything differs.`;

export type DemoOptions = { readonly seed: number; readonly keep: boolean; readonly colors: boolean };

/**
 * Reads the command line.
 *
 * @param mayColor whether the terminal shows colours
 * @returns undefined when help was asked for
 * @throws LocalProblem that says what is wrong
 */
export function readOptions(args: readonly string[], mayColor: boolean): DemoOptions | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  const seed = Number(values.seed ?? 1);
  if (!Number.isSafeInteger(seed)) throw new LocalProblem('--seed must be a whole number, such as 7');
  return { seed, keep: values.keep ?? false, colors: mayColor && !values['no-color'] };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { seed: { type: 'string' }, keep: { type: 'boolean' }, 'no-color': { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw new LocalProblem(`${messageOf(error)}\n\n${HELP}`);
  }
}
