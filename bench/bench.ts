import { parseArgs } from 'node:util';
import * as z from 'zod';
import { latency } from './latency.ts';

const HELP = `npm run bench -- latency [--registrations 1000] [--rate 10] [--counted 200]

  latency   from request to mail accepted, and what a registration costs; writes bench/results/latency.json and latency.md
`;

const count = z.coerce.number().int().min(1);
const options = { registrations: { type: 'string' }, rate: { type: 'string' }, counted: { type: 'string' } } as const;
const sizes = z.object({ registrations: count.default(1000), rate: count.default(10), counted: count.default(200) });

const { values, positionals } = parseArgs({ options, allowPositionals: true });
if (positionals.length === 1 && positionals[0] === 'latency') await latency(sizes.parse(values));
else {
  console.log(HELP);
  process.exitCode = 1;
}
