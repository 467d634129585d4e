import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT, REGION } from './account.ts';
import type { LocalClock } from './clock.ts';
import { compileTransformer, inputTransformer } from './input-transformer.ts';
import { compilePattern, type Matches } from './patterns.ts';
import { LocalProblem } from './problem.ts';
import type { Queues } from './queues.ts';
import type { Template } from './template.ts';

/** What somebody puts on a bus. */
export type BusEntry = {
  readonly bus: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
};

/** The buses: ours, and the account's default one, on which SES reports. */
export type Bus = {
  /** Delivers to the queue of each rule that matches, before it returns: what was accepted is in the queues. Gives the event's id. */
  put(entry: BusEntry): string;
  /** Answers `PutEvents`. */
  handle(body: unknown): PutEventsAnswer;
  /** The next entries are refused as EventBridge does under load, each on its own, the others of the request not. */
  failNext(entries: number): void;
};

type Result = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };
type PutEventsAnswer = { readonly FailedEntryCount: number; readonly Entries: readonly Result[] };
type Rule = { readonly bus: string; readonly matches: Matches; readonly targets: readonly Target[] };
type Target = { readonly queue: string; readonly group?: string | undefined; readonly messageOf: (event: unknown) => string };

const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;

const request = z.object({
  Entries: z
    .array(
      z.object({
        EventBusName: z.string().default('default'),
        Source: z.string(),
        DetailType: z.string(),
        Detail: z.string(),
        Resources: z.array(z.string()).default([]),
      }),
    )
    .max(MAX_ENTRIES),
});

const target = z.strictObject({
  Arn: z.string(),
  Id: z.string(),
  SqsParameters: z.strictObject({ MessageGroupId: z.string() }).optional(),
  InputTransformer: inputTransformer.optional(),
  // A queue on the same machine always takes a message, so there is nothing to retry and nothing to give up.
  RetryPolicy: z.unknown().optional(),
  DeadLetterConfig: z.unknown().optional(),
});

const ruleReading = {
  counts: {
    EventBusName: z.string().default('default'),
    EventPattern: z.record(z.string(), z.unknown()),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    Targets: z.array(target),
  },
  ignored: ['Description', 'Name', 'Tags'],
};

/** Names the buses of the template. */
export function identifyBuses(template: Template): void {
  for (const resource of template.of('AWS::Events::EventBus')) {
    const { Name } = template.read(resource, {
      counts: { Name: z.string() },
      ignored: ['DeadLetterConfig', 'Description', 'KmsKeyIdentifier', 'LogConfig', 'Tags'],
    });
    template.identify(resource, { ref: Name, attributes: { Name, Arn: `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/${Name}` } });
  }
}

/**
 * The buses with the rules of the template.
 *
 * @throws LocalProblem when a rule cannot be honoured: a pattern or a target that is not known here
 */
export function localBus(template: Template, { queues, clock }: { readonly queues: Queues; readonly clock: LocalClock }): Bus {
  const rules = rulesOf(template);
  const buses = new Set([
    'default',
    ...template.of('AWS::Events::EventBus').map(({ properties, stack }) => String(template.resolve(properties['Name'], stack))),
  ]);
  let failing = 0;

  const put = (entry: BusEntry): string => {
    const event = asEvent(entry, clock);
    const matching = rules.filter(({ bus, matches }) => bus === entry.bus && matches(event));
    for (const { queue, group, messageOf } of matching.flatMap(({ targets }) => targets)) queues.send(queue, messageOf(event), group);
    return event.id;
  };

  const accept = (one: z.infer<typeof request>['Entries'][number]): Result => {
    if (failing > 0) {
      failing -= 1;
      return { ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate exceeded' };
    }
    const bus = nameOf(one.EventBusName);
    if (!buses.has(bus)) return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `There is no bus ${bus}` };
    if (Buffer.byteLength(one.Detail) > MAX_BYTES) return { ErrorCode: 'ValidationException', ErrorMessage: 'The event is too large' };
    const detail = parseObject(one.Detail);
    if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    return { EventId: put({ bus, source: one.Source, detailType: one.DetailType, detail, resources: one.Resources }) };
  };

  return {
    put,
    handle: (body) => {
      const Entries = request.parse(body).Entries.map(accept);
      return { FailedEntryCount: Entries.filter((one) => 'ErrorCode' in one).length, Entries };
    },
    failNext: (entries) => {
      failing += entries;
    },
  };
}

function rulesOf(template: Template): readonly Rule[] {
  return template
    .of('AWS::Events::Rule')
    .filter(({ properties }) => !('ScheduleExpression' in properties))
    .flatMap((resource) => {
      const { EventBusName, EventPattern, State, Targets } = template.read(resource, ruleReading);
      const matches = compilePattern(EventPattern, `The pattern of ${resource.id}`);
      const targets = Targets.map(({ Arn, SqsParameters, InputTransformer }) => ({
        queue: queueOf(Arn, resource.id),
        group: SqsParameters?.MessageGroupId,
        messageOf: InputTransformer ? compileTransformer(InputTransformer, `A target of ${resource.id}`) : JSON.stringify,
      }));
      return State === 'ENABLED' ? [{ bus: nameOf(EventBusName), matches, targets }] : [];
    });
}

function asEvent({ source, detailType, detail, resources = [] }: BusEntry, clock: LocalClock) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source,
    account: ACCOUNT,
    // EventBridge tells the time to the second.
    time: new Date(clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    region: REGION,
    resources,
    detail,
  };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A bus may be given by its name or its ARN. */
function nameOf(bus: string): string {
  return bus.startsWith('arn:') ? bus.slice(bus.lastIndexOf('/') + 1) : bus;
}

function queueOf(arn: string, rule: string): string {
  const [, , service, , , name] = arn.split(':');
  if (service !== 'sqs' || name === undefined) throw new LocalProblem(`${rule} has the target ${arn}: one machine delivers events to queues only`);
  return name;
}
