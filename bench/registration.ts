import type { Charged } from '../test/simulation/cost/meter.ts';
import { type Cost, costOfRegistrations } from '../test/simulation/cost/registration-cost.ts';
import { cost, type Priced, priceTable } from './prices.ts';
import { heading, load, machine, publish, right, rounded, table } from './report.ts';

/** A whole number of full batches of every event source. */
const MANY = 120;

/**
 * What a function is billed for, reckoned and not measured, since it is the network's: a request to DynamoDB, SQS or EventBridge in
 * the same Region takes some 8 ms, one to SES some 100 ms, our own code 5 ms a message. Memory is 512 MB.
 */
const MS = { request: 8, mail: 100, code: 5 } as const;
const GB = 0.5;
/** A line of the log for each message and call, and the metrics: some 1.5 KB a call. Reckoned from a run of `npm start`. */
const LOG_GB_A_CALL = 1.5e-6;
/** X-Ray records the first request of each second and a twentieth of the others: a quiet day records every one. */
const TRACES = 1;

/** Requests, units and calls a registration, and what 1,000 cost. Writes `results/registration.json` and `.md`. */
export async function registration(): Promise<void> {
  const before = load();
  const alone = summaryOf(await costOfRegistrations({ registrations: 1, batchSize: 1 }));
  const crowd = summaryOf(await costOfRegistrations({ registrations: MANY, batchSize: 10 }));
  const result = { at: new Date().toISOString(), machine: machine(), alone, crowd };
  await publish('registration', result, report(result, before));
}

type Summary = ReturnType<typeof summaryOf>;

/** All of it for one registration. */
function summaryOf({ registrations, charges, invocations, events, queueRequests, mails, stored }: Cost) {
  const each = (value: number) => rounded(value / registrations);
  const sum = (of: 'written' | 'read' | 'requests', among: readonly Charged[] = charges) => each(among.reduce((all, one) => all + one[of], 0));
  const grouped = (key: (one: Charged) => string) =>
    Object.fromEntries(
      [...Map.groupBy(charges, key)].map(([name, some]) => [
        name,
        { written: sum('written', some), read: sum('read', some), requests: sum('requests', some) },
      ]),
    );
  const calls = Object.values(invocations).reduce((all, one) => all + one, 0);
  const queues = queueRequests.sent + queueRequests.received + queueRequests.deleted;
  return {
    written: sum('written'),
    read: sum('read'),
    tableRequests: sum('requests'),
    byItem: grouped(({ what }) => what),
    byFunction: grouped(({ by }) => by),
    invocations: each(calls),
    invocationsByFunction: Object.fromEntries(Object.entries(invocations).map(([name, count]) => [name, each(count)])),
    events: each(events.length),
    queueRequests: each(queues),
    mails: each(mails.length),
    stored: Object.fromEntries(Object.entries(stored).flatMap(([type, bytes]) => (bytes > 0 ? [[type, Math.round(bytes / registrations)]] : []))),
    milliseconds: each(charges.reduce((all, one) => all + one.requests, 0) * MS.request + mails.length * MS.mail + calls * MS.code),
  };
}

/** What 1,000 registrations cost, part by part, in US dollars. */
function priceOf({
  written,
  read,
  invocations,
  events,
  queueRequests,
  mails,
  milliseconds,
}: Summary): readonly (readonly [string, number, Priced, number])[] {
  const part = (name: string, of: Priced, each: number) => [name, each, of, cost(of, 1000 * each)] as const;
  return [
    part('Requests to the HTTP API', 'httpRequest', 1),
    part('Invocations', 'invocation', invocations),
    part('GB-seconds', 'gbSecond', rounded((milliseconds / 1000) * GB, 4)),
    part('Write units', 'writeUnit', written),
    part('Read units', 'readUnit', read),
    part('Events', 'event', events),
    part('Requests to queues', 'queueRequest', queueRequests),
    part('GB of logs', 'logGb', invocations * LOG_GB_A_CALL),
    part('Traces', 'trace', TRACES),
    part('Mails', 'mail', mails),
  ];
}

type Result = { readonly at: string; readonly alone: Summary; readonly crowd: Summary };

function report({ at, alone, crowd }: Result, before: readonly number[]): string {
  return `${heading('What a registration costs', 'registration', at, before)}
From \`POST /sessions/{sessionId}/registrations\` to the report of SES that the confirmation was delivered. Counted on the real use cases and stores over a
table in memory; units by DynamoDB's published rules (\`test/support/capacity.ts\`), which a contract test holds against Amazon's local DynamoDB.
"Alone": every message a call of its own. "Crowd": ${MANY} people at once, every batch full.

${table(
  ['For one registration', right('alone'), right('crowd'), 'bound'],
  [
    ['Write units', alone.written, crowd.written, '20'],
    ['Read units', alone.read, crowd.read, ''],
    ['Requests to the table', alone.tableRequests, crowd.tableRequests, ''],
    ['Events', alone.events, crowd.events, '2'],
    ['Invocations', alone.invocations, crowd.invocations, '8 alone, 5 in a crowd'],
    ['Requests to queues', alone.queueRequests, crowd.queueRequests, ''],
    ['Mails', alone.mails, crowd.mails, ''],
  ],
)}

## Where the units go

${groups('Item', alone.byItem, crowd.byItem)}

${groups('Function', alone.byFunction, crowd.byFunction)}

A name with a slash is that of a key under which nothing was found, one with an asterisk that of a query.

## What stays

Bytes in the table when all is done; each further mail adds a \`delivery\` and a \`registration-mail\`. The count of a network goes after an hour.

${table(
  ['Item', right('bytes')],
  [...Object.entries(crowd.stored), ['**Together**', Object.values(crowd.stored).reduce((all, one) => all + one, 0)]],
)}

## What 1,000 cost

${table(['', right('each, alone'), right('$, alone'), right('each, crowd'), right('$, crowd')], prices(alone, crowd))}

Milliseconds are reckoned, not measured: ${MS.request} a request, ${MS.mail} a mail, ${MS.code} for our own code, at 512 MB; logs with 1.5 KB a call. Attachments of mails
cost 0.12 a GB on top: a calendar entry is some 2 KB.

${priceTable()}`;
}

type Group = Summary['byItem'];

function groups(name: string, alone: Group, crowd: Group): string {
  const names = [...new Set([...Object.keys(alone), ...Object.keys(crowd)])];
  const none = { written: 0, read: 0, requests: 0 };
  const rows = names.map((one) => {
    const [a, c] = [alone[one] ?? none, crowd[one] ?? none];
    return [one, a.written, a.read, a.requests, c.written, c.read, c.requests];
  });
  return table([name, right('written, alone'), right('read'), right('requests'), right('written, crowd'), right('read'), right('requests')], rows);
}

function prices(alone: Summary, crowd: Summary) {
  const [one, many] = [priceOf(alone), priceOf(crowd)];
  const total = (parts: ReturnType<typeof priceOf>) =>
    rounded(
      parts.reduce((all, [, , , usd]) => all + usd, 0),
      4,
    );
  const rows = one.map(([name, each, , usd], n) => [name, each, rounded(usd, 5), many[n]?.[1] ?? 0, rounded(many[n]?.[3] ?? 0, 5)]);
  const mails = (parts: ReturnType<typeof priceOf>) => parts.find(([, , of]) => of === 'mail')?.[3] ?? 0;
  const beside = (parts: ReturnType<typeof priceOf>) => rounded(total(parts) - mails(parts), 4);
  return [...rows, ['**Together**', '', total(one), '', total(many)], ['**Beside the mails**', '', beside(one), '', beside(many)]];
}
