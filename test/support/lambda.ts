import type { Context, SQSEvent } from 'aws-lambda';

/** The context that Lambda gives to a function. */
export const lambdaContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:test',
  memoryLimitInMB: '256',
  awsRequestId: '00000000-0000-0000-0000-000000000000',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

/** A batch of messages as SQS hands it to a function; the first has the id `m0`. */
export function sqsBatch(bodies: readonly unknown[], receives = 1): SQSEvent {
  return {
    Records: bodies.map((body, n) => ({
      messageId: `m${n}`,
      receiptHandle: `r${n}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: { ApproximateReceiveCount: String(receives), SentTimestamp: '0', SenderId: 'x', ApproximateFirstReceiveTimestamp: '0' },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:queue',
      awsRegion: 'eu-west-1',
    })),
  };
}

/** An event as EventBridge puts it into a queue. */
export function onTheBus(detail: { readonly type: string } & Readonly<Record<string, unknown>>) {
  return { version: '0', id: 'bus', source: 'convoke.test', 'detail-type': detail.type, detail };
}
