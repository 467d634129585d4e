import { describe, expect, it } from 'vitest';
import { registrationLapsedV1 } from '../../../events/registration/registration.lapsed.v1.ts';
import { registrationOfferedV1 } from '../../../events/registration/registration.offered.v1.ts';
import type { EventOf } from '../../../events/registry.ts';
import { NotNowError } from '../../../functions/kernel/optimistic.ts';
import type { Cause } from '../../../functions/kernel/ports.ts';
import { UnableToSendError } from '../../../functions/mail/use-cases/deliver-mail.ts';
import { observability } from '../../../functions/runtime/observability.ts';
import { eventConsumer, faultOf, fitting } from '../../../functions/runtime/sqs-consumer.ts';
import { lambdaContext, onTheBus, sqsBatch } from '../../support/lambda.ts';

const ulid = '01HQ5V5V5V5V5V5V5V5V5V5V5V';
const lapsed: EventOf<'registration.lapsed.v1'> = {
  id: `evt_${ulid}`,
  type: 'registration.lapsed.v1',
  time: '2024-02-21T14:00:00.000Z',
  correlationId: 'began-it',
  causationId: 'just-before',
  data: { seriesId: `ser_${ulid}`, sessionId: `ssn_${ulid}`, registrationId: `reg_${ulid}`, revision: 2 },
};

function consumer(
  fails: (id: string) => boolean = () => false,
  fault = new Error('amina@example.org could not be reached'),
  watched = observability('test'),
) {
  const handled: { id: string; cause: Cause }[] = [];
  const handler = eventConsumer({
    events: [registrationLapsedV1, registrationOfferedV1],
    observability: watched,
    handle: async (event, cause) => {
      if (fails(event.id)) throw fault;
      handled.push({ id: event.id, cause });
      return 'done';
    },
  });
  const deliver = async (bodies: readonly unknown[]) =>
    (await handler(sqsBatch(bodies), lambdaContext)).batchItemFailures.map((failure) => failure.itemIdentifier);
  return { handled, deliver };
}

describe('a function that consumes events', () => {
  it('hands each event over, and makes it the cause of what follows', async () => {
    const { handled, deliver } = consumer();
    expect(await deliver([onTheBus(lapsed)])).toEqual([]);
    expect(handled).toEqual([{ id: lapsed.id, cause: { correlationId: 'began-it', causationId: lapsed.id } }]);
  });

  it('passes over fields that were added later', async () => {
    const { deliver } = consumer();
    expect(await deliver([onTheBus({ ...lapsed, data: { ...lapsed.data, later: true } })])).toEqual([]);
  });

  it.each([
    ['no JSON', 'not json'],
    ['no event', {}],
    ['an event of another type', onTheBus({ ...lapsed, type: 'registration.confirmed.v1' })],
    ['an event that lacks a field', onTheBus({ ...lapsed, data: { ...lapsed.data, sessionId: undefined } })],
    ['an event with a wrong id', onTheBus({ ...lapsed, id: 'evt_1' })],
  ])('lets %s come again until the dead-letter queue takes it, and handles the others of its batch', async (_, bad) => {
    const { handled, deliver } = consumer();
    expect(await deliver([onTheBus(lapsed), bad, onTheBus(lapsed)])).toEqual(['m1']);
    expect(handled).toHaveLength(2);
  });

  it('lets an event whose handling failed come again', async () => {
    const { deliver } = consumer(() => true);
    expect(await deliver([onTheBus(lapsed)])).toEqual(['m0']);
  });

  it.each([
    ['a failure', new Error('The table is throttled'), 1],
    ['not a failure, when somebody else is at it', new NotNowError('Somebody has it'), 0],
  ])('counts it as %s', async (_, fault, failures) => {
    const watched = observability('test');
    const { deliver } = consumer(() => true, fault, watched);
    const counted: string[] = [];
    const add = watched.metrics.addMetric.bind(watched.metrics);
    watched.metrics.addMetric = (name, ...rest) => {
      counted.push(name);
      return add(name, ...rest);
    };
    expect(await deliver([onTheBus(lapsed)])).toEqual(['m0']);
    expect(counted.filter((name) => name === 'MessagesFailed')).toHaveLength(failures);
  });
});

describe('what is logged of a fault', () => {
  it('names the fault and its place, and never what it says: that may quote a person', () => {
    const fault = JSON.stringify(faultOf(new TypeError('amina@example.org is not iterable')));
    expect(fault).toContain('TypeError');
    expect(fault).toContain('sqs-consumer.test');
    expect(fault).not.toContain('amina');
  });

  it('gives the code of a fault where it has one, and nothing that only stands in that place', () => {
    expect(faultOf(new UnableToSendError('AccessDenied'))).toMatchObject({ name: 'UnableToSendError', code: 'AccessDenied' });
    expect(faultOf(Object.assign(new Error('x'), { code: 'ECONNRESET' }))).toMatchObject({ code: 'ECONNRESET' });
    for (const code of [404, 'amina@example.org', 'Amina Diallo', `/my/registrations/${'a'.repeat(80)}`])
      expect(faultOf(Object.assign(new Error('x'), { code }))).not.toHaveProperty('code');
  });

  it('names the places of a message that do not fit, and never what stands there', () => {
    expect(() => fitting(registrationLapsedV1.schema, { ...lapsed, correlationId: 7, id: 'amina@example.org' })).toThrow(
      /^(?!.*amina).*id, correlationId$/,
    );
  });
});
