import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { mayDo } from './calls.ts';
import { installation, PARAMETERS, textOf } from './installation.ts';
import type { Statement } from './roles.ts';

const GUARDDUTY = 'malware-protection-plan.guardduty.amazonaws.com';
const BUCKET = 'arn:aws:s3:::files';
const RULE = 'arn:aws:events:eu-central-1:123456789012:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3-abc';
const HERE: Readonly<Record<string, string>> = { Partition: 'aws', Region: 'eu-central-1', AccountId: '123456789012' };

const theRule = z.object({ EventPattern: z.looseObject({ source: z.array(z.string()) }), Targets: z.array(z.looseObject({ Arn: z.unknown() })) });
const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z.record(z.string(), z.unknown()).optional(),
});

const scannerOf = ({ ofType }: Pick<ReturnType<typeof installation>, 'ofType'>) =>
  ofType('AWS::Lambda::Function').flatMap(({ Properties }) =>
    Properties['FunctionName'] === 'convoke-prod-check-file'
      ? [z.looseObject({ Variables: z.looseObject({ SCANNER: z.string() }) }).parse(Properties['Environment']).Variables.SCANNER]
      : [],
  );

describe('without a scanner', () => {
  it('nothing of it is there, and a file is looked at when it arrives', () => {
    const plain = installation();
    expect(plain.resources.filter(({ Type, Properties }) => /GuardDuty/i.test(Type + JSON.stringify(Properties)))).toEqual([]);
    expect(scannerOf(plain)).toEqual(['none']);
  });
});

describe('the scanner', () => {
  // What cdk-nag finds fails here.
  const scanning = installation({ ...PARAMETERS, scanner: 'guardduty' }, { checks: true });
  const { ofType } = scanning;
  let rights: readonly Statement[] = [];

  beforeAll(() => {
    const policies = ofType('AWS::IAM::Policy').filter(({ id }) => id.startsWith('MaterialScanner'));
    const documents = policies.map(({ Properties }) =>
      z.looseObject({ PolicyDocument: z.looseObject({ Statement: z.array(statement) }) }).parse(Properties),
    );
    rights = documents
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .map(({ Action, Resource, ...rest }) => ({ ...rest, Action: [Action].flat(), Resource: [resolved(Resource)] }));
  });

  /** The references that stand in these rights: to the bucket, and to where the stack is. */
  function resolved(resource: unknown): string {
    return textOf(resource)
      .replace(/^\$\{[^}]*Files[^}]*\}/, BUCKET)
      .replaceAll(/\$\{AWS::(\w+)\}/g, (_, name) => HERE[name] ?? name);
  }

  it('looks at what arrives and at nothing else, and writes no tags', () => {
    const [plan, ...others] = ofType('AWS::GuardDuty::MalwareProtectionPlan');
    expect(others).toEqual([]);
    expect(plan?.Properties).toMatchObject({
      Actions: { Tagging: { Status: 'DISABLED' } },
      ProtectedResource: { S3Bucket: { ObjectPrefixes: ['incoming/'] } },
    });
    const { ProtectedResource, Role } = z
      .looseObject({ Role: z.unknown(), ProtectedResource: z.looseObject({ S3Bucket: z.looseObject({ BucketName: z.unknown() }) }) })
      .parse(plan?.Properties);
    expect(textOf(ProtectedResource.S3Bucket.BucketName)).toContain('Files');
    const [role] = ofType('AWS::IAM::Role').filter(({ id }) => id.startsWith('MaterialScanner'));
    expect(textOf(Role)).toBe(`\${${role?.id}.Arn}`);
    expect(JSON.stringify(role?.Properties['AssumeRolePolicyDocument'])).toContain(`{"Service":"${GUARDDUTY}"}`);
  });

  it('tries its rights when it is made: they are there before it', () => {
    const [plan] = z.array(z.looseObject({ DependsOn: z.array(z.string()) })).parse(ofType('AWS::GuardDuty::MalwareProtectionPlan'));
    expect(plan?.DependsOn).toEqual([expect.stringMatching(/^MaterialScannerPolicy/)]);
  });

  it.each<[string, string, string, Record<string, string>]>([
    ['listen to what arrives', 'events:PutRule', RULE, { 'events:ManagedBy': GUARDDUTY }],
    ['stop listening', 'events:DeleteRule', RULE, { 'events:ManagedBy': GUARDDUTY }],
    ['see whether it listens', 'events:DescribeRule', RULE, {}],
    ['have the bucket tell of what arrives', 's3:PutBucketNotification', BUCKET, {}],
    ['see what bucket it is', 's3:ListBucket', BUCKET, {}],
    ['read an upload', 's3:GetObject', `${BUCKET}/incoming/mat_1/fil_1`, {}],
    ['read an upload that was sent again', 's3:GetObjectVersion', `${BUCKET}/incoming/mat_1/fil_1`, {}],
    ['try the bucket', 's3:PutObject', `${BUCKET}/malware-protection-resource-validation-object`, {}],
  ])('may %s', async (_, action, resource, context) => {
    expect(await mayDo(rights, { action, resource, context })).toBe(true);
  });

  it.each<[string, string, string]>([
    ['read what is kept', 's3:GetObject', `${BUCKET}/materials/mat_1/fil_1`],
    ['write an upload', 's3:PutObject', `${BUCKET}/incoming/mat_1/fil_1`],
    ['delete one', 's3:DeleteObject', `${BUCKET}/incoming/mat_1/fil_1`],
    ['tag one', 's3:PutObjectTagging', `${BUCKET}/incoming/mat_1/fil_1`],
    ['touch a rule of ours', 'events:DeleteRule', 'arn:aws:events:eu-central-1:123456789012:rule/convoke-prod-check-file'],
    ['touch its own otherwise than as GuardDuty', 'events:DeleteRule', RULE],
  ])('may not %s', async (_, action, resource) => {
    expect(await mayDo(rights, { action, resource, context: {} })).toBe(false);
  });

  it('is heard of by the same queue as arrivals, so that both are decided in one place', () => {
    const rules = ofType('AWS::Events::Rule').flatMap(({ id, Properties }) => (id.includes('checkfile') ? [theRule.parse(Properties)] : []));
    expect(rules.map(({ EventPattern }) => EventPattern.source)).toEqual([['aws.s3'], ['aws.guardduty']]);
    expect(new Set(rules.map(({ Targets }) => textOf(Targets[0]?.Arn))).size).toBe(1);
    expect(rules[1]).toMatchObject({
      EventPattern: {
        'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [expect.anything()], objectKey: [{ prefix: 'incoming/' }] } },
      },
      Targets: [{ RetryPolicy: { MaximumRetryAttempts: 185 }, DeadLetterConfig: expect.anything() }],
    });
    expect(scannerOf(scanning)).toEqual(['guardduty']);
  });

  it('rings when it found something, and when it did not come to an end', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm').filter(({ Properties }) => String(Properties['AlarmDescription']).includes('#virus-scan'));
    const text = JSON.stringify(alarms);
    expect(alarms).toHaveLength(2);
    for (const metric of ['scan.malware', 'scan.failed']) expect(text).toContain(`"MetricName":"${metric}"`);
    // What GuardDuty said is counted by who looks at files, what it never said by the clock.
    for (const service of ['material', 'clock']) expect(text).toContain(`{"Name":"service","Value":"${service}"}`);
  });
});
