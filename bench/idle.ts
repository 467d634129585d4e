import * as z from 'zod';
import { installation } from '../test/infra/installation.ts';
import { cost, type Priced, priceTable } from './prices.ts';
import { heading, load, machine, publish, right, rounded, table } from './report.ts';

/** Of 30 days. */
const MONTH = { minutes: 30 * 24 * 60, seconds: 30 * 24 * 3600 };

/**
 * How Lambda looks into a queue: by long polling, which SQS answers after 20 seconds when nothing comes, with five pollers at
 * first (docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html). Fewer are seen on queues that stay idle, so this is the most.
 */
const POLLERS = 5;
const LONG_POLL_SECONDS = 20;

/** What a sweep asks when nothing is due: the eight shards of the due index, half a unit each, and those of the outbox, one each. */
const SWEEP = { readUnits: 8 * 0.5 + 8, requests: 16, milliseconds: 40, logGb: 1.2e-6 };
const GB = 0.5;

/** Counts in the templates what costs something while nothing happens. Writes `results/idle.json` and `.md`. */
export async function idle(): Promise<void> {
  const before = load();
  const { ofType } = installation();
  const mappings = ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
  const queues = mappings.filter(({ StartingPosition }) => StartingPosition === undefined).length;
  const alarms = ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => metricsOf(Properties));
  const parts: readonly Part[] = [
    part(
      `${queues} queues, each asked by ${POLLERS} pollers every ${LONG_POLL_SECONDS} s`,
      'queueRequest',
      (queues * POLLERS * MONTH.seconds) / LONG_POLL_SECONDS,
      1_000_000,
    ),
    part(`${alarms.length} alarms on ${sum(alarms)} metrics`, 'alarm', sum(alarms), 10),
    part('The secret of the installation', 'secret', ofType('AWS::SecretsManager::Secret').length, 0),
    part('The clock: calls', 'invocation', MONTH.minutes, 1_000_000),
    part('The clock: GB-seconds', 'gbSecond', (MONTH.minutes * SWEEP.milliseconds * GB) / 1000, 400_000),
    part('The clock: read units', 'readUnit', MONTH.minutes * SWEEP.readUnits, 0),
    part('The clock: its log', 'logGb', MONTH.minutes * SWEEP.logGb, 5),
    part('The clock: traces', 'trace', MONTH.minutes, 100_000),
  ];
  const result = { at: new Date().toISOString(), machine: machine(), parts, listed: total(parts, 'listed'), billed: total(parts, 'billed') };
  await publish('idle', result, report(result, before));
}

type Part = {
  readonly name: string;
  readonly of: Priced;
  readonly amount: number;
  readonly free: number;
  readonly listed: number;
  readonly billed: number;
};

/** @param free what AWS gives each account every month without charge, and not only in its first year */
function part(name: string, of: Priced, amount: number, free: number): Part {
  return { name, of, amount: rounded(amount), free, listed: rounded(cost(of, amount), 3), billed: rounded(cost(of, Math.max(0, amount - free)), 3) };
}

/** An alarm on a sum of metrics is charged for each. */
function metricsOf({ Metrics }: Readonly<Record<string, unknown>>): number {
  const parsed = z.array(z.object({ MetricStat: z.unknown().optional() })).safeParse(Metrics);
  return parsed.success ? parsed.data.filter(({ MetricStat }) => MetricStat !== undefined).length : 1;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const total = (parts: readonly Part[], of: 'listed' | 'billed') => rounded(sum(parts.map((one) => one[of])));

type Result = { readonly at: string; readonly parts: readonly Part[]; readonly listed: number; readonly billed: number };

function report({ at, parts, listed, billed }: Result, before: readonly number[]): string {
  const rows = parts.map((one) => [
    one.name,
    one.amount.toLocaleString('en'),
    one.listed,
    one.free === 0 ? '' : one.free.toLocaleString('en'),
    one.billed,
  ]);
  return `${heading('What an idle month costs', 'idle', at, before)}
Counted from the synthesised templates: 30 days in which nobody comes and nothing is due. The first price leaves free tiers out; the second takes off what AWS gives
every account each month for good, if nothing else in the account uses it up.

${table(['', right('a month'), right('$ at list prices'), right('of it free'), right('$ billed')], [...rows, ['**Together**', '', listed, '', billed]])}

- **Queues.** Lambda begins with five pollers a queue and SQS answers an empty long poll after 20 seconds. Idle queues are seen to be asked by fewer: this is the most, not a bill.
- **Alarms** with a standard resolution cost by the metric.
- **Metrics of our own** are charged for the hours in which they are written. The clock writes none while nothing fails, so an idle month has none; each of the few in
  \`convoke-prod\` that is written all month costs 0.30.
- **KMS**: none. Table, bucket, queues and logs are encrypted with keys that AWS owns, which cost nothing; a key of one's own would be 1.00 a month and 0.03 for 10,000 requests.
- **Nothing** for functions, bus, archive, HTTP API, dashboard (the first three are free), the rule of the clock (schedules on a bus are free), reading the stream (free for Lambda).
- **What is stored** costs cents: the table 0.25 a GB (25 GB free), its backup 0.20 a GB, files 0.023 a GB, the archive 0.10 a GB, logs 0.03 a GB kept.

The tick of the clock is reckoned with ${SWEEP.milliseconds} ms, ${SWEEP.requests} requests to the table and 1.2 KB of log.

${priceTable()}`;
}
