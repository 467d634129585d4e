import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUNDLES, buildFunctions } from './build.ts';
import { type Parameters, parseParameters, WrongParametersError } from './parameters.ts';

const HELP = `Deploys Convoke to AWS, or brings an installation up to date.

  npm run deploy -- --sender ADDRESS --admins ADDRESS[,ADDRESS...] [options]

What every installation needs
  --sender ADDRESS      where mails come from, such as consultations@example.org
  --admins ADDRESSES    who may do everything, separated by commas; they sign in by a link that is mailed to them

What most want
  --operator ADDRESS    who hears of alarms (SNS asks that address to confirm; without it alarms are seen in the console only)
  --region REGION       where it runs, such as eu-central-1 (default: that of your AWS configuration)
  --domain DOMAIN       the sender's domain: SES signs for all of it, and the DNS records to add are printed.
                        Without it SES verifies the sender's address alone: good for a first try
  --site ADDRESS        the address in links, such as https://consultations.example.org
                        (default: the HTTP API's own address)
  --certificate ARN     a certificate of AWS Certificate Manager for that address, in the same region: the HTTP API then
                        answers there. Without it something of yours must pass requests on to the HTTP API

What some need
  --stage NAME          tells installations in one account apart; the same name updates the same one (default: prod)
  --existing-identity   SES knows the sender or its domain already: leave it as it is
  --yes                 do not ask before permissions are widened
  --dry-run             check the parameters, print what would run and stop
  --help                this text

Give the same options each time: one that is left out goes back to its default.
docs/operators-guide.md leads from an empty account to the first mail.
`;

const options = {
  sender: { type: 'string' },
  admins: { type: 'string' },
  operator: { type: 'string' },
  region: { type: 'string' },
  domain: { type: 'string' },
  site: { type: 'string' },
  certificate: { type: 'string' },
  stage: { type: 'string' },
  'existing-identity': { type: 'boolean' },
  yes: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** What a call of the deployment asks for. */
export type Deployment = { readonly parameters: Parameters; readonly region: string | undefined; readonly yes: boolean; readonly dryRun: boolean };

/**
 * Reads the options of a deployment.
 *
 * @returns undefined when only help is wanted
 * @throws WrongParametersError that says of each option what it must be
 */
export function readDeployment(args: readonly string[]): Deployment | undefined {
  const { region, yes = false, 'dry-run': dryRun = false, help, 'existing-identity': existingIdentity, ...texts } = optionsOf(args);
  if (help || args.length === 0) return undefined;
  if (region !== undefined && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region))
    throw new WrongParametersError(`The parameters do not fit:\n  region: must be a region of AWS such as eu-central-1, not ${region}`);
  return { parameters: parseParameters({ ...texts, ...(existingIdentity && { existingIdentity }) }), region, yes, dryRun };
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new WrongParametersError(error instanceof Error ? error.message : String(error));
  }
}

/** The call of the CDK that deploys both stacks, the data first. */
export function cdkCommand({ parameters, yes }: Deployment): readonly string[] {
  const context = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : ['--context', `${name}=${value}`]));
  return ['cdk', 'deploy', '--all', '--require-approval', yes ? 'never' : 'broadening', ...context];
}

async function deploy(deployment: Deployment): Promise<number> {
  const [program = '', ...args] = cdkCommand(deployment);
  if (deployment.dryRun) {
    console.log(
      `Would build the functions into ${BUNDLES} and run${deployment.region ? ` in ${deployment.region}` : ''}:\n  ${[program, ...args].join(' ')}`,
    );
    return 0;
  }
  await buildFunctions();
  const root = join(import.meta.dirname, '..');
  const region = deployment.region && { AWS_REGION: deployment.region, AWS_DEFAULT_REGION: deployment.region };
  const { status, error } = spawnSync(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...region },
  });
  if (error) throw error;
  return status ?? 1;
}

if (import.meta.main) {
  try {
    const deployment = readDeployment(process.argv.slice(2));
    if (deployment) process.exitCode = await deploy(deployment);
    else console.log(HELP);
  } catch (error) {
    if (!(error instanceof WrongParametersError)) throw error;
    console.error(`${error.message}\n\nnpm run deploy -- --help explains them.`);
    process.exitCode = 2;
  }
}
