import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SES_TIMEOUT } from '../../functions/adapters/ses.ts';
import { DOUBT, LEASE } from '../../functions/mail/domain/delivery.ts';
import { LONGEST_TURN } from '../../functions/mail/use-cases/keep-pace.ts';
import { installation, type Resource, textOf } from './installation.ts';

const { ofType, stacks } = installation();
const functions = ofType('AWS::Lambda::Function');
const queues = ofType('AWS::SQS::Queue');
const rules = ofType('AWS::Events::Rule');
const mappings = ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);

const queueName = ({ Properties }: Resource) => z.string().parse(Properties['QueueName']);
const deadLetters = queues.filter((queue) => queueName(queue).endsWith('-dead'));
const workQueues = queues.filter((queue) => !queueName(queue).endsWith('-dead'));
const redrive = z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number().min(3) });

describe('queues', () => {
  it('has one for each consumer and class of mail', () => {
    expect(workQueues).toHaveLength(17);
    expect(deadLetters).toHaveLength(19);
  });

  it('gives each its own dead-letter queue, which keeps what failed for two weeks', () => {
    for (const queue of workQueues) {
      const { deadLetterTargetArn } = redrive.parse(queue.Properties['RedrivePolicy']);
      const own = deadLetters.find(({ id }) => textOf(deadLetterTargetArn) === `\${${id}.Arn}`);
      expect(own && queueName(own)).toBe(`${queueName(queue)}-dead`);
      expect(own?.Properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600);
    }
  });

  it('refuses what is not encrypted on its way', () => {
    const closed = ofType('AWS::SQS::QueuePolicy')
      .filter(({ Properties }) => JSON.stringify(Properties).includes('"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"'))
      .flatMap(({ Properties }) => z.array(z.unknown()).parse(Properties['Queues']).map(textOf));
    expect(closed.sort()).toEqual(queues.map(({ id }) => `\${${id}}`).sort());
  });

  it('hides a message for six times as long as the function may take', () => {
    const sources = mappings.filter(({ EventSourceArn }) => queues.some(({ id }) => textOf(EventSourceArn) === `\${${id}.Arn}`));
    expect(sources).toHaveLength(workQueues.length);
    for (const { EventSourceArn, FunctionName, FunctionResponseTypes, ScalingConfig } of sources) {
      const queue = queues.find(({ id }) => textOf(EventSourceArn) === `\${${id}.Arn}`);
      const consumer = functions.find(({ id }) => textOf(FunctionName) === `\${${id}}`);
      expect(queue?.Properties['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * Number(consumer?.Properties['Timeout']));
      expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(ScalingConfig).toEqual({ MaximumConcurrency: expect.toSatisfy((count: number) => count >= 2 && count <= 5) });
    }
  });

  const seconds = (name: string) => Number(workQueues.find((queue) => queueName(queue) === `convoke-prod-${name}`)?.Properties['VisibilityTimeout']);

  it('a worker that was killed delays a mail by a minute and a half, whether it planned the mail or sent it', () => {
    for (const queue of ['plan-sign-in-mail', 'plan-registration-mail', 'transactional-mail', 'bulk-mail', 'record-mail-feedback'])
      expect({ queue, seconds: seconds(queue) }).toEqual({ queue, seconds: 90 });
    // What goes through all people of a session or through a whole file has longer, and is late by three minutes.
    for (const queue of workQueues.map(queueName)) expect(seconds(queue.replace('convoke-prod-', ''))).toBeLessThanOrEqual(180);
  });

  it('tries what fails for a quarter of an hour, and a mail for an hour and a half: SES may be down for one', () => {
    for (const queue of workQueues) {
      const { maxReceiveCount } = redrive.parse(queue.Properties['RedrivePolicy']);
      const tried = maxReceiveCount * Number(queue.Properties['VisibilityTimeout']);
      expect([queueName(queue), tried]).toEqual([queueName(queue), /-(transactional|bulk)-mail$/.test(queueName(queue)) ? 5400 : 900]);
    }
  });

  it('a claim outlasts the function that sends the mail, and is over when its job comes again', () => {
    const lease = Temporal.Duration.from(LEASE).total('seconds');
    const deliver = Number(functions.find(({ Properties }) => Properties['FunctionName'] === 'convoke-prod-deliver-mail')?.Properties['Timeout']);
    // Its turn, SES, and what it asks of the table before and after, which takes some 100 ms.
    expect(LONGEST_TURN + SES_TIMEOUT).toBeLessThanOrEqual(1000 * (deliver - 3));
    expect(lease).toBeGreaterThan(2 * deliver);
    // The claim is made once the turn has come.
    for (const queue of ['transactional-mail', 'bulk-mail']) expect(LONGEST_TURN / 1000 + lease).toBeLessThan(seconds(queue) - deliver);
    // A report of SES that could not be recorded twice is recorded before the mail in doubt is sent again.
    expect(Temporal.Duration.from(DOUBT).total('seconds')).toBeGreaterThan(3 * seconds('record-mail-feedback'));
  });

  it('lets the two classes of mail reach deliver-mail on roads of their own', () => {
    const deliver = functions.find(({ Properties }) => Properties['FunctionName'] === 'convoke-prod-deliver-mail');
    const roads = mappings.filter(({ FunctionName }) => textOf(FunctionName) === `\${${deliver?.id}}`);
    const names = roads
      .map(({ EventSourceArn }) => queues.find(({ id }) => textOf(EventSourceArn) === `\${${id}.Arn}`))
      .map((one) => one && queueName(one));
    expect(names.sort()).toEqual(['convoke-prod-bulk-mail', 'convoke-prod-transactional-mail']);
  });
});

describe('functions', () => {
  it('run on Node 24 and arm64, traced, with structured logs', () => {
    expect(functions).toHaveLength(19);
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
        Description: expect.stringMatching(/^[A-Z].{20,}/),
      });
  });

  it('reserve nothing: a new account has nothing to reserve', () => {
    for (const { Properties } of functions) expect(Properties['ReservedConcurrentExecutions']).toBeUndefined();
  });

  it('each log for a month into a log group of ours', () => {
    const groups = ofType('AWS::Logs::LogGroup');
    for (const { Properties } of groups) expect(Properties['RetentionInDays']).toBe(30);
    for (const { Properties } of functions) {
      const { LogGroup } = z.object({ LogGroup: z.unknown() }).parse(Properties['LoggingConfig']);
      expect(groups.filter(({ id }) => textOf(LogGroup) === `\${${id}}`)).toHaveLength(1);
    }
  });
});

describe('rules', () => {
  const target = z.object({
    Arn: z.unknown(),
    RetryPolicy: z.object({ MaximumEventAgeInSeconds: z.number(), MaximumRetryAttempts: z.number().min(1) }),
    DeadLetterConfig: z.object({ Arn: z.unknown() }),
  });

  it('have a retry policy and a dead-letter queue on each target', () => {
    expect(rules).toHaveLength(17);
    for (const { Properties } of rules) {
      const targets = z.array(target).parse(Properties['Targets']);
      expect(targets).toHaveLength(1);
      for (const { DeadLetterConfig } of targets) expect(deadLetters.map(({ id }) => `\${${id}.Arn}`)).toContain(textOf(DeadLetterConfig.Arn));
    }
  });

  it('hand over no more than is named of what others report: it may hold addresses', () => {
    const named = z.tuple([z.object({ InputTransformer: z.object({ InputPathsMap: z.record(z.string(), z.string()), InputTemplate: z.string() }) })]);
    const others = rules.filter(({ Properties }) => Properties['EventPattern'] !== undefined && Properties['EventBusName'] === undefined);
    const paths = others.map(({ Properties }) => Object.values(named.parse(Properties['Targets'])[0].InputTransformer.InputPathsMap).toSorted());
    const report = ['$.detail.eventType', '$.detail.mail.tags', '$.id', '$.source'];
    expect(paths.toSorted()).toEqual([
      ['$.detail-type', '$.detail.object.key', '$.id', '$.source'],
      ['$.detail.bounce.bounceType', ...report],
      report,
    ]);
  });

  it('has one clock, which ticks each minute', () => {
    const clocks = rules.filter(({ Properties }) => Properties['ScheduleExpression'] !== undefined);
    expect(clocks.map(({ Properties }) => Properties['ScheduleExpression'])).toEqual(['rate(1 minute)']);
  });
});

describe('the stream', () => {
  it('gives the relay what is newly put into the outbox, and blocks on nothing for a day', () => {
    const streams = mappings.filter(({ StartingPosition }) => StartingPosition !== undefined);
    expect(streams).toHaveLength(1);
    expect(streams[0]).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRecordAgeInSeconds: 3600,
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      FilterCriteria: {
        Filters: [{ Pattern: JSON.stringify({ eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } } } }) }],
      },
    });
  });
});

describe('the HTTP API', () => {
  it('is throttled and logs neither addresses nor paths', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage').map(({ Properties }) => Properties);
    expect(stage).toMatchObject({ DefaultRouteSettings: { ThrottlingBurstLimit: 500, ThrottlingRateLimit: 100 } });
    const { Format } = z.object({ Format: z.string() }).parse(stage?.['AccessLogSettings']);
    expect(Format).toContain('$context.routeKey');
    for (const secret of ['sourceIp', 'path', 'Path', 'userAgent', 'identity', 'domainName']) expect(Format).not.toContain(secret);
  });

  it('sends every request to one function', () => {
    expect(ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties['RouteKey'])).toEqual(['$default']);
    expect(ofType('AWS::ApiGatewayV2::Integration').map(({ Properties }) => Properties['PayloadFormatVersion'])).toEqual(['2.0']);
  });
});

describe('the bus', () => {
  it('keeps each of our events for a month', () => {
    expect(ofType('AWS::Events::EventBus').map(({ Properties }) => Properties['Name'])).toEqual(['convoke-prod']);
    expect(ofType('AWS::Events::Archive').map(({ Properties }) => Properties)).toEqual([
      expect.objectContaining({ RetentionDays: 30, EventPattern: { source: [{ prefix: 'convoke.' }] } }),
    ]);
  });
});

describe('the two stacks', () => {
  it('keep what must last apart from what can be thrown away', () => {
    const lasting = Object.values(stacks.data.Resources).map(({ Type }) => Type);
    expect(lasting.filter((type) => type.startsWith('AWS::Lambda') || type.startsWith('AWS::SQS'))).toEqual([]);
    const disposable = Object.values(stacks.app.Resources);
    expect(disposable.filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain')).toEqual([]);
  });
});
