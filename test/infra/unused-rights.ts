import type { Statement } from './roles.ts';

type Unused = { readonly of: RegExp; readonly actions: readonly string[]; readonly on?: RegExp; readonly reason: string };

const EACH = /./;

/**
 * Rights that no function was seen to use, and why each is there nevertheless. One that was used by all who have it, or that nobody
 * has, may not stand here.
 */
export const UNUSED: readonly Unused[] = [
  { of: EACH, actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], reason: 'Lambda writes the log of a function with its role.' },
  { of: EACH, actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], reason: 'Lambda writes the traces of a function with its role.' },
  {
    of: EACH,
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    reason: "Lambda's poller reads the function's queue with its role: the managed policy AWSLambdaSQSQueueExecutionRole names these three.",
  },
  {
    of: /^relay-events$/,
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    reason: "Lambda's poller reads the stream with the function's role: the managed policy AWSLambdaDynamoDBExecutionRole names these four.",
  },
  {
    of: /^(relay-events|sweep-due)$/,
    actions: ['sqs:SendMessage'],
    on: /-dead$/,
    reason: 'Lambda puts what the function could not do into its dead letters, with its role; nothing failed.',
  },
  { of: /^sweep-due$/, actions: ['events:PutEvents'], reason: 'Publishes what the relay left behind in the outbox; nothing was left behind.' },
  {
    of: /^sweep-due$/,
    actions: ['dynamodb:ConditionCheckItem'],
    reason: 'The erasure of an organiser takes the role away only where another one stays; no organiser was erased.',
  },
  {
    of: /^session-(is-cancelled|starts)$/,
    actions: ['dynamodb:DeleteItem'],
    reason: 'Who waited leaves the waiting list when the session starts or is cancelled; nobody waited any more.',
  },
  {
    of: /^take-up-notes-requests$/,
    actions: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem'],
    reason: 'Reads the seats of who asks, and drops what is asked twice or too often; strangers asked, once.',
  },
  {
    of: /^deliver-mail$/,
    actions: ['sqs:SendMessage'],
    reason: 'A mail that must wait, for the rate of SES, goes back into its queue; none had to.',
  },
  {
    of: /^(plan-session-mail|plan-sign-in-mail|requeue-mail)$/,
    actions: ['sqs:SendMessage'],
    reason: 'Which of the two queues a mail takes is said by the table of its kinds, not by who plans it.',
  },
  {
    of: /^check-file$/,
    actions: ['s3:DeleteObject'],
    on: /\/materials\//,
    reason: 'A document that was deleted while its file was looked at must not leave the file behind; none was.',
  },
  {
    of: /^check-file$/,
    actions: ['s3:ListBucket'],
    reason: 'With it S3 says "there is none" of a file that is gone, and without it "forbidden", which would look like a fault.',
  },
];

/** Why a function has a right that it was not seen to use; undefined when nobody has written it down. */
export function reasonFor({ name, right }: { readonly name: string; readonly right: Statement }): string | undefined {
  const [action = ''] = right.Action;
  const [resource = ''] = right.Resource;
  return UNUSED.find(({ of, actions, on }) => of.test(name) && actions.includes(action) && (on?.test(resource) ?? true))?.reason;
}
