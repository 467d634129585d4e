/** Where a price comes from. `verified`: read in a list of AWS or a copy of one; otherwise generally known and to be checked before a budget. */
type Price = { readonly usd: number; readonly per: number; readonly of: string; readonly source: string; readonly verified: boolean };

/** When the prices were gathered; us-east-1, list prices without free tiers. Other Regions differ by some percent. */
export const PRICES_OF = '2026-11-21';

/** Every price that any figure of `bench/results` rests on. */
export const PRICES = {
  httpRequest: { usd: 1, per: 1_000_000, of: 'requests to an HTTP API', source: 'aws.amazon.com/api-gateway/pricing', verified: true },
  invocation: { usd: 0.2, per: 1_000_000, of: 'invocations', source: 'aws.amazon.com/lambda/pricing', verified: true },
  gbSecond: { usd: 0.0000133334, per: 1, of: 'GB-seconds on arm64', source: 'aws.amazon.com/lambda/pricing', verified: true },
  writeUnit: { usd: 0.625, per: 1_000_000, of: 'write units on demand', source: 'aws.amazon.com/dynamodb/pricing/on-demand', verified: true },
  readUnit: { usd: 0.125, per: 1_000_000, of: 'read units on demand', source: 'aws.amazon.com/dynamodb/pricing/on-demand', verified: true },
  event: { usd: 1, per: 1_000_000, of: 'custom events', source: 'aws.amazon.com/eventbridge/pricing', verified: true },
  queueRequest: { usd: 0.4, per: 1_000_000, of: 'requests to standard queues', source: 'aws.amazon.com/sqs/pricing', verified: false },
  logGb: { usd: 0.5, per: 1, of: 'GB of logs taken in', source: 'aws.amazon.com/cloudwatch/pricing', verified: false },
  alarm: { usd: 0.1, per: 1, of: 'alarms on a metric and month', source: 'aws.amazon.com/cloudwatch/pricing', verified: false },
  metric: {
    usd: 0.3,
    per: 1,
    of: 'metrics of our own and month, for the hours in which they are written',
    source: 'aws.amazon.com/cloudwatch/pricing',
    verified: false,
  },
  secret: { usd: 0.4, per: 1, of: 'secrets and month', source: 'aws.amazon.com/secrets-manager/pricing', verified: false },
  trace: { usd: 5, per: 1_000_000, of: 'traces recorded', source: 'aws.amazon.com/xray/pricing', verified: false },
  mail: {
    usd: 0.16,
    per: 1_000,
    of: 'mails, accounts from after July 2026 (0.10 for older ones)',
    source: 'the price file of July 2026, in GitHub api-evangelist/amazon-ses',
    verified: true,
  },
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof PRICES;

/** In US dollars. */
export function cost(of: Priced, amount: number): number {
  const { usd, per } = PRICES[of];
  return (amount / per) * usd;
}

/** The table that the reports end with. */
export function priceTable(): string {
  const rows = Object.values<Price>(PRICES).map(
    ({ usd, per, of, source, verified }) => `| ${per.toLocaleString('en')} ${of} | ${usd} | ${source} | ${verified ? 'read' : 'to be verified'} |`,
  );
  return `## Prices

List prices of us-east-1 in US dollars as gathered on ${PRICES_OF}, free tiers left out unless a line says so. "To be verified": generally known, not read in a list of that day.

| What | $ | Source | |
|---|---:|---|---|
${rows.join('\n')}
`;
}
