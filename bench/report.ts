import { mkdir, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

const RESULTS = join(process.cwd(), 'bench', 'results');

/** The machine that a figure comes from. */
export function machine() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
  };
}

/** How many processes wanted a processor, on average over 1, 5 and 15 minutes. */
export const load = () => loadavg().map((one) => Number(one.toFixed(1)));

/** The first lines of a report: when, by what, on which machine. */
export function heading(title: string, part: string, at: string, loadBefore: readonly number[]): string {
  const on = machine();
  return `# ${title}

Measured ${at} by \`npm run bench -- ${part}\`; how: [docs/measurements.md](../../docs/measurements.md).

${on.processors} x ${on.processor}, ${on.memoryGb} GB, ${on.system}, Node ${on.node}. Load average ${loadBefore.join(', ')} before and ${load().join(', ')} after.
`;
}

type Column = { readonly name: string; readonly right?: true };

/** A table in Markdown. */
export function table(columns: readonly (string | Column)[], rows: readonly (readonly (string | number)[])[]): string {
  const names = columns.map((one) => (typeof one === 'string' ? one : one.name));
  const rule = columns.map((one) => (typeof one === 'string' ? '---' : '---:'));
  return [`| ${names.join(' | ')} |`, `|${rule.join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

export const right = (name: string): Column => ({ name, right: true });

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

/** Writes `bench/results/<part>.json` and `.md`, and shows the latter. */
export async function publish(part: string, result: unknown, text: string): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(join(RESULTS, `${part}.json`), `${JSON.stringify(result, null, 2)}\n`);
  await writeFile(join(RESULTS, `${part}.md`), text);
  console.log(text);
}
