import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Topic } from 'aws-cdk-lib/aws-sns';

/** What every part of the application stands on. */
export type Foundation = {
  /** The prefix of all physical names, such as `convoke-prod`: operators type them, alarms show them. */
  readonly prefix: string;
  /** The folder with the built bundles, one folder a function. */
  readonly bundles: string;
  readonly table: TableV2;
  readonly bus: EventBus;
  readonly secret: Secret;
  /** Where files lie: uploads under `incoming/`, what was looked at under `materials/`. */
  readonly files: Bucket;
  /** Where alarms go. */
  readonly alarms: Topic;
};
