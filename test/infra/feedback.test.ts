import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sesEvent } from '../../functions/mail/domain/feedback.ts';
import { compileTransformer, inputTransformer } from '../../infra/local/input-transformer.ts';
import { compilePattern } from '../../infra/local/patterns.ts';
import { feedbackEvent, feedbackOf } from '../../infra/local/ses-feedback.ts';
import { installation } from './installation.ts';

const rule = z.object({ EventPattern: z.unknown(), Targets: z.tuple([z.object({ InputTransformer: inputTransformer })]) });
const rules = installation()
  .ofType('AWS::Events::Rule')
  .filter(({ Properties }) => JSON.stringify(Properties['EventPattern'] ?? '').includes('aws.ses'))
  .map(({ id, Properties }) => {
    const { EventPattern, Targets } = rule.parse(resolved(Properties));
    return { matches: compilePattern(EventPattern), messageOf: compileTransformer(Targets[0].InputTransformer, id) };
  });

/** The configuration set is made by the other stack: its name is an import. */
function resolved(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/\{"(?:Fn::ImportValue|Ref|Fn::Join)":[^{}]*?\}/g, '"convoke-prod"'));
}

const deliveryId = 'dlv_0123456789abcdef0123456789abcdef';
const mail = (to: string) => ({
  id: 'ses-1',
  from: 'consultations@example.org',
  to: [to],
  at: '2024-02-01T09:00:00.000Z',
  tags: { deliveryId: [deliveryId], personId: ['per_1'], calendar: ['2'] },
  configurationSet: 'convoke-prod',
  raw: `From: consultations@example.org\r\nTo: ${to}\r\nSubject: A private matter\r\n\r\nDear`,
});

describe('what SES reports reaches the queue', () => {
  it.each([
    ['amina@ngo.example', ['sent', 'delivered']],
    ['bounce+amina@simulator.amazonses.com', ['sent', 'bounced']],
    ['complaint+amina@simulator.amazonses.com', ['sent', 'delivered', 'complained']],
  ])('of a mail to %s once each, without the address and the subject', (to, what) => {
    const sent = mail(to);
    const bodies = feedbackOf(sent, sent.at).flatMap((one, n) => {
      const { detailType, ...event } = feedbackEvent(sent, one);
      const whole = { version: '0', id: `evt-${n}`, time: sent.at, 'detail-type': detailType, ...event };
      expect(JSON.stringify(whole)).toContain(to);
      return rules.filter(({ matches }) => matches(whole)).map(({ messageOf }) => messageOf(whole));
    });
    expect(bodies.join()).not.toMatch(/amina|@|private/);
    const read = bodies.map((body) => sesEvent.parse(JSON.parse(body)));
    expect(read.map((one) => one.what)).toEqual(what);
    expect(read.map(({ eventId, calendarSequence, permanent }) => ({ eventId, calendarSequence, permanent }))).toEqual(
      what.map((kind, n) => ({ eventId: `evt-${n}`, calendarSequence: 2, permanent: kind === 'bounced' })),
    );
  });

  it('of a kind that we do not know too: it fits no schema, and is told', () => {
    const unknown = { source: 'aws.ses', detail: { eventType: 'New', mail: { tags: { 'ses:configuration-set': ['convoke-prod'] } } } };
    expect(rules.filter(({ matches }) => matches(unknown))).toHaveLength(1);
  });
});
