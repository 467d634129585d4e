import { Alarm, type ComparisonOperator, type IMetric, type TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import type { Foundation } from '../foundation.ts';

/** What an alarm tells whoever it wakes. */
export type Impact = {
  /** One sentence: what people out there experience while this alarm rings. */
  readonly impact: string;
  /** The anchor of the entry in docs/runbook.md. A test checks that it exists. */
  readonly runbook: string;
};

type Props = Impact & {
  readonly foundation: Pick<Foundation, 'prefix' | 'alarms'>;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly evaluationPeriods: number;
  readonly comparison: ComparisonOperator;
  readonly missing: TreatMissingData;
};

/** An alarm cannot be made without saying whom it hurts and where it says what to do. */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, { foundation, impact, runbook, metric, threshold, evaluationPeriods, comparison, missing }: Props) {
    super(scope, id, {
      alarmName: `${foundation.prefix}-${runbook}-${id}`,
      alarmDescription: `${impact} What to do: docs/runbook.md#${runbook}`,
      metric,
      threshold,
      evaluationPeriods,
      comparisonOperator: comparison,
      treatMissingData: missing,
    });
    this.addAlarmAction(new SnsAction(foundation.alarms));
    this.addOkAction(new SnsAction(foundation.alarms));
  }
}
