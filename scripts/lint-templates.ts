import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../infra/app.ts';
import { BUNDLES, buildFunctions } from '../infra/build.ts';
import { messageOf } from '../infra/local/problem.ts';
import { parseParameters } from '../infra/parameters.ts';
import { run } from './programs/processes.ts';
import { fromPypi, UnreachableError } from './programs/pypi.ts';

const CFN_LINT = '1.58.0';

const HELP = `Checks the synthesised templates with cfn-lint ${CFN_LINT}, which knows the schema of every resource of AWS.

  npm run lint:templates

It installs cfn-lint from PyPI into dist/programs (needs python3), builds the functions, synthesises the installations below and looks at each template.

  --help   shows this

Ends with 0 when nothing is found, with 1 when something is, and with 3 when cfn-lint cannot be installed here.`;

/** What is found and meant. */
const MEANT: Readonly<Record<string, string>> = {
  W3005: 'The CDK lets each function wait for its role by name as well as by reference: said twice, it harms nothing.',
};

const REGION = 'eu-central-1';
/** The rules of an edge are there. */
const EDGE_REGION = 'us-east-1';
const smallest = { sender: 'a@example.org', admins: 'b@example.org' };
const edge = {
  ...smallest,
  site: 'https://c.example.org',
  certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/5f3b8a52-1d0e-4a7b-9c57-0c1b6e0e4a11',
  edge: 2,
};
const INSTALLATIONS = {
  'as small as it gets': smallest,
  'with a domain, an operator and an address of its own': {
    ...smallest,
    operator: 'c@example.org',
    domain: 'example.org',
    site: 'https://c.example.org',
    certificate: `arn:aws:acm:${REGION}:123456789012:certificate/5f3b8a52-1d0e-4a7b-9c57-0c1b6e0e4a11`,
  },
  'with a scanner of uploads': { ...smallest, scanner: 'guardduty' },
  'the rules of an edge': edge,
  'behind an edge': { ...edge, webAcl: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/convoke-prod/5f3b8a52-1d0e-4a7b-9c57-0c1b6e0e4a11' },
};

/** Gives the templates of an installation. */
function synthesise(given: Record<string, unknown>, outdir: string): readonly string[] {
  return buildApp({ parameters: parseParameters(given), outdir, bundles: BUNDLES })
    .synth()
    .stacks.map(({ templateFullPath }) => templateFullPath);
}

async function lint(): Promise<number> {
  const bin = await fromPypi('cfn-lint', CFN_LINT, 'cfnlint');
  await buildFunctions();
  let status = 0;
  for (const [name, given] of Object.entries(INSTALLATIONS)) {
    const outdir = join(import.meta.dirname, '..', 'dist', 'lint-templates');
    await rm(outdir, { recursive: true, force: true });
    const options = ['--regions', REGION, EDGE_REGION, '--format', 'parseable', '--ignore-checks', ...Object.keys(MEANT), '--template'];
    const problem = await run(join(bin, 'cfn-lint'), [...options, ...synthesise(given, outdir)], { timeoutMs: 300_000 }).then(() => '', messageOf);
    console.log(`${problem === '' ? '✓' : '✗'} ${name}${problem && `\n${problem}`}`);
    if (problem !== '') status = 1;
  }
  return status;
}

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) console.log(HELP);
else
  process.exitCode = await lint().catch((error: unknown) => {
    if (!(error instanceof UnreachableError)) throw error;
    console.error(error.message);
    return 3;
  });
