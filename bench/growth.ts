import { costOfDistribution, costOfSweep, type Distributed, PARTITIONS, type Taken } from '../test/simulation/cost/growth-cost.ts';
import { heading, load, machine, publish, right, rounded, table } from './report.ts';

const STORED = [100, 1000, 10_000, 100_000];
const RECIPIENTS = [10, 100, 1000, 10_000];

/** How cost grows with what is stored, with how many get a mail, and with the page of a list. Writes `results/growth.json` and `.md`. */
export async function growth(): Promise<void> {
  const before = load();
  const sweeps: { readonly stored: number; readonly taken: Taken }[] = [];
  for (const stored of STORED) sweeps.push({ stored, taken: await costOfSweep(stored) });
  const distributions: Distributed[] = [];
  for (const recipients of RECIPIENTS) distributions.push(await costOfDistribution(recipients));
  const result = { at: new Date().toISOString(), machine: machine(), sweeps, distributions };
  await publish('growth', result, report(result, before));
}

type Result = {
  readonly at: string;
  readonly sweeps: readonly { readonly stored: number; readonly taken: Taken }[];
  readonly distributions: readonly Distributed[];
};

const COUNTS = [right('requests'), right('read units'), right('write units')];
const countsOf = ({ requests, read, written }: Taken, by = 1) => [rounded(requests / by), rounded(read / by), rounded(written / by)];

function report({ at, sweeps, distributions }: Result, before: readonly number[]): string {
  const distributed = distributions.map(({ recipients, taken, mails, invocations }) => [
    recipients.toLocaleString('en'),
    mails.toLocaleString('en'),
    ...countsOf(taken, recipients),
    rounded(invocations / recipients),
  ]);
  return `${heading('What grows and what does not', 'growth', at, before)}
Counted on the real use cases and stores over a table in memory, by DynamoDB's published rules.

## The clock

A sweep that finds 10 things due, among so many that stand in the due index. It asks ${PARTITIONS} partitions, and then each of the ten has its turn.

${table(
  [right('stored'), ...COUNTS],
  sweeps.map(({ stored, taken }) => [stored.toLocaleString('en'), ...countsOf(taken)]),
)}

## Notes to many

One distribution, from the organiser's request to the last mail handed to SES, for each recipient:

${table([right('recipients'), right('mails'), ...COUNTS, right('invocations')], distributed)}

## The pages of a list

${distributions.slice(-2).map(pagesOf).join('\n\n')}
`;
}

function pagesOf({ recipients, pages }: Distributed): string {
  const lists = [
    ['Registrations, 100 a page', pages.registrations],
    ['Mails, 50 a page', pages.mails],
  ] as const;
  const rows = lists.flatMap(([name, all]) =>
    chosen(all.length).map((n) => [name, n + 1, ...countsOf(all[n] ?? { requests: 0, read: 0, written: 0 })]),
  );
  return `Of a session with ${recipients.toLocaleString('en')} people:\n\n${table(['', right('page'), ...COUNTS], rows)}`;
}

/** The first pages, one in the middle and the last full one. */
function chosen(length: number): readonly number[] {
  return [...new Set([0, 1, Math.floor(length / 2), length - 2].filter((n) => n >= 0 && n < length))];
}
