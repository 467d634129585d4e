import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { installation, PARAMETERS, textOf } from './installation.ts';

const ACL = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/convoke-prod/5f3b8a52';
const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/5f3b8a52-1d0e-4a7b-9c57-0c1b6e0e4a11';
const asked = { ...PARAMETERS, site: 'https://c.example.org', certificate: CERTIFICATE };
const behind = (edge: number) => installation({ ...asked, edge, webAcl: ACL }, { checks: true });

const { ofType } = behind(1);
const only = (type: string, given = { ofType }) => {
  const found = given.ofType(type);
  expect(found).toHaveLength(1);
  return found[0]?.Properties ?? {};
};
const behaviour = z.looseObject({ PathPattern: z.string().optional(), CachePolicyId: z.string(), OriginRequestPolicyId: z.string().optional() });
const distributionOf = (given = { ofType }) =>
  z
    .object({
      DistributionConfig: z.looseObject({
        DefaultCacheBehavior: behaviour,
        CacheBehaviors: z.array(behaviour),
        Logging: z.undefined().optional(),
        Origins: z.array(
          z.looseObject({ DomainName: z.unknown(), OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.unknown() })) }),
        ),
      }),
    })
    .parse(only('AWS::CloudFront::Distribution', given)).DistributionConfig;
const webOf = (given: Pick<ReturnType<typeof behind>, 'ofType'>) =>
  given.ofType('AWS::Lambda::Function').find(({ Properties }) => Properties['FunctionName'] === 'convoke-prod-web');
const keysOf = (given: Pick<ReturnType<typeof behind>, 'ofType'>) =>
  z.object({ Variables: z.looseObject({ EDGE_SECRET_ARNS: z.unknown() }) }).parse(webOf(given)?.Properties['Environment']).Variables.EDGE_SECRET_ARNS;

// As CloudFront documents its managed policies.
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const ALL_BUT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('without an edge', () => {
  it('nothing of it is there, and the function takes requests from anywhere', () => {
    const plain = installation();
    expect(plain.resources.filter(({ Type }) => /CloudFront|WAF/.test(Type))).toEqual([]);
    expect(JSON.stringify(webOf(plain)?.Properties)).not.toContain('EDGE');
  });
});

describe('the edge', () => {
  it('passes on all that is asked and keeps no page', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distributionOf();
    expect(DefaultCacheBehavior).toMatchObject({
      CachePolicyId: CACHING_DISABLED,
      OriginRequestPolicyId: ALL_BUT_HOST,
      ViewerProtocolPolicy: 'redirect-to-https',
      AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    });
    expect(CacheBehaviors.map(({ PathPattern, CachePolicyId }) => [PathPattern, CachePolicyId])).toEqual([
      ['/api/*', CACHING_DISABLED],
      ['/assets/*', CACHING_OPTIMIZED],
    ]);
    expect(CacheBehaviors[1]).not.toHaveProperty('OriginRequestPolicyId');
  });

  it('leads people from http to https, and refuses programs, which would never notice', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distributionOf();
    const [api] = CacheBehaviors;
    expect([DefaultCacheBehavior['ViewerProtocolPolicy'], api?.['ViewerProtocolPolicy']]).toEqual(['redirect-to-https', 'https-only']);
    expect({ ...api, PathPattern: undefined, ViewerProtocolPolicy: undefined }).toEqual({
      ...DefaultCacheBehavior,
      PathPattern: undefined,
      ViewerProtocolPolicy: undefined,
    });
  });

  it('answers at the site alone, by today’s TLS, under its rules, and logs nothing', () => {
    expect(distributionOf()).toMatchObject({
      Aliases: ['c.example.org'],
      WebACLId: ACL,
      ViewerCertificate: { AcmCertificateArn: CERTIFICATE, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    expect(ofType('AWS::ApiGatewayV2::DomainName')).toEqual([]);
    expect(textOf(behind(1).stacks.app.Outputs['SiteDnsTarget']?.Value)).toMatch(/^\$\{EdgeDistribution\w+\.DomainName\}$/);
  });

  it('shows the API a key that the function reads, and nobody else', () => {
    const [origin] = distributionOf().Origins;
    const [secret] = ofType('AWS::SecretsManager::Secret').filter(({ id }) => id.startsWith('Edge'));
    expect(origin?.OriginCustomHeaders).toMatchObject([{ HeaderName: 'x-convoke-edge' }]);
    expect(textOf(origin?.OriginCustomHeaders[0]?.HeaderValue)).toBe(`{{resolve:secretsmanager:\${${secret?.id}}:SecretString:::}}`);
    expect(textOf(keysOf({ ofType }))).toBe(`\${${secret?.id}}`);
    const readers = ofType('AWS::IAM::Policy').filter(({ Properties }) => JSON.stringify(Properties).includes(`"${secret?.id}"`));
    expect(readers.map(({ id }) => id)).toEqual([expect.stringMatching(/^WebwebRole/)]);
  });

  it('changes the key in order: the function takes the next and the last, then CloudFront sends the next', () => {
    const later = behind(2);
    const secrets = later.ofType('AWS::SecretsManager::Secret').filter(({ id }) => id.startsWith('Edge'));
    expect(secrets.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual(['EdgeKey1', 'EdgeKey2']);
    expect(textOf(distributionOf(later).Origins[0]?.OriginCustomHeaders[0]?.HeaderValue)).toContain('${EdgeKey2');
    expect(textOf(keysOf(later))).toMatch(/^\$\{EdgeKey2\w+\},\$\{EdgeKey1\w+\}$/);
    const distribution = z.object({ DependsOn: z.array(z.string()) }).parse(later.ofType('AWS::CloudFront::Distribution')[0]);
    expect(distribution.DependsOn).toContain(webOf(later)?.id);
  });
});

describe('the rules of the edge', () => {
  const rules = installation({ ...asked, edge: 1 }, { checks: true });
  const { Rules, ...acl } = z
    .looseObject({
      Rules: z.array(
        z.looseObject({
          Name: z.string(),
          Statement: z.object({ RateBasedStatement: z.looseObject({ Limit: z.number(), AggregateKeyType: z.literal('IP') }) }),
          VisibilityConfig: z.looseObject({ SampledRequestsEnabled: z.literal(false) }),
        }),
      ),
    })
    .parse(rules.ofType('AWS::WAFv2::WebACL')[0]?.Properties);

  it('count what can send a mail by whichever way it is asked, in any language', () => {
    const conditions = [
      ...JSON.stringify(Rules.find(({ Name }) => Name === 'mails')).matchAll(/"PositionalConstraint":"(\w+)","SearchString":"(\/[^"]+)"/g),
    ];
    const isCounted = (path: string) =>
      conditions.some(([, constraint, text = '']) => (constraint === 'ENDS_WITH' ? path.endsWith(text) : constraint === 'EXACTLY' && path === text));
    const asked = [
      '/sign-in',
      '/my/links',
      '/my/data',
      '/sessions/s/registrations',
      '/sessions/s/register',
      '/series/s/register',
      '/sessions/s/notes',
    ];
    const everywhere = ['', '/fr', '/ar', '/api/v1'].flatMap((before) => asked.map((path) => `${before}${path}`));
    expect(everywhere.filter((path) => !isCounted(path))).toEqual([]);
    expect(isCounted('/console/series')).toBe(false);
    // What is written in another way is the same path to the function.
    expect(JSON.stringify(Rules)).not.toContain('"NONE"');
  });

  it('are a stack of their own in us-east-1, whose ARN the others need', () => {
    expect(rules.resources.map(({ Type }) => Type)).toEqual(['AWS::WAFv2::WebACL']);
    expect(rules.region('Edge')).toBe('us-east-1');
  });

  it('slow down who asks too often, turn nobody away for where they come from, and keep nothing', () => {
    expect(acl).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} }, VisibilityConfig: { SampledRequestsEnabled: false } });
    const limits = Rules.map(({ Name, Statement }) => [Name, Statement.RateBasedStatement.Limit]);
    expect(limits).toEqual([
      ['mails', 300],
      ['changes', 1000],
      ['requests', 5000],
    ]);
    for (const rule of Rules) expect(rule).toMatchObject({ Action: { Block: { CustomResponse: { ResponseCode: 429 } } } });
  });
});
