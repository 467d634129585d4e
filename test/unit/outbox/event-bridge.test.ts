import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../events/registry.ts';
import { eventBridge } from '../../../functions/adapters/eventbridge.ts';
import { cause } from '../../support/platform.ts';

describe('the bus in EventBridge', () => {
  type Client = NonNullable<Parameters<typeof eventBridge>[1]>;
  const sent: unknown[] = [];
  const answering = (answer: () => Promise<unknown>): Client => ({
    send: (command: unknown) => {
      if (command instanceof PutEventsCommand) sent.push(command.input);
      return answer();
    },
  });

  const event = (): DomainEvent => ({
    id: 'evt_01HNHS8QF0000000000000000A',
    time: '2024-02-01T09:00:00.000Z',
    ...cause,
    type: 'series.published.v1',
    data: { seriesId: 'ser_01HNHS8QF0000000000000000A' },
  });

  it('says who publishes what, and when it happened', async () => {
    const bus = eventBridge(
      { BUS_NAME: 'convoke-prod' },
      answering(async () => ({ Entries: [{ EventId: '1' }] })),
    );
    expect(await bus.publish([event()])).toEqual([undefined]);
    expect(sent).toEqual([
      {
        Entries: [
          {
            EventBusName: 'convoke-prod',
            Source: 'convoke.series',
            DetailType: 'series.published.v1',
            Detail: JSON.stringify(event()),
            Time: new Date('2024-02-01T09:00:00.000Z'),
          },
        ],
      },
    ]);
  });

  it('looks at the result of each entry, not at the status of the request', async () => {
    const Entries = [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }];
    const bus = eventBridge(
      { BUS_NAME: 'b' },
      answering(async () => ({ FailedEntryCount: 1, Entries })),
    );
    expect(await bus.publish([event(), event(), event()])).toEqual([undefined, 'ThrottlingException', 'NoResult']);
  });

  it('takes the failure of the request for that of each entry', async () => {
    const bus = eventBridge(
      { BUS_NAME: 'b' },
      answering(() => Promise.reject(new TypeError('no way'))),
    );
    expect(await bus.publish([event(), event()])).toEqual(['TypeError', 'TypeError']);
    expect(await bus.publish([])).toEqual([]);
  });
});
