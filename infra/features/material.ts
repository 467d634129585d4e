import { Stack } from 'aws-cdk-lib';
import { EventField, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import * as z from 'zod';
import { materialRemovedV1 } from '../../events/material/material.removed.v1.ts';
import { checkFileEnv, materialEnv } from '../../functions/material/env.ts';
import { EventConsumer, published, type Subscription } from '../constructs/event-consumer.ts';
import { Scanner } from '../constructs/scanner.ts';
import { LONG_TIMEOUT, type ServiceFunction } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';
import type { Parameters } from '../parameters.ts';

type Props = { readonly foundation: Foundation; readonly parameters: Pick<Parameters, 'scanner'> };

/** Documents: what is uploaded is looked at, and what is deleted is removed. */
export class Material extends Construct {
  constructor(scope: Construct, id: string, { foundation, parameters: { scanner } }: Props) {
    super(scope, id);
    const { table, files, bus } = foundation;
    const environment = { TABLE_NAME: table.tableName, BUCKET_NAME: files.bucketName } as const;
    const scanners = scanner === 'guardduty' ? [new Scanner(this, 'Scanner', { foundation, folder: 'incoming/' })] : [];
    for (const one of scanners) explainFolders(one, foundation);

    const { function: check } = new EventConsumer(this, 'check-file', {
      foundation,
      schema: checkFileEnv,
      environment: { ...environment, SCANNER: scanner },
      handler: 'material/check-file',
      purpose: 'Looks at the content of what was uploaded: usable, or refused and why',
      tableActions: ['GetItem', 'PutItem'],
      on: [uploadsTo(files), ...scanners.map(({ results }) => results)],
      // A file of 50 MB is held in memory while it is looked at, one at a time.
      batchSize: 1,
      maxConcurrency: 2,
      memorySize: 1024,
      timeout: LONG_TIMEOUT,
      impact: 'Documents that organisers upload stay "awaiting file": nobody can read them.',
      runbook: 'check-file',
    });
    check.allow(['s3:GetObject', 's3:DeleteObject'], [files.arnForObjects('incoming/*')]);
    check.allow(['s3:PutObject', 's3:DeleteObject'], [files.arnForObjects('materials/*')]);
    // With it S3 says "there is none" and without it "forbidden", of a file that was removed already.
    check.allow(['s3:ListBucket'], [files.bucketArn]);
    explainFolders(check, foundation);

    const { function: remove } = new EventConsumer(this, 'remove-files', {
      foundation,
      schema: materialEnv,
      environment,
      handler: 'material/remove-files',
      purpose: 'Removes the files of deleted documents',
      tableActions: ['GetItem'],
      on: published(bus, [materialRemovedV1]),
      impact: 'Files of deleted documents stay in the bucket. Nobody can reach them, but they were to be gone.',
      runbook: 'remove-files',
    });
    remove.allow(['s3:DeleteObject'], [files.arnForObjects('materials/*')]);
    remove.allow(['s3:ListBucket'], [files.bucketArn], { StringLike: { 's3:prefix': 'materials/*' } });
    explainFolders(remove, foundation);
  }
}

/** S3 reports on the account's default bus only, and tells from which network address the upload came: it goes into no queue. */
function uploadsTo({ bucketName }: Foundation['files']): Subscription {
  return {
    message: RuleTargetInput.fromObject({
      id: EventField.eventId,
      source: EventField.source,
      'detail-type': EventField.detailType,
      detail: { object: { key: EventField.fromPath('$.detail.object.key') } },
    }),
    pattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [bucketName] }, object: { key: [{ prefix: 'incoming/' }] } },
    },
  };
}

const imported = z.object({ 'Fn::ImportValue': z.string() });

/** Explains rights on all files of a folder of the bucket, which a finding calls by the name under which its stack exports it. */
export function explainFolders(of: Pick<ServiceFunction, 'acknowledge'>, { files }: Foundation): void {
  const data = Stack.of(files);
  const { 'Fn::ImportValue': name } = imported.parse(data.resolve(data.exportValue(files.bucketArn)));
  for (const folder of ['incoming', 'materials'])
    of.acknowledge(
      `AwsSolutions-IAM5[Resource::${name}/${folder}/*]`,
      'The names of files are ids that are not known before; the folder bounds them.',
    );
}
