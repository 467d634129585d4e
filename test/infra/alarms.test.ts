import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { installation, PARAMETERS, textOf } from './installation.ts';

// With all that may be switched on and watched.
const { ofType } = installation({ ...PARAMETERS, scanner: 'guardduty' });
const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const described = alarms.map(({ AlarmDescription }) => textOf(AlarmDescription));

const isOf = (queue: string, dimensions: unknown) => JSON.stringify(dimensions ?? []).includes(`"Fn::GetAtt":["${queue}","QueueName"]`);

const runbook = readFileSync('docs/runbook.md', 'utf8');
const entries = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((entry) => [entry.slice(0, entry.indexOf('\n')).trim(), entry]),
);

describe('alarms', () => {
  it('watch every dead-letter queue from the first message that matters on', () => {
    const dead = ofType('AWS::SQS::Queue').filter(({ Properties }) => String(Properties['QueueName']).endsWith('-dead'));
    expect(dead.length).toBeGreaterThan(0);
    for (const { id, Properties } of dead) {
      const watching = alarms.filter(({ Dimensions }) => isOf(id, Dimensions));
      // A tick that failed is made up by the next one and is no reason to wake anybody: five in an hour are.
      const [Threshold, kept] = Properties['QueueName'] === 'convoke-prod-sweep-due-dead' ? [4, 3600] : [0, 14 * 24 * 3600];
      expect(watching).toEqual([expect.objectContaining({ MetricName: 'ApproximateNumberOfMessagesVisible', Threshold, EvaluationPeriods: 1 })]);
      expect(Properties['MessageRetentionPeriod']).toBe(kept);
    }
  });

  it('tell a queue that nobody works off from one that does: what waits two weeks in it is gone', () => {
    const work = ofType('AWS::SQS::Queue').filter(({ Properties }) => !String(Properties['QueueName']).endsWith('-dead'));
    // The tries of a message that fails take a quarter of an hour: they alone ring no bell.
    const minutes: Readonly<Record<string, number>> = { 'convoke-prod-transactional-mail': 5, 'convoke-prod-bulk-mail': 60 };
    for (const { id, Properties } of work) {
      const ages = alarms.filter(({ MetricName, Dimensions }) => MetricName === 'ApproximateAgeOfOldestMessage' && isOf(id, Dimensions));
      const Threshold = 60 * (minutes[String(Properties['QueueName'])] ?? 30);
      expect(ages).toEqual([expect.objectContaining({ Threshold, Statistic: 'Maximum', EvaluationPeriods: 3 })]);
    }
  });

  it('say in a sentence whom it hurts, and where to read on', () => {
    for (const text of described) expect(text).toMatch(/^[A-Z].{30,}\. What to do: docs\/runbook\.md#[a-z-]+$/);
  });

  it('each have an entry in the runbook: what it means, where to look first, how to mend it', () => {
    for (const text of described) {
      const anchor = text.slice(text.indexOf('#') + 1);
      const entry = entries.get(anchor) ?? '';
      expect({ anchor, complete: ['**For people:**', '**Look first:**', '**Mend:**'].every((part) => entry.includes(part)) }).toEqual({
        anchor,
        complete: true,
      });
    }
  });

  it('leave no entry in the runbook that nothing leads to', () => {
    const anchors = new Set(described.map((text) => text.slice(text.indexOf('#') + 1)));
    expect([...entries.keys()].filter((name) => !anchors.has(name) && /^[a-z-]+$/.test(name))).toEqual([]);
  });

  it('tell a clock that is silent from one that works', () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    expect(silent).toEqual([expect.objectContaining({ MetricName: 'Invocations', ComparisonOperator: 'LessThanThreshold' })]);
  });

  it('watch the way from a click to a mail', () => {
    const metrics = new Set(alarms.map(({ MetricName }) => MetricName));
    for (const metric of ['5xx', 'IteratorAge', 'Errors', 'ApproximateAgeOfOldestMessage', 'Reputation.BounceRate', 'Reputation.ComplaintRate'])
      expect(metrics).toContain(metric);
  });

  const stat = z.object({ MetricStat: z.object({ Metric: z.object({ Namespace: z.string(), Dimensions: z.array(z.unknown()).default([]) }) }) });
  const measured = alarms.flatMap(({ Metrics, ...own }) => {
    const many = z.array(z.unknown()).safeParse(Metrics);
    if (!many.success) return [{ Namespace: String(own['Namespace']), Dimensions: z.array(z.unknown()).default([]).parse(own['Dimensions']) }];
    return many.data.flatMap((one) => stat.safeParse(one).data?.MetricStat.Metric ?? []);
  });

  it('count what our own queues, functions and table do, not those of the whole account; only the reputation is the account’s', () => {
    expect(measured.length).toBeGreaterThan(alarms.length);
    const ours = measured.filter(({ Dimensions }) => Dimensions.length > 0).map(({ Namespace }) => Namespace);
    const everybodys = measured.filter(({ Dimensions }) => Dimensions.length === 0).map(({ Namespace }) => Namespace);
    expect(everybodys).toEqual(['AWS/SES', 'AWS/SES']);
    expect(new Set(ours)).toEqual(new Set(['AWS/SQS', 'AWS/Lambda', 'AWS/ApiGateway', 'AWS/DynamoDB', 'convoke-prod']));
  });

  it('tell that a function may not run where no queue stands before it, whose age would tell', () => {
    const throttles = alarms.find(({ AlarmName }) => AlarmName === 'convoke-prod-throttles-functions');
    const asked = JSON.stringify(throttles?.['Metrics'] ?? []);
    const direct = ofType('AWS::Lambda::Function').filter(({ Properties }) =>
      /-(web|relay-events|sweep-due)$/.test(String(Properties['FunctionName'])),
    );
    expect(direct).toHaveLength(3);
    for (const { id } of direct) expect(asked).toContain(`{"Name":"FunctionName","Value":{"Ref":"${id}"}}`);
    expect(asked.match(/"MetricName":"Throttles"/g)).toHaveLength(3);
    expect(throttles).toMatchObject({ Threshold: 0, EvaluationPeriods: 3, TreatMissingData: 'notBreaching' });
  });

  it('look at nothing that another installation in the account counts', () => {
    const counted = (stage: string) =>
      installation({ ...PARAMETERS, stage })
        .ofType('AWS::CloudWatch::Alarm')
        .map(({ Properties }) => String(Properties['Namespace']))
        .filter((namespace) => /convoke/i.test(namespace));
    expect(counted('test')).toEqual(['convoke-test']);
  });

  it('go to the operator, both when they begin and when they end', () => {
    const [topic] = ofType('AWS::SNS::Topic');
    for (const { AlarmActions, OKActions } of alarms) expect([AlarmActions, OKActions]).toEqual([[{ Ref: topic?.id }], [{ Ref: topic?.id }]]);
    expect(ofType('AWS::SNS::Subscription').map(({ Properties }) => Properties['Endpoint'])).toEqual(['operator@example.org']);
  });

  it('need no operator to deploy', () => {
    expect(installation({ sender: 'a@example.org', admins: 'b@example.org' }).ofType('AWS::SNS::Subscription')).toEqual([]);
  });
});
