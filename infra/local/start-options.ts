import { parseArgs } from 'node:util';
import { LocalProblem, messageOf } from './problem.ts';

export const HELP = `Runs all of Convoke on this machine.

  npm start                     starts it; everything is kept in .convoke/
  npm start -- [options]

  --port NUMBER     where the site and the API are (3000); the start page, with the mails and the clock, is one above
  --state FOLDER    where everything is kept (.convoke)
  --fresh           deletes what the state folder holds and begins anew
  --smtp HOST:PORT  hands all mails to that SMTP server as well
  --admin ADDRESS   who may do everything (admin@example.org)
  --passkeys        admins need a passkey as well, as in AWS; does not load the examples
  --scanner         documents are scanned for viruses by a stand-in before anybody gets them: it knows the test file of eicar.org
  --no-examples     does not load the examples on the first start
  --help            shows this

Ctrl-C stops it, a second Ctrl-C at once. Nothing that was accepted is lost, however it ends.
Mails go nowhere but to the start page (and to your SMTP server). docs/one-machine.md tells more.`;

export type StartOptions = {
  readonly port: number;
  readonly state: string;
  readonly fresh: boolean;
  readonly smtp: { readonly host: string; readonly port: number } | undefined;
  readonly admin: string;
  readonly passkeys: boolean;
  readonly scanner: boolean;
  readonly examples: boolean;
};

/**
 * Reads the command line.
 *
 * @returns undefined when help was asked for
 * @throws LocalProblem that says what is wrong
 */
export function readOptions(args: readonly string[]): StartOptions | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  const port = portOf(values.port ?? '3000', '--port');
  if (port > 65_534) throw new LocalProblem('--port must leave room for one more above it: at most 65534');
  return {
    port,
    state: values.state ?? '.convoke',
    fresh: values.fresh ?? false,
    smtp: values.smtp === undefined ? undefined : serverOf(values.smtp),
    admin: values.admin ?? 'admin@example.org',
    passkeys: values.passkeys ?? false,
    scanner: values.scanner ?? false,
    examples: !values['no-examples'] && !values.passkeys,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        state: { type: 'string' },
        fresh: { type: 'boolean' },
        smtp: { type: 'string' },
        admin: { type: 'string' },
        passkeys: { type: 'boolean' },
        scanner: { type: 'boolean' },
        'no-examples': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new LocalProblem(`${messageOf(error)}\nnpm start -- --help shows what there is.`);
  }
}

function portOf(text: string, option: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new LocalProblem(`${option} must be a number from 1 to 65535, not ${text}`);
  return port;
}

function serverOf(text: string): { readonly host: string; readonly port: number } {
  const colon = text.lastIndexOf(':');
  if (colon < 1) throw new LocalProblem(`--smtp must be a host and a port such as localhost:1025, not ${text}`);
  return { host: text.slice(0, colon), port: portOf(text.slice(colon + 1), '--smtp') };
}
