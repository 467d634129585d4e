import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import * as z from 'zod';
import { buildApp } from '../app.ts';
import { BUNDLES } from '../build.ts';
import { parameterNames, parseParameters, WrongParametersError } from '../parameters.ts';

// The only file that reads the CDK's context and environment.
const context = z.record(z.string(), z.unknown()).parse(JSON.parse(process.env['CDK_CONTEXT_JSON'] ?? '{}'));
const given = parameterNames.filter((name) => context[name] !== undefined).map((name) => [name, context[name]] as const);
try {
  const app = buildApp({
    parameters: parseParameters(Object.fromEntries(given)),
    outdir: process.env['CDK_OUTDIR'] ?? join(process.cwd(), 'cdk.out'),
    bundles: BUNDLES,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
} catch (error) {
  if (!(error instanceof WrongParametersError)) throw error;
  console.error(`${error.message}\nGive them as context (-c sender=...), or use npm run deploy, which explains them.`);
  process.exitCode = 1;
}
