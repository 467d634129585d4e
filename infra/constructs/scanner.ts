import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Foundation } from '../foundation.ts';
import type { Subscription } from './event-consumer.ts';
import { ImpactAlarm } from './impact-alarm.ts';

const GUARDDUTY = 'malware-protection-plan.guardduty.amazonaws.com';
/** The rule by which it hears of uploads. */
const RULE = 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*';

type Props = {
  readonly foundation: Foundation;
  /** The folder of the bucket whose files are scanned when they arrive, with a slash at its end. */
  readonly folder: string;
};

/**
 * GuardDuty Malware Protection for S3 on what arrives in a folder of the files. It works by itself: no other part of GuardDuty need be
 * on. It tells what it found on the account's default bus, once for each content that arrived; what follows from that is the consumer's.
 */
export class Scanner extends Construct {
  /** Hears of each scan that came to an end, however it did. The events hold keys, which are ids, and nothing of whoever sent the file. */
  readonly results: Subscription;

  constructor(scope: Construct, id: string, { foundation, folder }: Props) {
    super(scope, id);
    const { files, prefix } = foundation;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal(GUARDDUTY), description: `Scans uploads of ${prefix}` });
    const policy = this.#policy(role, foundation, folder);
    const plan = new CfnMalwareProtectionPlan(this, 'Plan', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: files.bucketName, objectPrefixes: [folder] } },
      // No tags: nobody reads them, and a copy of a tagged file would need rights on tags.
      actions: { tagging: { status: 'DISABLED' } },
    });
    // It tries its rights when it is made, and gives its rule back when it goes.
    plan.node.addDependency(policy);
    this.results = {
      name: 'scanned',
      pattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [files.bucketName], objectKey: [{ prefix: folder }] } },
      },
    };
    this.#alarms(foundation);
  }

  /** Explains a finding about its rights. */
  acknowledge(id: string, reason: string): void {
    Validations.of(this).acknowledge({ id, reason });
  }

  /** As AWS documents it, but for tags, and for reading, which is bounded to the folder: https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html */
  #policy(role: Role, { files }: Foundation, folder: string): Policy {
    const rule = Stack.of(this).formatArn({ service: 'events', resource: 'rule', resourceName: RULE });
    const policy = new Policy(this, 'Policy', {
      statements: [
        new PolicyStatement({
          actions: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
          resources: [rule],
          conditions: { StringLike: { 'events:ManagedBy': GUARDDUTY } },
        }),
        new PolicyStatement({ actions: ['events:DescribeRule', 'events:ListTargetsByRule'], resources: [rule] }),
        new PolicyStatement({
          actions: ['s3:GetBucketNotification', 's3:PutBucketNotification', 's3:ListBucket', 's3:GetBucketLocation'],
          resources: [files.bucketArn],
        }),
        new PolicyStatement({ actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [files.arnForObjects(`${folder}*`)] }),
        // An empty file with which it tries whether the bucket is what it takes it for.
        new PolicyStatement({ actions: ['s3:PutObject'], resources: [files.arnForObjects('malware-protection-resource-validation-object')] }),
      ],
    });
    policy.attachToRole(role);
    this.acknowledge(
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/${RULE}]`,
      'GuardDuty names its rule itself; how its name begins is all that is known before.',
    );
    return policy;
  }

  #alarms(foundation: Foundation): void {
    const counted = (service: string, metricName: string) =>
      new Metric({ namespace: foundation.prefix, metricName, dimensionsMap: { service }, statistic: 'Sum', period: Duration.minutes(5) });
    const bound = {
      foundation,
      threshold: 0,
      evaluationPeriods: 1,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      missing: TreatMissingData.NOT_BREACHING,
      runbook: 'virus-scan',
    };
    new ImpactAlarm(this, 'malware', {
      ...bound,
      metric: counted('material', 'scan.malware'),
      impact: 'A document that was uploaded holds malware. Nobody got it, but the computer that it came from may be infected.',
    });
    new ImpactAlarm(this, 'unscanned', {
      ...bound,
      // Counted by who looks at files when GuardDuty failed, and by the clock when it said nothing at all.
      metric: new MathExpression({
        expression: 'FILL(failed, 0) + FILL(missing, 0)',
        usingMetrics: { failed: counted('material', 'scan.failed'), missing: counted('clock', 'scan.failed') },
        label: 'Scans that did not come to an end',
        period: Duration.minutes(5),
      }),
      impact: 'Documents that organisers upload are refused, since their virus scan does not come to an end.',
    });
  }
}
