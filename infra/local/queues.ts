import { setTimeout as sleep } from 'node:timers/promises';
import {
  ChangeMessageVisibilityCommand,
  type ChangeMessageVisibilityCommandInput,
  DeleteMessageBatchCommand,
  type Message,
  MessageNotInflight,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import * as z from 'zod';
import { ACCOUNT, CREDENTIALS, REGION } from './account.ts';
import type { Resource, Template } from './template.ts';

/** How many messages are in a queue: ready, delayed, and held by a reader or hidden after a failure. */
export type Depth = { readonly ready: number; readonly delayed: number; readonly held: number };

/** The queues of the template on `fauxqs`, which also keeps the buckets. */
export type Queues = {
  /** For `AWS_ENDPOINT_URL_SQS`; S3 is reached through files.ts. */
  readonly endpoint: string;
  names(): readonly string[];
  /** Makes the queues and buckets of the template, or finds those of the last run. Gives the buckets that report to EventBridge. */
  create(template: Template): Promise<readonly string[]>;
  depth(queue: string): Depth;
  /** The bodies of all messages in a queue, without taking them. */
  peek(queue: string): readonly string[];
  /** @param group for a FIFO queue */
  send(queue: string, body: string, group?: string): void;
  /** Takes up to ten messages; they stay hidden for the queue's visibility timeout. */
  receive(queue: string, atMost: number): Promise<readonly Message[]>;
  /** Deletes messages that were worked off. */
  remove(queue: string, messages: readonly Message[]): Promise<void>;
  /** Whether a receive would find something at this moment. */
  hasWork(queue: string): boolean;
  /**
   * Lets hidden messages come again whose timeout ends before `until`. Only for messages that nobody works on.
   *
   * @param until in milliseconds of the machine's clock
   */
  releaseHidden(until?: number): Promise<void>;
  stop(): Promise<void>;
};

const queueReading = {
  counts: {
    QueueName: z.string().optional(),
    FifoQueue: z.boolean().optional(),
    ContentBasedDeduplication: z.boolean().optional(),
    VisibilityTimeout: z.number().optional(),
    MessageRetentionPeriod: z.number().optional(),
    DelaySeconds: z.number().optional(),
    MaximumMessageSize: z.number().optional(),
    RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  },
  // Encryption and permissions are the account's; our own poller decides how long it waits.
  ignored: ['KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'SqsManagedSseEnabled', 'RedriveAllowPolicy', 'ReceiveMessageWaitTimeSeconds', 'Tags'],
};

const bucketReading = {
  counts: {
    BucketName: z.string().optional(),
    NotificationConfiguration: z.strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.boolean() }) }).optional(),
  },
  // Encryption, access, versions and lifecycle protect an account's data for years.
  ignored: [
    'BucketEncryption',
    'CorsConfiguration',
    'LifecycleConfiguration',
    'LoggingConfiguration',
    'OwnershipControls',
    'PublicAccessBlockConfiguration',
    'VersioningConfiguration',
    'AccessControl',
    'Tags',
  ],
};

/**
 * Starts the queues.
 *
 * @param folder where messages and files are kept; without it in memory
 */
export async function startQueues({ folder }: { readonly folder?: string | undefined }): Promise<Queues> {
  const options = { port: 0, host: '127.0.0.1', logger: false, defaultRegion: REGION };
  const server = await startFauxqs({ ...options, ...(folder !== undefined && { dataDir: folder }) });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const client = new SQSClient({ region: REGION, endpoint, credentials: CREDENTIALS });
  const url = (queue: string) => `${endpoint}/${ACCOUNT}/${queue}`;
  const names = new Set<string>();
  return {
    endpoint,
    names: () => [...names],
    create: async (template) => {
      const reporting = template.of('AWS::S3::Bucket').flatMap((resource) => createBucket(server, template, resource));
      for (const resource of template.of('AWS::SQS::Queue')) identifyQueue(template, resource, url);
      for (const resource of template.of('AWS::SQS::Queue')) names.add(await createQueue(server, client, template, resource));
      return reporting;
    },
    ...looks(server),
    send: (queue, body, group) => {
      server.sendMessage(queue, body, { region: REGION, ...(group !== undefined && { messageGroupId: group }) });
    },
    ...readers(client, url),
    releaseHidden: async (until = Number.POSITIVE_INFINITY) => {
      const hidden = [...names].flatMap((queue) => inspectQueue(server, queue).inflight.map((one) => ({ queue, ...one })));
      for (const { queue, receiptHandle } of hidden.filter(({ visibilityDeadline }) => visibilityDeadline <= until))
        await release(client, { QueueUrl: url(queue), ReceiptHandle: receiptHandle, VisibilityTimeout: AT_ONCE });
      if (hidden.length > 0) await sleep(2_000 * AT_ONCE);
    },
    stop: async () => {
      client.destroy();
      await server.stop();
    },
  };
}

/** In seconds. By 0 fauxqs loses a message that it keeps on disk: it stores how often it was received as nothing, which its table refuses. */
const AT_ONCE = 0.001;

async function release(client: SQSClient, input: ChangeMessageVisibilityCommandInput): Promise<void> {
  try {
    await client.send(new ChangeMessageVisibilityCommand(input));
  } catch (error) {
    // Its timeout has ended in the meantime: that is what was wanted.
    if (!(error instanceof MessageNotInflight)) throw error;
  }
}

function looks(server: FauxqsServer): Pick<Queues, 'depth' | 'peek' | 'hasWork'> {
  return {
    depth: (queue) => {
      const { ready, delayed, inflight } = inspectQueue(server, queue);
      return { ready: ready.length, delayed: delayed.length, held: inflight.length };
    },
    peek: (queue) => {
      const { ready, delayed, inflight } = inspectQueue(server, queue);
      return [...ready, ...delayed, ...inflight.map(({ message }) => message)].map(({ body }) => body);
    },
    hasWork: (queue) => {
      const { ready, delayed, inflight } = inspectQueue(server, queue);
      const now = Date.now();
      return ready.length > 0 || inflight.some((one) => one.visibilityDeadline <= now) || delayed.some((one) => (one.delayUntil ?? 0) <= now);
    },
  };
}

function readers(client: SQSClient, url: (queue: string) => string): Pick<Queues, 'receive' | 'remove'> {
  return {
    receive: async (queue, atMost) => {
      const input = { QueueUrl: url(queue), MaxNumberOfMessages: Math.min(10, atMost), MessageSystemAttributeNames: ['All' as const] };
      return (await client.send(new ReceiveMessageCommand({ ...input, MessageAttributeNames: ['All'] }))).Messages ?? [];
    },
    remove: async (queue, messages) => {
      if (messages.length === 0) return;
      const Entries = messages.map(({ ReceiptHandle }, n) => ({ Id: String(n), ReceiptHandle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: url(queue), Entries }));
    },
  };
}

function inspectQueue(server: FauxqsServer, queue: string) {
  const found = server.inspectQueue(queue);
  if (!found) throw new Error(`There is no queue ${queue}`);
  return found.messages;
}

/** @returns its name when it reports what is stored in it */
function createBucket(server: FauxqsServer, template: Template, resource: Resource): readonly string[] {
  const { BucketName, NotificationConfiguration } = template.read(resource, bucketReading);
  // Names of buckets have small letters only.
  const name = BucketName ?? resource.id.toLowerCase();
  server.createBucket(name);
  const attributes = {
    Arn: `arn:aws:s3:::${name}`,
    DomainName: `${name}.s3.amazonaws.com`,
    RegionalDomainName: `${name}.s3.${REGION}.amazonaws.com`,
  };
  template.identify(resource, { ref: name, attributes });
  return NotificationConfiguration?.EventBridgeConfiguration.EventBridgeEnabled ? [name] : [];
}

function queueName(resource: Resource, given: string | undefined, fifo: boolean | undefined): string {
  return given ?? (fifo ? `${resource.id}.fifo` : resource.id);
}

const names = z.object({ QueueName: z.string().optional(), FifoQueue: z.boolean().optional() });

function identifyQueue(template: Template, resource: Resource, url: (name: string) => string): void {
  const { QueueName, FifoQueue } = names.parse(
    template.resolve({ QueueName: resource.properties['QueueName'], FifoQueue: resource.properties['FifoQueue'] }, resource.stack),
  );
  const name = queueName(resource, QueueName, FifoQueue);
  template.identify(resource, {
    ref: url(name),
    attributes: { Arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`, QueueName: name, QueueUrl: url(name) },
  });
}

async function createQueue(server: FauxqsServer, client: SQSClient, template: Template, resource: Resource): Promise<string> {
  const { QueueName, RedrivePolicy, ...rest } = template.read(resource, queueReading);
  const name = queueName(resource, QueueName, rest.FifoQueue);
  const attributes: Record<string, string> = {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, String(value)])),
    ...(RedrivePolicy && { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
  };
  if (!server.inspectQueue(name)) {
    server.createQueue(name, { region: REGION, attributes });
    return name;
  }
  // It is there from the last run; the template may have changed since.
  const { FifoQueue: _fixed, ...changeable } = attributes;
  await client.send(new SetQueueAttributesCommand({ QueueUrl: `http://127.0.0.1:${server.port}/${ACCOUNT}/${name}`, Attributes: changeable }));
  return name;
}
