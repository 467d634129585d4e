import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { installation, PARAMETERS, textOf } from './installation.ts';

const only = (type: string, given?: Record<string, unknown>) => {
  const found = installation(given).ofType(type);
  expect(found).toHaveLength(1);
  return found[0];
};

describe('an upgrade', () => {
  it('finds what it must not make anew under the name it has: another one would be empty', () => {
    const { Resources } = installation({ ...PARAMETERS, domain: 'example.org' }).stacks.data;
    const lasting = Object.entries(Resources).filter(([, { Type }]) => Type !== 'AWS::S3::BucketPolicy' && Type !== 'AWS::CDK::Metadata');
    expect(Object.fromEntries(lasting.map(([id, { Type }]) => [id, Type]))).toEqual({
      TableCD117FA1: 'AWS::DynamoDB::GlobalTable',
      Files8E6940B8: 'AWS::S3::Bucket',
      SecretA720EF05: 'AWS::SecretsManager::Secret',
      ConfigurationSet3DD38186: 'AWS::SES::ConfigurationSet',
      ConfigurationSetFeedback02137B2F: 'AWS::SES::ConfigurationSetEventDestination',
      SenderF5F9B8E0: 'AWS::SES::EmailIdentity',
    });
  });

  it('makes no new secret: each change of how one is made makes another', () => {
    expect(only('AWS::SecretsManager::Secret')?.Properties).toMatchObject({ Name: 'convoke-prod-installation' });
    expect(only('AWS::SecretsManager::Secret')?.Properties['GenerateSecretString']).toEqual({ PasswordLength: 64, ExcludePunctuation: true });
  });
});

describe('the table', () => {
  const table = only('AWS::DynamoDB::GlobalTable');

  it('survives mistakes: recovery to any second, protected from deletion, kept when the stack goes', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(table?.Properties['Replicas']).toEqual([
      expect.objectContaining({ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
    ]);
  });

  it('is billed by use and forgets what has expired', () => {
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
  });

  it('has the keys and indexes that the adapters use', () => {
    const index = (IndexName: string, hash: string, range: string) => ({
      IndexName,
      KeySchema: [
        { AttributeName: hash, KeyType: 'HASH' },
        { AttributeName: range, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    });
    expect(table?.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [index('due', 'dueShard', 'dueAt'), index('list', 'listPk', 'listSk')],
    });
  });
});

describe('the bucket', () => {
  it('is private, encrypted on its way and at rest, and clears up', () => {
    const bucket = only('AWS::S3::Bucket');
    expect(bucket).toMatchObject({ DeletionPolicy: 'Retain' });
    expect(bucket?.Properties).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      LifecycleConfiguration: {
        Rules: [
          { Prefix: 'incoming/', ExpirationInDays: 2, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, NoncurrentVersionExpiration: { NoncurrentDays: 35 } },
        ],
      },
    });
    expect(bucket?.Properties).toMatchObject({
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'] }] },
    });
    expect(JSON.stringify(only('AWS::S3::BucketPolicy')?.Properties)).toContain(
      '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
    );
  });
});

describe('the secret', () => {
  it('is made by AWS, long, and kept', () => {
    const secret = only('AWS::SecretsManager::Secret');
    expect(secret).toMatchObject({ DeletionPolicy: 'Retain', Properties: { GenerateSecretString: { PasswordLength: 64 } } });
    expect(installation().ofType('AWS::SecretsManager::RotationSchedule')).toEqual([]);
  });
});

describe('mail', () => {
  it('goes encrypted, leaves it to us whom not to write to, and watches nobody', () => {
    expect(only('AWS::SES::ConfigurationSet')?.Properties).toMatchObject({
      Name: 'convoke-prod',
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: [] },
    });
    expect(only('AWS::SES::ConfigurationSet')?.Properties['TrackingOptions']).toBeUndefined();
    const feedback = only('AWS::SES::ConfigurationSetEventDestination')?.Properties['EventDestination'];
    const { MatchingEventTypes, Enabled } = z
      .object({ MatchingEventTypes: z.array(z.string()), Enabled: z.boolean(), EventBridgeDestination: z.object({ EventBusArn: z.unknown() }) })
      .parse(feedback);
    expect(Enabled).toBe(true);
    expect(MatchingEventTypes.sort()).toEqual(['bounce', 'complaint', 'delivery', 'deliveryDelay', 'reject', 'renderingFailure', 'send']);
  });

  it('comes from one address when no domain is given', () => {
    const identity = only('AWS::SES::EmailIdentity')?.Properties;
    expect(identity).toMatchObject({ EmailIdentity: 'consultations@example.org', FeedbackAttributes: { EmailForwardingEnabled: false } });
    expect(identity?.['MailFromAttributes']).toBeUndefined();
  });

  it('comes from a domain that signs, with the DNS records said', () => {
    const { ofType, stacks } = installation({ ...PARAMETERS, domain: 'example.org' });
    expect(ofType('AWS::SES::EmailIdentity')[0]?.Properties).toMatchObject({
      EmailIdentity: 'example.org',
      MailFromAttributes: { MailFromDomain: 'bounce.example.org' },
    });
    const records = Object.entries(stacks.data.Outputs).filter(([name]) => name.startsWith('Dns'));
    expect(records.map(([name]) => name)).toEqual(['DnsDkim1', 'DnsDkim2', 'DnsDkim3', 'DnsMailFromMx', 'DnsMailFromSpf', 'DnsDmarc']);
    for (const [name, { Value }] of records) expect(textOf(Value)).toMatch(name.startsWith('DnsDkim') ? / CNAME / : /example\.org (MX|TXT) /);
  });

  it('keeps its sender when the stack, the domain or an option goes: verified again it would have other keys in DNS', () => {
    expect(only('AWS::SES::EmailIdentity')).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('leaves an identity alone that SES knows already', () => {
    expect(installation({ ...PARAMETERS, existingIdentity: 'true' }).ofType('AWS::SES::EmailIdentity')).toEqual([]);
  });
});
