import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import { CREDENTIALS, REGION } from './account.ts';
import type { LocalFunction } from './functions.ts';
import type { JsonFile } from './json-file.ts';
import type { Log } from './log.ts';
import { compilePattern, type Matches } from './patterns.ts';
import { pollQueue, type QueuePoller } from './pollers.ts';
import { LocalProblem } from './problem.ts';
import type { Queues } from './queues.ts';
import type { Position } from './shards.ts';
import { type Positions, pollStream, type StreamPoller } from './streams.ts';
import type { Resource, Template } from './template.ts';
import { THREADS_A_FUNCTION } from './threads.ts';

/** Where the streams were read to: by stream and shard. */
export const streamPositions = z.record(z.string(), z.strictObject({ after: z.string().optional(), ended: z.literal(true).optional() }));
export type StreamPositions = z.infer<typeof streamPositions>;

export type EventSources = { readonly queues: readonly QueuePoller[]; readonly streams: readonly StreamPoller[] };

type Deps = {
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly queues: Queues;
  readonly dynamodb: string;
  readonly positions: JsonFile<StreamPositions>;
  readonly log: Log;
};

const common = {
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
};
// A window gathers more records into a batch; a batch of fewer is as right.
const ignored = ['MaximumBatchingWindowInSeconds', 'Tags', 'MetricsConfig'];

const queueReading = { counts: { ...common, ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional() }, ignored };

const streamReading = {
  counts: {
    ...common,
    StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
    BisectBatchOnFunctionError: z.boolean().default(false),
    MaximumRetryAttempts: z.number().default(-1),
    MaximumRecordAgeInSeconds: z.number().default(-1),
    DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
    FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  },
  // One shard is read by one call at a time, so that order holds; more would only be faster.
  ignored: [...ignored, 'ParallelizationFactor'],
};

/**
 * Starts the event source mappings of the template.
 *
 * @throws LocalProblem when a mapping cannot be honoured
 */
export async function startEventSources(template: Template, deps: Deps): Promise<EventSources> {
  const client = new DynamoDBStreamsClient({ region: REGION, endpoint: deps.dynamodb, credentials: CREDENTIALS });
  const stored = { ...(await deps.positions.read()) };
  const mappings = template.of('AWS::Lambda::EventSourceMapping');
  const isStream = (resource: Resource) => 'StartingPosition' in resource.properties;
  const queues = mappings.filter((resource) => !isStream(resource)).flatMap((resource) => startQueue(template, resource, deps));
  const streams = mappings.filter(isStream).flatMap((resource) => {
    const source = streamSource(template, resource, deps.functions);
    return source ? [pollStream(source, { ...deps, client, positions: positionsOf(source.arn, source.target.name, stored, deps.positions) })] : [];
  });
  return { queues, streams };
}

function startQueue(template: Template, resource: Resource, { functions, queues, log }: Deps): readonly QueuePoller[] {
  const mapping = template.read(resource, queueReading);
  if (!mapping.Enabled) return [];
  const source = {
    queue: queueOf(mapping.EventSourceArn, resource.id),
    arn: mapping.EventSourceArn,
    target: functionOf(mapping.FunctionName, functions),
    batchSize: mapping.BatchSize ?? 10,
    maxConcurrency: Math.min(THREADS_A_FUNCTION, mapping.ScalingConfig?.MaximumConcurrency ?? THREADS_A_FUNCTION),
    reportsFailures: mapping.FunctionResponseTypes.length > 0,
  };
  return [pollQueue(source, { queues, log })];
}

function streamSource(template: Template, resource: Resource, functions: ReadonlyMap<string, LocalFunction>) {
  const mapping = template.read(resource, streamReading);
  if (!mapping.Enabled) return undefined;
  const infinite = (number: number) => (number < 0 ? Number.POSITIVE_INFINITY : number);
  const destination = mapping.DestinationConfig?.OnFailure.Destination;
  return {
    arn: mapping.EventSourceArn,
    target: functionOf(mapping.FunctionName, functions),
    batchSize: mapping.BatchSize ?? 100,
    bisects: mapping.BisectBatchOnFunctionError,
    reportsFailures: mapping.FunctionResponseTypes.length > 0,
    maxRetries: infinite(mapping.MaximumRetryAttempts),
    maxAgeSeconds: infinite(mapping.MaximumRecordAgeInSeconds),
    wanted: anyOf((mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) => compilePattern(JSON.parse(Pattern), `The filter of ${resource.id}`))),
    onFailure: destination === undefined ? undefined : queueOf(destination, resource.id),
  };
}

function anyOf(filters: readonly Matches[]): Matches {
  return (event) => filters.length === 0 || filters.some((matches) => matches(event));
}

function functionOf(nameOrArn: string, functions: ReadonlyMap<string, LocalFunction>): LocalFunction {
  const found = functions.get(nameOrArn.slice(nameOrArn.lastIndexOf(':') + 1));
  if (!found) throw new LocalProblem(`An event source feeds ${nameOrArn}, which is no function of the template`);
  return found;
}

function queueOf(arn: string, where: string): string {
  const [, , service, , , name] = arn.split(':');
  if (service !== 'sqs' || name === undefined) throw new LocalProblem(`${where} names ${arn}: one machine knows queues only in that place`);
  return name;
}

function positionsOf(stream: string, reader: string, stored: StreamPositions, file: JsonFile<StreamPositions>): Positions {
  const key = (shard: string) => `${reader} ${stream} ${shard}`;
  return {
    get: (shard): Position | undefined => stored[key(shard)],
    set: async (shard, position) => {
      stored[key(shard)] = position;
      await file.write({ ...stored });
    },
  };
}
