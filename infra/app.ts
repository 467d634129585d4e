import { App, Tags } from 'aws-cdk-lib';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };
import { edgeOf, type Parameters } from './parameters.ts';
import { AppStack } from './stacks/app-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';

type Options = {
  readonly parameters: Parameters;
  /** Where the templates and assets are written when the app is synthesised. */
  readonly outdir: string;
  /** The folder that `buildFunctions` filled. */
  readonly bundles: string;
};

/**
 * One installation: two stacks, by lifetime. With an edge whose rules are not there yet: those alone, in us-east-1; the two stacks
 * need their ARN. `buildApp(...).synth()` writes the templates to `outdir`; it needs neither network
 * nor account. The checks of cdk-nag are added by whoever wants them (bin/app.ts, the tests).
 */
export function buildApp({ parameters, outdir, bundles }: Options): App {
  const app = new App({
    outdir,
    analyticsReporting: false,
    context: {
      ...recommended,
      // What one stack takes from another is an export: CloudFormation then refuses to change what is in use.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
      // Says in the template where each bundle lies: the local runtime runs exactly what would be deployed.
      'aws:cdk:enable-asset-metadata': true,
    },
  });
  const prefix = `convoke-${parameters.stage}`;
  Tags.of(app).add('convoke:stage', parameters.stage);
  if (parameters.edge !== undefined && !edgeOf(parameters)) {
    new EdgeStack(app, 'Edge', { stackName: `${prefix}-edge`, description: 'Convoke: the rules of the edge', prefix });
    return app;
  }
  const data = new DataStack(app, 'Data', {
    stackName: `${prefix}-data`,
    description: 'Convoke: what must outlive every deployment',
    prefix,
    parameters,
  });
  new AppStack(app, 'App', {
    stackName: `${prefix}-app`,
    description: 'Convoke: functions, queues, rules and the HTTP API',
    prefix,
    parameters,
    bundles,
    version: project.version,
    data,
  });
  return app;
}
