import { join } from 'node:path';
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { Foundation } from '../foundation.ts';

/** What a function may do to items; TransactWriteItems is authorised by the actions inside it. */
export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/** Reads through the `Table` port. */
export const READ = ['GetItem', 'BatchGetItem', 'Query'] as const satisfies readonly TableAction[];
/** What the two doors do, HTTP and the clock, behind which every feature stands. */
export const DOOR = [...READ, 'PutItem', 'DeleteItem', 'UpdateItem', 'ConditionCheckItem'] as const satisfies readonly TableAction[];

export type ServiceFunctionProps<S extends z.ZodObject> = {
  readonly foundation: Foundation;
  /** The handler's path without `.handler.ts`, such as `registration/take-up-registrations`. */
  readonly handler: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** The feature's own schema of its environment, and the values: the compiler holds them together. */
  readonly schema: S;
  readonly environment: { readonly [K in keyof z.input<S>]: string };
  /** What it does with items; none when absent. test/infra compares this with what its bundle holds. */
  readonly tableActions?: readonly TableAction[];
  readonly indexes?: readonly ('due' | 'list')[];
  /** Whether it derives links or people's ids from the secret of the installation. */
  readonly readsSecret?: boolean;
  readonly timeout?: Duration;
  readonly memorySize?: number;
  /**
   * How many may run at once, taken from the account's quota. Off by default: a new account has so small a quota
   * (10 to 50) that any reservation fails to deploy. Event sources have their own bound.
   */
  readonly reservedConcurrency?: number;
};

/** One request to the table that gets no answer takes twelve seconds with its repetitions; where two get none the message comes again. */
export const DEFAULT_TIMEOUT = Duration.seconds(15);
/** For what goes through all people of a session or through a whole file. Where it does not come to its end it goes on when its message comes again. */
export const LONG_TIMEOUT = Duration.seconds(30);

/** One function with its own role, log and rights. */
export class ServiceFunction<S extends z.ZodObject = z.ZodObject> extends Construct {
  readonly lambda: LambdaFunction;
  readonly name: string;
  readonly schema: z.ZodObject;
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<S>) {
    super(scope, id);
    const { foundation, handler } = props;
    this.name = `${foundation.prefix}-${handler.slice(handler.lastIndexOf('/') + 1)}`;
    this.schema = props.schema;
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: `/convoke/${this.name}`,
      // Logs hold ids only; a month is enough to look into a complaint and keeps no trail.
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `Runs ${this.name}` });
    logs.grantWrite(this.#role);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: this.name,
      description: props.purpose,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // The maps stay out: they would double what a cold start unpacks. dist/ keeps them for reading a stack trace.
      code: Code.fromAsset(join(foundation.bundles, handler), { exclude: ['*.map'] }),
      handler: 'index.handler',
      role: this.#role,
      // Two installations in one account count apart: an alarm of one looks at nothing of the other.
      environment: { ...props.environment, POWERTOOLS_METRICS_NAMESPACE: foundation.prefix },
      timeout: props.timeout ?? DEFAULT_TIMEOUT,
      // At 512 MB a cold start is as short as it gets (within 5 %, reference measurement of August 2026); the work is waiting.
      memorySize: props.memorySize ?? 512,
      ...(props.reservedConcurrency !== undefined && { reservedConcurrentExecutions: props.reservedConcurrency }),
      logGroup: logs,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
    });
    this.#allowTable(props);
    if (props.readsSecret) this.allow(['secretsmanager:GetSecretValue'], [foundation.secret.secretArn]);
    this.#explain();
  }

  /** Gives a right. Name each action; a resource of `*` only where the service knows no finer one, with a reason beside it. */
  allow(actions: readonly string[], resources: readonly string[], conditions?: PolicyStatement['conditions']): void {
    this.#role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions && { conditions }) }));
  }

  /** Lets Lambda put what this function could not do into a queue; it does so with the function's own role. */
  giveUpTo(queue: IQueue): { bind(): { readonly destination: string } } {
    this.allow(['sqs:SendMessage'], [queue.queueArn]);
    return { bind: () => ({ destination: queue.queueArn }) };
  }

  /** Explains a finding about this function's rights. */
  acknowledge(id: string, reason: string): void {
    Validations.of(this.#role).acknowledge({ id, reason });
  }

  #allowTable({ foundation: { table }, tableActions = [], indexes = [] }: ServiceFunctionProps<S>): void {
    if (tableActions.length > 0)
      this.allow(
        tableActions.map((action) => `dynamodb:${action}`),
        [table.tableArn],
      );
    if (indexes.length > 0)
      this.allow(
        ['dynamodb:Query'],
        indexes.map((index) => `${table.tableArn}/index/${index}`),
      );
  }

  #explain(): void {
    this.acknowledge('AwsSolutions-IAM5[Resource::*]', 'X-Ray knows no resources: PutTraceSegments and PutTelemetryRecords take only *.');
    Validations.of(this.lambda).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason: 'A function that nothing calls asynchronously has no events of its own to lose: its queue, stream or caller keeps them.',
    });
  }
}
