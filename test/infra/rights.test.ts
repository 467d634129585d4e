import { describe, expect, it } from 'vitest';
import { grantsOf } from './grants.ts';
import { installation } from './installation.ts';

const whole = installation();
const { ofType } = whole;
const rights = grantsOf(whole);

const whoMay = (action: string) => rights.filter(({ grants }) => grants.some((one) => one.action === action)).map(({ name }) => name);

describe('rights', () => {
  it('gives each function a role of its own', () => {
    const functions = ofType('AWS::Lambda::Function');
    expect(new Set(functions.map(({ Properties }) => JSON.stringify(Properties['Role']))).size).toBe(functions.length);
    expect(ofType('AWS::IAM::Role')).toHaveLength(functions.length);
  });

  it('uses no managed policy and no inline policy of a role', () => {
    for (const { Properties } of ofType('AWS::IAM::Role')) {
      expect(Properties['ManagedPolicyArns']).toBeUndefined();
      expect(Properties['Policies']).toBeUndefined();
    }
  });

  it('names every action', () => {
    const actions = rights.flatMap(({ grants }) => grants.map(({ action }) => action));
    expect(actions.length).toBeGreaterThan(100);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('names every resource where the service knows one', () => {
    const everywhere = rights.flatMap(({ grants }) => grants.filter(({ on }) => on === '*').map(({ action }) => action));
    expect([...new Set(everywhere)].sort()).toEqual([
      'dynamodb:ListStreams',
      'ses:GetSendQuota',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('lets only the relay publish, and the sweep what the relay left behind, on to our bus', () => {
    expect(whoMay('events:PutEvents').toSorted()).toEqual(['relay-events', 'sweep-due']);
    const publishing = rights.flatMap(({ grants }) => grants.filter(({ action }) => action === 'events:PutEvents'));
    for (const { on } of publishing) expect(on).toMatch(/^\$\{Bus[A-Z0-9]+\.Arn\}$/);
  });

  it('lets only deliver-mail send, only as the sender, only through the configuration set', () => {
    expect(whoMay('ses:SendRawEmail')).toEqual(['deliver-mail']);
    expect(whoMay('ses:GetSendQuota')).toEqual(['deliver-mail']);
    const sending = rights.find(({ name }) => name === 'deliver-mail')?.grants.filter(({ action }) => action === 'ses:SendRawEmail');
    expect(
      sending
        ?.map(({ on }) => on)
        .toSorted()
        .reverse(),
    ).toEqual([expect.stringMatching(/:identity\/\*$/), expect.stringMatching(/:configuration-set\/.+$/)]);
    for (const { condition } of sending ?? []) expect(condition).toEqual({ StringEquals: { 'ses:FromAddress': 'consultations@example.org' } });
  });

  it('lets only planners and those that put a mail back put jobs into the mail queues', () => {
    expect(
      whoMay('sqs:SendMessage')
        .filter((name) => name !== 'relay-events' && name !== 'sweep-due')
        .sort(),
    ).toEqual([
      'deliver-mail',
      'plan-action-point-mail',
      'plan-notes-mail',
      'plan-organiser-mail',
      'plan-registration-mail',
      'plan-session-mail',
      'plan-sign-in-mail',
      'requeue-mail',
    ]);
  });

  it('lets relay and clock put what they could not do into their own dead letters only', () => {
    for (const who of ['relay-events', 'sweep-due']) {
      const sends = rights.find(({ name }) => name === who)?.grants.filter(({ action }) => action === 'sqs:SendMessage');
      expect(sends?.map(({ on }) => on)).toEqual([expect.stringContaining('Failures')]);
    }
  });

  it('never lets a function scan the table', () => {
    expect(whoMay('dynamodb:Scan')).toEqual([]);
    expect(whoMay('dynamodb:Query').length).toBeGreaterThan(10);
  });

  it('gives the relay no more of the table than to remove what it published', () => {
    const relay = rights.find(({ name }) => name === 'relay-events')?.grants.filter(({ action }) => action.startsWith('dynamodb:'));
    expect(relay?.map(({ action }) => action).sort()).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ]);
  });
});
