import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

type Props = StackProps & { readonly prefix: string };

/** How many requests one address may make in five minutes before it is told to wait, and of what. */
const RATES = [
  {
    // Each of these can send a mail to somebody. A hundred people may still register from the one address of a conference centre.
    name: 'mails',
    limit: 300,
    of: and(
      isMethod('POST'),
      // By the ends alone: a language or the API's own beginning may stand before them.
      or(...['/sign-in', '/my/links', '/my/data', '/registrations', '/register', '/notes-requests', '/notes'].map(endsWith)),
    ),
  },
  { name: 'changes', limit: 1_000, of: { notStatement: { statement: or(isMethod('GET'), isMethod('HEAD')) } } },
  { name: 'requests', limit: 5_000, of: undefined },
] as const;

/**
 * The rules of the edge. CloudFront takes a web ACL from us-east-1 alone, so it is a stack of its own there; everything else stays
 * where the installation is. It sees requests and keeps nothing of them: no samples, no log, counts alone.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { prefix, ...props }: Props) {
    super(scope, id, { ...props, env: { region: 'us-east-1' } });
    const acl = new CfnWebACL(this, 'WebAcl', {
      name: prefix,
      description: 'Who asks too often must wait, nobody is turned away for where they come from',
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: counted(prefix),
      customResponseBodies: {
        wait: { contentType: 'TEXT_PLAIN', content: 'Too many requests came from your network. Please wait five minutes and try again.' },
      },
      rules: RATES.map(({ name, limit, of }, index) => ({
        name,
        priority: index,
        action: {
          block: { customResponse: { responseCode: 429, customResponseBodyKey: 'wait', responseHeaders: [{ name: 'Retry-After', value: '300' }] } },
        },
        statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit, evaluationWindowSec: 300, ...(of && { scopeDownStatement: of }) } },
        visibilityConfig: counted(`${prefix}-${name}`),
      })),
    });
    new CfnOutput(this, 'WebAclArn', { value: acl.attrArn, description: 'The web ACL of the edge, for --web-acl' });
  }
}

/** Samples would keep network addresses for hours. */
function counted(metricName: string) {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}

function isMethod(name: string) {
  return matches({ searchString: name, positionalConstraint: 'EXACTLY', fieldToMatch: { method: {} } });
}

function endsWith(end: string) {
  return matches({ searchString: end, positionalConstraint: 'ENDS_WITH', fieldToMatch: { uriPath: {} } });
}

/** Decoded first, as the function does: `/sign%2Din` signs in as well. */
function matches(what: Omit<CfnWebACL.ByteMatchStatementProperty, 'textTransformations'>) {
  return { byteMatchStatement: { ...what, textTransformations: [{ priority: 0, type: 'URL_DECODE' }] } };
}

function and(...statements: CfnWebACL.StatementProperty[]) {
  return { andStatement: { statements } };
}

function or(...statements: CfnWebACL.StatementProperty[]) {
  return { orStatement: { statements } };
}
