import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { type Impact, ImpactAlarm } from './impact-alarm.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import { DeadLetters } from './work-queue.ts';

type Props<S extends z.ZodObject> = ServiceFunctionProps<S> & Impact;

/** A function that runs each minute and does what is due. A tick that is missed is made up by the next one. */
export class ScheduledFunction<S extends z.ZodObject> extends Construct {
  readonly function: ServiceFunction<S>;

  constructor(scope: Construct, id: string, { impact, runbook, ...props }: Props<S>) {
    super(scope, id);
    const { foundation } = props;
    // One tick that failed harms nobody, and must not ring until somebody clears it away. Many show what comes and goes.
    const failures = new DeadLetters(this, 'Failures', {
      ...{ foundation, name: id, impact, runbook },
      bearable: { count: 4, within: Duration.hours(1) },
    });
    this.function = new ServiceFunction(this, 'Function', props);
    const { lambda } = this.function;
    new EventInvokeConfig(this, 'Invocation', {
      function: lambda,
      // The next tick does the same work with a later clock: repeating an old one helps nobody.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      onFailure: this.function.giveUpTo(failures.queue),
    });
    new Rule(this, 'EachMinute', {
      ruleName: `${foundation.prefix}-${id}`,
      description: `Calls ${id} each minute`,
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(lambda, { retryAttempts: 1, maxEventAge: Duration.minutes(1), deadLetterQueue: failures.queue })],
    });
    new ImpactAlarm(this, 'stands-still', {
      foundation,
      impact,
      runbook,
      metric: lambda.metricInvocations({ period: Duration.minutes(1) }),
      threshold: 1,
      evaluationPeriods: 5,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      // A clock that is silent has stopped.
      missing: TreatMissingData.BREACHING,
    });
    new ImpactAlarm(this, 'fails', {
      foundation,
      impact,
      runbook,
      metric: lambda.metricErrors({ period: Duration.minutes(1) }),
      threshold: 0,
      evaluationPeriods: 3,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      missing: TreatMissingData.NOT_BREACHING,
    });
  }
}
