import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource, Stack } from 'aws-cdk-lib';
import * as z from 'zod';
import { buildApp } from '../../infra/app.ts';
import { BUNDLES } from '../../infra/build.ts';
import { parseParameters } from '../../infra/parameters.ts';
import { PARAMETERS, WITHHELD } from './settings.ts';

const rendered = z.object({ Resources: z.record(z.string(), z.object({ Properties: z.record(z.string(), z.unknown()).default({}) })) });

/** Whether the emulator would refuse it, and with it the whole stack. */
function isWithheld(one: CfnResource): boolean {
  const [properties = {}] = Object.values(rendered.parse(Stack.of(one).resolve(one._toCloudFormation())).Resources).map(
    ({ Properties }) => Properties,
  );
  return WITHHELD.some(({ type, having }) => type === one.cfnResourceType && (having === undefined || properties[having] !== undefined));
}

// The app as it is deployed, but for the few resources that the emulator does not know.
const outdir = process.env['CDK_OUTDIR'] ?? join(process.cwd(), 'cdk.out');
const app = buildApp({ parameters: parseParameters(PARAMETERS), outdir, bundles: BUNDLES });
const resources = app.node.findAll().filter((one) => CfnResource.isCfnResource(one));
const withheld = resources.filter(isWithheld);
for (const one of withheld) one.node.scope?.node.tryRemoveChild(one.node.id);
app.synth();
writeFileSync(join(outdir, 'withheld.json'), JSON.stringify({ all: resources.length, withheld: withheld.map(({ node }) => node.path) }));
