import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import { ACCOUNT, REGION } from '../../../infra/local/account.ts';

/** A request of an AWS SDK, or by a link that it signed, as it goes over the wire. */
export type Wire = { readonly method: string; readonly url: URL; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** What IAM decides about: one action on one resource, with the facts that conditions may ask for. */
export type Call = { readonly action: string; readonly resource: string; readonly context: Readonly<Record<string, string>> };

type Reading = (wire: Wire) => readonly Call[];

const arn = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
const named = (service: string, kind: string, name: string) => (name.startsWith('arn:') ? name : arn(service, `${kind}${name}`));
const call = (action: string, resource: string, context: Call['context'] = {}): Call => ({ action, resource, context });

const SERVICES: Readonly<Record<string, Reading>> = { dynamodb, sqs, events, secretsmanager, ses, s3 };

/**
 * What a request asks IAM for. Requests without a signature of their own are of browsers that use a signed link or form: those can
 * do what the signer may, when they are used.
 *
 * @throws Error when the request is not known here: an unknown call must not go unrecorded
 */
export function callsOf(wire: Wire): readonly Call[] {
  return readingOf(wire)(wire);
}

/** The service by the scope of the signature: https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html */
export function serviceOf({ headers }: Pick<Wire, 'headers'>): string {
  return /Credential=[^/]+\/\d{8}\/[\w-]+\/(\w+)\/aws4_request/.exec(headers.authorization ?? '')?.[1] ?? 's3';
}

function readingOf(wire: Wire): Reading {
  const service = serviceOf(wire);
  const reading = SERVICES[service];
  if (!reading) throw new Error(`Calls of ${service} are not known in test/e2e/support/aws-calls.ts`);
  return reading;
}

function operationOf({ headers }: Wire): string {
  return z.string().parse(headers['x-amz-target']).split('.').at(-1) ?? '';
}

const jsonOf = ({ body }: Wire): unknown => JSON.parse(body.toString('utf8'));

const onTable = z.object({ TableName: z.string() });
const onTables = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const onIndex = onTable.extend({ IndexName: z.string().optional() });
/** A transaction is authorised by what is in it: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html */
const IN_TRANSACTION: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

function dynamodb(wire: Wire): readonly Call[] {
  const operation = operationOf(wire);
  const table = (name: string) => named('dynamodb', 'table/', name);
  if (operation.startsWith('Transact')) {
    const { TransactItems } = z.object({ TransactItems: z.array(z.record(z.string(), onTable)) }).parse(jsonOf(wire));
    return TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName }]) => call(`dynamodb:${IN_TRANSACTION[kind]}`, table(TableName))),
    );
  }
  if (operation.startsWith('Batch'))
    return Object.keys(onTables.parse(jsonOf(wire)).RequestItems).map((name) => call(`dynamodb:${operation}`, table(name)));
  const { TableName, IndexName } = onIndex.parse(jsonOf(wire));
  return [call(`dynamodb:${operation}`, IndexName === undefined ? table(TableName) : `${table(TableName)}/index/${IndexName}`)];
}

function sqs(wire: Wire): readonly Call[] {
  const { QueueUrl } = z.object({ QueueUrl: z.string() }).parse(jsonOf(wire));
  // A batch is authorised as single messages are.
  return [call(`sqs:${operationOf(wire).replace(/Batch$/, '')}`, arn('sqs', QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1)))];
}

function events(wire: Wire): readonly Call[] {
  const { Entries } = z.object({ Entries: z.array(z.object({ EventBusName: z.string() })) }).parse(jsonOf(wire));
  return Entries.map(({ EventBusName }) => call(`events:${operationOf(wire)}`, named('events', 'event-bus/', EventBusName)));
}

function secretsmanager(wire: Wire): readonly Call[] {
  const { SecretId } = z.object({ SecretId: z.string() }).parse(jsonOf(wire));
  return [call(`secretsmanager:${operationOf(wire)}`, SecretId)];
}

function ses({ body }: Wire): readonly Call[] {
  const form = new URLSearchParams(body.toString('utf8'));
  const action = `ses:${form.get('Action')}`;
  const sender = form.get('Source');
  if (sender === null) return [call(action, '*')];
  const context = { 'ses:FromAddress': sender };
  const set = form.get('ConfigurationSetName');
  return [
    call(action, arn('ses', `identity/${sender}`), context),
    ...(set === null ? [] : [call(action, arn('ses', `configuration-set/${set}`), context)]),
  ];
}

function s3(wire: Wire): readonly Call[] {
  const { method, url, headers, body } = wire;
  const [, bucket = '', ...path] = decodeURIComponent(url.pathname).split('/');
  const key = path.join('/');
  const object = (name: string) => `arn:aws:s3:::${bucket}/${name}`;
  const source = headers['x-amz-copy-source'];
  const copied = typeof source === 'string' ? [call('s3:GetObject', `arn:aws:s3:::${source.replace(/^\//, '')}`)] : [];
  if (method === 'OPTIONS') return [];
  if (key !== '') return [...copied, call(`s3:${objectAction(method)}`, object(key))];
  if (method === 'POST') return [call('s3:PutObject', object(/name="key"\r\n\r\n([^\r]+)/.exec(body.toString('latin1'))?.[1] ?? ''))];
  if (url.searchParams.get('list-type') !== '2') throw new Error(`${method} of a bucket is not known in test/e2e/support/aws-calls.ts`);
  return [call('s3:ListBucket', `arn:aws:s3:::${bucket}`, { 's3:prefix': url.searchParams.get('prefix') ?? '' })];
}

function objectAction(method: string): string {
  const action = new Map([
    ['GET', 'GetObject'],
    ['HEAD', 'GetObject'],
    ['PUT', 'PutObject'],
    ['DELETE', 'DeleteObject'],
  ]).get(method);
  if (action === undefined) throw new Error(`${method} of an object is not known in test/e2e/support/aws-calls.ts`);
  return action;
}
