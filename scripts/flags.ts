import { parseArgs } from 'node:util';

/**
 * The flags that a command was given. It ends here when it was asked for `--help`, and with 2 when it was given what it does not take.
 *
 * @param help what the command does; the first line is enough for one without flags
 * @param known the flags that it takes, without their dashes
 */
export function flagsOf<Flag extends string>(help: string, known: readonly Flag[] = []): ReadonlySet<Flag> {
  const options = Object.fromEntries(['help', ...known].map((flag) => [flag, { type: 'boolean' as const }]));
  try {
    const { values } = parseArgs({ options });
    if (!values['help']) return new Set(known.filter((flag) => values[flag]));
    console.log(help);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exit(2);
  }
}
