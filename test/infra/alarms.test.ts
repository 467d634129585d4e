import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { installation, PARAMETERS, textOf } from './installation.ts';

const { ofType } = installation();
const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const described = alarms.map(({ AlarmDescription }) => textOf(AlarmDescription));

const runbook = readFileSync('docs/runbook.md', 'utf8');
const entries = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((entry) => [entry.slice(0, entry.indexOf('\n')).trim(), entry]),
);

describe('alarms', () => {
  it('watch every dead-letter queue from the first message on', () => {
    const dead = ofType('AWS::SQS::Queue').filter(({ Properties }) => String(Properties['QueueName']).endsWith('-dead'));
    expect(dead.length).toBeGreaterThan(0);
    for (const { id } of dead) {
      const watching = alarms.filter(({ Dimensions }) => JSON.stringify(Dimensions ?? []).includes(`"Fn::GetAtt":["${id}","QueueName"]`));
      expect(watching).toEqual([expect.objectContaining({ MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 0, EvaluationPeriods: 1 })]);
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
    for (const metric of [
      '5xx',
      'IteratorAge',
      'Errors',
      'ApproximateAgeOfOldestMessage',
      'Reputation.BounceRate',
      'Reputation.ComplaintRate',
      'Throttles',
    ])
      expect(metrics).toContain(metric);
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
