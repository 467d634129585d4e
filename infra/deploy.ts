import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
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
  --second-factor WORD  everybody: organisers need a passkey as well, not admins alone (default: required);
                        offered: admins may do without one; for trying things out only
  --stage NAME          tells installations in one account apart; the same name updates the same one (default: prod)
  --scanner WORD        guardduty: each upload is scanned for viruses by Amazon GuardDuty before anybody gets it, at a price by file and GB
                        (default: none; documents are judged by their content alone)
  --edge NUMBER         puts CloudFront with rate rules in front of the API, which then refuses what did not come through it. Needs --site
                        and a --certificate in us-east-1. Begin with 1; the next number changes the key between the two
  --web-acl ARN         a web ACL of yours in us-east-1 for that edge (default: one is made there, in a stack of its own)
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
  'second-factor': { type: 'string' },
  stage: { type: 'string' },
  scanner: { type: 'string' },
  edge: { type: 'string' },
  'web-acl': { type: 'string' },
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
  const {
    region,
    yes = false,
    'dry-run': dryRun = false,
    help,
    'existing-identity': existingIdentity,
    'web-acl': webAcl,
    'second-factor': secondFactor,
    ...texts
  } = optionsOf(args);
  if (help || args.length === 0) return undefined;
  if (region !== undefined && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region))
    throw new WrongParametersError(`The parameters do not fit:\n  region: must be a region of AWS such as eu-central-1, not ${region}`);
  return {
    parameters: parseParameters({
      ...texts,
      ...(webAcl !== undefined && { webAcl }),
      ...(secondFactor !== undefined && { secondFactor }),
      ...(existingIdentity && { existingIdentity }),
    }),
    region,
    yes,
    dryRun,
  };
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new WrongParametersError(error instanceof Error ? error.message : String(error));
  }
}

/** The call of the CDK that deploys both stacks, the data first; with an edge whose rules are not there yet those alone. */
export function cdkCommand({ parameters, yes }: Pick<Deployment, 'parameters' | 'yes'>): readonly string[] {
  const context = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : ['--context', `${name}=${value}`]));
  return ['cdk', 'deploy', '--all', '--require-approval', yes ? 'never' : 'broadening', ...context];
}

/** Whether the rules of an edge must be made before it. */
export function needsRules({ edge, webAcl }: Parameters): boolean {
  return edge !== undefined && webAcl === undefined;
}

const ROOT = join(import.meta.dirname, '..');

function call([program = '', ...args]: readonly string[], region: string | undefined): number {
  const env = { ...process.env, ...(region && { AWS_REGION: region, AWS_DEFAULT_REGION: region }) };
  const { status, error } = spawnSync(join(ROOT, 'node_modules', '.bin', program), args, { cwd: ROOT, stdio: 'inherit', env });
  if (error) throw error;
  return status ?? 1;
}

async function deploy(deployment: Deployment): Promise<number> {
  const { parameters, region, dryRun } = deployment;
  if (dryRun) {
    const again = needsRules(parameters) ? '\nand then the same with --context webAcl= and the ARN of the web ACL that it made' : '';
    console.log(`Would build the functions into ${BUNDLES} and run${region ? ` in ${region}` : ''}:\n  ${cdkCommand(deployment).join(' ')}${again}`);
    return 0;
  }
  await buildFunctions();
  if (!needsRules(parameters)) return call(cdkCommand(deployment), region);
  const written = join(ROOT, 'dist', 'edge.json');
  const status = call([...cdkCommand(deployment), '--outputs-file', written], region);
  if (status !== 0) return status;
  return call(cdkCommand({ ...deployment, parameters: { ...parameters, webAcl: await webAclIn(written) } }), region);
}

const outputs = z.record(z.string(), z.object({ WebAclArn: z.string() }));

async function webAclIn(file: string): Promise<string> {
  const [made] = Object.values(outputs.parse(JSON.parse(await readFile(file, 'utf8'))));
  if (!made) throw new Error(`${file} names no web ACL`);
  return made.WebAclArn;
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
