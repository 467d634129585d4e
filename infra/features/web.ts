import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { webEnv } from '../../functions/web/env.ts';
import type { Edge } from '../constructs/edge.ts';
import type { HttpEndpoint } from '../constructs/http-endpoint.ts';
import { DOOR, ServiceFunction } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';
import type { Parameters } from '../parameters.ts';
import { explainFolders } from './material.ts';

type Props = {
  readonly foundation: Foundation;
  readonly endpoint: HttpEndpoint;
  readonly parameters: Parameters;
  readonly version: string;
  /** What requests must have come through. */
  readonly edge?: Edge | undefined;
};

/** The HTTP door: the API and the pages. */
export class Web extends Construct {
  readonly door: ServiceFunction;

  constructor(scope: Construct, id: string, { foundation, endpoint, parameters, version, edge }: Props) {
    super(scope, id);
    const web = new ServiceFunction(this, 'web', {
      foundation,
      handler: 'web/web',
      purpose: 'Answers the HTTP API: the operations and the pages',
      schema: webEnv,
      environment: {
        TABLE_NAME: foundation.table.tableName,
        SECRET_ARN: foundation.secret.secretArn,
        BUCKET_NAME: foundation.files.bucketName,
        SITE_ADDRESS: endpoint.address,
        ADMINS: parameters.admins.join(','),
        SECOND_FACTOR: parameters.secondFactor,
        VERSION: version,
        ...(edge && { EDGE_SECRET_ARNS: edge.secretArns }),
      },
      tableActions: DOOR,
      indexes: ['list'],
      readsSecret: true,
      // The HTTP API gives up after 30 seconds; people do sooner.
      timeout: Duration.seconds(15),
      memorySize: 1024,
    });
    // For the links that it signs: a signed link can do what its signer may.
    web.allow(['s3:PutObject'], [foundation.files.arnForObjects('incoming/*')]);
    web.allow(['s3:GetObject'], [foundation.files.arnForObjects('materials/*')]);
    explainFolders(web, foundation);
    endpoint.serve(web);
    this.door = web;
  }
}
