import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Dashboard, GraphWidget, type IMetric, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { HttpEndpoint } from '../constructs/http-endpoint.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import type { ServiceFunction } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';
import type { Mail } from './mail.ts';

type Props = {
  readonly foundation: Foundation;
  readonly endpoint: HttpEndpoint;
  readonly mail: Mail;
  /** The functions that no queue stands before. Of the others the age of what waits in their queues tells. */
  readonly direct: Readonly<Record<'web' | 'relay' | 'sweep', ServiceFunction>>;
};

const FIVE_MINUTES = Duration.minutes(5);

/** What concerns the installation as a whole: its reputation, its quotas, and one page that shows whether it flows. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, { foundation, endpoint, mail, direct }: Props) {
    super(scope, id);
    const ses = (metricName: string, statistic: string) => new Metric({ namespace: 'AWS/SES', metricName, statistic, period: FIVE_MINUTES });
    const bounces = ses('Reputation.BounceRate', 'Maximum');
    const complaints = ses('Reputation.ComplaintRate', 'Maximum');
    const throttled = ({ lambda }: ServiceFunction) => lambda.metricThrottles({ statistic: 'Sum' });
    const functionThrottles = sumOf('Function throttles', {
      web: throttled(direct.web),
      relay: throttled(direct.relay),
      sweep: throttled(direct.sweep),
    });
    const tableThrottles = sumOf('Table throttles', {
      reads: inTable(foundation, 'ReadThrottleEvents'),
      writes: inTable(foundation, 'WriteThrottleEvents'),
    });
    const stopped = 'SES may pause the whole account: then no mail reaches anybody.';
    this.#alarm(foundation, { id: 'bounces', metric: bounces, threshold: 0.025, periods: 1, impact: stopped, runbook: 'mail-reputation' });
    this.#alarm(foundation, { id: 'complaints', metric: complaints, threshold: 0.0005, periods: 1, impact: stopped, runbook: 'mail-reputation' });
    const slow = 'Pages answer with errors or slowly, and mails come late.';
    this.#alarm(foundation, { id: 'functions', metric: functionThrottles, threshold: 0, periods: 3, impact: slow, runbook: 'throttles' });
    this.#alarm(foundation, { id: 'table', metric: tableThrottles, threshold: 0, periods: 3, impact: slow, runbook: 'throttles' });

    const { transactional, bulk } = mail.queues;
    const age = { period: Duration.minutes(1), statistic: 'Maximum' };
    new Dashboard(this, 'Dashboard', {
      dashboardName: foundation.prefix,
      widgets: [
        [
          graph('Requests', [endpoint.api.metricCount(), endpoint.api.metricClientError(), endpoint.api.metricServerError()]),
          graph('Time to answer (ms)', [endpoint.api.metricLatency({ statistic: 'p50' }), endpoint.api.metricLatency({ statistic: 'p95' })]),
        ],
        [
          graph('Mails', [ses('Send', 'Sum'), ses('Delivery', 'Sum'), ses('Bounce', 'Sum'), ses('Complaint', 'Sum')]),
          graph('Oldest waiting mail (s)', [
            transactional.queue.metricApproximateAgeOfOldestMessage({ ...age, label: 'transactional' }),
            bulk.queue.metricApproximateAgeOfOldestMessage({ ...age, label: 'bulk' }),
          ]),
        ],
        [
          graph('Events on the bus, and matched by a rule', [onBus(foundation, 'MatchedEvents'), onBus(foundation, 'Invocations')]),
          graph('Throttles', [functionThrottles, tableThrottles]),
        ],
      ],
    });
  }

  #alarm(
    foundation: Foundation,
    {
      id,
      metric,
      threshold,
      periods,
      impact,
      runbook,
    }: { id: string; metric: IMetric; threshold: number; periods: number; impact: string; runbook: string },
  ): void {
    new ImpactAlarm(this, id, {
      foundation,
      impact,
      runbook,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      missing: TreatMissingData.NOT_BREACHING,
    });
  }
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12 });
}

/** What several metrics counted together; one that reports nothing counted nothing. @param usingMetrics by names that no other graph uses beside them */
function sumOf(label: string, usingMetrics: Record<string, IMetric>): MathExpression {
  const expression = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, label, period: FIVE_MINUTES });
}

function inTable({ table }: Foundation, metricName: string): Metric {
  return new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap: { TableName: table.tableName }, statistic: 'Sum', period: FIVE_MINUTES });
}

function onBus({ bus }: Foundation, metricName: string): Metric {
  return new Metric({
    namespace: 'AWS/Events',
    metricName,
    dimensionsMap: { EventBusName: bus.eventBusName },
    statistic: 'Sum',
    period: FIVE_MINUTES,
  });
}
