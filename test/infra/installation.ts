import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import * as z from 'zod';
import { buildApp } from '../../infra/app.ts';
import { ServiceFunction } from '../../infra/constructs/service-function.ts';
import { parseParameters } from '../../infra/parameters.ts';
import { HANDLERS } from './expected.ts';

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  DependsOn: z.array(z.string()).optional(),
});
const template = z.object({ Resources: z.record(z.string(), resource), Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}) });

export type Resource = z.infer<typeof resource> & { readonly id: string };

export const PARAMETERS = { sender: 'consultations@example.org', admins: 'admin@example.org', operator: 'operator@example.org' };

const made = new Map<string, Installation>();

/**
 * An installation as CloudFormation would get it, with bundles that do nothing: what is asserted here is what surrounds them.
 * It is made once, for all who ask for the same.
 */
export function installation(given: Record<string, unknown> = PARAMETERS, { checks = false } = {}): Installation {
  const asked = JSON.stringify([Object.entries(given).toSorted(), checks]);
  const known = made.get(asked) ?? synthesised(given, checks);
  made.set(asked, known);
  return known;
}

function synthesised(given: Record<string, unknown>, checks: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'convoke-infra-'));
  const bundles = join(folder, 'bundles');
  for (const handler of HANDLERS) {
    mkdirSync(join(bundles, handler), { recursive: true });
    writeFileSync(join(bundles, handler, 'index.mjs'), `export const handler = () => '${handler}';`);
  }
  const app = buildApp({ parameters: parseParameters(given), outdir: join(folder, 'cdk.out'), bundles });
  if (checks) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const functions = app.node.findAll().filter((one) => one instanceof ServiceFunction);
  const assembly = app.synth();
  const read = (name: string) => template.parse(JSON.parse(readFileSync(assembly.getStackArtifact(name).templateFullPath, 'utf8')));
  // With an edge whose rules are not there yet there are those alone.
  const names = new Set(assembly.stacks.map(({ id }) => id));
  const readIf = (name: string) => (names.has(name) ? read(name) : template.parse({ Resources: {} }));
  const stacks = { data: readIf('Data'), app: readIf('App'), edge: readIf('Edge') };
  const resources: Resource[] = Object.values(stacks).flatMap(({ Resources }) => Object.entries(Resources).map(([id, one]) => ({ id, ...one })));
  const region = (name: string) => assembly.getStackArtifact(name).environment.region;
  return {
    folder: assembly.directory,
    region,
    stacks,
    resources,
    functions,
    ofType: (type: string) => resources.filter(({ Type }) => Type === type),
  };
}

export type Installation = ReturnType<typeof synthesised>;

/** The text of a CloudFormation value with every reference shown by the id it leads to, such as `${WorkQueue.Arn}`. */
export function textOf(value: unknown): string {
  const parsed = intrinsic.safeParse(value);
  if (!parsed.success) return typeof value === 'string' ? value : JSON.stringify(value);
  const [[, content] = ['', '']] = Object.entries(parsed.data);
  if ('Fn::Join' in parsed.data) return parsed.data['Fn::Join'][1].map(textOf).join(parsed.data['Fn::Join'][0]);
  return `\${${Array.isArray(content) ? content.join('.') : content}}`;
}

const intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ 'Fn::GetAtt': z.array(z.string()) }),
  z.strictObject({ 'Fn::ImportValue': z.string() }),
  z.strictObject({ 'Fn::Sub': z.string() }),
  z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }),
]);
